import compiled from 'virtual:lexicon';
import { type ClassMask, MASK_WORDS } from './classes';
import { firstSlot } from './slot';

const SLOTS_A_WORD = 1.3;

/**
 * The compiled lexicon, unpacked at load into an open hash from a folded word's hash to a *class set*, the number of a row
 * of class bits. Class set 0 is the empty one. Packed, so that two bundles can hold it: words and sets as 32-bit numbers,
 * little endian; `sets` × MASK_WORDS class bits; then each word, in order of its unsigned hash, as how far its hash lies
 * behind the one before; then each word's class set. Both as numbers of seven bits a byte, the lowest first.
 */
const header = new DataView(compiled.buffer, compiled.byteOffset, compiled.byteLength);
const count = header.getInt32(0, true);
const sets = header.getInt32(4, true);
const bits = Int32Array.from({ length: sets * MASK_WORDS }, (_, i) => header.getInt32(8 + 4 * i, true));
const slots = Math.ceil(count * SLOTS_A_WORD);
const hashes = new Int32Array(slots);
const setOfSlot = new Uint16Array(slots);
unpack(8 + 4 * bits.length);

function unpack(from: number): void {
  const words = new Int32Array(count);
  let at = from;
  const next = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = compiled[at++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  let hash = 0;
  for (let i = 0; i < count; i++) {
    hash += next();
    words[i] = hash | 0;
  }
  for (let i = 0; i < count; i++) put(words[i]!, next());
}

function put(hash: number, set: number): void {
  let slot = firstSlot(hash, slots);
  while (setOfSlot[slot] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
  hashes[slot] = hash;
  setOfSlot[slot] = set;
}

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
