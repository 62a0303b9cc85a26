import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { afterHouse, HOUSE_NUMBER, isHouseNumber } from './houseNumbers';
import { isNumberWord, NUMBER_WORDS, ORDINAL_WORDS, ordinalAt } from './numerals';
import { unitAt } from './units';

/** An address or a part of one. `sure`: it says where somebody is to be found; else only that a street is named. */
export interface Address extends Span {
  readonly sure: boolean;
}

const STREET = mask('street-type');
const PLACE = mask('lodging');
/** "77 averill place": what no dictionary has, between a number and a street's type. */
const DICTIONARY = mask('common-word', 'lower-word');
export const NOT_A_NAME = mask(
  'preposition',
  'determiner',
  'time-word',
  'month',
  'weekday',
  'coordinator',
  'pronoun-person',
  'be',
);
/** Types that are no other word, so that a house number and a lower-case name before them are enough. */
const PLAIN_TYPES = words(
  ...'street st avenue ave road rd boulevard blvd lane ln terrace parkway pkwy turnpike dr cir hwy'.split(' '),
);
/** What the land looks like: a street's type behind a house number only. */
const LAND = words(
  ...'spur ridge hollow bend cove glen run trail path pass trace landing mews quay grove knoll meadow meadows view vista heights bluff fork branch commons gardens close wharf crest hill hills hl hls xing trl cv bnd knl mnr plz plaza hts grv manor estates springs creek shores canyon cyn village vlg mall loop oval mill mills landing lndg'.split(
    ' ',
  ),
);
const DIRECTIONS = words(
  ...'n s e w ne nw se sw north south east west northeast northwest southeast southwest'.split(' '),
);
const COURTS = words(
  ...'family district superior probate juvenile housing drug supreme traffic municipal appeals county'.split(' '),
);
const LEADS = words(
  ...'on at off along near from of above behind to down up over by onto around across in under past'.split(' '),
);
export const LIVING = words(
  ...'live lives lived living stay stays stayed staying house home apartment apt condo room moved moving sleeps sleeping slept camp camps camping tent bakery shop barber store works worked working job mail mailing address resides residing resident rents renting landlord neighbor neighbors neighbour tenant property building duplex garage trailer shelter place porch evicted lease born grew raised parked owns'.split(
    ' ',
  ),
);
const AT_OR_TO = words('at', 'to');
const THE = words('the', 'his', 'her', 'their', 'my', 'our');
const CORNER = words('corner', 'intersection', 'crossing');
const AT = words('at', 'on', 'near', 'by', 'outside', 'around', 'off');
const LOWER_TYPES = words('street', 'ave', 'avenue', 'blvd', 'boulevard', 'lane', 'ln', 'rd', 'terrace', 'pkwy');
const NAME_WORDS = 4;
const AND = words('and', '&', '/');
const ROUTE = words('route', 'rt', 'rte', 'highway', 'hwy', 'interstate');

/** What no street is without: its type, a corner, an ordinal, or a house number that somebody is at. */
export const STREETS_NAMED = new Cue({
  classes: STREET,
  words: [...LAND, ...LOWER_TYPES, ...CORNER],
  kinds: [Kind.mixed],
})
  .leads({ words: AT_OR_TO }, { kinds: [Kind.number] })
  .leads({ words: ROUTE }, { kinds: [Kind.number] })
  .leads({ words: ORDINAL_WORDS }, { words: AND })
  .leads({ words: AND }, { words: ORDINAL_WORDS });
const ON = words('on', 'off');
const HOME = words(
  ...'home house apartment apt place room trailer lives lived living stays stayed tent encampment'.split(' '),
);
/** Of these alone "on Maple" is said, a word of every day. */
const ROOMS = words('house', 'apartment', 'apt', 'place', 'trailer');
const COMMON = mask('common-word');
/** "their home on …". */
export const HOME_ON = new Cue().leads({ words: HOME }, { words: ON });
/** Where the words of a street may begin. */
const LED_TO = new Cue({
  words: [...words('on', 'off'), ...CORNER, ...AT, ...LEADS, ...THE, ...AT_OR_TO, ...NUMBER_WORDS],
  kinds: [Kind.number, Kind.mixed],
});

/** Streets with a house number, streets that somebody lives or works on, corners of two streets. Linear. */
export function findStreets(tokens: Tokens): Address[] {
  const found: Address[] = [];
  if (!tokens.holds(STREETS_NAMED) && !tokens.holds(HOME_ON)) return found;
  for (let i = tokens.next(LED_TO, 0); i < tokens.count; i = tokens.next(LED_TO, i + 1)) {
    const street =
      corner(tokens, i) ??
      numbered(tokens, i) ??
      spoken(tokens, i) ??
      unnumbered(tokens, i) ??
      untyped(tokens, i) ??
      homeOn(tokens, i) ??
      route(tokens, i);
    if (!street) continue;
    found.push({ ...tokens.span(street.first, street.end), sure: street.sure });
    i = street.end - 1;
  }
  return found;
}

type Run = { readonly first: number; readonly end: number; readonly sure: boolean };

/** "48 Cutler St Apt 2B", "120 5th Ave", "880 alder ave". */
function numbered(tokens: Tokens, i: number): Run | undefined {
  const isNumber = tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed);
  if (!isNumber || !isHouseNumber(tokens, i)) return undefined;
  const name = afterHouse(tokens, i);
  const from = skipDirection(tokens, name);
  const type = streetType(tokens, from, false) ?? (from > name ? streetType(tokens, name, false) : undefined);
  return type === undefined ? undefined : { first: withFirstNumber(tokens, i), end: tail(tokens, type), sure: true };
}

/** "forty four delmont avenue": a house number in words, as dictated, and a name that is no word of every day. */
function spoken(tokens: Tokens, i: number): Run | undefined {
  let name = i;
  while (name < i + 4 && isNumberWord(tokens, name)) name++;
  if (name === i) return undefined;
  const type = name + 1;
  const isStreet = PLAIN_TYPES.has(tokens.hash[type] ?? 0) && tokens.is(type, STREET) && tokens.isKind(name, Kind.word);
  return isStreet && !tokens.is(name, EVERYDAY) ? { first: i, end: tail(tokens, type), sure: true } : undefined;
}
const EVERYDAY = mask('common-word', 'street-type');

/** "3378 217 Lovers Lane": a number of the whole house before the street's, at a line's start or behind a colon. */
function withFirstNumber(tokens: Tokens, i: number): number {
  const before = i - 1;
  if (!tokens.isKind(before, Kind.number) || tokens.has(i, Flag.lineStart) || !HOUSE_NUMBER.test(tokens.raw(before)))
    return i;
  return tokens.has(before, Flag.lineStart) || /^[:>?]$/.test(tokens.raw(Math.max(0, before - 1))) ? before : i;
}

/** "lives on Bridge Street": without a number it must be led to, and is sure where somebody lives or works. */
function unnumbered(tokens: Tokens, i: number): Run | undefined {
  if (!(LEADS.has(tokens.hash[i] ?? 0) || THE.has(tokens.hash[i] ?? 0)) || tokens.isKind(i, Kind.mark))
    return undefined;
  const type = streetType(tokens, i + 1, true) ?? lowerType(tokens, i);
  if (THE.has(tokens.hash[i]!))
    return type !== undefined && BESIDE_HOME.has(tokens.hash[type + 1] ?? 0)
      ? { first: i + 1, end: type + 1, sure: true }
      : undefined;
  if (type === undefined || namesSomethingElse(tokens, type) || isOfAPlace(tokens, i)) return undefined;
  if (TOLD.has(tokens.hash[i - 1] ?? 0)) return undefined;
  return { first: i + 1, end: tail(tokens, type), sure: livesNear(tokens, i) };
}

/** "a book on Wall Street": told of, not lived on. */
const TOLD = words(
  ...'book books film films movie movies show song songs article story series play podcast news read'.split(' '),
);

/** "her old place on fenwick ave": in lower case only where somebody lives, and with a name that is no word of every day. */
function lowerType(tokens: Tokens, lead: number): number | undefined {
  const name = lead + 1;
  const isStreet = LOWER_TYPES.has(tokens.hash[name + 1] ?? 0) && tokens.isKind(name, Kind.word);
  return isStreet && !tokens.is(name, EVERYDAY) && !tokens.is(name, NOT_A_NAME) && livesNear(tokens, lead)
    ? name + 1
    : undefined;
}

/** "the Quaboag Street neighbors": what is told of a home by its street. */
const BESIDE_HOME = words(
  ...'neighbor neighbors neighbour neighbours apartment apartments address tenant tenants place room duplex'.split(' '),
);

/** "stays at 5 Oak": a house number and a name, where somebody lives. */
function untyped(tokens: Tokens, i: number): Run | undefined {
  if (!AT_OR_TO.has(tokens.hash[i] ?? 0) || !tokens.isKind(i + 1, Kind.number) || !HOUSE_NUMBER.test(tokens.raw(i + 1)))
    return undefined;
  if (numbered(tokens, i + 1)) return undefined;
  const name = i + 2;
  const isName = tokens.isKind(name, Kind.word) && tokens.has(name, Flag.capital) && !tokens.has(name, Flag.allCaps);
  if (!isName || tokens.is(name, NOT_A_NAME) || !LIVING.has(tokens.hash[i - 1] ?? 0)) return undefined;
  return { first: i + 1, end: tail(tokens, name), sure: false };
}

/** "his apartment on Maple": a word of every day, with nothing behind it that it could belong to. */
const isPlainStreet = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.capital) &&
  !tokens.is(i, NO_STREETS_NAME) &&
  (!tokens.isKind(i + 1, Kind.word) || tokens.is(i + 1, BEHIND));
const BEHIND = mask('be', 'have', 'preposition', 'coordinator');

/** "their home on Tulane": a street whose kind is left out. */
function homeOn(tokens: Tokens, i: number): Run | undefined {
  const name = i + 1;
  if (!ON.has(tokens.hash[i] ?? 0) || !HOME.has(tokens.hash[i - 1] ?? 0) || !tokens.isKind(name, Kind.word))
    return undefined;
  const isName =
    tokens.has(name, Flag.capital) &&
    !tokens.is(name, NO_STREETS_NAME) &&
    !tokens.is(name, COMMON) &&
    !tokens.has(name + 1, Flag.capital);
  const isPlain = ROOMS.has(tokens.hash[i - 1]!) && isPlainStreet(tokens, name);
  return isName || isPlain ? { first: name, end: name + 1, sure: false } : undefined;
}

/** "the trailer off Route 9": a numbered road is an address where somebody lives or stays. */
function route(tokens: Tokens, i: number): Run | undefined {
  if (!LEADS.has(tokens.hash[i] ?? 0) || !ROUTE.has(tokens.hash[i + 1] ?? 0) || !tokens.isKind(i + 2, Kind.number))
    return undefined;
  const isBeside = isOfAPlace(tokens, i) || tokens.isKind(i - 1, Kind.number);
  return livesNear(tokens, i) && !isBeside ? { first: i + 1, end: i + 3, sure: true } : undefined;
}
const NO_STREETS_NAME = mask('weekday', 'month', 'public-name', 'large-region', 'determiner', 'pronoun-first');

/** "the pharmacy on State St": the whole is a place, for the place rule; a home on it is an address. */
const isOfAPlace = (tokens: Tokens, lead: number): boolean =>
  tokens.is(lead - 1, PLACE) && !LIVING.has(tokens.hash[lead - 1]!);

/** The token of the street's type, when a name and a type stand from `from`. */
function streetType(tokens: Tokens, from: number, capital: boolean): number | undefined {
  for (let i = from; i < tokens.count && i <= from + NAME_WORDS; i++) {
    if (i > from && tokens.has(i, Flag.lineStart)) return undefined;
    if (i > from && isType(tokens, i, from, capital)) return takesAnotherType(tokens, i, from, capital) ?? i;
    if (!isNameWord(tokens, i, capital, from)) return undefined;
  }
  return undefined;
}

/** "Park Place Drive", "St Johns Ave": the last type counts. */
function takesAnotherType(tokens: Tokens, i: number, from: number, capital: boolean): number | undefined {
  const next = tokens.isKind(i + 1, Kind.mark) && tokens.raw(i + 1) === '.' ? i + 2 : i + 1;
  return next < tokens.count &&
    isType(tokens, next, from, capital) &&
    tokens.has(next, Flag.capital) &&
    !tokens.has(next, Flag.lineStart)
    ? next
    : undefined;
}

function isType(tokens: Tokens, i: number, from: number, capital: boolean): boolean {
  if (!capital && LAND.has(tokens.hash[i]!) && tokens.has(i, Flag.capital) && tokens.has(from, Flag.capital))
    return true;
  if (!tokens.is(i, STREET) || !tokens.isKind(i, Kind.word)) return false;
  if (tokens.has(i, Flag.capital)) return !(COURTS.has(tokens.hash[i - 1]!) && tokens.word(i) === 'court');
  if (!PLAIN_TYPES.has(tokens.hash[i]!)) return !capital && i === from + 1 && !tokens.is(from, DICTIONARY);
  return capital ? tokens.has(from, Flag.capital) || ordinalAt(tokens, from) !== undefined : i - from <= 2;
}

function isNameWord(tokens: Tokens, i: number, capital: boolean, from: number): boolean {
  if (ordinalAt(tokens, i) !== undefined) return true;
  if (tokens.isKind(i, Kind.clitic) || (i > from && tokens.isKind(i, Kind.mark) && /^[.'’-]$/.test(tokens.raw(i))))
    return true;
  if (!tokens.isKind(i, Kind.word)) return false;
  if (tokens.has(i, Flag.capital)) return !(capital && tokens.is(i, NOT_A_NAME));
  return !capital && !tokens.is(i, NOT_A_NAME) && !UNITS_OF_COUNT.has(tokens.hash[i]!);
}

const UNITS_OF_COUNT = words(
  ...'blocks block miles mile minutes houses doors people times min days steps years year hour day week pm am cars feet side dead busy way'.split(
    ' ',
  ),
);

function skipDirection(tokens: Tokens, i: number): number {
  if (!DIRECTIONS.has(tokens.hash[i] ?? 0)) return i;
  return tokens.isKind(i + 1, Kind.mark) && tokens.raw(i + 1) === '.' ? i + 2 : i + 1;
}

/** Takes in "NW" and "Apt 2B" behind the type. */
function tail(tokens: Tokens, type: number): number {
  let end = type + 1;
  const direction = skipDirection(tokens, end);
  if (direction > end && (tokens.has(end, Flag.allCaps) || tokens.has(end, Flag.capital))) end = direction;
  let at = end;
  while (at < tokens.count && at < end + 2 && tokens.isKind(at, Kind.mark) && /^[.,]$/.test(tokens.raw(at))) at++;
  return unitAt(tokens, at)?.end ?? end;
}

/** "3rd Street Program", "Main Street Clinic": a name of something in which a street's name stands. */
function namesSomethingElse(tokens: Tokens, type: number): boolean {
  const next = type + 1;
  return (
    tokens.isKind(next, Kind.word) &&
    tokens.has(next, Flag.capital) &&
    !tokens.has(next, Flag.sentenceStart) &&
    !DIRECTIONS.has(tokens.hash[next]!)
  );
}

const NEAR = 14;

function livesNear(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at <= NEAR; at--) {
    if (LIVING.has(tokens.hash[at]!)) return true;
    if (tokens.isKind(at, Kind.mark) && /^[.!?;]$/.test(tokens.raw(at)) && tokens.has(at + 1, Flag.sentenceStart))
      return false;
  }
  return false;
}

/** "corner of Pine and 3rd", "at Pine & 3rd". */
function corner(tokens: Tokens, i: number): Run | undefined {
  const isCorner = CORNER.has(tokens.hash[i] ?? 0);
  if (!isCorner && !AT.has(tokens.hash[i] ?? 0)) return undefined;
  let first = i + 1;
  if (isCorner && OF.has(tokens.hash[first] ?? 0)) first++;
  const middle = crossName(tokens, first);
  if (middle === first || !AND.has(tokens.hash[middle] ?? 0)) return undefined;
  const end = crossName(tokens, middle + 1);
  if (end === middle + 1) return undefined;
  const hasOrdinal = [first, middle + 1].some(
    (at) =>
      (tokens.isKind(at, Kind.mixed) || isCapitals(tokens, first, middle + 1)) && ordinalAt(tokens, at) !== undefined,
  );
  const hasType = tokens.is(middle - 1, STREET) || tokens.is(end - 1, STREET);
  return isCorner || hasOrdinal || (hasType && end - first > 3) ? { first, end, sure: true } : undefined;
}

/** "Sixth and Alvarado", not "second and third". */
const isCapitals = (tokens: Tokens, ...both: readonly number[]): boolean =>
  both.every((at) => tokens.has(at, Flag.capital));

const OF = words('of');
const STREETS = words('streets', 'avenues', 'sts', 'aves');

function crossName(tokens: Tokens, from: number): number {
  let i = from;
  while (i < tokens.count && i < from + NAME_WORDS && isCrossWord(tokens, i, i === from)) i++;
  return i;
}

function isCrossWord(tokens: Tokens, i: number, first: boolean): boolean {
  if (tokens.isKind(i, Kind.number)) return HOUSE_NUMBER.test(tokens.raw(i));
  if (ordinalAt(tokens, i) !== undefined) return true;
  if (!tokens.isKind(i, Kind.word) || AND.has(tokens.hash[i]!))
    return !first && tokens.isKind(i, Kind.mark) && tokens.raw(i) === '.' && tokens.is(i - 1, STREET);
  return tokens.has(i, Flag.capital) || tokens.is(i, STREET) || STREETS.has(tokens.hash[i]!);
}
