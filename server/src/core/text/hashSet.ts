/** Bits for each hash in the table that is asked first. */
const BITS_A_HASH = 16;
const FEWEST_BITS = 256;

/**
 * A set of hashes that is asked at every token, where nearly always the answer is no: that costs one look at a few bytes.
 * Immutable once made.
 */
export class HashSet extends Set<number> {
  readonly #mask: number;
  readonly #bits: Uint8Array;

  constructor(hashes: readonly number[]) {
    super(hashes);
    let bits = FEWEST_BITS;
    while (bits < hashes.length * BITS_A_HASH) bits *= 2;
    this.#mask = bits - 1;
    this.#bits = new Uint8Array(bits >> 3);
    for (const hash of hashes) this.#bits[this.#byte(hash)]! |= 1 << (hash & 7);
  }

  override has(hash: number): boolean {
    return (this.#bits[this.#byte(hash)]! & (1 << (hash & 7))) !== 0 && super.has(hash);
  }

  #byte(hash: number): number {
    return ((hash ^ (hash >>> 16)) & this.#mask) >> 3;
  }
}
