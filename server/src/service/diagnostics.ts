import type { Analysis, Finding } from '../core/engine/analysis';
import { eachFinding, SEVERITIES } from '../core/engine/findings';
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

/** The findings of a note that are shown in its text, sorted by place, and one for each limit that was hit. */
export function shownFindings(analysis: Analysis, { hintsInText, maxFindings, isHeld }: ShownOptions): ShownFinding[] {
  const counts = countBySeverity(analysis, hintsInText);
  const all = counts.reduce((sum, count) => sum + count);
  const limits = all > maxFindings ? [...analysis.limits, tooMany(maxFindings, all)] : analysis.limits;
  const shown = limits.map(limitFinding);
  const room = mostSevere(counts, maxFindings);
  const take = (finding: Finding, from: number): void => {
    if (room[SEVERITIES.indexOf(finding.severity)]!-- > 0 && !isHeld(finding, from)) shown.push({ finding, from });
  };
  eachFinding(analysis, take, (severest) => room.every((count, severity) => severity < severest || count <= 0));
  return shown;
}

/** How many findings the note has of each severity, in order of `SEVERITIES`. */
function countBySeverity({ sums, ofNote, left }: Analysis, hintsInText: boolean): number[] {
  const counts = SEVERITIES.map((severity) => sums.told[severity]);
  const count = (findings: readonly Finding[], sign: 1 | -1): void => {
    for (const { severity } of findings) counts[SEVERITIES.indexOf(severity)]! += sign;
  };
  count(ofNote, 1);
  for (const [{ told }, rest] of left) {
    count(told, -1);
    count(rest, 1);
  }
  return SEVERITIES.map((severity, i) => (severity === 'hint' && !hintsInText ? 0 : counts[i]!));
}

/** How many of each severity are among the `most` that weigh most. */
function mostSevere(counts: readonly number[], most: number): number[] {
  let room = most;
  return counts.map((count) => {
    const taken = Math.min(count, room);
    room -= taken;
    return taken;
  });
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
