import compiled from 'virtual:lexicon';
import { type ClassMask, lexiconKey, MASK_WORDS, numbersIn, RICE_BITS } from './classes';

const REST = 1 << RICE_BITS;

/** Keys are found by their upper 16 bits; of 120,000 words two share them on average. */
const SHARE_BITS = 13;
const SHARES = 1 << 16;

/**
 * The compiled lexicon, unpacked at load into a table from the key of a folded word's hash to a *class set*, the number of a row
 * of class bits. Class set 0 is the empty one. Packed, so that the bundles stay small: words, sets and bytes of distances
 * as 32-bit numbers, little endian; `sets` × MASK_WORDS class bits; for each word, in order of its key, how far it lies
 * behind the one before, as a Rice code; then each word's class set, seven bits a byte, the lowest first.
 */
const header = new DataView(compiled.buffer, compiled.byteOffset, compiled.byteLength);
const count = header.getInt32(0, true);
const sets = header.getInt32(4, true);
/** How many class sets there are; the first one is empty. */
export const CLASS_SETS = sets;
const bits = Int32Array.from({ length: sets * MASK_WORDS }, (_, i) => header.getInt32(12 + 4 * i, true));
const distancesAt = 12 + 4 * bits.length;
const keys = readKeys(distancesAt);
const sharesAt = startsOf(keys);
const setOfKey = readSets(distancesAt + header.getInt32(8, true));

/** The words' keys, from the Rice codes of the distances between them. The rest of a code lies within three bytes. */
function readKeys(from: number): Int32Array {
  const keys = new Int32Array(count);
  let at = from * 8;
  let key = 0;
  for (let i = 0; i < count; i++) {
    while (((compiled[at >> 3]! >> (7 - (at & 7))) & 1) === 1) {
      key += REST;
      at++;
    }
    at++;
    const byte = at >> 3;
    const three = (compiled[byte]! << 16) | (compiled[byte + 1]! << 8) | compiled[byte + 2]!;
    key += (three >> (24 - RICE_BITS - (at & 7))) & (REST - 1);
    at += RICE_BITS;
    keys[i] = key;
  }
  return keys;
}

/** Where the keys of each share begin, and at last their end. */
function startsOf(keys: Int32Array): Int32Array {
  const starts = new Int32Array(SHARES + 1);
  for (let i = 0; i < count; i++) starts[(keys[i]! >> SHARE_BITS) + 1]!++;
  for (let share = 0; share < SHARES; share++) starts[share + 1]! += starts[share]!;
  return starts;
}

function readSets(from: number): Uint16Array {
  const sets = new Uint16Array(count);
  let at = from;
  for (let i = 0; i < count; i++) {
    let set = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = compiled[at++]!;
      set |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    sets[i] = set;
  }
  return sets;
}

/** The class set of a word's hash; 0 when the lexicon does not know the word. */
export function lookUp(hash: number): number {
  const key = lexiconKey(hash);
  const share = key >> SHARE_BITS;
  for (let i = sharesAt[share]!; i < sharesAt[share + 1]!; i++) if (keys[i] === key) return setOfKey[i]!;
  return 0;
}

/** The classes of a class set, as a mask. */
function maskOf(classSet: number): ClassMask {
  const row = classSet * MASK_WORDS;
  return { bits0: bits[row]!, bits1: bits[row + 1]!, bits2: bits[row + 2]!, bits3: bits[row + 3]! };
}

/** Whether a class set has any class of a mask. */
export function hasAny(classSet: number, mask: ClassMask): boolean {
  const row = classSet * MASK_WORDS;
  return (
    ((bits[row]! & mask.bits0) |
      (bits[row + 1]! & mask.bits1) |
      (bits[row + 2]! & mask.bits2) |
      (bits[row + 3]! & mask.bits3)) !==
    0
  );
}

/** The numbers of a class set's classes. */
export const classesIn = (classSet: number): number[] => numbersIn(maskOf(classSet));
