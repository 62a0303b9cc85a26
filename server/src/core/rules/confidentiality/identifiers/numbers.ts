import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens } from '../../../note/tokens';
import { isLetterOrDigit } from '../../../text/characters';
import { onceFor } from '../../../text/onceFor';
import type { Saying } from '../../../text/saying';
import type { Span } from '../../../text/span';
import type { Severity } from '../../rule';
import { captionAfter, captionBefore, type FoundCaption, isCaptionWord } from './captions';
import { goesOn } from './codes';
import { type DigitGroups, digitGroups, digitsOf, hasSizes } from './digits';
import { governmentAt, isAlienNumber } from './governmentIds';
import { isPublicLine, phoneAt } from './phones';
import { paymentCardAt, recordAt, unnamedAt } from './records';

/** What a number in a note is. `quiet`: known to tell nothing, such as a public line. */
type NumberKind = 'phone' | 'government' | 'record' | 'quiet';

/** A number that may tell who somebody is; offsets in the block. */
export interface FoundNumber extends Span {
  readonly kind: NumberKind;
  readonly sure: boolean;
  readonly severity?: Severity;
  /** What it is, in plain words: "A payment card's number". */
  readonly name?: Saying;
}

/** A place in a block where a number begins, with what stands around it. */
export interface NumberStart {
  readonly text: string;
  /** Where its run of letters, digits and dashes begins. */
  readonly start: number;
  /** Its digits in groups, when the run begins with a digit, "+" or "(". */
  readonly groups: DigitGroups | undefined;
  readonly caption: FoundCaption | undefined;
}

/** A caption and the number it stood before, for "accounts 5510-01 and 5510-02". */
interface Carried {
  readonly caption: FoundCaption;
  readonly layout: string;
  readonly end: number;
}

/** Where figures stand. */
export const NUMERIC = new Cue({ kinds: [Kind.number, Kind.mixed] });

/**
 * Finds phone, government and record numbers. One place decides for all three, so that the word before a number counts
 * before its shape ("MRN: 413-555-0182" is a record number). Linear in the number of tokens.
 */
export const findNumbers = onceFor((tokens: Tokens): readonly FoundNumber[] => {
  if (!tokens.holds(NUMERIC)) return [];
  const found: FoundNumber[] = [];
  let after = 0;
  let carried: Carried | undefined;
  for (let i = tokens.next(NUMERIC, 0); i < tokens.count; i = tokens.next(NUMERIC, i + 1)) {
    if (!beginsWithDigits(tokens, i) || tokens.start[i]! < after) continue;
    const run = runStart(tokens, i, after);
    const first = lettersStart(tokens, run);
    const start = tokens.start[first]!;
    const caption =
      captionBefore(tokens, first) ?? captionAfter(tokens, runEnd(tokens, i)) ?? inherited(tokens, first, carried);
    const number = isAmount(tokens, first, i) ? undefined : identify(tokens.text, start, caption);
    after = number?.end ?? tokens.end[i]!;
    if (!number) continue;
    if (number.kind !== 'quiet') found.push(number);
    if (caption) carried = { caption, layout: layoutOf(tokens.text.slice(start, after)), end: after };
  }
  return found;
});

function identify(text: string, start: number, caption: FoundCaption | undefined): FoundNumber | undefined {
  const groups = DIGIT_START.test(text.charAt(start)) ? digitGroups(text, start) : undefined;
  if (!caption && groups && isShort(text, groups)) return undefined;
  const place: NumberStart = { text, start, groups, caption };
  const isPhone =
    caption?.kind === 'phone' ||
    caption?.kind === 'quiet-line' ||
    isLocalNumber(groups, caption) ||
    (caption?.apart && hasPhoneLayout(groups));
  const number = paymentCardAt(place) ?? (isPhone ? phone(place) : undefined) ?? governmentAt(place) ?? recordAt(place);
  if (number || caption?.kind === 'none') return number;
  return (isPhone || caption?.firm ? undefined : phone(place)) ?? unnamedAt(place);
}

/** Without a word that says what it is, so few figures are no number of any kind, and so few signs no code. */
const isShort = (text: string, groups: DigitGroups): boolean =>
  digitsOf(groups).length < FEWEST_DIGITS && !beginsLongRun(text, groups.start);
const FEWEST_DIGITS = 6;
const FEWEST_SIGNS = 9;

/** Whether as many letters, digits and hyphens stand in a row as a code has. */
function beginsLongRun(text: string, start: number): boolean {
  let end = start;
  while (end - start < FEWEST_SIGNS && (isLetterOrDigit(text.charCodeAt(end)) || text.charCodeAt(end) === HYPHEN))
    end++;
  return end - start === FEWEST_SIGNS;
}
const HYPHEN = 0x2d;

/** "left a # 555 0182": no document has three figures and four. */
const isLocalNumber = (groups: DigitGroups | undefined, caption: FoundCaption | undefined): boolean =>
  caption?.kind === 'licence' && groups !== undefined && hasSizes(groups, [3, 4]);

/** "413-555-0182": a word some way before it says less than this layout. */
const hasPhoneLayout = (groups: DigitGroups | undefined): boolean =>
  groups !== undefined && hasSizes(groups, [3, 3, 4]) && groups.gaps[2] !== ' ';

const DIGIT_START = /[\d+(]/;

const PARTIAL_LENGTH = 4;

function phone({ text, groups, caption }: NumberStart): FoundNumber | undefined {
  if (!groups) return undefined;
  if (caption?.partial && groups.groups[0]?.length === PARTIAL_LENGTH && !goesOn(text, groups.ends[0]!))
    return { kind: 'phone', sure: true, start: groups.start, end: groups.ends[0]! };
  const shape = phoneAt(
    text,
    groups,
    caption?.kind === 'phone' || caption?.kind === 'quiet-line' || isLocalNumber(groups, caption),
  );
  if (!shape || goesOn(text, shape.end)) return undefined;
  const opened = text.charAt(groups.start) === '(' && !text.slice(groups.start, shape.end).includes(')');
  const span = { start: groups.start + (opened ? 1 : 0), end: shape.end };
  const quiet = isPublicLine(shape.digits) || caption?.kind === 'quiet-line';
  return { kind: quiet ? 'quiet' : 'phone', sure: shape.sure, ...span };
}

function beginsWithDigits(tokens: Tokens, i: number): boolean {
  return tokens.isKind(i, Kind.mixed) || (tokens.isKind(i, Kind.number) && !isNetworkAddress(tokens, i));
}

/** "192.168.4.22" belongs to the rule for network addresses, whatever stands before it. */
const isNetworkAddress = (tokens: Tokens, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! >= 7 &&
  tokens.end[i]! - tokens.start[i]! <= 15 &&
  NETWORK_ADDRESS.test(tokens.raw(i));

const NETWORK_ADDRESS = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const JOINS = '-–+(';

/** The first token of the run without blanks that token `i` ends: "ST" of "ST-998877", "(" of "(413) 555-0182". */
function runStart(tokens: Tokens, i: number, after: number): number {
  let first = i;
  while (first > 0 && !tokens.has(first, Flag.spaced) && tokens.start[first - 1]! >= after) {
    const before = first - 1;
    const isJoin = tokens.isKind(before, Kind.mark) && JOINS.includes(tokens.raw(before));
    if (!isJoin && !(tokens.kind[before]! <= Kind.mixed && first !== i && !isCaptionWord(tokens, before))) break;
    first = before;
    if (isJoin && !'-–'.includes(tokens.raw(before))) break;
  }
  while (first < i && tokens.isKind(first, Kind.mark) && '-–'.includes(tokens.raw(first))) first++;
  return first;
}

/** A plate or an immigration number may begin with letters apart: "ABC" of "plate ABC 1234", "A" of "A 012 345 678". */
function lettersStart(tokens: Tokens, first: number): number {
  const before = first - 1;
  if (before >= 0 && isAlienNumber(tokens.text, tokens.start[before]!)) return before;
  const isLetters =
    tokens.has(before, Flag.allCaps) &&
    tokens.end[before]! - tokens.start[before]! <= 4 &&
    !isCaptionWord(tokens, before);
  return isLetters && captionBefore(tokens, before)?.kind === 'plate' ? before : first;
}

function runEnd(tokens: Tokens, i: number): number {
  let end = i + 1;
  while (
    end < tokens.count &&
    end - i < 12 &&
    (!tokens.has(end, Flag.spaced) || tokens.isKind(end, Kind.number)) &&
    !isStop(tokens, end)
  )
    end++;
  return end;
}

const isStop = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.mark) && !'-–'.includes(tokens.raw(i));

/** "$1,200", "95%", "#12 of 30": an amount is no identifier. */
function isAmount(tokens: Tokens, first: number, i: number): boolean {
  const { text } = tokens;
  return (
    '$€£'.includes(text.charAt(tokens.start[first]! - 1) || '.') || '%°'.includes(text.charAt(tokens.end[i]!) || '.')
  );
}

/** The caption of the number before, when this one has the same layout and only "and", "or" or a comma stands between. */
function inherited(tokens: Tokens, first: number, carried: Carried | undefined): FoundCaption | undefined {
  const start = tokens.start[first]!;
  if (!carried || start - carried.end > 8 || !BETWEEN.test(tokens.text.slice(carried.end, start))) return undefined;
  const same = layoutOf(tokens.text.slice(start, start + carried.layout.length)) === carried.layout;
  return same ? carried.caption : undefined;
}

const BETWEEN = /^\s?(?:,|&|\/|;)?\s?(?:and|or)?\s?$/;

const layoutOf = (written: string): string => written.replace(/\d/g, '0').replace(/[A-Za-z]/g, 'a');
