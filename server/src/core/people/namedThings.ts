import { mask } from '../lexicon/classes';
import { type Tokens, words } from '../note/tokens';
import { signs } from './nameSigns';

const ANIMAL = signs('animal');
const OBJECT = signs('object');
const NAMED = words('named', 'called', 'nicknamed');
const BE = mask('be');

/** Whether the name is an animal's or a thing's: "her dog Max", "his cat, Biscuit,", "the radiator is Gladys". */
export function isThingsName(tokens: Tokens, first: number, end: number): boolean {
  const at = first - 1;
  if (ANIMAL.has(tokens.hash[at] ?? 0)) return true;
  if (tokens.isMark(at, ','))
    return ANIMAL.has(tokens.hash[at - 1] ?? 0) && (tokens.isMark(end, ',') || end >= tokens.count);
  if ((ANIMAL.has(tokens.hash[at] ?? 0) || OBJECT.has(tokens.hash[at] ?? 0)) && NAMED.has(tokens.hash[at - 2] ?? 0))
    return true;
  let noun = at;
  if (NAMED.has(tokens.hash[noun] ?? 0)) noun--;
  if (tokens.is(noun, BE)) noun--;
  const named = tokens.hash[noun] ?? 0;
  return noun < at && (ANIMAL.has(named) || OBJECT.has(named));
}
