import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import holidays from './holidays.txt';
import { ORDINAL_WORDS, ordinalAt } from './numerals';
import { Phrases } from './phrases';

/** A calendar date as written; parts that are not written are left out. Offsets in the block, numbers of tokens. */
export interface WrittenDate extends Span {
  readonly first: number;
  readonly last: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** `short`: two figures ("3/3"), which may be a fraction, a score or a step. `holiday`: a named day without a year. */
  readonly form: 'whole' | 'short' | 'holiday';
}

const MONTH = mask('month');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const OF = words('of');
const HOLIDAYS = new Phrases<string>(holidays);
/** Where a date may begin: at a named day, a month, or figures; at an ordinal before its month. */
export const DATED = new Cue(HOLIDAYS.cue, { classes: MONTH }, { kinds: [Kind.number] }).leads(
  { words: ORDINAL_WORDS, kinds: [Kind.mixed] },
  { classes: MONTH },
  { words: OF },
);
const AMBIGUOUS_MONTHS = words('may', 'march', 'mar', 'dec', 'jan');
const THE = words('the');
const COMMA_OR_DOT = words(',', '.');

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const THREE_PARTS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const TWO_PARTS = /^(\d{1,2})\/(\d{1,2})$/;
const RANGE = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?[-–](\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?$/;
const MONTH_AND_YEAR = /^(\d{1,2})\/((?:19|20)\d{2})$/;
const DAY = /^(?:[12]\d|3[01]|0?[1-9])(?:[-–](?:[12]\d|3[01]|0?[1-9]))?$/;
const DAY_AND_YEAR = /^(?:[12]\d|3[01]|0?[1-9]),((?:19|20)\d{2})$/;
const YEAR = /^(?:19|20)\d{2}$/;
const SHORTEST = 3;
const LONGEST = 21;
const THIS_CENTURY = 50;

/** All dates in a block: figures, month names in either order, named days with a year. Linear. */
export function findDates(tokens: Tokens): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let i = tokens.next(DATED, 0); i < tokens.count; i = tokens.next(DATED, i + 1)) {
    const date = holiday(tokens, i) ?? inFigures(tokens, i) ?? monthFirst(tokens, i) ?? dayFirst(tokens, i);
    if (!date) continue;
    found.push(date);
    i = date.last;
  }
  return found;
}

type Parts = { readonly year?: number; readonly month?: number; readonly form?: WrittenDate['form'] };

function written(tokens: Tokens, first: number, last: number, { year, month, form = 'whole' }: Parts): WrittenDate {
  const { start, end } = tokens.span(first, last + 1);
  return { start, end, first, last, year, month, form };
}

function inFigures(tokens: Tokens, i: number): WrittenDate | undefined {
  const length = tokens.end[i]! - tokens.start[i]!;
  if (!tokens.isKind(i, Kind.number) || length < SHORTEST || length > LONGEST || !standsAlone(tokens, i))
    return undefined;
  const text = tokens.raw(i);
  const iso = ISO.exec(text);
  if (iso)
    return isDay(iso[3]!, iso[4]!) ? written(tokens, i, i, { year: Number(iso[1]), month: Number(iso[3]) }) : undefined;
  const three = THREE_PARTS.exec(text);
  if (three) {
    const month = monthOf(three[1]!, three[3]!);
    if (month && (three[2] !== '.' || three[4]!.length === 4 || Number(three[4]) > 12))
      return written(tokens, i, i, { year: fullYear(three[4]!), month });
    return undefined;
  }
  const monthYear = MONTH_AND_YEAR.exec(text);
  if (monthYear && Number(monthYear[1]) <= 12)
    return written(tokens, i, i, { year: Number(monthYear[2]), month: Number(monthYear[1]) });
  const range = RANGE.exec(text);
  if (range && isDay(range[1]!, range[2]!) && isDay(range[4]!, range[5]!))
    return written(tokens, i, i, { year: range[3] ? fullYear(range[3]) : undefined, month: Number(range[1]) });
  const two = TWO_PARTS.exec(text);
  return two && isDay(two[1]!, two[2]!) ? written(tokens, i, i, { month: Number(two[1]), form: 'short' }) : undefined;
}

/** No "-", "/" or letter hangs on it, and no unit of a share follows. */
function standsAlone(tokens: Tokens, i: number): boolean {
  const before = tokens.text.charAt(tokens.start[i]! - 1);
  const after = tokens.text.charAt(tokens.end[i]!);
  return (
    !'-/$€£#.'.includes(before || ' ') &&
    !'/%°'.includes(after || ' ') &&
    !(after === '-' && /\w/.test(tokens.text.charAt(tokens.end[i]! + 1)))
  );
}

const isDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** The month of two figures, American order first. */
function monthOf(first: string, second: string): number | undefined {
  if (isDay(first, second)) return Number(first);
  return isDay(second, first) ? Number(second) : undefined;
}

function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length === 4) return year;
  return year < THIS_CENTURY ? 2000 + year : 1900 + year;
}

/** "March 3, 2019", "Sept. 15th '22", "June 2023", "August 9". */
function monthFirst(tokens: Tokens, i: number): WrittenDate | undefined {
  if (!tokens.is(i, MONTH)) return undefined;
  const month = monthNumber(tokens, i);
  let next = skip(tokens, i + 1, COMMA_OR_DOT);
  if (THE.has(tokens.hash[next] ?? 0) && ordinalAt(tokens, next + 1) !== undefined) next++;
  if (tokens.isKind(next, Kind.number) && DAY_AND_YEAR.test(tokens.raw(next)))
    return written(tokens, i, next, { year: Number(tokens.raw(next).slice(-4)), month });
  const ordinal = ordinalAt(tokens, next);
  const hasDay =
    (ordinal !== undefined && ordinal <= 31) ||
    (tokens.isKind(next, Kind.number) && DAY.test(tokens.raw(next)) && !isTime(tokens, next));
  const day = hasDay ? next : undefined;
  if (hasDay) next = skip(tokens, skip(tokens, next + 1, COMMA_OR_DOT), OF);
  else next = skip(tokens, next, OF);
  const year = yearAt(tokens, next);
  if (year) return written(tokens, i, year.last, { year: year.value, month });
  if (day === undefined || !isMonthHere(tokens, i, ordinal !== undefined)) return undefined;
  return written(tokens, i, day, { month });
}

/** "the 3rd of March", "12 March 2019". */
function dayFirst(tokens: Tokens, i: number): WrittenDate | undefined {
  const at = skip(tokens, i + 1, OF);
  if (!tokens.is(at, MONTH) || tokens.end[at - 1]! > tokens.start[at]!) return undefined;
  const ordinal = ordinalAt(tokens, i);
  const isNumber = tokens.isKind(i, Kind.number) && DAY.test(tokens.raw(i));
  if (ordinal === undefined && !isNumber) return undefined;
  const year = yearAt(tokens, skip(tokens, at + 1, COMMA_OR_DOT));
  const month = monthNumber(tokens, at);
  const first = ordinal !== undefined && THE.has(tokens.hash[i - 1] ?? 0) ? i - 1 : i;
  if (year) return written(tokens, first, year.last, { year: year.value, month });
  const sure = ordinal !== undefined || at > i + 1;
  return sure || isMonthHere(tokens, at, false) ? written(tokens, first, at, { month }) : undefined;
}

/** "may" and "march" are verbs unless a capital or an ordinal says otherwise. */
const isMonthHere = (tokens: Tokens, i: number, ordinal: boolean): boolean =>
  ordinal ||
  !AMBIGUOUS_MONTHS.has(tokens.hash[i]!) ||
  tokens.has(i, Flag.capital) ||
  LEADS_MONTH.has(tokens.hash[i - 1] ?? 0);
const LEADS_MONTH = words('on', 'since', 'until', 'till', 'about', 'around', 'after', 'before');

const monthNumber = (tokens: Tokens, i: number): number => MONTHS.indexOf(tokens.word(i).slice(0, 3)) + 1;

const isTime = (tokens: Tokens, i: number): boolean =>
  /^[ ]?(?:[ap]\.?m\b|:\d|%)/i.test(tokens.text.slice(tokens.end[i]!, tokens.end[i]! + 5));

function yearAt(tokens: Tokens, i: number): { readonly value: number; readonly last: number } | undefined {
  if (tokens.isKind(i, Kind.number) && YEAR.test(tokens.raw(i))) return { value: Number(tokens.raw(i)), last: i };
  if (!/^['’‘]$/.test(i < tokens.count ? tokens.raw(i) : '') || tokens.has(i + 1, Flag.spaced)) return undefined;
  const figures = tokens.isKind(i + 1, Kind.number) ? tokens.raw(i + 1) : '';
  return /^\d{2}$/.test(figures) ? { value: fullYear(figures), last: i + 1 } : undefined;
}

function holiday(tokens: Tokens, i: number): WrittenDate | undefined {
  const found =
    tokens.isKind(i, Kind.word) || tokens.isKind(i, Kind.mixed) ? HOLIDAYS.startingAt(tokens, i) : undefined;
  if (!found) return undefined;
  const month = Number(found.kind);
  const first = THE.has(tokens.hash[i - 1] ?? 0) ? i - 1 : i;
  const year = yearAt(tokens, skip(tokens, skip(tokens, found.end, COMMA_OR_DOT), OF));
  if (year) return written(tokens, first, year.last, { year: year.value, month });
  return written(tokens, first, found.end - 1, { month, form: 'holiday' });
}

/** The token behind `i` when `i` is one of these words and nothing else lies between. */
const skip = (tokens: Tokens, i: number, these: ReadonlySet<number>): number =>
  i < tokens.count && these.has(tokens.hash[i]!) && !(tokens.isKind(i, Kind.mark) && tokens.has(i, Flag.spaced))
    ? i + 1
    : i;
