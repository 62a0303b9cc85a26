/** Places a hash: with so few taken, a word that is not there nearly always meets an empty one at once. */
const PLACES_A_HASH = 4;

/**
 * A set of hashes that is asked at every token, where nearly always the answer is no: that costs one look at a table of
 * numbers. Immutable once made.
 */
export class HashSet extends Set<number> {
  readonly #mask: number;
  /** Open addressing: each hash stands at its place or the next free one. */
  readonly #places: Int32Array;
  /** What stands at free places: a number that is no hash of the set. */
  readonly #free: number;

  constructor(hashes: Iterable<number>) {
    super(hashes);
    let free = 0;
    while (super.has(free)) free++;
    let places = 1;
    while (places < this.size * PLACES_A_HASH) places *= 2;
    this.#free = free;
    this.#mask = places - 1;
    this.#places = new Int32Array(places).fill(free);
    for (const hash of this) this.#put(hash);
  }

  override has(hash: number): boolean {
    const places = this.#places;
    const mask = this.#mask;
    const free = this.#free;
    for (let place = (hash ^ (hash >>> 16)) & mask; ; place = (place + 1) & mask) {
      const there = places[place]!;
      if (there === free) return false;
      if (there === hash) return true;
    }
  }

  #put(hash: number): void {
    let place = (hash ^ (hash >>> 16)) & this.#mask;
    while (this.#places[place] !== this.#free) place = (place + 1) & this.#mask;
    this.#places[place] = hash;
  }
}
