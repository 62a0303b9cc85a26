import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { isGeneric, siteEnd } from './aroundPlace';
import { hashPhrase, publicPhrase } from './namedPhrases';
import { isCapital, isInitial, type NameRun } from './nameRuns';
import { signs } from './nameSigns';
import { isInSaying } from './sayings';

const COMMON = mask('common-word');
/** What can begin a sentence before a name: "Met Rosa", "Texted Zoran". */
const LEADS = mask('common-word', 'human-verb', 'form-past', 'form-gerund');
const PAST = mask('form-past');
const GIVEN = mask('given-name');
const FORMAL = mask('formal-title');
const OFFICE = mask('helper-role', 'staff-role', 'post', 'abbreviation', 'person-role');
const LEADING = mask(
  'title',
  'kin',
  'acquaintance',
  'post',
  'staff-role',
  'person-role',
  'weekday',
  'month',
  'determiner',
  'pronoun-first',
  'pronoun-person',
  'possessive-person',
  'possessive-writer',
);
/** Small words and doings that stand before a name first in a sentence, whatever the name means: "Then Chase", "For Hope". */
const SMALL = mask('preposition', 'subordinator', 'coordinator', 'time-word', 'form-past', 'contrast');
const DATE_WORD = mask('weekday', 'month');
const REGION = mask('large-region');
const NAME = mask('given-name', 'surname');
const SURNAME = mask('surname');
const USED = mask(
  'abbreviation',
  'preposition',
  'common-word',
  'lower-word',
  'name-particle',
  'human-verb',
  'given-name',
);
/** "Rosa Lopez Apt 3". */
const UNIT = words('apt', 'apartment', 'suite', 'unit', 'box', 'rm', 'floor');
/** "Kingston Jobs": what a town has, which is no part of its name. */
const OF_TOWN = signs('of-town');
const HEAD = mask('organization-head', 'place-head', 'street-type');
const BUILDING = mask('building');
const PUBLIC = mask('public-name', 'weekday', 'month');
const LADY = signs('lady');
const CORPORATE = signs('corporate');
const FRATERNAL = signs('fraternal');
const CITY = mask('city');
/** What stands between a town and its building: "Worcester bus station", "Holyoke public library". */
const MIDDLE = words(
  'bus',
  'train',
  'police',
  'fire',
  'public',
  'county',
  'community',
  'high',
  'middle',
  'elementary',
  'senior',
);
const OF = words('of');
const I = words('i');

/**
 * A run without what only leads it in ("Met Rosa", "Wife Consuelo") or follows it (a date, a state), with the lower-case noun
 * that belongs to it ("the Willow Street shelter"). Nothing when no name is left, or one that everybody shares.
 */
export function trimmedRun(tokens: Tokens, run: NameRun): NameRun | undefined {
  if (isHandle(tokens, run) || isGlued(tokens, run.first) || isInSaying(tokens, run.first)) return undefined;
  if (isHyphenated(tokens, run.first)) return undefined;
  if (isShared(tokens, run.first, run.end) || isHolidaysEve(tokens, run)) return undefined;
  let { first, end } = run;
  while (end > first && (endsOutside(tokens, first, end) || isLowWord(tokens, end - 1))) end--;
  while (first < end && leads(tokens, first, end) && !isTown(tokens, first, end) && !isShared(tokens, first, end))
    first++;
  while (first < end && !isCapital(tokens, first)) first++;
  if (first >= end || isShared(tokens, first, end) || isInSaying(tokens, first)) return undefined;
  if (end - first === 1 && (I.has(tokens.hash[first]!) || CORPORATE.has(tokens.hash[first]!))) return undefined;
  if (MIDDLE.has(tokens.hash[end] ?? 0) && tokens.is(first, CITY) && takesBuilding(tokens, first, end + 1))
    return { first, end: end + 2 };
  const site = siteEnd(tokens, first, end);
  if (site > end && !isCommonAlone(tokens, first, end)) return { first, end: site };
  return { first, end: takesBuilding(tokens, first, end) || takesSurname(tokens, first, end) ? end + 1 : end };
}

const isCityAlone = (tokens: Tokens, first: number, end: number): boolean =>
  (end - first === 1 && tokens.is(first, CITY)) || isTown(tokens, first, end);

/** "Los Angeles": whatever its first word means alone. */
const isTown = (tokens: Tokens, first: number, end: number): boolean =>
  end - first > 1 && hasAny(lookUp(hashPhrase(tokens, first, end)), CITY);

/** "Hope-is-a-thing-with-feathers": more parts than a name has. */
const isHyphenated = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.hyphen) && tokens.raw(i).split('-').length > 3;

/** "New Year's Eve". */
function isHolidaysEve(tokens: Tokens, { first, end }: NameRun): boolean {
  if (end - first > 1 || !EVE.has(tokens.hash[first]!)) return false;
  return HOLIDAY.has(tokens.hash[tokens.isKind(first - 1, Kind.clitic) ? first - 2 : first - 1] ?? 0);
}
const EVE = words('eve', 'day');
const HOLIDAY = words('year', 'years', "year's", 'christmas', 'xmas', 'solstice', 'wedding', 'election');

function isShared(tokens: Tokens, first: number, end: number): boolean {
  const phrase = publicPhrase(tokens, first, end);
  return phrase === 'public' || phrase === 'region';
}

/** "@keisha.bakes", "tasha_luvs_rain": a handle, which is another rule's. */
function isHandle(tokens: Tokens, { first, end }: NameRun): boolean {
  return (
    isUnspaced(tokens, first, '@') ||
    (tokens.isKind(end, Kind.markup) && !tokens.has(end, Flag.spaced) && isCapitalOrWord(tokens, end + 1)) ||
    isBehindMarkup(tokens, first)
  );
}

export const isHandleWord = (tokens: Tokens, i: number): boolean => isHandle(tokens, { first: i, end: i + 1 });

const isCapitalOrWord = (tokens: Tokens, i: number): boolean =>
  (tokens.isKind(i, Kind.word) || tokens.isKind(i, Kind.mixed)) &&
  !tokens.has(i, Flag.spaced) &&
  tokens.text.charAt(tokens.start[i - 1]!) === '_';
const isBehindMarkup = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i - 1, Kind.markup) &&
  !tokens.has(i, Flag.spaced) &&
  tokens.text.charAt(tokens.start[i - 1]!) === '_' &&
  !tokens.has(i - 1, Flag.spaced) &&
  i > 1 &&
  tokens.isKind(i - 2, Kind.word);
const isUnspaced = (tokens: Tokens, i: number, mark: string): boolean =>
  i > 0 &&
  !tokens.has(i, Flag.spaced) &&
  tokens.isKind(i - 1, Kind.mark) &&
  tokens.text.charAt(tokens.start[i - 1]!) === mark;

/** "WX-33817-B": letters that hang on a number. */
function isGlued(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.has(i, Flag.spaced | Flag.lineStart)) return false;
  const before = tokens.text.charAt(tokens.start[i - 1]!);
  return (
    tokens.kind[i - 1]! === Kind.number ||
    tokens.kind[i - 1]! === Kind.mixed ||
    ((before === '-' || before === '#') && i > 1 && !tokens.has(i - 1, Flag.spaced) && !tokens.isKind(i - 2, Kind.word))
  );
}

/** "… Center on", left over when the date behind it was taken off. */
const isLowWord = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.word) && !tokens.has(i, Flag.capital);

function endsOutside(tokens: Tokens, first: number, end: number): boolean {
  const last = end - 1;
  if (tokens.isKind(last, Kind.mark)) return end - first > 1 && !isInitial(tokens, last - 1) && last !== first + 1;
  if (tokens.is(last, DATE_WORD)) return !tokens.is(last, GIVEN);
  if (UNIT.has(tokens.hash[last]!) && tokens.isKind(end, Kind.number)) return true;
  if (OF_TOWN.has(tokens.hash[last]!) && isCityAlone(tokens, first, last)) return true;
  return end - first > 1 && tokens.is(last, REGION) && !tokens.is(last, NAME);
}

function leads(tokens: Tokens, first: number, end: number): boolean {
  if (!isCapital(tokens, first)) return true;
  if (tokens.is(first, FORMAL)) return end - first > 1;
  if (tokens.is(first + 1, FORMAL) && first + 2 < end && !tokens.is(first, GIVEN)) return true;
  if (end - first === 2 && tokens.is(end - 1, HEAD)) return false;
  if (end - first === 1) return tokens.is(first, LEADING) && !tokens.is(first, GIVEN);
  if (
    tokens.has(first, Flag.allCaps) &&
    !tokens.is(first, NAME) &&
    (tokens.is(first + 1, GIVEN) || (tokens.is(first, OFFICE) && tokens.is(first + 1, SURNAME))) &&
    !tokens.has(first + 1, Flag.allCaps)
  )
    return true;
  if (FRATERNAL.has(tokens.hash[first]!) && OF.has(tokens.hash[first + 1]!)) return false;
  if (LADY.has(tokens.hash[first + 1]!)) return false;
  if (isInitial(tokens, first)) return isWord(tokens, first) && !tokens.isKind(first + 1, Kind.mark);
  if (tokens.is(first, LEADING)) return !tokens.is(first, GIVEN) || tokens.is(first, COMMON);
  const startsWithVerb = tokens.has(first, Flag.sentenceStart) && tokens.is(first, LEADS) && !tokens.is(first, GIVEN);
  if (startsWithVerb && !tokens.is(end - 1, COMMON)) return true;
  if (startsWithVerb && end - first > 2 && tokens.is(first, PAST) && tokens.is(end - 1, HEAD)) return true;
  return (
    end - first === 2 && tokens.is(first, SMALL) && tokens.has(first, Flag.sentenceStart) && tokens.is(end - 1, GIVEN)
  );
}

/** "I" anywhere, and the "A" that begins a sentence: "A Foley was in". */
const isWord = (tokens: Tokens, i: number): boolean =>
  I.has(tokens.hash[i]!) || (A.has(tokens.hash[i]!) && tokens.has(i, Flag.sentenceStart));
const A = words('a');

/** "Kylie minogue": a surname whose capital was forgotten. */
function takesSurname(tokens: Tokens, first: number, end: number): boolean {
  if (end - first > 1 || !tokens.is(first, GIVEN) || tokens.is(first, COMMON) || tokens.has(first, Flag.possessive))
    return false;
  return (
    tokens.is(end, SURNAME) &&
    !tokens.is(end, USED) &&
    tokens.isKind(end, Kind.word) &&
    !tokens.has(end, Flag.capital | Flag.lineStart)
  );
}

/** "I drove Forrest home" names no home, "the Sullivan home" does. */
const HOME = words('home');
const THE = words('the', 'a');

/** "the Group office": an everyday word with a capital makes no place one of a kind. */
const isCommonAlone = (tokens: Tokens, first: number, end: number): boolean =>
  end - first === 1 &&
  ((tokens.is(first, COMMON) && !(NAMED_HOUSE.has(tokens.hash[end] ?? 0) && !isGeneric(tokens, first, end))) ||
    tokens.is(first, NO_SITE) ||
    tokens.has(first, Flag.dotted) ||
    (tokens.has(first, Flag.allCaps) && tokens.is(first, PUBLIC)));
/** "the Antler tavern": eateries and inns have names of everyday words. */
const NAMED_HOUSE = signs('named-house');
const NO_SITE = mask('weekday', 'month', 'abbreviation', 'kin', 'staff-role', 'post', 'person-role');

/** "UCLA clinic": a name right before a lower-case building is the building's. */
function takesBuilding(tokens: Tokens, first: number, end: number): boolean {
  if (
    !tokens.is(end, BUILDING) ||
    tokens.has(end, Flag.capital | Flag.lineStart) ||
    tokens.has(end - 1, Flag.possessive)
  )
    return false;
  if (HOME.has(tokens.hash[end]!) && !THE.has(tokens.hash[first - 1] ?? 0)) return false;
  return !tokens.is(first, PUBLIC) && !(end - first === 1 && tokens.is(first, COMMON));
}
