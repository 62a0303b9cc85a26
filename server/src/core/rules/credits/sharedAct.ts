import { mask } from '../../lexicon/classes';
import { words } from '../../note/tokens';
import { ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';

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
  'left',
  'started',
  'visited',
  'celebrated',
  'drank',
);
const UNDONE = ClauseFlag.future | ClauseFlag.duty | ClauseFlag.passive | ClauseFlag.copula | ClauseFlag.negated;

export const sharedAct = defineCredit({
  id: 'credit/shared-act',
  title: 'You did something together, and it shows.',
  fires: [
    '[[We wrote three questions on an index card.]]',
    '[[Talked with her about the lease.]]',
    '[[We talked about the choir.]]',
  ],
  quiet: ['We require a release.', 'We agreed to meet on Monday.', 'We need another form.', 'She cooked alone.'],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice !== 'together' || clause.verb < 0 || (clause.flags & UNDONE) !== 0) continue;
      const verb = tokens.hash[clause.verb]!;
      if (NOT_DONE.has(verb) || (tokens.is(clause.verb, NO_ACT) && !DONE.has(verb))) continue;
      report(tokens.span(clause.first, clause.end));
    }
  },
});
