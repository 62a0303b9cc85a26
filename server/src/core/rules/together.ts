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
      namesBothBehind(tokens, clause) ||
      isOfBothAlone(tokens, clause) ||
      holdsWe(tokens, clause) ||
      (noteKind === 'group' && isOfAll(tokens, clause)),
  );

/** "FSP and Mr. Tran practiced", "He and the companion played": helper and person are one subject, in either order. */
function isOfPair(tokens: Tokens, { first, verb }: Clause): boolean {
  for (let i = first + 1; i < Math.min(verb, first + SUBJECT); i++)
    if (AND.has(tokens.hash[i]!))
      return (
        tokens.is(verb, PAST) &&
        ((isHelper(tokens, i - 1) && isSomebody(tokens, i + 1)) ||
          (isSomebody(tokens, i - 1) && holdsHelper(tokens, i + 1, verb)))
      );
  return false;
}
/** A title and its determiner have so many words, at most. */
const SUBJECT = 5;
const AND = words('and', '&');
const PAST = mask('form-past');
const PERSON = mask('pronoun-person', 'pronoun-object', 'person-role');
const SELVES = words('myself', 'me', 'i');
const isSomebody = (tokens: Tokens, at: number): boolean => tokens.has(at, Flag.capital) || tokens.is(at, PERSON);
const isHelper = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, Flag.allCaps) || tokens.is(at, HELPER) || isPartner(tokens, at);
const HELPER = mask('writer-role', 'helper-role', 'staff-role');

function holdsHelper(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHelper(tokens, i) || SELVES.has(tokens.hash[i]!)) return true;
  return false;
}

/** "Family partner", "the companion", and not "her partner". */
const isPartner = ({ hash }: Tokens, at: number): boolean =>
  PARTNER.has(hash[at]!) && at > 0 && BEFORE_PARTNER.has(hash[at - 1]!);
const PARTNER = words('partner', 'companion', 'peer');
const BEFORE_PARTNER = words('the', 'family', 'parent', 'peer', 'recovery', 'veteran', 'youth');

/** "Did a dummy run on an orange, him and me": who did it is told behind it. */
function namesBothBehind(tokens: Tokens, { verb, end }: Clause): boolean {
  if (verb < 0 || !tokens.is(verb, PAST)) return false;
  for (let i = verb + 2; i + 1 < end; i++)
    if (AND.has(tokens.hash[i]!) && !tokens.has(i, Flag.quoted))
      return (
        (SELVES.has(tokens.hash[i + 1]!) && tokens.is(i - 1, PERSON)) ||
        (SELVES.has(tokens.hash[i - 1]!) && tokens.is(i + 1, PERSON))
      );
  return false;
}

/** "Both made a list for the gate." */
const isOfBothAlone = (tokens: Tokens, { first, voice }: Clause): boolean =>
  voice !== 'record' && BOTH.has(tokens.hash[first]!) && tokens.is(first + 1, PAST) && !tokens.is(first + 1, NO_ACT);
const BOTH = words('both');

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
