import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { RuleId } from '../core/rules/rule';
import type { Span } from '../core/text/span';

/** A finding and its index in `Analysis.findings`. */
export interface IndexedFinding {
  readonly finding: Finding;
  readonly index: number;
}

/**
 * The findings that touch a range: those about its words, the narrowest first, and after them those about the note as a
 * whole, which are shown at its first word whatever that says.
 */
export function findingsAt({ findings, settings }: Analysis, { start, end }: Span): IndexedFinding[] {
  const ofNote = ({ rule }: Finding) => Number(ruleOf(rule as RuleId, settings)?.scope === 'note');
  return findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.start <= end && finding.end >= start)
    .sort((a, b) => ofNote(a.finding) - ofNote(b.finding) || lengthOf(a.finding) - lengthOf(b.finding));
}

const lengthOf = ({ start, end }: Span): number => end - start;
