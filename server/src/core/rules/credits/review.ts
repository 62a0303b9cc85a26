import { Flag } from '../../note/tokens';
import { Phrases } from '../phrases';
import { defineCredit } from '../rule';
import source from './wording.txt';

const WORDING = new Phrases(source);

export const review = defineCredit({
  id: 'credit/review',
  title: 'The note was written or read together.',
  fires: ['[[We wrote this together at the end of the hour.]]', '[[Read back to him at the door.]]'],
  quiet: ['She read a poem.', 'CPS reviewed the attendance policy.', '"I read it twice," she said.'],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice === 'observer') continue;
      const found = WORDING.find(tokens, clause.first, clause.end);
      if (found.some((m) => m.topic === 'review' && !tokens.has(m.first, Flag.quoted)))
        report(tokens.span(clause.first, clause.end));
    }
  },
});
