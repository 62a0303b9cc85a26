import { isAlike, KEYS, keysOf, SKETCH_SIZE, type Sketch } from '../core/text/sketch';

/** A row is one sentence, in 32-bit numbers: its sketch, the next slot in the chain of each key, its note, its place. */
const NEXT = SKETCH_SIZE;
const NOTE = NEXT + KEYS;
const PLACE = NOTE + 1;
/** Line and character of the start, and of the end. */
const PLACE_SIZE = 4;
const ROW = PLACE + PLACE_SIZE;

const FEWEST_ROWS = 256;
/** So many sentences of a chain are compared: lines with which all notes of an agency begin do not slow a keystroke. */
const MOST_COMPARED = 64;

/** All that a table holds; another thread can take it as it is. */
export interface TwinTableData {
  readonly rows: Int32Array;
  readonly first: Int32Array;
  readonly size: number;
}

export interface TwinRow {
  readonly note: number;
  /** Line and character of the start, and of the end. */
  readonly place: ArrayLike<number>;
}

/**
 * Sketches of sentences in one piece of memory, a hundred bytes each, found again by what is nearly the same. Notes are
 * numbers; rows of notes that are gone stay until `sweep`.
 */
export class TwinTable {
  #rows: Int32Array;
  /** By key, the newest slot of its chain, or -1; a slot is `row * KEYS + key`. Its length is a power of two. */
  #first: Int32Array;
  #size: number;

  constructor({ rows, first, size }: TwinTableData = { ...empty(FEWEST_ROWS), size: 0 }) {
    this.#rows = rows;
    this.#first = first;
    this.#size = size;
  }

  get data(): TwinTableData {
    return { rows: this.#rows, first: this.#first, size: this.#size };
  }

  /** Rows, those of notes that are gone included. */
  get size(): number {
    return this.#size;
  }

  add(sketch: Sketch, { note, place }: TwinRow): void {
    if ((this.#size + 1) * ROW > this.#rows.length) this.#rebuild(2 * this.#size, () => true);
    const at = this.#size * ROW;
    this.#rows.set(sketch, at);
    this.#rows[at + NOTE] = note;
    this.#rows.set(place, at + PLACE);
    this.#link(this.#size++);
  }

  /** The newest row that is nearly the same as a sketch, among notes that count. */
  find(sketch: Sketch, counts: (note: number) => boolean): TwinRow | undefined {
    for (const key of keysOf(sketch)) {
      let compared = 0;
      for (let slot = this.#first[this.#bucket(key)]!; slot >= 0 && compared < MOST_COMPARED; ) {
        const at = Math.floor(slot / KEYS) * ROW;
        const note = this.#rows[at + NOTE]!;
        if (counts(note)) {
          compared++;
          if (isAlike(this.#rows, at, sketch)) return { note, place: this.#rows.slice(at + PLACE, at + ROW) };
        }
        slot = this.#rows[at + NEXT + (slot % KEYS)]!;
      }
    }
    return undefined;
  }

  /** Keeps only the rows of notes that are still there. */
  sweep(isThere: (note: number) => boolean): void {
    this.#rebuild(this.#size, isThere);
  }

  #rebuild(room: number, isKept: (note: number) => boolean): void {
    const old = this.#rows.subarray(0, this.#size * ROW);
    const { rows, first } = empty(Math.max(room, FEWEST_ROWS));
    this.#rows = rows;
    this.#first = first;
    this.#size = 0;
    for (let at = 0; at < old.length; at += ROW) {
      if (!isKept(old[at + NOTE]!)) continue;
      rows.set(old.subarray(at, at + ROW), this.#size * ROW);
      this.#link(this.#size++);
    }
  }

  #link(row: number): void {
    const at = row * ROW;
    keysOf(this.#rows.subarray(at, at + SKETCH_SIZE)).forEach((key, k) => {
      const bucket = this.#bucket(key);
      this.#rows[at + NEXT + k] = this.#first[bucket]!;
      this.#first[bucket] = row * KEYS + k;
    });
  }

  #bucket(key: number): number {
    return key & (this.#first.length - 1);
  }
}

function empty(rows: number): Pick<TwinTableData, 'rows' | 'first'> {
  const buckets = 2 ** Math.ceil(Math.log2(rows * KEYS));
  return { rows: new Int32Array(rows * ROW), first: new Int32Array(buckets).fill(-1) };
}
