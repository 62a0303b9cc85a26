import { mask } from '../../lexicon/classes';
import { Flag, type Tokens, words } from '../../note/tokens';
import { hashWord } from '../../text/fold';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';
import { isOfBoth } from '../together';
import { reviewsIn } from './review';

/** "We think", "we need", "we agreed" are joint, but nothing that both did. */
const NO_ACT = mask('feeling', 'wishing', 'stating', 'logistic');
const NOT_DONE = words(
  'agree',
  'agreed',
  'need',
  'needed',
  'are',
  'were',
  'was',
  'have',
  'had',
  'disagreed',
  'disagree',
);
const DONE = words(
  'went',
  'listened',
  'laughed',
  'cried',
  'noticed',
  'used',
  'shared',
  'started',
  'visited',
  'celebrated',
  'found',
  'came',
  'drank',
  'worked',
  'ended',
);
const UNDONE = ClauseFlag.future | ClauseFlag.duty | ClauseFlag.passive | ClauseFlag.copula | ClauseFlag.negated;
const MODAL = mask('modal');
const PRESENT = mask('form-base');
const PAST = mask('form-past');
const CALENDAR = mask('weekday');
const COMING = words('again', 'next', 'tomorrow');
const CAME = words('came');
const UP = hashWord('up');
const DID = words('did', 'do');

export const sharedAct = defineCredit({
  id: 'credit/shared-act',
  title: 'You did something together, and it shows.',
  fires: [
    '[[We wrote three questions on an index card.]]',
    '[[Talked with her about the lease.]]',
    '[[We talked about the choir.]]',
    '[[We wait together on the phone.]]',
    '[[We came up with three places.]]',
    '[[We worked out what to say.]]',
    '[[We talked about what he wants.]]',
    '[[Both of us laughed at the map.]]',
  ],
  quiet: [
    'We require a release.',
    'We agreed to meet on Monday.',
    'We need another form.',
    'She cooked alone.',
    'We talk again Friday.',
    'We can see it differently.',
    'She asked for the lamp, so we did.',
    'We wrote this note together.',
    'Two members bring music; we bring the speaker.',
  ],
  check(view, report) {
    const { tokens } = view;
    // A clause whose verb writes or reads the note is `credit/review`.
    view.clauses.forEach((clause, i) => {
      if (!isOfBoth(clause) || clause.verb < 0 || (clause.flags & UNDONE) !== 0) return;
      const isReview = reviewsIn(view, i).some((match) => match.first <= clause.verb + 1);
      if (isAct(tokens, clause) && !isReview && !isPartOfPlan(tokens, clause, view.clauses[i - 1]))
        report(tokens.span(clause.first, clause.end));
    });
  },
});

function isAct(tokens: Tokens, clause: Clause): boolean {
  const verb = tokens.hash[clause.verb]!;
  if (NOT_DONE.has(verb) || (tokens.is(clause.verb, NO_ACT) && !DONE.has(verb))) return false;
  if (CAME.has(verb) && !tokens.isWord(clause.verb + 1, UP)) return false;
  return !isPossible(tokens, clause) && !isToCome(tokens, clause) && !isEcho(tokens, clause);
}

/** "we can see it differently" */
function isPossible(tokens: Tokens, { subject, verb }: Clause): boolean {
  for (let i = Math.max(0, subject); i < verb; i++) if (tokens.is(i, MODAL)) return true;
  return false;
}

/** "We talk again Friday." */
function isToCome(tokens: Tokens, { verb, end }: Clause): boolean {
  if (!tokens.is(verb, PRESENT) || tokens.is(verb, PAST)) return false;
  for (let i = verb + 1; i < end; i++) if (COMING.has(tokens.hash[i]!) || tokens.is(i, CALENDAR)) return true;
  return false;
}

/** "Two members bring music; we bring the speaker": shared out, not yet done. */
const isPartOfPlan = (tokens: Tokens, { verb, first }: Clause, before: Clause | undefined): boolean =>
  before?.actor === 'person' &&
  before.verb >= 0 &&
  !tokens.has(first, Flag.sentenceStart) &&
  tokens.is(verb, PRESENT) &&
  !tokens.is(verb, PAST) &&
  !tokens.is(before.verb, PAST);

/** "so we did": the act was told before. */
const isEcho = (tokens: Tokens, { verb, end }: Clause): boolean => DID.has(tokens.hash[verb]!) && verb + 2 >= end;
