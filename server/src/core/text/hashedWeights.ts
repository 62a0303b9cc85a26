import { hashUnit } from './fold';

/** Features share this many rows of weights; a power of two. */
export const ROWS = 8192;
/** What counts as one in the sums: weights are whole numbers. */
export const ONE = 16;
/** Weights lie between this and its negative. */
const LARGEST = 30;
/** The character that stands for nothing; a weight's is so many behind it. Few differ, so they pack to two bits each. */
const ZERO = 'A'.charCodeAt(0);
/** A line of packed weights is so many characters long. */
const LINE = 120;

/** Learnt weights: some columns of whole numbers for each row. An empty text gives none. */
export class HashedWeights {
  readonly #weights: Int8Array;

  constructor(
    packed: string,
    readonly columns: number,
  ) {
    this.#weights = Int8Array.from(packed.replaceAll('\n', ''), (character) => character.charCodeAt(0) - ZERO);
  }

  get isEmpty(): boolean {
    return this.#weights.length === 0;
  }

  /** The sum of each column over the rows of some features. */
  sums({ rows, count }: Pick<Features, 'rows' | 'count'>): number[] {
    const weights = this.#weights;
    const { columns } = this;
    const sums: number[] = [];
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += weights[rows[i]! * columns + column]!;
      sums.push(sum);
    }
    return sums;
  }
}

/** Weights in units of one, as the text that is committed and shipped. */
export function packWeights(weights: Float64Array): string {
  const characters = Array.from(weights, (weight) =>
    String.fromCharCode(ZERO + Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * ONE)))),
  ).join('');
  return characters.replace(new RegExp(`.{${LINE}}`, 'g'), '$&\n');
}

/** What something is made of, each feature as its row: by a hash of what it is about and its one or two values. */
export class Features {
  /** The first `count` are theirs. */
  readonly rows: number[] = [];
  count = 0;

  add(about: number, value: number, second = 0): void {
    let hash = hashUnit(hashUnit(about, value), second);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    this.rows[this.count++] = (hash ^ (hash >>> 13)) & (ROWS - 1);
  }

  /** For something else of which there is nothing yet. */
  clear(): this {
    this.count = 0;
    return this;
  }

  toArray(): number[] {
    return this.rows.slice(0, this.count);
  }
}
