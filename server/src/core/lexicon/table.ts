import compiled from 'virtual:lexicon';
import { type ClassMask, MASK_WORDS } from './classes';
import { firstSlot } from './slot';

/**
 * The compiled lexicon: an open hash from a folded word's hash to a *class set*, the number of a row of class bits.
 * Class set 0 is the empty one. Layout, little endian: slots (an even number) and sets as 32-bit words, `slots` hashes of
 * 32 bits, `slots` class-set numbers of 16 bits, `sets` × MASK_WORDS class bits.
 */
const buffer = compiled.slice().buffer;
const [slots, sets] = new Int32Array(buffer, 0, 2) as unknown as [number, number];
const hashes = new Int32Array(buffer, 8, slots);
const setOfSlot = new Uint16Array(buffer, 8 + 4 * slots, slots);
const bits = new Int32Array(buffer, 8 + 6 * slots, sets * MASK_WORDS);

/** The class set of a word's hash; 0 when the lexicon does not know the word. */
export function lookUp(hash: number): number {
  let slot = firstSlot(hash, slots);
  while (setOfSlot[slot] !== 0) {
    if (hashes[slot] === hash) return setOfSlot[slot]!;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
  return 0;
}

/** Whether a class set has any class of a mask. */
export function hasAny(classSet: number, mask: ClassMask): boolean {
  const row = classSet * MASK_WORDS;
  return (
    ((bits[row]! & mask[0]!) |
      (bits[row + 1]! & mask[1]!) |
      (bits[row + 2]! & mask[2]!) |
      (bits[row + 3]! & mask[3]!)) !==
    0
  );
}
