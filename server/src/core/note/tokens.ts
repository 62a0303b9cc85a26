import type { ClassMask } from '../lexicon/classes';
import { hasAny } from '../lexicon/table';
import { foldWord, hashWord } from '../text/fold';
import { HashSet } from '../text/hashSet';
import type { Span } from '../text/span';
import { type Cue, type CueTable, cueTable } from './cues';

/** What a token is. */
export const Kind = {
  /** Letters with inner apostrophes and hyphens: "didn't", "Jean-Luc", "follow-up"; also "a.m.", "J.R.". */
  word: 1,
  /** "'s", "'m", "'re", "'ll", "'ve", "'d" behind a word. */
  clitic: 2,
  /** Digits with inner `. , : / -`: "413-555-0182", "2026-11-20", "10:00". */
  number: 3,
  /** Letters and digits in one: "H0038", "4KX", "x3", "78M". */
  mixed: 4,
  /** Mail and web addresses: "a@example.com", "zoom.us/j/123". */
  address: 5,
  /** "[name]", "[person]", "____". */
  placeholder: 6,
  /** One mark: ". , ; : ! ? ( ) - – — / & @ #" and so on. */
  mark: 7,
  /** A quotation mark, straight or curly, that opens or closes a quotation (never an apostrophe). */
  quote: 8,
  /** Emphasis and other mark-up that is not read: "*", "_", "~~". */
  markup: 9,
  /** Code spans and comments: never read. */
  code: 10,
  /** Emoji and everything else. */
  symbol: 11,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Bits of `Tokens.flags`. */
export const Flag = {
  /** First letter is upper case. */
  capital: 1,
  /** Two letters or more, all upper case. */
  allCaps: 2,
  /** The first token of its line. */
  lineStart: 4,
  /** A blank stands before it. */
  spaced: 8,
  /** First word of a sentence or right after an opening quotation mark, label or bullet: its capital proves nothing. */
  sentenceStart: 16,
  /** A word that a possessive "'s" or "s'" follows or ends. */
  possessive: 32,
  /** Has an inner hyphen. */
  hyphen: 64,
  /** Has an inner or final full stop: "a.m.", "J.R.", an abbreviation's. */
  dotted: 128,
  /** Inside a quotation or a block quote. */
  quoted: 256,
} as const;

const NO_MARKS = new Int32Array(0);
/** Bits of the filter of a block's words: one in fifty is set by some word of a paragraph. */
const FILTER_BITS = 4096;

/**
 * The tokens of one block, in typed arrays; offsets are UTF-16 code units from the block's start. No string is made for a
 * token: compare by `hash` (of the folded word), by class, or ask for `word(i)` off the hot path.
 */
export class Tokens {
  constructor(
    /** The block's text. */
    readonly text: string,
    readonly count: number,
    readonly start: Int32Array,
    readonly end: Int32Array,
    readonly kind: Uint8Array,
    readonly flags: Uint16Array,
    readonly hash: Int32Array,
    readonly classSet: Uint16Array,
  ) {}

  #cues: CueTable | undefined;
  #marks: Int32Array = NO_MARKS;

  /** Which cues the tokens give (see `CueTable.mark`), found when it is first asked for. */
  #marked(): Int32Array {
    const table = cueTable();
    if (this.#cues !== table) {
      this.#marks = table.mark(this);
      this.#cues = table;
    }
    return this.#marks;
  }

  /** Whether any token gives a cue. */
  holds({ lane, bit }: Cue): boolean {
    return (this.#marked()[lane * (this.count + 1) + this.count]! & bit) !== 0;
  }

  /** The first token from `from` on that gives a cue; `end` when none before it does. */
  next({ lane, bit }: Cue, from: number, end: number = this.count): number {
    const marks = this.#marked();
    const first = lane * (this.count + 1);
    if ((marks[first + this.count]! & bit) === 0) return end;
    for (let i = from; i < end; i++) if ((marks[first + i]! & bit) !== 0) return i;
    return end;
  }

  #filter: Int32Array | undefined;

  /** Whether any token may be one of some words, by their hashes: seldom yes though none is, never no though one is. */
  mayHold(hashes: readonly number[]): boolean {
    this.#filter ??= this.#filterOfWords();
    const filter = this.#filter;
    for (let n = 0; n < hashes.length; n++) {
      const hash = hashes[n]!;
      if ((filter[(hash >>> 5) & (FILTER_BITS / 32 - 1)]! & (1 << hash)) !== 0) return true;
    }
    return false;
  }

  #filterOfWords(): Int32Array {
    const filter = new Int32Array(FILTER_BITS / 32);
    for (let i = 0; i < this.count; i++) {
      const hash = this.hash[i]!;
      filter[(hash >>> 5) & (FILTER_BITS / 32 - 1)]! |= 1 << hash;
    }
    return filter;
  }

  /** Whether token `i` has any of the mask's classes. Out of range is no. */
  is(i: number, mask: ClassMask): boolean {
    return i >= 0 && i < this.count && this.classSet[i] !== 0 && hasAny(this.classSet[i]!, mask);
  }

  /** Whether token `i` is this very word, by its hash (see `hashWord`). */
  isWord(i: number, hash: number): boolean {
    return i >= 0 && i < this.count && this.hash[i] === hash;
  }

  has(i: number, flag: number): boolean {
    return i >= 0 && i < this.count && (this.flags[i]! & flag) !== 0;
  }

  /** Whether any token from `first` up to, not including, `end` has any of these flags. */
  anyHas(first: number, end: number, flag: number): boolean {
    for (let i = first; i < end; i++) if (this.has(i, flag)) return true;
    return false;
  }

  isKind(i: number, kind: Kind): boolean {
    return i >= 0 && i < this.count && this.kind[i] === kind;
  }

  /** Whether token `i` is this mark, of one character. */
  isMark(i: number, mark: string): boolean {
    return this.isKind(i, Kind.mark) && this.text.charAt(this.start[i]!) === mark;
  }

  /** The token as typed. */
  raw(i: number): string {
    return this.text.slice(this.start[i], this.end[i]);
  }

  /** The folded word. */
  word(i: number): string {
    return foldWord(this.raw(i));
  }

  /** The span from token `first` up to, not including, token `end`; offsets in the block. */
  span(first: number, end: number = first + 1): Span {
    return { start: this.start[first]!, end: this.end[end - 1]! };
  }

  /** The first token that ends after `offset`; `count` when none does. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Hashes of some words, for `Set`-like tests: `words('told', 'asked').has(tokens.hash[i])`. Make it once, at load. */
export const words = (...list: string[]): ReadonlySet<number> => new HashSet(list.map(hashWord));
