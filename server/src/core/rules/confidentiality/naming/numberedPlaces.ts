import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import type { Span } from '../../../text/span';
import { ordinalAt } from '../identifiers/numerals';
import { isZipCode } from '../identifiers/zipCodes';

const LODGING = mask('lodging');
const STREET = mask('street-type');
const DETERMINER = mask('determiner');
/** Street types that are everyday words when written small. */
const NO_STREET = words(
  'way',
  'place',
  'walk',
  'row',
  'court',
  'square',
  'circle',
  'loop',
  'crossing',
  'extension',
  'drive',
);
const MOTEL = words('motel', 'studio', 'super', 'room');
const NUMBERED = words('exit', 'pier', 'precinct', 'ward', 'milepost', 'campsite', 'dorm', 'barrack');
const ROAD = words('route', 'rt', 'rte', 'highway', 'hwy', 'interstate', 'exit');
const BESIDE = words('on', 'off', 'near', 'by', 'at', 'in');

const NUMBER_OR_LODGING = new Cue({ classes: LODGING, kinds: [Kind.number] });

/** Places that a number makes one of a kind: "Motel 6", "dunkin on Route 9", "Exit 14", "ZIP 01107". Linear. */
export function numberedPlaces(tokens: Tokens): Span[] {
  const found: Span[] = [];
  for (let i = tokens.next(NUMBER_OR_LODGING, 0); i < tokens.count; i = tokens.next(NUMBER_OR_LODGING, i + 1)) {
    if (tokens.isKind(i, Kind.number)) {
      const first = numberedFirst(tokens, i);
      if (first >= 0) found.push(tokens.span(first, i + 1));
    } else if (tokens.is(i, LODGING)) {
      const end = besideStreet(tokens, i);
      if (end > 0) found.push(tokens.span(i, end));
      else if (isCalledAfterStreet(tokens, i)) found.push(tokens.span(i - 2, i + 1));
    }
  }
  return found;
}

/** The first token of the place that ends with the number `i`, or -1. */
function numberedFirst(tokens: Tokens, i: number): number {
  if (i === 0 || tokens.has(i, Flag.lineStart)) return -1;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length >= 5) return isZipCode(tokens, i) ? i : -1;
  if (NUMBERED.has(tokens.hash[i - 1]!) && length <= 3) return i - 1;
  return MOTEL.has(tokens.hash[i - 1]!) &&
    tokens.has(i - 1, Flag.capital) &&
    length === 1 &&
    !tokens.isWord(i - 1, ROOM)
    ? i - 1
    : -1;
}
const ROOM = hashWord('room');

/** "the Shell on Bissonnet": a road whose kind is left out, behind a shop that has many. */
const isRoad = (tokens: Tokens, i: number): boolean =>
  ordinalAt(tokens, i) !== undefined ||
  (tokens.isKind(i, Kind.word) &&
    tokens.has(i, Flag.capital) &&
    !tokens.is(i, NO_ROAD) &&
    !tokens.has(i + 1, Flag.capital));
/** "the greyhound on lancaster", typed small. */
const isLowerRoad = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && !tokens.has(i, Flag.capital) && tokens.is(i, NAME) && !tokens.is(i, WORD);
const NAME = mask('city', 'surname');
const WORD = mask('common-word', 'lower-word', 'public-name', 'given-name');
const ON = words('on', 'off', 'near', 'by');
const NO_ROAD = mask('weekday', 'month', 'public-name', 'large-region', 'given-name', 'determiner', 'pronoun-first');

/** "the mill street shelter", typed small; with capitals the whole is a name. */
function isCalledAfterStreet(tokens: Tokens, i: number): boolean {
  if (!tokens.is(i - 1, STREET) || NO_STREET.has(tokens.hash[i - 1]!) || tokens.has(i - 1, Flag.capital)) return false;
  const name = i - 2;
  if (!tokens.isKind(name, Kind.word) || tokens.is(name, NO_NAME) || ANY_STREET.has(tokens.hash[name]!)) return false;
  return THE.has(tokens.hash[name - 1] ?? 0);
}
const NO_NAME = mask('determiner', 'preposition', 'adverb');
const ANY_STREET = words(
  'next',
  'last',
  'other',
  'same',
  'side',
  'back',
  'cross',
  'busy',
  'whole',
  'one-way',
  'dead-end',
  'first',
);
const THE = words('the', 'that', 'this');

/** Where "dunkin on Route 9", "the shelter on Willow Street" ends, or 0. */
function besideStreet(tokens: Tokens, i: number): number {
  if (!BESIDE.has(tokens.hash[i + 1]!)) return 0;
  if (ROAD.has(tokens.hash[i + 2]!) && tokens.isKind(i + 3, Kind.number)) return i + 4;
  const isOne = tokens.has(i, Flag.capital) || THE.has(tokens.hash[i - 1] ?? 0);
  if (isOne && ON.has(tokens.hash[i + 1]!) && (isRoad(tokens, i + 2) || isLowerRoad(tokens, i + 2))) return i + 3;
  const isNamed = tokens.isKind(i + 2, Kind.word) && !tokens.is(i + 2, DETERMINER);
  if (!isNamed) return 0;
  for (const type of [i + 3, i + 4])
    if (tokens.is(type, STREET) && (tokens.has(type, Flag.capital) || !NO_STREET.has(tokens.hash[type]!)))
      return type + 1;
  return 0;
}
