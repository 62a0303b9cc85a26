/** At most every second place is taken: a word that is not there soon meets an empty one. */
const PLACES_A_HASH = 2;

/** From hashes to numbers above 0, asked at every token. A hash and its number stand side by side, so that one look fetches both. */
export class HashTable {
  readonly #mask: number;
  /** Open addressing: each hash stands at its place or the next free one, its number behind it; 0 is a free place's number. */
  readonly #places: Int32Array;

  constructor(capacity: number) {
    let places = 1;
    while (places < capacity * PLACES_A_HASH) places *= 2;
    this.#mask = places - 1;
    this.#places = new Int32Array(places * 2);
  }

  /** The number of a hash, or 0. */
  get(hash: number): number {
    const places = this.#places;
    const mask = this.#mask;
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const value = places[2 * place + 1]!;
      if (value === 0 || places[2 * place] === hash) return value;
    }
  }

  /** Gives a hash its number; at most as many hashes as the table was made for. */
  set(hash: number, value: number): void {
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#places[2 * place + 1] !== 0 && this.#places[2 * place] !== hash) place = (place + 1) & this.#mask;
    this.#places[2 * place] = hash;
    this.#places[2 * place + 1] = value;
  }
}
