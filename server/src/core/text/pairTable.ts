/** Fewer pairs than this need no larger table. A power of two. */
const FEWEST_PLACES = 64;
/** At most every second place is taken. */
const PLACES_A_PAIR = 2;
/** So many pairs are kept: about those of a note of 50,000 words. */
const MOST_PAIRS = 8192;
/** A place holds both hashes and the number of what was found, so that one look fetches all of them. */
const WIDTH = 4;

/** What was found for two hashes in a row, asked at every other token. When there are too many it forgets all of them. */
export class PairTable<Found> {
  /** Open addressing: first hash, second hash, one more than the place in `#found`; 0 there is free. */
  #places = new Int32Array(WIDTH * FEWEST_PLACES);
  #found: Found[] = [];

  get(first: number, second: number): Found | undefined {
    const number = this.#places[this.#placeOf(first, second) + 2]!;
    return number === 0 ? undefined : this.#found[number - 1];
  }

  /** Keeps what was found for two hashes that it does not know. */
  set(first: number, second: number, found: Found): void {
    if (this.#found.length === MOST_PAIRS) this.#clear();
    if (this.#found.length * PLACES_A_PAIR * WIDTH >= this.#places.length) this.#grow();
    this.#put(first, second, this.#found.push(found));
  }

  /** Where a pair stands, or might. */
  #placeOf(first: number, second: number): number {
    const places = this.#places;
    const last = places.length - 1;
    const mixed = Math.imul(first, 0x9e3779b1) ^ second;
    for (let at = Math.imul(mixed ^ (mixed >>> 15), WIDTH) & last; ; at = (at + WIDTH) & last)
      if (places[at + 2] === 0 || (places[at] === first && places[at + 1] === second)) return at;
  }

  #put(first: number, second: number, number: number): void {
    const at = this.#placeOf(first, second);
    this.#places[at] = first;
    this.#places[at + 1] = second;
    this.#places[at + 2] = number;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at + 2] !== 0) this.#put(before[at]!, before[at + 1]!, before[at + 2]!);
  }

  #clear(): void {
    this.#places = new Int32Array(WIDTH * FEWEST_PLACES);
    this.#found = [];
  }
}
