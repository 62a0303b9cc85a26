import { mask } from '../lexicon/classes';
import { Flag, type Tokens, words } from '../note/tokens';
import { type Clause, ClauseFlag } from '../voice/clause';
import type { BlockView } from './rule';

/** Whether both are who a clause is about: "We talked about what he wants", whoever's the wish in it is. */
export const isOfBoth = ({ voice, actor, subject }: Clause): boolean =>
  voice === 'together' || (voice === 'person' && actor === 'together' && subject >= 0);

/** Whether a block tells of anything both did: weaker signs than `isOfBoth` are enough not to ask for it. */
export const tellsOfBoth = ({ tokens, clauses, noteKind }: BlockView): boolean =>
  clauses.some(
    (clause) =>
      isOfBoth(clause) ||
      isOfPair(tokens, clause) ||
      holdsWe(tokens, clause) ||
      (noteKind === 'group' && isOfAll(tokens, clause)),
  );

/** "FSP and Mr. Tran practiced", "The peer and Malik looked back": helper and person are one subject. */
function isOfPair(tokens: Tokens, { first, verb }: Clause): boolean {
  for (let i = first + 1; i < Math.min(verb, first + SUBJECT); i++)
    if (AND.has(tokens.hash[i]!))
      return tokens.is(verb, PAST) && isHelper(tokens, i - 1) && tokens.has(i + 1, Flag.capital);
  return false;
}
/** A title and its determiner have so many words, at most. */
const SUBJECT = 5;
const AND = words('and');
const PAST = mask('form-past');
const isHelper = (tokens: Tokens, at: number): boolean => tokens.has(at, Flag.allCaps) || tokens.is(at, HELPER);
const HELPER = mask('writer-role', 'helper-role', 'staff-role');

/** "he was tickled we talked a good while": dictated without a stop, and yet both did it. Not "as we said", "told me we lost". */
function holdsWe(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first + 1; i + 1 < end; i++)
    if (WE.has(tokens.hash[i]!) && !tokens.has(i, Flag.quoted))
      return tokens.is(i + 1, PAST) && !tokens.is(i - 1, AFTER_WORDS);
  return false;
}
const WE = words('we');
const AFTER_WORDS = mask('saying', 'subordinator', 'pronoun-thing', 'pronoun-me');

/** "Everybody practised in pairs", "The whole room drew up a list": in a group, what all of them did. */
const isOfAll = (tokens: Tokens, { subject, verb, flags }: Clause): boolean =>
  subject >= 0 &&
  ALL.has(tokens.hash[subject]!) &&
  (flags & (ClauseFlag.copula | ClauseFlag.negated | ClauseFlag.passive)) === 0 &&
  tokens.is(verb, PAST) &&
  !tokens.is(verb, NO_ACT);
const ALL = words('everyone', 'everybody', 'all', 'room');
const NO_ACT = mask('saying', 'feeling', 'observing', 'be');
