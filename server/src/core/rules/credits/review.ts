import { type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';
import { toldIn, WORDED } from './wording';

export const review = defineCredit({
  id: 'credit/review',
  title: 'The note was written or read together.',
  fires: [
    '[[We wrote this together at the end of the hour.]]',
    '[[Read back to him at the door.]]',
    '[[We went over the rest]] and it stands.',
  ],
  quiet: [
    'She read a poem.',
    'The card was read aloud by me.',
    'He got the letter and read it to me twice.',
    'CPS reviewed the attendance policy.',
    '"I read it twice," she said.',
  ],
  needs: [WORDED],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      if (clause.voice === 'observer' || isOfSomethingElse(tokens, clause)) return;
      if (toldIn(view, i, 'review').length > 0) report(tokens.span(clause.first, clause.end));
    });
  },
});

const NOTE = words(
  'this',
  'these',
  'it',
  'note',
  'notes',
  'summary',
  'entry',
  'lines',
  'page',
  'plan',
  'line',
  'that',
  'all',
);

/** "The card was read aloud": something, but not the note. */
const isOfSomethingElse = ({ hash }: Tokens, { flags, subject, actor }: Clause): boolean =>
  (flags & ClauseFlag.passive) !== 0 && actor === 'thing' && subject >= 0 && !NOTE.has(hash[subject]!);
