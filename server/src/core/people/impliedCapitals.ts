import { mask } from '../lexicon/classes';
import { Flag, Kind, Tokens, words } from '../note/tokens';
import { NAMES_NOTHING } from './lowerNamed';
import { hasVowel, looksEveryday } from './nameShape';
import { signs } from './nameSigns';

/** Where a writer who types no capitals would have typed one, as far as the words themselves tell. */

const EVERYDAY = mask('common-word', 'lower-word');
const NAME = mask('given-name', 'surname', 'city', 'mostly-capital');
const HEAD = mask('organization-head', 'place-head', 'trade', 'building', 'street-type');
const SHARED = mask(
  ...NAMES_NOTHING,
  'large-region',
  'name-particle',
  'formal-title',
  'saying',
  'stating',
  'doubting',
  'feeling',
);
const TOPONYM = signs('toponym');
const NO_NAME = signs('no-lower-name');
const OF = words('of');
const LEADS_NOUN = mask('determiner', 'possessive-person', 'possessive-writer');
const LEADS = signs('lower-lead');
const SHORTEST = 4;

/**
 * The tokens with the capitals that they would have: words of no dictionary, what places are called after ("cedar", "harbor")
 * before one of these or a head noun, and the head noun behind them ("cedar ridge clinic"). Linear in the tokens.
 */
export function withImpliedCapitals(tokens: Tokens): Tokens {
  let flags = tokens.flags;
  let words = 0;
  let unlisted = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!isPlainWord(tokens, i)) continue;
    words++;
    if (!isProper(tokens, i) && !isHeadOf(tokens, flags, i) && !leadsName(tokens, i)) continue;
    if (tokens.classSet[i] === 0) unlisted++;
    if (flags === tokens.flags) flags = flags.slice();
    flags[i]! |= Flag.capital;
  }
  const isForeign = unlisted >= MANY && unlisted * 4 > words;
  return flags === tokens.flags || isForeign ? tokens : withFlags(tokens, flags);
}
/** Where so many words of a quarter are in no list, they are of another language. */
const MANY = 5;

/** "SHE WILL CALL": the tokens of a text in capitals as if none had been typed. */
export const withoutCapitals = (tokens: Tokens): Tokens =>
  withFlags(
    tokens,
    tokens.flags.map((flags) => flags & ~(Flag.capital | Flag.allCaps)),
  );

const withFlags = ({ text, count, start, end, kind, hash, classSet }: Tokens, flags: Uint16Array): Tokens =>
  new Tokens(text, count, start, end, kind, flags, hash, classSet);

/** A word that no dictionary has but as a name. */
const isProper = (tokens: Tokens, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! >= SHORTEST &&
  !NO_NAME.has(tokens.hash[i]!) &&
  !tokens.is(i, EVERYDAY) &&
  !tokens.is(i, SHARED) &&
  (tokens.is(i, NAME) ||
    (tokens.classSet[i] === 0 && isLatin(tokens, i) && hasVowel(tokens, i) && !looksEveryday(tokens, i)));

/** Scripts without capitals leave none out. */
const isLatin = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.start[i]!) < 0x250;

/** "harbor" in "at harbor ridge detox", "at the harbor center"; "about the new school" is any. */
const leadsName = (tokens: Tokens, i: number): boolean =>
  TOPONYM.has(tokens.hash[i]!) &&
  !tokens.has(i, Flag.possessive) &&
  isBeside(tokens, i + 1) &&
  ((isPlainWord(tokens, i + 1) && isProper(tokens, i + 1)) ||
    ((!tokens.is(i - 1, LEADS_NOUN) || LEADS.has(tokens.hash[i - 2] ?? 0)) &&
      (tokens.is(i + 1, HEAD) || TOPONYM.has(tokens.hash[i + 1]!))));

const isHeadOf = (tokens: Tokens, flags: Uint16Array, i: number): boolean =>
  i > 0 &&
  isBeside(tokens, i) &&
  (flags[i - 1]! & Flag.capital) !== 0 &&
  !tokens.has(i - 1, Flag.possessive) &&
  !OF.has(tokens.hash[i + 1] ?? 0) &&
  (tokens.is(i, HEAD) || TOPONYM.has(tokens.hash[i]!));

const isPlainWord = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && !tokens.has(i, Flag.capital | Flag.dotted);

const isBeside = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.spaced) && !tokens.has(i, Flag.lineStart | Flag.sentenceStart);
