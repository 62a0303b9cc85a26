import { Flag } from '../../note/tokens';
import { Phrases } from '../phrases';
import { defineCredit } from '../rule';
import source from './wording.txt';

const WORDING = new Phrases(source);

export const learning = defineCredit({
  id: 'credit/learning',
  title: 'What you learned is in the note.',
  fires: ['[[He taught me the names of each round.]]', '[[I learned that you water from below.]]'],
  quiet: [
    'I did not know, so I said so.',
    'I learned nothing about hockey.',
    'I taught him box breathing.',
    '"My mother taught me," she said.',
    'She learned the bus line.',
  ],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice === 'record') continue;
      const found = WORDING.find(tokens, clause.first, clause.end);
      if (found.some((m) => m.topic === 'learning' && !tokens.has(m.first, Flag.quoted)))
        report(tokens.span(clause.first, clause.end));
    }
  },
});
