import { isNarrative } from '../../note/blocks';
import { Flag } from '../../note/tokens';
import { Features, HashedWeights, ONE } from '../../text/hashedWeights';
import { say } from '../../text/saying';
import { overlap } from '../../text/span';
import type { Clause } from '../../voice/clause';
import { addClauseFeatures } from '../../voice/clauseFeatures';
import { addGeneralWords, generalWords } from '../generalWords';
import type { BlockFinding, BlockView, RuleId } from '../rule';
import packed from './likely-wording-weights.txt';
import { isWording, WORDING_RULES } from './wordingRules';

/**
 * What no list has words for: sums of weights for what a clause is made of say which rule about wording a reader would
 * name, a column a rule. The weights are learnt from the marked notes of test/corpus by `npm run train`; ARCHITECTURE.md,
 * "Evidence", says what they are worth. Without weights (an empty file) nothing is added.
 */
const WEIGHTS = new HashedWeights(packed, WORDING_RULES.length);
/** From this sum on a clause is likely. */
const LIKELY = ONE / 2;
const WHAT = say('Beside what else is marked here, this may speak about the person more than with them.');

/**
 * A block's findings, and a hint on each clause in which rules found nothing and a reader is likely to: where some of the
 * wording is about them, not with them, more of it is. `isOn`: whether a rule may speak.
 */
export function withLikelyWording(
  view: BlockView,
  found: readonly BlockFinding[],
  isOn: (rule: RuleId) => boolean,
): readonly BlockFinding[] {
  const known = found.filter(isWording);
  if (WEIGHTS.isEmpty || known.length === 0 || !isNarrative(view.reading)) return found;
  const likely: BlockFinding[] = [];
  ofWordingFeatures(view, (features, clause) => {
    const span = view.tokens.span(clause.first, clause.end);
    if (known.some((one) => overlap(one, span) > 0)) return;
    const sums = WEIGHTS.sums(features);
    const largest = Math.max(...sums);
    const rule = WORDING_RULES[sums.indexOf(largest)]!;
    if (largest >= LIKELY && isOn(rule)) likely.push({ ...span, rule, confidence: 'unlisted', what: WHAT });
  });
  return likely.length === 0 ? found : [...found, ...likely].sort((a, b) => a.start - b.start);
}

/**
 * Calls `tell` with what each clause is made of in which the writer or an onlooker speaks and nobody is quoted. The features
 * of the next clause take the place of those before.
 */
export function ofWordingFeatures(view: BlockView, tell: (features: Features, clause: Clause) => void): void {
  const { tokens, clauses } = view;
  const features = new Features();
  let read: Int32Array | undefined;
  for (const [i, clause] of clauses.entries()) {
    if (!isAsked(view, clause)) continue;
    read ??= generalWords(view);
    addClauseFeatures(features.clear(), tokens, clauses, i);
    addGeneralWords(features, tokens, clause, read);
    tell(features, clause);
  }
}

const isAsked = ({ tokens }: BlockView, { voice, first, end }: Clause): boolean =>
  (voice === 'writer' || voice === 'observer') && !tokens.anyHas(first, end, Flag.quoted);
