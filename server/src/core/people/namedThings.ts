import { mask } from '../lexicon/classes';
import { Flag, type Tokens, words } from '../note/tokens';
import { signs } from './nameSigns';

const ANIMAL = signs('animal');
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
  if (ANIMAL.has(tokens.hash[at] ?? 0)) return true;
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
