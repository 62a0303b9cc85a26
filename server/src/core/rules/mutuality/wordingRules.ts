import type { BlockFinding, RuleId } from '../rule';

/** The rules about wording of which learnt weights are asked; their order is that of the columns in `likelyWording.ts`. */
export const WORDING_RULES: readonly RuleId[] = [
  'mutuality/judgement',
  'mutuality/deficit',
  'mutuality/label',
  'mutuality/doubt',
  'mutuality/clinical-gaze',
  'mutuality/goal-for',
  'mutuality/hidden-agent',
  'mutuality/power-over',
  'mutuality/compliance',
  'mutuality/unnamed-coercion',
];
const WORDING: ReadonlySet<RuleId> = new Set(WORDING_RULES);

/** Whether one of them found it. */
export const isWording = ({ rule }: Pick<BlockFinding, 'rule'>): boolean => WORDING.has(rule);
