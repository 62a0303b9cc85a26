/**
 * A sketch is what is kept of a sentence to find it again elsewhere: `SKETCH_SIZE` minima of its hashed word pairs (MinHash,
 * Broder 1997). Two sentences share about as large a part of their minima as of their word pairs. No word can be read
 * back from it.
 */
export type Sketch = Int32Array;

export const SKETCH_SIZE = 16;
/** Sentences that share at least this many minima are (nearly) word for word the same: about four word pairs in five. */
const ALIKE = 12;

const SEEDS = Int32Array.from({ length: SKETCH_SIZE }, (_, i) => Math.imul(i + 1, 0x9e3779b1));

/** A word with the one before it; 0 stands for none. */
export const pairOf = (before: number, word: number): number => Math.imul(before, 31) ^ word;

/** The sketch of a sentence by the first `count` of some word pairs: each word's with the one before it, and the last word's with none behind. */
export function sketchOf(pairs: Int32Array, count: number): Sketch {
  const minima = new Int32Array(SKETCH_SIZE);
  for (let i = 0; i < SKETCH_SIZE; i++) minima[i] = leastMixed(pairs, count, SEEDS[i]!);
  return minima;
}

function leastMixed(pairs: Int32Array, count: number, seed: number): number {
  let least = 0x7fffffff;
  for (let i = 0; i < count; i++) {
    const mixed = mix(pairs[i]! ^ seed);
    if (mixed < least) least = mixed;
  }
  return least;
}

/** Keys a sketch, and minima a key. */
export const KEYS = 5;
const MINIMA_A_KEY = 3;

/**
 * A few keys of a sketch to look it up by. Two sentences of which four word pairs in five are the same share a key with a
 * chance of .97, and two of which one in three is with a chance of .17.
 */
export function keysOf(sketch: Sketch): number[] {
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    let mixed = key;
    for (let i = 0; i < MINIMA_A_KEY; i++) mixed = mix(Math.imul(mixed, 31) ^ sketch[key * MINIMA_A_KEY + i]!);
    keys.push(mixed);
  }
  return keys;
}

/** Whether the minima from a place in some rows and those of a sketch are `ALIKE`; most are told apart by the first few. */
export function isAlike(rows: Int32Array, at: number, sketch: Sketch): boolean {
  let apart = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (rows[at + i] !== sketch[i] && ++apart > SKETCH_SIZE - ALIKE) return false;
  return true;
}

/** With so few taken, hardly any key meets another one at its place. */
const PLACES_A_KEY = 4;

/** Some sketches with the keys of all of them, one after the other. */
export interface KeyedSketches<S extends { readonly sketch: Sketch }> {
  readonly sketched: readonly S[];
  readonly keys: Int32Array;
}

/** Sketches with the keys that `AlikeIndex` looks them up by, worked out once. */
export function withKeys<S extends { readonly sketch: Sketch }>(sketched: readonly S[]): KeyedSketches<S> {
  const keys = new Int32Array(sketched.length * KEYS);
  for (const [i, { sketch }] of sketched.entries()) keys.set(keysOf(sketch), i * KEYS);
  return { sketched, keys };
}

/**
 * Finds, among some sketches, one that is nearly the same as another. Made anew at each keystroke, so it is made of tables of
 * numbers, in which hardly any key is met twice.
 */
export class AlikeIndex {
  /** How many sketches there are. */
  readonly size: number;
  /** The number of the first sketch of each piece. */
  readonly #starts: Int32Array;
  /** A one for each that shares a key with another one. */
  readonly #shares: Uint8Array;
  #anyShares = false;
  /** Of the keys of all sketches in order (entry `e` is of sketch `e / KEYS`): the first entry with the same key. */
  readonly #first: Int32Array;
  /** The next entry with the same key; 0 when none follows. */
  readonly #next: Int32Array;

  /** Sketches are numbered through, piece by piece. */
  constructor(private readonly pieces: readonly KeyedSketches<{ readonly sketch: Sketch }>[]) {
    let entries = 0;
    for (let i = 0; i < pieces.length; i++) entries += pieces[i]!.keys.length;
    this.size = entries / KEYS;
    this.#shares = new Uint8Array(this.size);
    this.#starts = new Int32Array(pieces.length);
    this.#first = new Int32Array(entries);
    this.#next = new Int32Array(entries);
    this.#enter();
  }

  /** Open addressing: the first entry of each key, plus one, stands at its place or the next free one. */
  #enter(): void {
    const all = new Int32Array(this.#first.length);
    const last = new Int32Array(all.length);
    const places = new Int32Array(2 ** Math.ceil(Math.log2(PLACES_A_KEY * all.length + 1)));
    const mask = places.length - 1;
    let entry = 0;
    for (let i = 0; i < this.pieces.length; i++) {
      const { keys } = this.pieces[i]!;
      this.#starts[i] = entry / KEYS;
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k]!;
        all[entry] = key;
        let place = key & mask;
        while (places[place] !== 0 && all[places[place]! - 1] !== key) place = (place + 1) & mask;
        if (places[place] === 0) places[place] = entry + 1;
        const first = places[place]! - 1;
        if (first < entry) {
          this.#next[last[first]!] = entry;
          this.#shares[sketchAt(first)] = 1;
          this.#shares[sketchAt(entry)] = 1;
          this.#anyShares = true;
        }
        this.#first[entry] = first;
        last[first] = entry++;
      }
    }
  }

  /** The first other sketch that shares a key with sketch `i` and is nearly the same; -1 when none is. */
  #alike(i: number, sketches: readonly Sketch[]): number {
    const sketch = sketches[i]!;
    for (let own = i * KEYS; own < (i + 1) * KEYS; own++) {
      const first = this.#first[own]!;
      if (first === own && this.#next[own] === 0) continue;
      let entry = first;
      do {
        const other = sketchAt(entry);
        if (other !== i && isAlike(sketches[other]!, 0, sketch)) return other;
        entry = this.#next[entry]!;
      } while (entry !== 0);
    }
    return -1;
  }

  /** In which piece sketch `i` is, and the how manieth it is there. */
  placeOf(i: number): { readonly piece: number; readonly at: number } {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= i) low = middle;
      else high = middle;
    }
    return { piece: low, at: i - starts[low]! };
  }

  /** Each sketch that is nearly the same as another, in order, with the first such other one. */
  pairs(): ReadonlyMap<number, number> {
    const pairs = new Map<number, number>();
    if (!this.#anyShares) return pairs;
    const sketches: Sketch[] = [];
    for (const { sketched } of this.pieces) for (const { sketch } of sketched) sketches.push(sketch);
    for (let i = 0; i < this.size; i++) {
      const other = this.#shares[i] === 1 ? this.#alike(i, sketches) : -1;
      if (other >= 0) pairs.set(i, other);
    }
    return pairs;
  }
}

/** The number of the sketch that has an entry's key. */
const sketchAt = (entry: number): number => Math.floor(entry / KEYS);

/** Spreads a 32-bit value over all bits (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
