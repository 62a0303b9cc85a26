import { isMostlyIn, type Span } from '../../text/span';
import type { BlockView, Credit, CreditId } from '../rule';

/** Credits that are weighed, in the order of their columns. */
export const WEIGHED: readonly CreditId[] = [
  'credit/choice',
  'credit/shared-act',
  'credit/strength',
  'credit/correction',
  'credit/learning',
  'credit/plan',
  'credit/review',
];
/** All credits, in the order of their bits. */
export const EARNABLE: readonly CreditId[] = [...WEIGHED, 'credit/quotation'];

export const clauseSpans = ({ clauses, tokens }: BlockView): Span[] =>
  clauses.map(({ first, end }) => tokens.span(first, end));

/** The numbers of the clauses that lie in a credit for the most part, or it in them. */
export function clausesOf(credit: Span, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (let i = firstEndingBehind(credit.start, spans); i < spans.length && spans[i]!.start < credit.end; i++)
    if (isMostlyIn(credit, spans[i]!)) found.push(i);
  return found;
}

function firstEndingBehind(at: number, spans: readonly Span[]): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which credits each clause was given, a bit a credit. */
export function earnedByClause(spans: readonly Span[], credits: readonly Credit[]): Int32Array {
  const earned = new Int32Array(spans.length);
  for (const credit of credits)
    for (const i of clausesOf(credit, spans)) earned[i]! |= 1 << EARNABLE.indexOf(credit.id);
  return earned;
}
