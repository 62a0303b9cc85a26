import { mask, NO_NOUNS } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';

/** Whether a common noun stands beside a name, or what tells of a thing's quality: "the Ranger hat", "a green Ranger". */

const NO_NOUN = mask(...NO_NOUNS, 'time-word', 'determiner', 'pronoun-first', 'pronoun-person', 'negation');
const GIVEN = mask('given-name');
const THING_WORD = mask('common-word', 'lower-word');
const LOWER_WORD = mask('lower-word');
const NO_QUALITY = mask(
  'person-role',
  'kin',
  'acquaintance',
  'post',
  'staff-role',
  'title',
  'human-verb',
  'preposition',
);
/** "the only Huey crew chief". */
const ONLY = words('only', 'last', 'first', 'same', 'usual', 'whole');

export const isNoun = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && !tokens.has(i, Flag.capital) && !tokens.is(i, NO_NOUN);

/** "a green Ranger", "the crooked Monet": what stands before a make or work, unless that is a first name and nothing else. */
export const isQuality = (tokens: Tokens, at: number, name: number): boolean =>
  ONLY.has(tokens.hash[at] ?? 0) ||
  (tokens.isKind(at, Kind.word) &&
    tokens.is(at, THING_WORD) &&
    !tokens.is(at, NO_QUALITY) &&
    !tokens.has(at, Flag.capital | Flag.possessive) &&
    (!tokens.is(name, GIVEN) || tokens.is(name, LOWER_WORD)));
