/**
 * A sketch is what is kept of a sentence to find it again elsewhere: `SKETCH_SIZE` minima of its hashed word pairs (MinHash,
 * Broder 1997). Two sentences share about as large a part of their minima as of their word pairs. No word can be read
 * back from it.
 */
export type Sketch = Int32Array;

export const SKETCH_SIZE = 16;
/** Sentences that share at least this many minima are (nearly) word for word the same: about four word pairs in five. */
export const ALIKE = 12;

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

/** How many minima two sketches share, of `SKETCH_SIZE`. */
function sharedMinima(a: Sketch, b: Sketch): number {
  let shared = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (a[i] === b[i]) shared++;
  return shared;
}

/** The keys of several sketches, one after the other. */
export function keysOfAll(sketched: readonly { readonly sketch: Sketch }[]): Int32Array {
  const keys = new Int32Array(sketched.length * KEYS);
  for (const [i, { sketch }] of sketched.entries()) keys.set(keysOf(sketch), i * KEYS);
  return keys;
}

/** Finds, among some sketches, one that is nearly the same as another. A table of numbers, made anew at each keystroke. */
export class AlikeIndex {
  /** The keys of all sketches in order: entry `e` is of sketch `e / KEYS`. */
  readonly #keys: Int32Array;
  /** By the low bits of a key its first entry, and by entry the next one with the same bits; 0 for none, else entry + 1. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** Entries whose key another sketch has too: there are hardly any. */
  readonly #shared: number[] = [];

  /** `keys` are those of all sketches in order, in pieces (see `keysOfAll`). */
  constructor(
    private readonly sketched: readonly { readonly sketch: Sketch }[],
    keys: readonly Int32Array[],
  ) {
    const entries = sketched.length * KEYS;
    this.#keys = new Int32Array(entries);
    this.#next = new Int32Array(entries);
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(2 * entries + 1)));
    let at = 0;
    for (const piece of keys) {
      this.#keys.set(piece, at);
      at += piece.length;
    }
    this.#enter();
  }

  #enter(): void {
    const [keys, first, next, mask] = [this.#keys, this.#first, this.#next, this.#first.length - 1];
    for (let entry = keys.length - 1; entry >= 0; entry--) {
      const bits = keys[entry]! & mask;
      next[entry] = first[bits]!;
      first[bits] = entry + 1;
      if (next[entry] !== 0 && this.#other(entry) >= 0) this.#shared.push(entry);
    }
  }

  /** The next entry of another sketch with the same key; -1 if there is none. */
  #other(entry: number): number {
    const sketch = Math.floor(entry / KEYS);
    for (let at = this.#next[entry]! - 1; at >= 0; at = this.#next[at]! - 1)
      if (this.#keys[at] === this.#keys[entry] && Math.floor(at / KEYS) !== sketch) return at;
    return -1;
  }

  /** The first other sketch that shares a key with sketch `i` and is nearly the same; -1 when none is. */
  #alike(i: number): number {
    const { sketch } = this.sketched[i]!;
    for (let k = 0; k < KEYS; k++) {
      const key = this.#keys[i * KEYS + k]!;
      for (let at = this.#first[key & (this.#first.length - 1)]! - 1; at >= 0; at = this.#next[at]! - 1) {
        const other = Math.floor(at / KEYS);
        if (other === i || this.#keys[at] !== key) continue;
        if (sharedMinima(this.sketched[other]!.sketch, sketch) >= ALIKE) return other;
      }
    }
    return -1;
  }

  /** Each sketch that is nearly the same as another, in order, with the first such other one. */
  pairs(): ReadonlyMap<number, number> {
    const shared = this.#shared
      .flatMap((entry) => [entry, this.#other(entry)])
      .map((entry) => Math.floor(entry / KEYS));
    const pairs = [...new Set(shared)].sort((a, b) => a - b).map((i): [number, number] => [i, this.#alike(i)]);
    return new Map(pairs.filter(([, other]) => other >= 0));
  }
}

/** Spreads a 32-bit value over all bits (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
