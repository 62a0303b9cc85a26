import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { tellsAge } from './agesTold';
import { CARDINAL_WORDS, cardinalAt, lastOfNumber } from './numerals';

/** An age, or what reveals one; offsets in the block. */
export interface HighAge extends Span {
  readonly sure: boolean;
  /** What may stand in its place: "90+" before "year old", else "90 or older"; nothing where neither reads. */
  readonly instead: string | undefined;
}

/** Ages that identify by themselves. */
export const HIGH = 90;
const OLDEST = 121;
/** Somebody born before this year was 90 when these rules were written; no clock is asked. */
const BORN_BEFORE = 1936;
const SOMEBODY = mask('kin', 'person-role', 'pronoun-person', 'acquaintance');
const PRONOUN = mask('pronoun-person');
const BE = mask('be');

/** "93F", "93yo", "93y". */
const WITH_UNIT = /^(\d{2,3})(?:[fm]|y|yo|yr|yrs|yrold|yearold)$/i;
const UNIT_BEHIND =
  /^(?:[ -](?:\+ )?)?(?:years?|yrs?)(?:[ -]?(?:olds?|young)\b|[ -]of[ -]age)|^[ -]?(?:y\/o|yo|y\.o\.)(?!\w)/i;
const OR_MORE = /^ ?\+|^(?:\s+years(?: old)?)?\s+(?:or|and)\s+(?:older|over|above|up|more)\b/i;
const LONGEST_UNIT = 24;
const AGED = words('age', 'aged', 'ages', 'turned', 'turns', 'turning');
const LEADS = words(':', 'of', '=');
const COUNTED = words(
  ...'degrees degree minutes days times pages percent meetings corners pounds dollars miles hours weeks months'.split(
    ' ',
  ),
);
const NEARLY = words(...'now nearly almost already only just about over still around both a'.split(' '));
const WILL = words('will', 'would', 'has', 'had', "'ll");
const ENDS = words(
  ...'. , ; ! ? ) and but who with now years yrs yr today yesterday this last next in on or as - – — so when because'.split(
    ' ',
  ),
);
const OPENS = words(',', '(', '-', '–', '—');
const CLOSES = words(',', ')', '.', ';', '!', '-', '–', '—', 'and');
/** "Who is 96", "hes 90": whoever it is, it is somebody. */
const WHO = words('who', 'both');
const IS = words('hes', 'shes', 'whos', 'theyre');
const THEIRS = mask('possessive-person', 'kin');
/** Verbs of reaching an age, with what stands between them and it. */
const LIVED = words('lived', 'made', 'going', 'pushing', 'hit', 'reached', 'survived');
const REACHED_BETWEEN = words('to', 'be', 'it', 'on', 'until', 'till', 'past');
const REACHES = words('to', 'be', 'on', 'until', 'till', 'past');
const OF = words('of');
const KIN = mask('kin');
const NOBODY = words(
  ...'it this that there what route rte interstate highway exit room unit psalm temperature total score page bus'.split(
    ' ',
  ),
);
const AT = words('at');
const AND = words('and', 'or', '&');
const AGES = words('ages', 'aged', 'age');
const BIRTHDAY = words('birthday', 'birthdays');
const NINETIETH = /^(?:ninetieth|ninety-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth)$/i;
const ORDINAL = /^(\d{2,3})(?:st|nd|rd|th)$/i;
const YEAR_OLD_ENDING = '-year-old';
const YEAR = words('year');
const NO_LIFE = words('of', 'at', 'as', 'with', 'in', 'here', 'there');
const BORN = words('born');
const IN = words('in');

/** "ninety-four-year-old", one word. */
const YEAR_OLD = words(
  ...['', '-one', '-two', '-three', '-four', '-five', '-six', '-seven', '-eight', '-nine'].map(
    (unit) => `ninety${unit}${YEAR_OLD_ENDING}`,
  ),
);
/** Where an age or a year of birth may stand: at a number; at whatever a birthday follows. */
export const AGED_OR_BORN = new Cue({
  words: [...CARDINAL_WORDS, ...YEAR_OLD],
  kinds: [Kind.number, Kind.mixed],
}).leads({ kinds: [Kind.word] }, { words: BIRTHDAY });

/** Ages of 90 and more, in figures or words, and years of birth that reveal one. Linear. */
export function highAges(tokens: Tokens): HighAge[] {
  const found: HighAge[] = [];
  for (let i = tokens.next(AGED_OR_BORN, 0); i < tokens.count; i = tokens.next(AGED_OR_BORN, i + 1)) {
    const last = lastOfNumber(tokens, i);
    if (isAge(tokens, i, last, HIGH, OLDEST))
      found.push({ ...numberSpan(tokens, i, last), sure: true, instead: bandFor(tokens, i, last) });
    else if (isOrdinalBirthday(tokens, i)) found.push({ ...tokens.span(i), sure: true, instead: undefined });
    else if (isBirthYear(tokens, i)) found.push({ ...tokens.span(i), sure: false, instead: undefined });
  }
  return found;
}

/** Ages of `least` and more, and less than `most`, told of somebody. Linear. */
export function agesFrom(tokens: Tokens, least: number, most: number): Span[] {
  const found: Span[] = [];
  for (let i = tokens.next(AGED_OR_BORN, 0); i < tokens.count; i = tokens.next(AGED_OR_BORN, i + 1))
    if (isAge(tokens, i, i, least, most)) found.push(numberSpan(tokens, i, i));
  return found;
}

const bandFor = (tokens: Tokens, i: number, last: number): string =>
  tokens.isKind(i, Kind.mixed) || YEAR_OLD.has(tokens.hash[i]!) || UNIT_BEHIND.test(textBehind(tokens, last))
    ? '90+'
    : '90 or older';

const textBehind = (tokens: Tokens, last: number): string =>
  tokens.text.slice(tokens.end[last]!, tokens.end[last]! + LONGEST_UNIT);

function isAge(tokens: Tokens, i: number, last: number, least: number, most: number): boolean {
  if (YEAR_OLD.has(tokens.hash[i]!)) return most > HIGH;
  const mixed = tokens.isKind(i, Kind.mixed) ? WITH_UNIT.exec(tokens.raw(i)) : null;
  const age = mixed ? Number(mixed[1]) : cardinalAt(tokens, i);
  if (age === undefined || age < least || age >= most) return false;
  const rest = textBehind(tokens, last);
  if (OR_MORE.test(rest) || '$%°'.includes(tokens.text.charAt(tokens.start[i]! - 1) || ' ')) return false;
  return (
    mixed !== null ||
    UNIT_BEHIND.test(rest) ||
    isCalledAge(tokens, i, last + 1) ||
    isSaidOfSomebody(tokens, i, last + 1) ||
    isReached(tokens, i, last + 1) ||
    isApposed(tokens, i, last + 1) ||
    (least >= HIGH && tellsAge(tokens, i, last + 1))
  );
}

/** "aged 95", "Age: 93", "turned 90 in May", "ages 91 and 93". */
function isCalledAge(tokens: Tokens, i: number, next: number): boolean {
  if (AND.has(tokens.hash[i - 1] ?? 0)) return AGES.has(tokens.hash[i - 3] ?? 0);
  const lead = LEADS.has(tokens.hash[i - 1] ?? 0) ? i - 2 : i - 1;
  return AGED.has(tokens.hash[lead] ?? 0) && !COUNTED.has(tokens.hash[next] ?? 0);
}

/** "Ms. Haile is ninety-one and …", "he'll be 94 in June", "at 93 she …". */
function isSaidOfSomebody(tokens: Tokens, i: number, next: number): boolean {
  const verb = NEARLY.has(tokens.hash[i - 1] ?? 0) ? i - 2 : i - 1;
  if (AT.has(tokens.hash[verb] ?? 0))
    return diedBefore(tokens, verb, next) || isOfSomebody(tokens, tokens.isKind(next, Kind.mark) ? next + 1 : next);
  if (!endsHere(tokens, next)) return false;
  if (IS.has(tokens.hash[verb] ?? 0)) return true;
  if (!tokens.is(verb, BE) && !tokens.isKind(verb, Kind.clitic)) return false;
  const subject = WILL.has(tokens.hash[verb - 1] ?? 0) ? verb - 2 : verb - 1;
  return isSomebody(tokens, subject) && !LIKE.has(tokens.hash[subject - 1] ?? 0);
}

/** What follows an age: a mark, "and", "in June", "on Sunday"; not "100 on board", "97 on the waitlist". */
function endsHere(tokens: Tokens, next: number): boolean {
  const hash = tokens.hash[next];
  if (hash === undefined) return true;
  if (ON_DAY.has(hash))
    return tokens.is(next + 1, DAY) || (tokens.isKind(next + 2, Kind.mixed) && ORDINAL.test(tokens.raw(next + 2)));
  if (IN.has(hash))
    return tokens.is(next + 1, DAY) || tokens.is(next + 1, DETERMINER) || tokens.isKind(next + 1, Kind.number);
  return ENDS.has(hash);
}
const ON_DAY = words('on');
const DAY = mask('weekday', 'month', 'time-word');
const DETERMINER = mask('determiner');
/** "feels like he's 100". */
const LIKE = words('like');

/** "made it to 94", "lived to be 103", "going on 92", "a mother of 93". */
function isReached(tokens: Tokens, i: number, next: number): boolean {
  if (next < tokens.count && !ENDS.has(tokens.hash[next]!)) return false;
  if (OF.has(tokens.hash[i - 1] ?? 0)) return tokens.is(i - 2, KIN);
  let verb = i - 1;
  if (!REACHES.has(tokens.hash[verb] ?? 0)) return false;
  while (REACHED_BETWEEN.has(tokens.hash[verb] ?? 0)) verb--;
  return LIVED.has(tokens.hash[verb] ?? 0) && hasSubject(tokens, verb);
}

/** Whether somebody stands a few words before a verb. */
function hasSubject(tokens: Tokens, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i >= verb - 3; i--)
    if (isSomebody(tokens, i) || tokens.isKind(i, Kind.clitic)) return true;
  return false;
}

/** "At 93, she …", "at ninety-three, his mother …". */
const isOfSomebody = (tokens: Tokens, i: number): boolean => tokens.is(i, PRONOUN) || tokens.is(i, THEIRS);

/** "died 3/2/26 at 91", "passed away last spring at 94". */
function diedBefore(tokens: Tokens, at: number, next: number): boolean {
  if (next < tokens.count && !ENDS.has(tokens.hash[next]!)) return false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) if (DIED.has(tokens.hash[i]!)) return true;
  return false;
}
const DIED = words('died', 'passed', 'retired', 'dead', 'gone');

/** "Old Pete, 91, fell asleep", "the sisters, 90 and 94,", "Wife Consuelo, 94, son Rafael". */
function isApposed(tokens: Tokens, i: number, next: number): boolean {
  if (AND.has(tokens.hash[i - 1] ?? 0) && tokens.is(i - 4, KIN) && CLOSES.has(tokens.hash[next] ?? 0))
    return OPENS.has(tokens.hash[i - 3] ?? 0) && tokens.isKind(i - 2, Kind.number);
  if (!OPENS.has(tokens.hash[i - 1] ?? 0) || tokens.has(i, Flag.lineStart)) return false;
  if (next < tokens.count && !CLOSES.has(tokens.hash[next]!)) return false;
  return tokens.is(i - 2, KIN) || (isSomebody(tokens, i - 2) && !tokens.isKind(next + 1, Kind.number));
}

function isSomebody(tokens: Tokens, i: number): boolean {
  if (tokens.is(i, SOMEBODY) || WHO.has(tokens.hash[i] ?? 0)) return true;
  const isName = tokens.isKind(i, Kind.word) && tokens.has(i, Flag.capital) && tokens.end[i]! - tokens.start[i]! > 1;
  return isName && !NOBODY.has(tokens.hash[i]!);
}

/** The number alone: "93" of "93F" and of "93 year old". */
function numberSpan(tokens: Tokens, i: number, last: number): Span {
  const { start, end } = tokens.span(i, last + 1);
  if (YEAR_OLD.has(tokens.hash[i]!)) return { start, end: end - YEAR_OLD_ENDING.length };
  return tokens.isKind(i, Kind.mixed) ? { start, end: start + /^\d+/.exec(tokens.raw(i))![0].length } : { start, end };
}

/** "her ninety-second birthday", "his 95th birthday", "in her 95th year". */
function isOrdinalBirthday(tokens: Tokens, i: number): boolean {
  const isYear = YEAR.has(tokens.hash[i + 1] ?? 0) && tokens.is(i - 1, THEIRS) && !NO_LIFE.has(tokens.hash[i + 2] ?? 0);
  if (!isYear && !BIRTHDAY.has(tokens.hash[i + 1] ?? 0)) return false;
  const ordinal = Number(ORDINAL.exec(tokens.raw(i))?.[1]);
  return (ordinal >= HIGH && ordinal < OLDEST) || NINETIETH.test(tokens.raw(i));
}

/** "born in 1931". */
function isBirthYear(tokens: Tokens, i: number): boolean {
  const year = cardinalAt(tokens, i);
  if (year === undefined || year < 1900 || year >= BORN_BEFORE) return false;
  return BORN.has(tokens.hash[i - 1] ?? 0) || (IN.has(tokens.hash[i - 1] ?? 0) && BORN.has(tokens.hash[i - 2] ?? 0));
}
