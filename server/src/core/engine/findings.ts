import type { AnalysisSettings } from '../policy/settings';
import { RULES } from '../rules/registry';
import type { BlockFinding, NoteReport, Rule, RuleId, Severity, SpanReport } from '../rules/rule';
import type { Finding } from './analysis';

const BY_ID = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, the agency's own rules included. */
export const ruleOf = (id: RuleId, settings: AnalysisSettings): Rule | undefined =>
  BY_ID.get(id) ?? settings.houseRules.find((rule) => rule.id === id);

/** A span finding of a block that begins at `offset`, as a finding of the note. */
export function fromBlock(found: BlockFinding, offset: number, settings: AnalysisSettings): Finding {
  const rule = ruleOf(found.rule, settings)!;
  return finding(rule, { ...found, start: found.start + offset, end: found.end + offset }, settings);
}

/** A note rule's report as a finding. */
export function finding(rule: Rule, report: NoteReport, settings: AnalysisSettings): Finding {
  return {
    rule: rule.id,
    start: report.start,
    end: report.end,
    severity: severityOf(rule, report, settings),
    message: messageOf(rule, report),
    fixes: report.fixes ?? [],
    related: report.related ?? [],
  };
}

/** An unsure finding is a hint whatever the rule's severity is. */
function severityOf(rule: Rule, report: SpanReport, settings: AnalysisSettings): Severity {
  if (report.confidence === 'likely') return 'hint';
  const set = settings.severity[rule.id];
  return set && set !== 'off' ? set : (report.severity ?? rule.severity);
}

/** What was seen, why it matters, what could be written. */
const messageOf = (rule: Rule, report: SpanReport): string =>
  `${report.what ?? rule.what} ${rule.why} ${report.instead ?? rule.instead}`;
