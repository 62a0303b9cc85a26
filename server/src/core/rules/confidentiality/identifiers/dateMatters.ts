import { mask } from '../../../lexicon/classes';
import type { BlockReading } from '../../../note/reading';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import { onceFor } from '../../../text/onceFor';
import { type PhraseMatch, Phrases } from '../../phrases';
import matters from './date-matters.txt';
import { findDates, type WrittenDate } from './dates';
import { turnedAge } from './numerals';

/** What a date is about: a birth, an event of a life, a deadline, a meeting, the note itself, or nothing that is said. */
type Matter = 'birth' | 'life' | 'deadline' | 'meeting' | 'service' | 'unsaid';

/** A date with its matter. */
export interface DatedMatter {
  readonly date: WrittenDate;
  readonly matter: Matter;
}

const MATTERS = new Phrases(matters);
/** How many tokens before and after a date its matter may stand. */
const REACH_BEFORE = 12;
const REACH_AFTER = 6;
/** What follows a date weighs a little less than what leads to it. */
const AFTER_PENALTY = 1;

/** All dates of a block with what they are about. Linear: matters and dates are walked side by side. */
export const datedMatters = onceFor((reading: BlockReading): readonly DatedMatter[] => {
  const dates = findDates(reading.tokens);
  if (dates.length === 0) return [];
  const matches = MATTERS.find(reading.tokens, 0, reading.tokens.count);
  const found: DatedMatter[] = [];
  let sentence = 0;
  let from = 0;
  for (const date of dates) {
    while (sentence + 1 < reading.sentences.length && reading.sentences[sentence]!.end <= date.first) sentence++;
    const { first, end } = reading.sentences[sentence] ?? { first: 0, end: reading.tokens.count };
    while (from < matches.length && matches[from]!.first < Math.max(first, date.first - REACH_BEFORE)) from++;
    const near = within(matches, from, Math.max(end, date.last + 1));
    const about = matterOf(reading.tokens, date, near);
    const told = isServiceDate(reading, date) && !tellsOfThen(reading.tokens, date, about) ? 'service' : about;
    const matter =
      opensNote(reading, date, told) && theDayBehind(reading.tokens, date) === undefined ? 'service' : told;
    if (isLikelyDate(reading.tokens, date, matter, near)) found.push({ date, matter });
  }
  return found;
});

/** "On the 17th of March, 2018, his marriage ended": behind "on" and with its year or right before "he", a date at a line's start may be an event's. */
const tellsOfThen = (tokens: Tokens, { first, last, year }: WrittenDate, about: Matter): boolean =>
  about === 'life' && ON.has(tokens.hash[first - 1] ?? 0) && (year !== undefined || tokens.is(last + 1, THEY));
const THEY = mask('pronoun-person');
const ON = words('on');

function within(matches: readonly PhraseMatch[], from: number, end: number): readonly PhraseMatch[] {
  let to = from;
  while (to < matches.length && to - from < REACH_BEFORE + REACH_AFTER && matches[to]!.end <= end) to++;
  return matches.slice(from, to);
}

function matterOf(tokens: Tokens, date: WrittenDate, near: readonly PhraseMatch[]): Matter {
  if (isTurned(tokens, date)) return 'birth';
  let best: { matter: Matter; distance: number } | undefined;
  for (const match of near) {
    if (match.topic === 'arranged') continue;
    const distance = distanceTo(tokens, date, match);
    if (match.topic === 'birth' && distance !== undefined && isSaidToBe(tokens, date)) return 'birth';
    if (distance !== undefined && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { matter: match.topic as Matter, distance };
  }
  if (best?.matter === 'birth') return 'birth';
  const isArranged = near.some(({ topic, end }) => topic === 'arranged' && end <= date.first);
  if (isArranged && (!best || best.matter === 'meeting')) return 'meeting';
  if (BY.has(tokens.hash[date.first - 1] ?? 0)) return 'deadline';
  return best?.matter === 'meeting' && date.year !== undefined ? 'unsaid' : (best?.matter ?? 'unsaid');
}

/** Nothing when a mark stands between a date and what follows it: then they have nothing to do with each other. */
function distanceTo(tokens: Tokens, date: WrittenDate, match: PhraseMatch): number | undefined {
  if (match.end <= date.first) return date.first - match.end;
  const day = theDayBehind(tokens, date);
  const reach = (day ?? date.last) + REACH_AFTER;
  if (match.first <= date.last || match.first > reach || match.topic === 'deadline') return undefined;
  const from = day ?? (opensClause(tokens, date) ? date.last + 2 : date.last + 1);
  for (let i = from; i < match.first; i++) if (tokens.isKind(i, Kind.mark)) return undefined;
  return match.first - date.last - 1 + AFTER_PENALTY;
}

/** "22 Nov 1988, the day he was born", "3/3/19: that is the day …": the token behind "the day". */
function theDayBehind({ hash, count }: Tokens, { last }: WrittenDate): number | undefined {
  for (let i = last + 2; i < count && i <= last + 5; i++) if (DAY.has(hash[i]!) && THE.has(hash[i - 1]!)) return i + 1;
  return undefined;
}
const DAY = words('day', 'date', 'night', 'morning', 'afternoon', 'evening');
const THE = words('the');

/** "lists 2/2/90 as DOB": what a date is said to be, whatever stands before it. */
const isSaidToBe = ({ hash }: Tokens, { last }: WrittenDate): boolean => AS_IS.has(hash[last + 1] ?? 0);
const AS_IS = words('as');

/** "On March 3, 2018, his marriage ended": the comma behind such a date does not part it from what happened. */
const opensClause = (tokens: Tokens, { first, last, year }: WrittenDate): boolean =>
  year !== undefined && ON.has(tokens.hash[first - 1] ?? 0) && tokens.isMark(last + 1, ',');

/** "turned ninety-two on October 3". */
function isTurned(tokens: Tokens, { first }: WrittenDate): boolean {
  for (let i = first - 2; i >= 0 && i >= first - 4; i--) if (turnedAge(tokens, i) !== undefined) return true;
  return false;
}

const BY = words('by', 'before');
const LEADS = words(...'on since until till after from to date dates ( , : - – and was is of'.split(' '));
/** "from 8/10 to 4/10" is a mood or a pain. */
const SCALE_LEADS = words('from', 'to', 'was', 'is', 'of');
const SCALE = /\/(?:5|10)$/;
const LEADS_ALONE = words('on', 'since', 'until', 'till');
/** A day that everybody has. */
const ATTACKS = '9/11';
const UNITS = words(
  ...'scale pain out rated level score mood of day days cup hour mile pill tablet tab pack inch'.split(' '),
);

/** Two figures alone may be a share, a score or a step; a named day without a year is a date only of an event. */
function isLikelyDate(tokens: Tokens, date: WrittenDate, matter: Matter, near: readonly PhraseMatch[]): boolean {
  if (date.form === 'whole') return true;
  const before = tokens.hash[date.first - 1] ?? 0;
  if (date.form === 'holiday')
    return (
      matter === 'life' &&
      !OF_A_HOLIDAY.has(tokens.hash[date.last + 1] ?? 0) &&
      (LEADS_ALONE.has(before) || isAsOf(tokens, date)) &&
      near.some((match) => tellsEvent(tokens, match)) &&
      !(isFeast(tokens, date) && near.some((match) => USED.has(tokens.hash[match.first]!)))
    );
  if (UNITS.has(tokens.hash[date.last + 1] ?? 0)) return false;
  if (matter !== 'birth' && tokens.raw(date.last) === ATTACKS) return false;
  if (SCALE_LEADS.has(before) && SCALE.test(tokens.raw(date.last))) return false;
  if (matter !== 'birth' && matter !== 'life') return LEADS_ALONE.has(before);
  return LEADS.has(before) || near.some((match) => match.end === date.first || match.first === date.last + 1);
}

const isAsOf = ({ hash }: Tokens, { first }: WrittenDate): boolean => hash[first - 1] === OF && hash[first - 2] === AS;
const OF = hashWord('of');
const AS = hashWord('as');
const OF_A_HOLIDAY = words('weekend', 'week', 'break', 'party', 'dinner', 'sale', 'parade', 'hours');

/** "her third overdose since Thanksgiving", "drank on Easter Sunday": told as substance use already. */
const USED = words(
  ...'overdose overdosed overdoses od drink drinks drank drinking relapse relapsed relapses used sober clean'.split(
    ' ',
  ),
);

/** "Thanksgiving", not "July 4th". */
const isFeast = (tokens: Tokens, { first, last }: WrittenDate): boolean =>
  !tokens.is(first, MONTH) && !tokens.is(last, MONTH);
const MONTH = mask('month');

/** "since Easter" alone tells how long something has been so, "sober since Easter" what. */
const tellsEvent = (tokens: Tokens, { topic, first, end }: PhraseMatch): boolean =>
  topic === 'life' && !(end === first + 1 && SINCE.has(tokens.hash[first]!));
const SINCE = words('since');

const SERVICE_LENGTH =
  /\b(?:\d{1,3}(?:\.\d+)? ?(?:m|min|mins|minutes|hr|hrs|hours?|units?)|(?:an?|two|three) hours?(?! (?:later|before|after|ago|away|from)))\b/i;
/** "9:40 to 10:02 pm": from when to when. */
const SERVICE_HOURS = /^,?\s*(?:from\s+)?\d{1,2}(?::\d{2})?\s*(?:am|pm)?\s*(?:to|-|–)\s*\d{1,2}:\d{2}/i;
/** "on 2/10/26 from 2:00 to 2:45 pm": nobody tells an event of a life so. */
const SERVICE_FROM = /^,?\s*from\s+\d{1,2}:\d{2}\s*(?:am|pm)?\s*(?:to|-|–|until)\s*\d{1,2}:\d{2}/i;
const SERVICE_LEAD = 5;
const SERVICE_REST = 40;
const LENGTH_WITHIN = 14;
const WEEKDAY = mask('weekday');
const LINE_END = /[\r\n]/;
const SERVICE = words(
  ...'wellness welfare check checkin outreach warm warmline line callback drop-in shift met meet meeting visit visited saw seen call called phone note notes entry late for contact log date dates dated on session group of service written updated signed reviewed started plan began with week review today the and in person new okay ok so this is um uh monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);
const SERVICE_MARK =
  /^\s*(?:[:|/–—-]|\(|,?\s*(?:at\s)?\d{1,4}(?:[.:]\d+)?\s*(?:am|pm|a\.m|p\.m|m|min|mins|minutes|hr|hrs|hour|hours|h)\b|,?\s*(?:at\s)?(?:noon|midnight)\b|,?\s*\d{1,2}:\d{2}|,?\s*(?:about|around|abt|approx\.?|roughly)\s+[a-z\d]+(?:[ -][a-z]+)?\s+(?:min|mins|minutes|hour|hours)\b|$)/i;

/** "3/3/27 ofc. Met w/ pt", "9/2/27 2nd attempted visit", "11 March. Visit": first in its block, and no event of a life behind it. */
const opensNote = ({ tokens, kind }: BlockReading, date: WrittenDate, matter: Matter): boolean =>
  kind !== 'item' &&
  date.first === 0 &&
  (date.year !== undefined || (matter === 'unsaid' && tokens.isMark(date.last + 1, '.'))) &&
  !tokens.is(date.last + 1, BE) &&
  (matter !== 'life' || [2, 3].some((gap) => ATTEMPTED.has(tokens.hash[date.last + gap] ?? 0)));
const BE = mask('be');
const ATTEMPTED = words('attempt', 'attempted', 'attempts', 'try');

/** Whether a date is the note's own: it opens a line, alone or behind words such as "met" or "late entry for". */
function isServiceDate({ tokens, text, label }: BlockReading, date: WrittenDate): boolean {
  const rest = text.slice(date.end, date.end + SERVICE_REST).split(LINE_END, 1)[0]!;
  if (tokens.has(date.first, Flag.sentenceStart) && SERVICE_LENGTH.test(rest.slice(0, LENGTH_WITHIN))) return true;
  if (date.year !== undefined && SERVICE_FROM.test(rest)) return true;
  let lead = 0;
  let plain = true;
  for (let i = date.first; !tokens.has(i, Flag.lineStart) && i > (label?.end ?? 0); i--) {
    if (++lead > SERVICE_LEAD) return false;
    const isMark = tokens.kind[i - 1]! > Kind.address || tokens.isKind(i - 1, Kind.number);
    if (!isMark && !SERVICE.has(tokens.hash[i - 1]!) && !tokens.is(i - 1, WEEKDAY)) plain = false;
  }
  if (!plain) return SERVICE_LENGTH.test(rest) || SERVICE_HOURS.test(rest);
  if (lead === 0 && tokens.isMark(date.last + 1, ',') && SERVICE_LENGTH.test(rest)) return true;
  return SERVICE_MARK.test(rest) || (lead > 0 && tokens.isKind(date.first - 1, Kind.word));
}
