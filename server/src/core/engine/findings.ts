import type { AnalysisSettings } from '../policy/settings';
import { RULES } from '../rules/registry';
import type { BlockFinding, NoteReport, Rule, RuleId, Severity, SpanReport } from '../rules/rule';
import { onceFor } from '../text/onceFor';
import { ENGLISH, inWords, type Language, type Text } from '../text/saying';
import { shift } from '../text/span';
import type { Analysis, Finding } from './analysis';

const BY_ID = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, the agency's own rules included. */
export const ruleOf = (id: RuleId, settings: AnalysisSettings): Rule | undefined =>
  BY_ID.get(id) ?? settings.houseRules.find((rule) => rule.id === id);

/** A span finding of a block in words; it stays where it is in the block. */
export const fromBlock = (found: BlockFinding, settings: AnalysisSettings): Finding =>
  finding(ruleOf(found.rule, settings)!, found, settings);

/** A note rule's report as a finding. */
export function finding(rule: Rule, report: NoteReport, settings: AnalysisSettings): Finding {
  return {
    rule: rule.id,
    start: report.start,
    end: report.end,
    severity: severityOf(rule, report, settings),
    message: textsOf(rule, report),
    fixes: report.fixes ?? [],
    related: report.related ?? [],
  };
}

/** Severities by weight; a block knows the first one that it has. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The index in `SEVERITIES` of the one that weighs most; the number of all severities where nothing is told. */
export const severestOf = (told: readonly Finding[]): number =>
  told.reduce((severest, { severity }) => Math.min(severest, SEVERITIES.indexOf(severity)), SEVERITIES.length);

/**
 * Shows findings in order of place, each with the offset that its own offsets count from: so nothing is made anew for a
 * block that moved. `skips` tells blocks that need not be looked at by their severest finding.
 */
export function eachFinding(
  { blocks, left, ofNote }: Pick<Analysis, 'blocks' | 'left' | 'ofNote'>,
  show: (finding: Finding, from: number) => void,
  skips: (severest: number) => boolean = () => false,
): void {
  let next = 0;
  for (const block of blocks) {
    const { start: from, severest } = block;
    if (severest === SEVERITIES.length || skips(severest)) continue;
    for (const one of left.get(block) ?? block.told) {
      while (next < ofNote.length && isBefore(ofNote[next]!, one, from)) show(ofNote[next++]!, 0);
      show(one, from);
    }
  }
  while (next < ofNote.length) show(ofNote[next++]!, 0);
}

const isBefore = (ofNote: Finding, ofBlock: Finding, from: number): boolean =>
  ofNote.start < ofBlock.start + from || (ofNote.start === ofBlock.start + from && ofNote.end > ofBlock.end + from);

/** All findings of a note with their offsets in it. */
export const allFindings = onceFor((analysis: Pick<Analysis, 'blocks' | 'left' | 'ofNote'>): readonly Finding[] => {
  const all: Finding[] = [];
  eachFinding(analysis, (found, from) => all.push(from === 0 ? found : { ...found, ...shift(found, from) }));
  return all;
});

/** An unsure finding is a hint whatever the rule's severity is. */
function severityOf(rule: Rule, report: SpanReport, settings: AnalysisSettings): Severity {
  if (report.confidence === 'likely') return 'hint';
  const set = settings.severity[rule.id];
  return set && set !== 'off' ? set : (report.severity ?? rule.severity);
}

/** What was seen, why it matters, what could be written. */
const textsOf = (rule: Rule, report: SpanReport): Text[] => [
  report.what ?? rule.what,
  rule.why,
  report.instead ?? rule.instead,
];

/** What a finding says, in one paragraph. */
export const messageOf = ({ message }: Pick<Finding, 'message'>, language: Language = ENGLISH): string =>
  message.map((text) => inWords(text, language)).join(' ');
