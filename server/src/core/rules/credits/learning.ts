import { mask } from '../../lexicon/classes';
import { Kind, type Tokens } from '../../note/tokens';
import type { PhraseMatch } from '../phrases';
import { defineCredit } from '../rule';
import { toldIn, WORDED } from './wording';

const OPEN = mask('coordinator', 'subordinator', 'adverb');

export const learning = defineCredit({
  id: 'credit/learning',
  title: 'What you learned is in the note.',
  fires: [
    '[[He taught me the names of each round.]]',
    '[[I learned that you water from below.]]',
    "[[I didn't know peaches could lose.]]",
  ],
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
      if (voice === 'record') return;
      const learnt =
        toldIn(view, i, 'learning').length > 0 || toldIn(view, i, 'not-known').some(isToldWhat(view.tokens));
      if (learnt) report(view.tokens.span(first, end));
    });
  },
});

/** "I didn't know peaches could lose", not "I didn't know either". */
const isToldWhat =
  (tokens: Tokens) =>
  ({ end }: PhraseMatch): boolean =>
    tokens.isKind(end, Kind.word) && !tokens.is(end, OPEN);
