import { isNarrative } from '../../note/blocks';
import { HashedWeights, ONE } from '../../text/hashedWeights';
import type { BlockView, Credit } from '../rule';
import { ofCreditFeatures } from './creditFeatures';
import { clauseSpans, clausesOf, earnedByClause, WEIGHED } from './earned';
import packed from './likely-weights.txt';

/**
 * A second look at credits: sums of weights for what a clause is made of say which it is likely to have earned, a column a
 * credit. They see what no rule has words for, and what a rule found in an unlikely clause goes. Quotations are known by
 * their marks alone. The weights are learnt from the labelled notes of test/corpus by `npm run train`; ARCHITECTURE.md,
 * "Evidence", says what they are worth. Without weights (an empty file) the credits are those of the rules.
 */
const WEIGHTS = new HashedWeights(packed, WEIGHED.length);
/** From this sum on a credit is likely. */
const LIKELY = -ONE / 4;
/** How much it adds that a rule found the credit: much, since a note's first sentences have little beside them that tells. */
const FOUND = 3 * ONE;

/** Whether a clause has earned a credit, by the sum of its weights and whether a rule found it. */
export const isLikely = (sum: number, found: boolean): boolean => sum + (found ? FOUND : 0) >= LIKELY;

/** A block's credits after a second look at those that the rules found. */
export function withLikely(view: BlockView, found: readonly Credit[]): readonly Credit[] {
  if (WEIGHTS.isEmpty || !isNarrative(view.reading)) return found;
  const spans = clauseSpans(view);
  const earned = earnedByClause(spans, found);
  const sums = ofCreditFeatures(view, earned, (features) => WEIGHTS.sums(features));
  const credits = found.filter((credit) => {
    const column = WEIGHED.indexOf(credit.id);
    const clauses = column < 0 ? [] : clausesOf(credit, spans);
    return clauses.length === 0 || clauses.some((i) => isLikely(sums[i]![column]!, true));
  });
  for (let i = 0; i < spans.length; i++)
    for (let column = 0; column < WEIGHED.length; column++)
      if (isLikely(sums[i]![column]!, false) && (earned[i]! & (1 << column)) === 0)
        credits.push({ ...spans[i]!, id: WEIGHED[column]!, likely: true });
  return credits;
}
