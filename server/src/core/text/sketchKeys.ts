import { ALIKE, KEYS, type KeyedSketches, type Sketch, sharedMinima } from './sketch';

/** The sketches that share a key. */
interface Group {
  readonly key: number;
  readonly count: number;
  /** The first ones of them, to be compared. */
  readonly sketches: readonly Sketch[];
}
type Bucket = readonly Group[];
type Keyed = KeyedSketches<{ readonly sketch: Sketch }>;

/** So many of a group are compared; a larger one is taken to hold some that are alike. */
const MOST_COMPARED = 4;
/** Few enough buckets that they are soon copied, few enough keys in each that they are soon looked through. */
const KEYS_A_BUCKET = 8;
const MOST_KEYS_A_BUCKET = 16;

/**
 * The keys of a note's sketches, from which it is known at once whether any two may be nearly the same: sometimes yes though
 * none are, never no though some are. Immutable; the next version is made from what went and what came, and costs what
 * those cost.
 */
export class SketchKeys {
  static readonly NONE = new SketchKeys([[]], 0, 0);

  private constructor(
    /** By the low bits of their keys; as many as a power of two. */
    private readonly buckets: readonly Bucket[],
    private readonly size: number,
    private readonly alike: number,
  ) {}

  /** Whether any two sketches may be nearly the same. */
  get mayHoldAlike(): boolean {
    return this.alike > 0;
  }

  changed(gone: readonly Keyed[], come: readonly Keyed[]): SketchKeys {
    if (gone.length === 0 && come.length === 0) return this;
    const size = this.size + keyCount(come) - keyCount(gone);
    const isFull = size > this.buckets.length * MOST_KEYS_A_BUCKET;
    const buckets = isFull ? spread(this.buckets, size / KEYS_A_BUCKET) : this.buckets.slice();
    let { alike } = this;
    const put = (keyed: readonly Keyed[], change: (group: Group, sketch: Sketch) => Group): void => {
      for (const { keys, sketched } of keyed) {
        for (let k = 0; k < keys.length; k++) {
          const place = keys[k]! & (buckets.length - 1);
          const before = groupOf(buckets[place]!, keys[k]!);
          const after = change(before, sketched[Math.floor(k / KEYS)]!.sketch);
          buckets[place] = withGroup(buckets[place]!, after);
          alike += Number(mayBeAlike(after)) - Number(mayBeAlike(before));
        }
      }
    };
    put(gone, without);
    put(come, withOne);
    return new SketchKeys(buckets, size, alike);
  }
}

const keyCount = (keyed: readonly Keyed[]): number => keyed.reduce((sum, { keys }) => sum + keys.length, 0);

const groupOf = (bucket: Bucket, key: number): Group =>
  bucket.find((group) => group.key === key) ?? { key, count: 0, sketches: [] };

function withGroup(bucket: Bucket, changed: Group): Bucket {
  const others = bucket.filter(({ key }) => key !== changed.key);
  return changed.count > 0 ? [...others, changed] : others;
}

const withOne = ({ key, count, sketches }: Group, sketch: Sketch): Group => ({
  key,
  count: count + 1,
  sketches: sketches.length < MOST_COMPARED ? [...sketches, sketch] : sketches,
});

function without({ key, count, sketches }: Group, sketch: Sketch): Group {
  const at = sketches.indexOf(sketch);
  return { key, count: count - 1, sketches: at < 0 ? sketches : sketches.filter((_, i) => i !== at) };
}

const mayBeAlike = ({ count, sketches }: Group): boolean =>
  count > 1 && (count > sketches.length || sketches.some((one, i) => isAmong(one, sketches.slice(0, i))));

const isAmong = (sketch: Sketch, others: readonly Sketch[]): boolean =>
  others.some((other) => sharedMinima(sketch, other) >= ALIKE);

/** All groups in a table of at least so many buckets. */
function spread(buckets: readonly Bucket[], room: number): Bucket[] {
  const larger: Group[][] = Array.from({ length: 2 ** Math.ceil(Math.log2(room)) }, () => []);
  for (const bucket of buckets) for (const group of bucket) larger[group.key & (larger.length - 1)]!.push(group);
  return larger;
}
