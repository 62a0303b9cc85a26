import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { signs } from './nameSigns';

const ANIMAL = signs('animal');
const ANIMALS = signs('animals');
const OBJECT = signs('object');
const NAMED = words('named', 'called', 'nicknamed');
const BE = mask('be');

const GIVES_NAME = words('named', 'nicknamed', 'names', 'naming');
const LEADS_NOUN = mask('determiner', 'possessive-person', 'possessive-writer');
const NOUN = mask('common-word', 'lower-word');
const PERSON = mask('kin', 'acquaintance', 'post', 'person-role', 'staff-role');
const BRAND = mask('public-name');

/** "named the ficus …"; "named her daughter …" names somebody. */
const isThing = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, NOUN) && !tokens.is(i, PERSON) && !tokens.has(i, Flag.capital);

/** Whether the name is an animal's or a thing's: "her dog Max", "his cat, Biscuit,", "the radiator is Gladys". */
export function isThingsName(tokens: Tokens, first: number, end: number): boolean {
  const at = first - 1;
  if (ANIMAL.has(tokens.hash[at] ?? 0) || isToldBehind(tokens, end) || isOfSeveral(tokens, first)) return true;
  if (tokens.isMark(at, ','))
    return ANIMAL.has(tokens.hash[at - 1] ?? 0) && (tokens.isMark(end, ',') || end >= tokens.count);
  if (GIVES_NAME.has(tokens.hash[at - 2] ?? 0) && tokens.is(at - 1, LEADS_NOUN) && isThing(tokens, at)) return true;
  const isNamed = NAMED.has(tokens.hash[at] ?? 0);
  let noun = isNamed ? at - 1 : at;
  if (tokens.is(noun, BE)) noun--;
  const named = tokens.hash[noun] ?? 0;
  return (
    noun < at &&
    (ANIMAL.has(named) || OBJECT.has(named) || (isNamed && tokens.is(noun, BRAND) && tokens.has(noun, Flag.capital)))
  );
}

const AND = words('and', '&');
const THE = words('the');

/** "Milo, her dog.", "Bruno is her dog", "Daisy the goat", "Rose and Violet, her two begonias": what it is stands behind it. */
function isToldBehind(tokens: Tokens, end: number): boolean {
  const i = AND.has(tokens.hash[end] ?? 0) && tokens.has(end + 1, Flag.capital) ? end + 2 : end;
  if (THE.has(tokens.hash[i] ?? 0)) return isOne(tokens, i + 1) && !tokens.is(i + 2, NOUN);
  const lead = tokens.isMark(i, ',') || tokens.is(i, BE) ? i + 1 : i;
  if (lead === i || !tokens.is(lead, LEADS_NOUN)) return false;
  for (let noun = lead + 1; noun < lead + 4 && tokens.isKind(noun, Kind.word); noun++) {
    if (!(isOne(tokens, noun) || ANIMALS.has(tokens.hash[noun]!)) || tokens.has(noun, Flag.possessive)) continue;
    return noun + 1 >= tokens.count || (tokens.isKind(noun + 1, Kind.mark) && !AND.has(tokens.hash[noun + 2] ?? 0));
  }
  return false;
}

/** "her two cats, Milo and Otis", "the hens Salt and Pepper". */
function isOfSeveral(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  if (AND.has(tokens.hash[at] ?? 0) && tokens.has(at - 1, Flag.capital)) at -= 2;
  if (tokens.isMark(at, ',')) at--;
  return ANIMALS.has(tokens.hash[at] ?? 0);
}

const isOne = ({ hash }: Tokens, i: number): boolean => ANIMAL.has(hash[i] ?? 0) || OBJECT.has(hash[i] ?? 0);
