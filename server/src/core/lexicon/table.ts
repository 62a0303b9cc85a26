import compiled from 'virtual:lexicon';
import { type ClassMask, MASK_WORDS } from './classes';

/**
 * The compiled lexicon: an open hash from a folded word's hash to a *class set*, the number of a row of class bits.
 * Class set 0 is the empty one. Layout, little endian, 32-bit words: slots (a power of two), sets, `slots` hashes,
 * `slots` class-set numbers, `sets` × MASK_WORDS class bits.
 */
const words = new Int32Array(compiled.slice().buffer);
const slots = words[0]!;
const hashes = words.subarray(2, 2 + slots);
const setOfSlot = words.subarray(2 + slots, 2 + 2 * slots);
const bits = words.subarray(2 + 2 * slots);

/** The class set of a word's hash; 0 when the lexicon does not know the word. */
export function lookUp(hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slots - 1);
  while (setOfSlot[slot] !== 0) {
    if (hashes[slot] === hash) return setOfSlot[slot]!;
    slot = (slot + 1) & (slots - 1);
  }
  return 0;
}

/** Whether a class set has any class of a mask. */
export function hasAny(classSet: number, mask: ClassMask): boolean {
  const row = classSet * MASK_WORDS;
  return (
    ((bits[row]! & mask[0]!) | (bits[row + 1]! & mask[1]!) | (bits[row + 2]! & mask[2]!) | (bits[row + 3]! & mask[3]!)) !== 0
  );
}
