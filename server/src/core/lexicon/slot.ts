/** Where the table looks for a word's hash first: the hash, mixed, scaled to the number of slots. */
export function firstSlot(hash: number, slots: number): number {
  return Math.floor(((Math.imul(hash, 0x9e3779b1) >>> 0) * slots) / 0x1_0000_0000);
}
