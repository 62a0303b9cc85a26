import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { isDigit, isLetter, isLetterOrDigit, Unit, unitClass } from '../text/characters';
import { foldUnit, HASH_SEED, hashUnit, hashWord } from '../text/fold';
import { addressEnd } from './addresses';
import { Flag, Kind, Tokens } from './tokens';

const CLITIC_S = mask('clitic-s');
const CLITICS = new Set(["'s", "'m", "'re", "'ll", "'ve", "'d", "'ma"].map(hashWord));
const PLACEHOLDER_LENGTH = 100;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/**
 * Cuts a block into tokens in one pass over its code units. Linear; makes no string. Quotation marks are told from
 * apostrophes by their neighbours; a possessive "'s" is a token of its own and leaves a flag on the word before it.
 */
export const tokenise = (text: string, from = 0): Tokens => new Tokeniser().tokenise(text, from);

const FIRST_CAPACITY = 256;
const BYTES_A_TOKEN = 17;
/** Each piece of memory is twice as large as the one before, up to this. In bytes. */
const LARGEST_PIECE = 1 << 16;
const NO_MEMORY = new ArrayBuffer(0);

/** Cuts one block after the other, and uses the same room for all. */
export class Tokeniser {
  text = '';
  #count = 0;
  #capacity = FIRST_CAPACITY;
  #start = new Int32Array(FIRST_CAPACITY);
  #end = new Int32Array(FIRST_CAPACITY);
  #kind = new Uint8Array(FIRST_CAPACITY);
  #flags = new Uint16Array(FIRST_CAPACITY);
  #hash = new Int32Array(FIRST_CAPACITY);
  #classSet = new Uint16Array(FIRST_CAPACITY);
  #memory = NO_MEMORY;
  #used = 0;
  #lineStart = true;
  #spaced = false;
  #openSingle = false;

  /** See `tokenise`. */
  tokenise(text: string, from: number): Tokens {
    this.text = text;
    this.#count = 0;
    this.#lineStart = true;
    this.#spaced = false;
    this.#openSingle = false;
    this.#scan(from);
    const tokens = this.#tokens();
    this.text = '';
    return tokens;
  }

  #scan(from: number): void {
    const { text } = this;
    const { length } = text;
    let i = from;
    while (i < length) {
      const kind = unitClass(text.charCodeAt(i));
      if (kind === Unit.blank) {
        this.#spaced = true;
        i++;
      } else if (kind === Unit.lineEnd) {
        this.#lineStart = true;
        this.#spaced = true;
        i++;
      } else {
        i = this.#token(i, kind);
        this.#lineStart = false;
        this.#spaced = false;
      }
    }
  }

  /** What was cut, copied into memory that some blocks share: a note has many blocks, and each piece of memory costs more than its words. */
  #tokens(): Tokens {
    const n = this.#count;
    const at = this.#room(n * BYTES_A_TOKEN);
    const memory = this.#memory;
    const start = new Int32Array(memory, at, n);
    const end = new Int32Array(memory, at + 4 * n, n);
    const hash = new Int32Array(memory, at + 8 * n, n);
    const flags = new Uint16Array(memory, at + 12 * n, n);
    const classSet = new Uint16Array(memory, at + 14 * n, n);
    const kind = new Uint8Array(memory, at + 16 * n, n);
    for (let i = 0; i < n; i++) {
      start[i] = this.#start[i]!;
      end[i] = this.#end[i]!;
      hash[i] = this.#hash[i]!;
      flags[i] = this.#flags[i]!;
      classSet[i] = this.#classSet[i]!;
      kind[i] = this.#kind[i]!;
    }
    return new Tokens(this.text, n, start, end, kind, flags, hash, classSet);
  }

  /** Where the next so many bytes lie in the memory, a new piece of it if they do not fit; numbers lie at multiples of their size. */
  #room(bytes: number): number {
    const at = (this.#used + 3) & ~3;
    this.#used = at + bytes;
    if (this.#used <= this.#memory.byteLength) return at;
    this.#memory = new ArrayBuffer(Math.max(bytes, Math.min(LARGEST_PIECE, 2 * this.#memory.byteLength)));
    this.#used = bytes;
    return 0;
  }

  /** Reads one token at `i` and returns where it ends. */
  #token(i: number, kind: number): number {
    if (kind === Unit.lower || kind === Unit.upper || kind === Unit.digit) return this.#wordOrNumber(i);
    if (kind === Unit.quote) return this.#emit(Kind.quote, i, i + 1);
    if (kind === Unit.apostrophe) return this.#apostrophe(i);
    if (kind === Unit.mark) return this.#mark(i);
    return this.#symbol(i);
  }

  /** Most words end at a blank or a comma: they are read in one pass. The rest are looked at again. */
  #wordOrNumber(i: number): number {
    const { text } = this;
    const { length } = text;
    let hash = HASH_SEED;
    let lower = 0;
    let upper = 0;
    let digits = 0;
    let combining = false;
    let end = i;
    for (; end < length; end++) {
      const unit = text.charCodeAt(end);
      const kind = unitClass(unit);
      if (kind === Unit.lower) lower++;
      else if (kind === Unit.upper) upper++;
      else if (kind === Unit.digit) digits++;
      else if (kind === Unit.combining) combining = true;
      else break;
      const folded = foldUnit(unit);
      if (folded !== 0) hash = hashUnit(hash, folded);
    }
    if (end < length && goesOn(text, end)) return this.#longWordOrNumber(i, end, lower + upper, digits, combining);
    const kind = digits === 0 ? Kind.word : lower + upper === 0 ? Kind.number : Kind.mixed;
    const capital = upper > 0 && unitClass(text.charCodeAt(i)) === Unit.upper;
    const flags = capital ? (lower === 0 && upper > 1 ? Flag.capital | Flag.allCaps : Flag.capital) : 0;
    return this.#add(kind, i, end, flags, hash);
  }

  /** A run of letters and digits behind which a mark stands that may go on with it, as in an address, a date, "didn't". */
  #longWordOrNumber(i: number, end: number, letters: number, digits: number, combining: boolean): number {
    const address = combining ? i : addressEnd(this.text, i);
    if (address > i) return this.#emit(Kind.address, i, address);
    if (letters > 0 && digits > 0) return this.#emit(Kind.mixed, i, end);
    return digits > 0 ? this.#number(i, end) : this.#word(i, end);
  }

  #number(i: number, digitsEnd: number): number {
    const { text } = this;
    let end = digitsEnd;
    for (;;) {
      const unit = text.charCodeAt(end);
      const joins =
        unit === DOT || unit === 0x2c || unit === 0x3a || unit === 0x2f || unit === HYPHEN || unit === 0x2013;
      if (!joins || !isDigit(text.charCodeAt(end + 1))) break;
      end++;
      while (isDigit(text.charCodeAt(end))) end++;
    }
    if (isLetter(text.charCodeAt(end))) return this.#mixedTail(i, end);
    return this.#emit(Kind.number, i, end);
  }

  #mixedTail(i: number, from: number): number {
    let end = from;
    while (isLetterOrDigit(this.text.charCodeAt(end))) end++;
    return this.#emit(Kind.mixed, i, end);
  }

  /** A word with its inner hyphens, apostrophes ("didn't", "O'Neil") and dots ("a.m.", "J.R."). */
  #word(i: number, lettersEnd: number): number {
    const { text } = this;
    if (isSlashed(text, i, lettersEnd)) return this.#emit(Kind.word, i, i + 3);
    let end = lettersEnd;
    let flags = 0;
    for (;;) {
      const unit = text.charCodeAt(end);
      const next = text.charCodeAt(end + 1);
      if (unit === HYPHEN && isLetter(next)) flags |= Flag.hyphen;
      else if (unit === DOT && isLetter(next) && isLetter(text.charCodeAt(end - 1)) && this.#singleLetters(i, end))
        flags |= Flag.dotted;
      else if (!(unitClass(unit) === Unit.apostrophe && isLetter(next) && !this.#isClitic(end))) break;
      end++;
      while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    }
    if ((flags & Flag.dotted) !== 0 && text.charCodeAt(end) === DOT) end++;
    return this.#emit(Kind.word, i, end, flags);
  }

  /** Whether all from `i` to `end` are letters alone between dots: "J", "a.m", "U.S". */
  #singleLetters(i: number, end: number): boolean {
    for (let at = i + 1; at < end; at += 2) if (this.text.charCodeAt(at) !== DOT) return false;
    return (end - i) % 2 === 1 && !isLetter(this.text.charCodeAt(end + 2));
  }

  /** Whether the apostrophe at `at` begins "'s", "'m", "'re", "'ll", "'ve", "'d" or "'ma" at a word's end. */
  #isClitic(at: number): boolean {
    const { text } = this;
    let end = at + 1;
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    if (end - at > 3 || (unitClass(text.charCodeAt(end)) === Unit.apostrophe && isLetter(text.charCodeAt(end + 1))))
      return false;
    return CLITICS.has(this.#hashOf(at, end));
  }

  #apostrophe(i: number): number {
    const { text } = this;
    const before = i > 0 ? text.charCodeAt(i - 1) : 0x20;
    const after = text.charCodeAt(i + 1);
    const afterWord = this.#count > 0 && this.#end[this.#count - 1] === i && this.#kind[this.#count - 1] === Kind.word;
    if (afterWord && this.#isClitic(i)) return this.#clitic(i);
    if (!isLetterOrDigit(before) && isLetterOrDigit(after) && opens(before)) {
      this.#openSingle = true;
      return this.#emit(Kind.quote, i, i + 1);
    }
    if (this.#openSingle && !isLetterOrDigit(after)) {
      this.#openSingle = false;
      return this.#emit(Kind.quote, i, i + 1);
    }
    if (afterWord && (text.charCodeAt(i - 1) | 0x20) === 0x73) this.#flags[this.#count - 1]! |= Flag.possessive;
    return this.#emit(Kind.mark, i, i + 1);
  }

  #clitic(i: number): number {
    let end = i + 1;
    while (end < this.text.length && isWordUnit(this.text.charCodeAt(end))) end++;
    const isS = end - i === 2 && (this.text.charCodeAt(i + 1) | 0x20) === 0x73;
    const host = this.#count - 1;
    if (isS && !hasAny(this.#classSet[host]!, CLITIC_S)) this.#flags[host]! |= Flag.possessive;
    return this.#emit(Kind.clitic, i, end);
  }

  #mark(i: number): number {
    const { text } = this;
    const unit = text.charCodeAt(i);
    if (unit === 0x5b) {
      const close = this.#placeholderEnd(i);
      if (close > i) return this.#emit(Kind.placeholder, i, close);
    }
    if (unit === 0x5f || unit === 0x2a || unit === 0x7e) return this.#run(i, unit);
    if (unit === 0x60) return this.#code(i);
    if (unit === 0x3c && text.startsWith('<!--', i)) return this.#comment(i);
    if (unit === 0x40 || unit === 0x23) {
      const address = addressEnd(text, i);
      if (address > i) return this.#emit(Kind.address, i, address);
    }
    return this.#emit(Kind.mark, i, i + 1);
  }

  /** "[name]" but not a Markdown link's text, nor a tick box. */
  #placeholderEnd(i: number): number {
    const { text } = this;
    for (let at = i + 1; at < text.length && at - i < PLACEHOLDER_LENGTH; at++) {
      const unit = text.charCodeAt(at);
      if (unitClass(unit) === Unit.lineEnd || unit === 0x5b) return i;
      if (unit === 0x5d) return text.charCodeAt(at + 1) === 0x28 ? i : at + 1;
    }
    return i;
  }

  #run(i: number, unit: number): number {
    let end = i + 1;
    while (this.text.charCodeAt(end) === unit) end++;
    return this.#emit(unit === 0x5f && end - i > 2 ? Kind.placeholder : Kind.markup, i, end);
  }

  #code(i: number): number {
    let close = i + 1;
    while (
      close < this.text.length &&
      this.text.charCodeAt(close) !== 0x60 &&
      unitClass(this.text.charCodeAt(close)) !== Unit.lineEnd
    )
      close++;
    return this.text.charCodeAt(close) === 0x60 ? this.#emit(Kind.code, i, close + 1) : this.#emit(Kind.mark, i, i + 1);
  }

  #comment(i: number): number {
    const close = this.text.indexOf('-->', i);
    return this.#emit(Kind.code, i, close < 0 ? i + 4 : close + 3);
  }

  #symbol(i: number): number {
    const point = this.text.codePointAt(i)!;
    return this.#emit(Kind.symbol, i, i + (point > 0xffff ? 2 : 1));
  }

  #hashOf(start: number, end: number): number {
    let hash = HASH_SEED;
    for (let i = start; i < end; i++) {
      const unit = foldUnit(this.text.charCodeAt(i));
      if (unit !== 0) hash = hashUnit(hash, unit);
    }
    return hash;
  }

  #emit(kind: Kind, start: number, end: number, flags = 0): number {
    return this.#add(kind, start, end, flags | this.#caseFlags(kind, start, end), this.#hashOf(start, end));
  }

  #add(kind: Kind, start: number, end: number, flags: number, hash: number): number {
    if (this.#count === this.#capacity) this.#grow();
    const n = this.#count++;
    this.#start[n] = start;
    this.#end[n] = end;
    this.#kind[n] = kind;
    this.#flags[n] = flags | (this.#lineStart ? Flag.lineStart : 0) | (this.#spaced ? Flag.spaced : 0);
    this.#hash[n] = hash;
    this.#classSet[n] = kind <= Kind.mixed ? lookUp(hash) : 0;
    return end;
  }

  #caseFlags(kind: Kind, start: number, end: number): number {
    if (kind > Kind.mixed || unitClass(this.text.charCodeAt(start)) !== Unit.upper) return 0;
    let letters = 0;
    for (let i = start; i < end; i++) {
      const unit = unitClass(this.text.charCodeAt(i));
      if (unit === Unit.lower) return Flag.capital;
      if (unit === Unit.upper) letters++;
    }
    return letters > 1 ? Flag.capital | Flag.allCaps : Flag.capital;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#start = grown(this.#start, Int32Array, this.#capacity);
    this.#end = grown(this.#end, Int32Array, this.#capacity);
    this.#kind = grown(this.#kind, Uint8Array, this.#capacity);
    this.#flags = grown(this.#flags, Uint16Array, this.#capacity);
    this.#hash = grown(this.#hash, Int32Array, this.#capacity);
    this.#classSet = grown(this.#classSet, Uint16Array, this.#capacity);
  }
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(
  array: T,
  Type: new (n: number) => T,
  capacity: number,
): T {
  const larger = new Type(capacity);
  larger.set(array);
  return larger;
}

/** Whether the mark at `at` may belong to the letters or digits before it; a mark before a blank never does. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = unitClass(unit);
  if (kind === Unit.blank || kind === Unit.lineEnd) return false;
  if (at + 1 >= text.length) return false;
  const next = unitClass(text.charCodeAt(at + 1));
  return next !== Unit.blank && next !== Unit.lineEnd;
}

/** Two single letters around a slash are one word of a chart: "c/o", "r/t", "f/u". */
const isSlashed = (text: string, i: number, end: number): boolean =>
  end === i + 1 &&
  text.charCodeAt(end) === SLASH &&
  isLetter(text.charCodeAt(end + 1)) &&
  !isLetterOrDigit(text.charCodeAt(end + 2)) &&
  text.charCodeAt(end + 2) !== SLASH;

const isWordUnit = (unit: number): boolean => isLetterOrDigit(unit) || unitClass(unit) === Unit.combining;

/** Whether a single quotation mark may open behind this unit: a blank, a line's start, an opening mark. */
const opens = (before: number): boolean => !isLetterOrDigit(before) && before !== 0x29 && before !== 0x2e;
