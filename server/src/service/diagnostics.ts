import type { Analysis, Finding } from '../core/engine/analysis';
import type { Severity } from '../core/rules/rule';

/** What the client wants shown in the text. */
export interface ShownOptions {
  readonly hintsInText: boolean;
  readonly maxFindings: number;
  /** Findings that wait, such as those at the word being typed. */
  readonly isHeld: (finding: Finding) => boolean;
}

/** A finding to show, with its index in `Analysis.findings`; -1 for one that tells of a limit. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly index: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The findings of a note that are shown in its text, sorted by place, and one for each limit that was hit. */
export function shownFindings(analysis: Analysis, { hintsInText, maxFindings, isHeld }: ShownOptions): ShownFinding[] {
  const shown: ShownFinding[] = [];
  analysis.findings.forEach((finding, index) => {
    if ((hintsInText || finding.severity !== 'hint') && !isHeld(finding)) shown.push({ finding, index });
  });
  const limits = analysis.limits.map(limitFinding);
  if (shown.length <= maxFindings) return [...limits, ...shown];
  return [...limits, limitFinding(tooMany(maxFindings, shown.length)), ...mostSevere(shown, maxFindings)];
}

/** The first `count` findings in order of severity, in order of place. */
function mostSevere(findings: readonly ShownFinding[], count: number): ShownFinding[] {
  const left = [0, 0, 0, 0];
  for (const { finding } of findings) left[RANK[finding.severity]]!++;
  let room = count;
  for (let rank = 0; rank < left.length; rank++) {
    left[rank] = Math.min(left[rank]!, room);
    room -= left[rank]!;
  }
  return findings.filter(({ finding }) => left[RANK[finding.severity]]!-- > 0);
}

const tooMany = (shown: number, all: number): string =>
  `This file has ${all} findings; the ${shown} that weigh most are shown. You might split it into shorter notes, or raise "mutualNotes.maxFindings".`;

const limitFinding = (message: string): ShownFinding => ({
  finding: { rule: 'mutual-notes/limit', start: 0, end: 0, severity: 'information', message, fixes: [], related: [] },
  index: -1,
});
