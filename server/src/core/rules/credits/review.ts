import { Flag, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { Phrases } from '../phrases';
import { defineCredit } from '../rule';
import source from './wording.txt';

const WORDING = new Phrases(source);

export const review = defineCredit({
  id: 'credit/review',
  title: 'The note was written or read together.',
  fires: ['[[We wrote this together at the end of the hour.]]', '[[Read back to him at the door.]]'],
  quiet: [
    'She read a poem.',
    'The card was read aloud by me.',
    'CPS reviewed the attendance policy.',
    '"I read it twice," she said.',
  ],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice === 'observer' || isOfSomethingElse(tokens, clause)) continue;
      const found = WORDING.find(tokens, clause.first, clause.end);
      if (found.some((m) => m.topic === 'review' && !tokens.has(m.first, Flag.quoted)))
        report(tokens.span(clause.first, clause.end));
    }
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
