const BITS = 1 << 15;

/**
 * Says quickly that a hash is surely not in a set (a Bloom filter with one hash): most words of a note begin no phrase,
 * and this costs one look at 4 KB where a map costs a search.
 */
export class HashFilter {
  readonly #bits = new Uint8Array(BITS >> 3);

  add(hash: number): void {
    const bit = (hash ^ (hash >>> 15)) & (BITS - 1);
    this.#bits[bit >> 3]! |= 1 << (bit & 7);
  }

  /** False: surely not added. True: perhaps. */
  mayHave(hash: number): boolean {
    const bit = (hash ^ (hash >>> 15)) & (BITS - 1);
    return (this.#bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }
}
