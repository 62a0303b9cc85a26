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

/** All findings of a note in order of place, with their offsets in it. */
export const allFindings = onceFor(
  ({ blocks, left, ofNote }: Pick<Analysis, 'blocks' | 'left' | 'ofNote'>): readonly Finding[] => {
    const all: Finding[] = [];
    let next = 0;
    for (const block of blocks) {
      for (const told of left.get(block) ?? block.told) {
        const one = { ...told, ...shift(told, block.start) };
        while (next < ofNote.length && isBefore(ofNote[next]!, one)) all.push(ofNote[next++]!);
        all.push(one);
      }
    }
    return [...all, ...ofNote.slice(next)];
  },
);

const isBefore = (a: Finding, b: Finding): boolean => a.start < b.start || (a.start === b.start && a.end > b.end);

/** An unsure finding is a hint whatever the rule's severity is. */
function severityOf(rule: Rule, report: SpanReport, settings: AnalysisSettings): Severity {
  if (report.confidence && report.confidence !== 'sure') return 'hint';
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
