import compiled from 'virtual:lexicon';
import { HashTable } from '../text/hashTable';
import { type ClassMask, lexiconKey, MASK_WORDS, numbersIn, RICE_BITS } from './classes';

const REST = 1 << RICE_BITS;

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
const setOfWord = new HashTable(count);
const distancesAt = 12 + 4 * bits.length;
unpack(readDistances(distancesAt), distancesAt + header.getInt32(8, true));

/** The words' keys, from the Rice codes of the distances between them. The rest of a code lies within three bytes. */
function readDistances(from: number): Int32Array {
  const words = new Int32Array(count);
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
    words[i] = key;
  }
  return words;
}

function unpack(words: Int32Array, from: number): void {
  let at = from;
  for (const key of words) {
    let set = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = compiled[at++]!;
      set |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    setOfWord.set(key, set);
  }
}

/** The class set of a word's hash; 0 when the lexicon does not know the word. */
export const lookUp = (hash: number): number => setOfWord.get(lexiconKey(hash));

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
