import { isNarrative } from '../../note/blocks';
import { HashedWeights, ONE } from '../../text/hashedWeights';
import { overlap, type Span } from '../../text/span';
import type { BlockView, Credit, CreditId } from '../rule';
import { ofCreditFeatures } from './creditFeatures';
import packed from './likely-weights.txt';

/**
 * A second look at credits: sums of weights for what a clause is made of say which it is likely to have earned, a column a
 * credit. They see what no rule has words for, and what a rule found in an unlikely clause goes. Quotations are known by
 * their marks alone. The weights are learnt from the labelled notes of test/corpus by `npm run train`; ARCHITECTURE.md,
 * "Evidence", says what they are worth. Without weights (an empty file) the credits are those of the rules.
 */
export const WEIGHED: readonly CreditId[] = [
  'credit/choice',
  'credit/shared-act',
  'credit/strength',
  'credit/correction',
  'credit/learning',
  'credit/plan',
  'credit/review',
];
const WEIGHTS = new HashedWeights(packed, WEIGHED.length);
/** From this sum on a credit is likely. */
const LIKELY = -ONE / 2;
/** How much it adds that a rule found the credit. */
const FOUND = 2 * ONE;

/** Whether a clause has earned a credit, by the sum of its weights and whether a rule found it. */
export const isLikely = (sum: number, found: boolean): boolean => sum + (found ? FOUND : 0) >= LIKELY;

/** A block's credits after a second look at those that the rules found. */
export function withLikely(view: BlockView, found: readonly Credit[]): readonly Credit[] {
  if (WEIGHTS.isEmpty || !isNarrative(view.reading)) return found;
  const sums = ofCreditFeatures(view, (features) => WEIGHTS.sums(features));
  const spans = view.clauses.map(({ first, end }) => view.tokens.span(first, end));
  const credits = found.filter((credit) => isKept(credit, spans, sums));
  for (let i = 0; i < spans.length; i++)
    for (let column = 0; column < WEIGHED.length; column++) {
      if (!isLikely(sums[i]![column]!, false)) continue;
      const [id, span] = [WEIGHED[column]!, spans[i]!];
      if (!found.some((credit) => credit.id === id && isWithin(credit, span)))
        credits.push({ ...span, id, likely: true });
    }
  return credits;
}

function isKept(credit: Credit, spans: readonly Span[], sums: readonly (readonly number[])[]): boolean {
  const column = WEIGHED.indexOf(credit.id);
  if (column < 0) return true;
  const clauses = spans.flatMap((span, i) => (isWithin(credit, span) ? [sums[i]![column]!] : []));
  return clauses.length === 0 || isLikely(Math.max(...clauses), true);
}

/** Whether one of two spans is for the most part within the other. */
export const isWithin = (a: Span, b: Span): boolean => overlap(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start);
