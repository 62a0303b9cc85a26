/** Places a hash: with so few taken, a word that is not there nearly always meets an empty one at once. */
const PLACES_A_HASH = 3;

/** From hashes to small numbers above 0, asked at every token: one look at a table of numbers. Immutable once made. */
export class HashTable {
  readonly #mask: number;
  /** Open addressing: each hash stands at its place or the next free one, where a value of 0 is a free one. */
  readonly #hashes: Int32Array;
  readonly #values: Uint16Array;

  constructor(entries: ReadonlyMap<number, number>) {
    let places = 1;
    while (places < entries.size * PLACES_A_HASH) places *= 2;
    this.#mask = places - 1;
    this.#hashes = new Int32Array(places);
    this.#values = new Uint16Array(places);
    for (const [hash, value] of entries) this.#put(hash, value);
  }

  /** The number of a hash, or 0. */
  get(hash: number): number {
    const values = this.#values;
    const hashes = this.#hashes;
    const mask = this.#mask;
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const value = values[place]!;
      if (value === 0 || hashes[place] === hash) return value;
    }
  }

  #put(hash: number, value: number): void {
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#values[place] !== 0) place = (place + 1) & this.#mask;
    this.#hashes[place] = hash;
    this.#values[place] = value;
  }
}
