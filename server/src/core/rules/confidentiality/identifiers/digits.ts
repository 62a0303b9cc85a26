import { Cue } from '../../../note/cues';
import { Kind, type Tokens } from '../../../note/tokens';
import { isDigit } from '../../../text/characters';
import { hashWord } from '../../../text/fold';
import type { Span } from '../../../text/span';

/** Digits in groups, as people write long numbers: "(413) 555-0182" is three groups of 3, 3 and 4. */
export interface DigitGroups {
  readonly start: number;
  /** Whether a "+" stands before them. */
  readonly plus: boolean;
  /** The digits of each group. */
  readonly groups: readonly string[];
  /** Where each group ends, in the text. */
  readonly ends: readonly number[];
  /** What stands between a group and the one before it; the first has none. */
  readonly gaps: readonly string[];
}

const MOST_GROUPS = 8;
const LONGEST_GROUP = 24;
const LONGEST_GAP = 3;
/** What may stand between two groups; any blank counts as " ", any dash as "-". */
const GAPS = new Set(['', '(', ' ', '-', '.', ')', ') ', ')-', ').', ' (', ' - ', '-(', '  ', '/']);
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f;
const isDash = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013;
/** A blank, a dash, or one of "./()". */
const isGapUnit = (unit: number): boolean =>
  isBlank(unit) || isDash(unit) || unit === 0x2e || unit === 0x2f || unit === 0x28 || unit === 0x29;

/** Reads groups of digits from `at`, a digit, "+" or "("; at most eight groups, on one line. */
export function digitGroups(text: string, at: number): DigitGroups {
  const groups: string[] = [];
  const ends: number[] = [];
  const gaps: string[] = [];
  const plus = text.charAt(at) === '+';
  let i = plus ? at + 1 : at;
  for (;;) {
    const from = i;
    while (i - from <= LONGEST_GAP && isGapUnit(text.charCodeAt(i))) i++;
    if (i > from && !isDigit(text.charCodeAt(i))) break;
    const gap = gapBetween(text, from, i);
    if (!GAPS.has(gap)) break;
    const first = i;
    while (isDigit(text.charCodeAt(i)) && i - first <= LONGEST_GROUP) i++;
    if (i === first || i - first > LONGEST_GROUP) break;
    groups.push(text.slice(first, i));
    gaps.push(gap);
    ends.push(i);
    if (groups.length === MOST_GROUPS) break;
  }
  return { start: at, plus, groups, ends, gaps };
}

function gapBetween(text: string, from: number, end: number): string {
  let gap = '';
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i);
    gap += isBlank(unit) ? ' ' : isDash(unit) ? '-' : text.charAt(i);
  }
  return gap;
}

/** Whether the groups begin with these sizes. */
export const hasSizes = ({ groups }: DigitGroups, sizes: readonly number[]): boolean =>
  groups.length >= sizes.length && sizes.every((size, i) => groups[i]!.length === size);

/** The digits of the first `count` groups. */
export const digitsOf = ({ groups }: DigitGroups, count = groups.length): string => groups.slice(0, count).join('');

const DIGIT_WORDS = new Map(
  'zero one two three four five six seven eight nine'.split(' ').map((word, digit) => [hashWord(word), digit]),
);
for (const word of ['oh', 'o']) DIGIT_WORDS.set(hashWord(word), 0);
const MULTIPLIERS = new Map([
  [hashWord('double'), 2],
  [hashWord('triple'), 3],
]);

/** Where digits written as words may begin: at one that another one, a "double" or a mark follows. */
export const SPELLED_OUT = new Cue().leads(
  { words: [...DIGIT_WORDS.keys()] },
  { words: [...DIGIT_WORDS.keys(), ...MULTIPLIERS.keys()], kinds: [Kind.mark] },
);

/** A run of digits written as words: "four one three, five five five, oh one two two". */
export interface SpelledDigits extends Span {
  readonly digits: string;
  /** Its first token. */
  readonly token: number;
}

/** Finds runs of at least `least` digits written as words. Counting ("one, two, three …") is none. */
export function spelledDigits(tokens: Tokens, least: number): SpelledDigits[] {
  const found: SpelledDigits[] = [];
  for (let i = tokens.next(SPELLED_OUT, 0); i < tokens.count; i = tokens.next(SPELLED_OUT, i + 1)) {
    if (!DIGIT_WORDS.has(tokens.hash[i]!)) continue;
    const run = runFrom(tokens, i);
    if (run.digits.length >= least && !isCounting(run.digits)) found.push(run);
    i = run.lastToken;
  }
  return found;
}

function runFrom(tokens: Tokens, first: number): SpelledDigits & { readonly lastToken: number } {
  let digits = '';
  let last = first;
  let times = 1;
  for (let i = first; i < tokens.count; i++) {
    const digit = DIGIT_WORDS.get(tokens.hash[i]!);
    if (digit !== undefined) {
      digits += String(digit).repeat(times);
      times = 1;
      last = i;
    } else if (MULTIPLIERS.has(tokens.hash[i]!)) times = MULTIPLIERS.get(tokens.hash[i]!)!;
    else if (!tokens.isKind(i, Kind.mark) || !',-–.'.includes(tokens.raw(i)) || i - last > 1) break;
  }
  return { ...tokens.span(first, last + 1), digits, token: first, lastToken: last };
}

const isCounting = (digits: string): boolean =>
  [...digits].every((digit, i) => i === 0 || Number(digit) - Number(digits[i - 1]) === 1);
