import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { employs, leadsToPlace } from './aroundPlace';
import type { Evidence } from './evidence';
import { hashPhrase, publicPhrase } from './namedPhrases';
import { isCapital, type NameRun } from './nameRuns';
import { looksEveryday } from './nameShape';
import { signs } from './nameSigns';

/** Names of places and organizations typed without capitals, that the noun at their end shows. */

const OF = words('of');
const PLACE = signs('lower-place');
const HEAD = signs('lower-organization');
const MIDDLE = signs('lower-middle');
const TOPONYM = signs('toponym');
const LEADS = signs('lower-lead');
const EVERYDAY = mask('common-word', 'lower-word');
/** Classes of words that name nothing of their own. */
export const NAMES_NOTHING = [
  'abbreviation',
  'public-name',
  'weekday',
  'month',
  'kin',
  'staff-role',
  'person-role',
  'substance',
  'drug-name',
  'diagnosis',
] as const;
const NO_NAME = mask(...NAMES_NOTHING, 'determiner', 'preposition');
/** Spelled as a name is, or with a word that such names are made of. */
const SURE: Evidence = { person: -300, place: -300, organization: -300 };

export interface LowerNamed extends NameRun {
  readonly evidence: Evidence;
}

/**
 * "at bayview clinic", "by stony creek": one park, clinic or bridge takes "the" or "a" in English unless it is a name, so what
 * stands right behind a preposition is one, when its first word can name something. `i`: that word.
 */
export function lowerNamed(tokens: Tokens, i: number): LowerNamed | undefined {
  if (tokens.has(i, Flag.lineStart)) return undefined;
  if (isChainThatPays(tokens, i)) return { first: i, end: i + 1, evidence: { ...SURE, organization: SURELY } };
  if (isTownOfTwoWords(tokens, i)) return { first: i, end: i + 2, evidence: { ...SURE, place: SURELY } };
  if (!isLed(tokens, i)) return undefined;
  const saint = saintEnd(tokens, i);
  if (saint > 0) return { first: i, end: saint, evidence: { ...SURE, organization: SURELY } };
  const own = nameWeight(tokens, i);
  if (own === 0) return undefined;
  const middle = isHead(tokens, i + 2) && !isHead(tokens, i + 1) && isMiddle(tokens, i + 1);
  const head = middle ? i + 2 : i + 1;
  if (!isHead(tokens, head) || isLower(tokens, head + 1, HEAD)) return undefined;
  if (OF.has(tokens.hash[head + 1] ?? 0) || publicPhrase(tokens, i, head + 1)) return undefined;
  const isPlace = PLACE.has(tokens.hash[head]!);
  return {
    first: i,
    end: head + 1,
    evidence: { ...SURE, [isPlace ? 'place' : 'organization']: own },
  };
}

/** "works at amazon", "a job at walmart". */
const isChainThatPays = (tokens: Tokens, i: number): boolean =>
  CHAIN.has(tokens.hash[i]!) && !isCapital(tokens, i) && employs(tokens, i - 1);
const CHAIN = signs('chain');

/** "grew up in fall river", "is from fall river". */
const isTownOfTwoWords = (tokens: Tokens, i: number): boolean =>
  TOWN_LEADS.has(tokens.hash[i - 1] ?? 0) &&
  (leadsToPlace(tokens, i - 1) || tokens.is(i - 2, BE)) &&
  tokens.isKind(i, Kind.word) &&
  tokens.isKind(i + 1, Kind.word) &&
  !isCapital(tokens, i) &&
  hasAny(lookUp(hashPhrase(tokens, i, i + 2)), CITY);
const TOWN_LEADS = words('in', 'from', 'to', 'near', 'outside');
const BE = mask('be');
const CITY = mask('city');

/** "at bayview clinic", "quit bayview clinic"; behind "at the" only what is in no dictionary: "at the bellweather hotel". */
function isLed(tokens: Tokens, i: number): boolean {
  const before = tokens.hash[i - 1] ?? 0;
  if (LEADS.has(before) || GIVES_UP.has(before)) return true;
  return THE.has(before) && LEADS.has(tokens.hash[i - 2] ?? 0) && !tokens.is(i, EVERYDAY) && !looksEveryday(tokens, i);
}
const GIVES_UP = words('quit', 'called', 'rang');
const THE = words('the');

/** "from st cuthbert's", "at st marys": the end of a school's, church's or hospital's name; 0 when there is none. */
function saintEnd(tokens: Tokens, i: number): number {
  if (!SAINT.has(tokens.hash[i] ?? 0) || isCapital(tokens, i) || !tokens.isKind(i + 1, Kind.word)) return 0;
  if (tokens.is(i + 1, NO_SAINT) || isCapital(tokens, i + 1)) return 0;
  return tokens.has(i + 1, Flag.possessive) || tokens.raw(i + 1).endsWith('s') ? i + 2 : 0;
}
const SAINT = words('st', 'ste', 'saint');
const NO_SAINT = mask('common-word', 'lower-word', 'city');
const SURELY = 170;

/** "bayview health center", "harbor light clinic", "new beginnings rehab". */
const isMiddle = (tokens: Tokens, i: number): boolean =>
  MIDDLE.has(tokens.hash[i] ?? 0) ||
  ((TOPONYM.has(tokens.hash[i - 1]!) || !tokens.is(i - 1, EVERYDAY)) &&
    tokens.isKind(i, Kind.word) &&
    !tokens.is(i, SMALL) &&
    !tokens.has(i, Flag.capital));
const SMALL = mask(
  'preposition',
  'determiner',
  'coordinator',
  'subordinator',
  'be',
  'have',
  'pronoun-person',
  'street-type',
);

const isHead = (tokens: Tokens, i: number): boolean => isLower(tokens, i, PLACE) || isLower(tokens, i, HEAD);

const isLower = (tokens: Tokens, i: number, these: ReadonlySet<number>): boolean =>
  these.has(tokens.hash[i] ?? 0) && tokens.isKind(i, Kind.word) && !tokens.has(i, Flag.capital | Flag.lineStart);

/** How much a lower-case word speaks for a name before such a noun; 0 when not at all. */
function nameWeight(tokens: Tokens, i: number): number {
  if (!tokens.isKind(i, Kind.word) || isCapital(tokens, i) || tokens.has(i, Flag.possessive)) return 0;
  if (TOPONYM.has(tokens.hash[i]!)) return 110;
  return tokens.is(i, EVERYDAY) || tokens.is(i, NO_NAME) || tokens.end[i]! - tokens.start[i]! < 4 ? 0 : 170;
}
