import type { Analysis, Finding } from '../core/engine/analysis';
import { eachFinding } from '../core/engine/findings';
import type { Severity } from '../core/rules/rule';
import { say, type Text } from '../core/text/saying';

/** What the client wants shown in the text. */
export interface ShownOptions {
  readonly hintsInText: boolean;
  readonly maxFindings: number;
  /** Findings that wait, such as those at the word being typed. */
  readonly isHeld: (finding: Finding, from: number) => boolean;
}

/** A finding to show, and the offset in the note that its own offsets count from. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly from: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The findings of a note that are shown in its text, sorted by place, and one for each limit that was hit. */
export function shownFindings(analysis: Analysis, { hintsInText, maxFindings, isHeld }: ShownOptions): ShownFinding[] {
  const shown: ShownFinding[] = [];
  eachFinding(analysis, (finding, from) => {
    if ((hintsInText || finding.severity !== 'hint') && !isHeld(finding, from)) shown.push({ finding, from });
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

const tooMany = (shown: number, all: number): Text =>
  say(
    'This file has {0} findings; the {1} that weigh most are shown. You might split it into shorter notes, or raise "mutualNotes.maxFindings".',
    all,
    shown,
  );

const limitFinding = (message: Text): ShownFinding => ({
  finding: {
    rule: 'mutual-notes/limit',
    start: 0,
    end: 0,
    severity: 'information',
    message: [message],
    fixes: [],
    related: [],
  },
  from: 0,
});
