import { defineCredit } from '../rule';
import { toldIn, WORDED } from './wording';

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
  needs: [WORDED],
  check(view, report) {
    view.clauses.forEach(({ voice, first, end }, i) => {
      if (voice !== 'record' && toldIn(view, i, 'learning').length > 0) report(view.tokens.span(first, end));
    });
  },
});
