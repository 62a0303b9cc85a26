import { type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';
import { Wording } from './wording';
import list from './wording/review.txt';

/** Reading or writing of the note. */
export const REVIEWING = new Wording(list);

export const review = defineCredit({
  id: 'credit/review',
  title: 'The note was written or read together.',
  fires: [
    '[[We wrote this together at the end of the hour.]]',
    '[[Read back to him at the door.]]',
    '[[We went over the rest]] and it stands.',
    '[[We put this down together at her table.]]',
    '[[This entry was composed jointly at the day-room table.]]',
    '[[We agreed each line of this between us.]]',
    '[[Before hanging up we agreed on what this log would say.]]',
    '[[Drafted on a dryer lid by us both.]]',
    '[[He and I made this note at the end.]]',
    '[[Gone over together line by line;]] he kept one.',
    '[[She watched me type this up.]]',
  ],
  quiet: [
    'She read a poem.',
    'The card was read aloud by me.',
    'He got the letter and read it to me twice.',
    'CPS reviewed the attendance policy.',
    '"I read it twice," she said.',
    'She wants the offer in writing this time.',
    'We put the shelf together in her new kitchen.',
    'We agreed on what the landlord ought to hear.',
    'We went through the lease line by line.',
    'She wrote the first line of the poem herself.',
  ],
  needs: [REVIEWING.cue],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      if (isOfOthers(tokens, clause) || isOfSomethingElse(tokens, clause)) return;
      if (REVIEWING.told(view, i).length > 0) report(tokens.span(clause.first, clause.end));
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

/** What others do. "Drafted by us both" names no subject, but says who. */
const isOfOthers = ({ hash }: Tokens, { voice, first, end }: Clause): boolean =>
  voice === 'observer' && !hash.subarray(first, end).some((word) => US.has(word));
const US = words('us');

/** "The card was read aloud": something, but not the note. */
const isOfSomethingElse = ({ hash }: Tokens, { flags, subject, actor }: Clause): boolean =>
  (flags & ClauseFlag.passive) !== 0 && actor === 'thing' && subject >= 0 && !NOTE.has(hash[subject]!);
