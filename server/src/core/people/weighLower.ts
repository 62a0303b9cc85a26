import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Evidence } from './evidence';
import { Introduction, type NameContext } from './nameContext';
import { type Neighbours, neighbours } from './nameNeighbours';
import { looksEveryday, type NameShape } from './nameShape';
import { isOwnersName } from './ownersName';
import { isFullNameTag } from './runTogether';
import { FULL_NAME_TAG, personContext } from './weigh';

const GIVEN = mask('given-name');
const SURNAME = mask('surname');
const CITY = mask('city');
const COMMON = mask('common-word');
const CAPITAL = mask('mostly-capital');
const LOWER = mask('lower-word');
const LARGE_CITY = mask('large-city');
const WORD = mask('common-word', 'lower-word');
/** "ct drew on it". */
const PAST = mask('form-past');
const MODAL = mask('modal');
/** "pt will be there". */
const PLAIN = mask('form-base', 'be', 'have', 'adverb', 'negation');
/** "the members drew up a list". */
const AFTER_VERB = mask('determiner', 'preposition', 'possessive-person', 'pronoun-person');
/** "like sherry" is the drink. */
const DRINK = mask('substance');
const HUMAN = mask('human-verb');
/** Behind these a lower-case word that the dictionary has is that word: "my angel food cake". */
const LEADS_NOUN = mask('determiner', 'possessive-person', 'possessive-writer');
/** "with hope" is mostly hope. */
const TITLE = mask('title');
const WITH = words('with');
/** "per keandre", "its mandy". */
const PER = words('per');
const ITS = words('its', "it's", 'tis');
/** "will said": behind the modal a verb has its plain form. */
const BASE = mask('form-base');

/** "london", which nobody reads as another word. */
const isOnlyName = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, LARGE_CITY) && tokens.is(i, CAPITAL) && !tokens.is(i, WORD);

/** "emma", "steve": no word of the language, and whoever says it means somebody. */
const isNothingElse = (tokens: Tokens, i: number, lowered: boolean): boolean =>
  (tokens.is(i, CAPITAL) || (lowered && tokens.has(i, Flag.sentenceStart))) &&
  !tokens.is(i, WORD) &&
  !tokens.is(i, CITY) &&
  tokens.end[i]! - tokens.start[i]! > 3;
const NAME_ONLY = 85;

/** "brockton was rough": a town's name that is nobody's first name and no word. */
const isNoOther = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, CAPITAL) && !tokens.is(i, WORD) && !tokens.is(i, GIVEN);

/** "he's from holyoke", "she is originally from macon". */
const comesFrom = (tokens: Tokens, i: number): boolean =>
  FROM.has(tokens.hash[i - 1] ?? 0) && (tokens.isKind(i - 2, Kind.clitic) || COMES.has(tokens.hash[i - 2] ?? 0));
const FROM = words('from');
const COMES = words(
  'is',
  'was',
  'hes',
  'shes',
  'orig',
  'originally',
  'people',
  'family',
  'folks',
  'comes',
  'came',
  'up',
  'down',
  'over',
);

/** "stokeford", "gunville": in no list, and built as the names of towns are. */
const isLikeTown = (tokens: Tokens, i: number): boolean => tokens.classSet[i] === 0 && TOWNLIKE.test(tokens.word(i));
const TOWNLIKE =
  /[a-z]{3}(?:ton|ford|ville|burgh?|bury|ham|field|wood|port|mouth|chester|shire|dale|gate|by|stead|worth|combe|leigh|wick|minster|brook|haven|crest|view|hurst)$/;
const TOWN = 110;

/** "zaynab": not built as words are. */
const isStrange = (tokens: Tokens, i: number): boolean =>
  !looksEveryday(tokens, i) && !/(?:s|body|one|thing)$/.test(tokens.word(i));

/** Weighs a word in lower case: only its neighbours and the name lists can tell. `lowered`: nothing in its block has a capital. */
export function weighLower(tokens: Tokens, i: number, context: NameContext, lowered: boolean): Evidence {
  const near = neighbours(tokens, i, i + 1, context.outerFirst);
  const given = tokens.is(i, GIVEN);
  if (isFullNameTag(tokens, i)) return { person: FULL_NAME_TAG, place: -300, organization: -300 };
  const everyday = lowered && given && tokens.is(i, WORD) && !tokens.is(i, MODAL);
  const shape = { city: tokens.is(i, CITY), count: 1, unknown: 1, everyday } as NameShape;
  let person = personContext(shape, near, context, { first: i, end: i + 1 }, false);
  if (near.tail || tokens.end[i]! - tokens.start[i]! < 3) person -= 300;
  if (given) person += tokens.is(i, LOWER) ? -30 : isNothingElse(tokens, i, lowered) ? NAME_ONLY : lowered ? 60 : 20;
  else if (tokens.is(i, SURNAME)) person += tokens.is(i, LOWER) ? -100 : lowered ? 20 : -20;
  else person -= noNameLoss(tokens, i, near, lowered);
  if (tokens.is(i, PAST) && tokens.is(i, LOWER) && near.personRole) person -= 200;
  if (tokens.is(i, MODAL) && (near.personRole || context.introduction !== Introduction.none) && tokens.is(i + 1, PLAIN))
    person -= 200;
  if (
    tokens.is(i, PAST) &&
    tokens.is(i, LOWER) &&
    context.introduction !== Introduction.none &&
    tokens.is(i + 1, AFTER_VERB)
  )
    person -= 300;
  if (everyday && WITH.has(tokens.hash[i - 1] ?? 0) && !tokens.is(i - 2, HUMAN)) person -= 70;
  if (
    tokens.is(i, LOWER) &&
    context.introduction === Introduction.none &&
    (tokens.is(i - 1, LEADS_NOUN) || near.ofThing)
  )
    person -= 500;
  if (
    tokens.is(i, DRINK) &&
    context.introduction === Introduction.none &&
    !(near.meets || near.said || near.acts || near.human)
  )
    person -= 300;
  if (near.alias && !given) person += 90;
  if (tokens.classSet[i] === 0 && context.relation === i - 1 && tokens.is(i - 1, TITLE)) person += 70;
  if (isOwnersName(tokens, i)) person += 170;
  if (PER.has(tokens.hash[i - 1] ?? 0) && tokens.has(i - 1, Flag.sentenceStart))
    person += tokens.classSet[i] === 0 ? 160 : given ? 60 : 0;
  else if (ITS.has(tokens.hash[i - 1] ?? 0) && given && isNothingElse(tokens, i, false)) person += 60;
  if (tokens.is(i, MODAL) && tokens.is(i + 1, PAST) && !tokens.is(i + 1, BASE)) person += 120;
  const startsClause = tokens.has(i, Flag.sentenceStart) && !tokens.is(i, COMMON) && !tokens.is(i, LOWER);
  if (startsClause && (near.auxiliary || near.verb))
    person += given ? 40 : near.auxiliary && tokens.classSet[i] === 0 ? 90 : 60;
  return { person: Math.round(person), place: lowerPlace(tokens, i, near, shape.city), organization: -300 };
}

/** What speaks against a person where no list has the word as a name. */
function noNameLoss(tokens: Tokens, i: number, near: Neighbours, lowered: boolean): number {
  if (!lowered || tokens.classSet[i] !== 0) return 160;
  const isMet = near.meets || (near.inflected && near.past && tokens.has(i, Flag.sentenceStart));
  return isMet && isStrange(tokens, i) && !near.noun ? 0 : 60;
}

function lowerPlace(tokens: Tokens, i: number, near: Neighbours, isCity: boolean): number {
  if (isLikeTown(tokens, i) && (near.in || near.placed || near.from || near.moves) && !near.noun) return TOWN;
  if (!isCity) return -300;
  return (
    beforePlace(tokens, i, near) +
    (tokens.is(i, LOWER) ? -30 : 0) -
    (near.noun ? 80 : 0) +
    (near.regionBehind ? 100 : 0) +
    (near.county ? 200 : 0)
  );
}

/** What the words that lead to a city say. */
function beforePlace(tokens: Tokens, i: number, near: Neighbours): number {
  if (near.in) return 130;
  if ((near.to && near.lives) || near.moves || comesFrom(tokens, i)) return 110;
  return (near.to && isOnlyName(tokens, i)) || (near.auxiliary && isNoOther(tokens, i)) ? 90 : -40;
}
