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

/** The sketch of a sentence's word hashes, in their order. */
export function sketchOf(hashes: readonly number[]): Sketch {
  const minima = new Int32Array(SKETCH_SIZE).fill(0x7fffffff);
  let before = 0;
  for (const hash of [...hashes, 0]) {
    const pair = Math.imul(before, 31) ^ hash;
    for (let i = 0; i < SKETCH_SIZE; i++) {
      const mixed = mix(pair ^ SEEDS[i]!);
      if (mixed < minima[i]!) minima[i] = mixed;
    }
    before = hash;
  }
  return minima;
}

/** Keys a sketch, and minima a key. */
const KEYS = 5;
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
export function sharedMinima(a: Sketch, b: Sketch): number {
  let shared = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (a[i] === b[i]) shared++;
  return shared;
}

/** Spreads a 32-bit value over all bits (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
