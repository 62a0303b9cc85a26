import { RULES } from '../rules/registry';
import type { BlockFinding, Rule, RuleId } from '../rules/rule';
import { overlap } from '../text/span';

const RANK = new Map<RuleId, number>(RULES.map((rule, rank) => [rule.id, rank]));
const FAMILY = new Map<RuleId, Rule['family']>(RULES.map((rule) => [rule.id, rule.family]));

/**
 * One finding a span: where two of one family share most of their words, the rule that the registry names first wins, and
 * of one rule the longer finding. Findings of other families, and narrower ones inside a wider one, stay. Sorted by place.
 */
export function resolveOverlaps(findings: readonly BlockFinding[]): BlockFinding[] {
  if (findings.length < 2) return [...findings];
  const byRank = [...findings].sort((a, b) => rank(a) - rank(b) || length(b) - length(a) || a.start - b.start);
  const kept: BlockFinding[] = [];
  for (const finding of byRank) if (!kept.some((winner) => displaces(winner, finding))) kept.push(finding);
  return kept.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
}

/** Families in which a narrower finding inside a wider one says nothing new. */
const MERGED = new Set<Rule['family']>(['identifier', 'description']);

const rank = (finding: BlockFinding): number => RANK.get(finding.rule) ?? RULES.length;
const length = (finding: BlockFinding): number => finding.end - finding.start;
const family = (finding: BlockFinding): Rule['family'] => FAMILY.get(finding.rule) ?? 'wording';

function displaces(winner: BlockFinding, other: BlockFinding): boolean {
  const shared = overlap(winner, other);
  if (shared <= 0) return false;
  if (winner.rule === other.rule) return true;
  if (family(winner) !== family(other)) return false;
  if (MERGED.has(family(winner))) return shared * 2 >= Math.min(length(winner), length(other));
  return shared * 5 >= Math.max(length(winner), length(other)) * 4;
}
