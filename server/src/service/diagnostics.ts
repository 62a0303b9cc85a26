import type { Analysis, Finding } from '../core/engine/analysis';
import { SEVERITIES } from '../core/engine/findings';
import type { AnalysisSettings } from '../core/policy/settings';
import { onceFor } from '../core/text/onceFor';
import { say, type Text } from '../core/text/saying';
import { shift } from '../core/text/span';
import { type Typing, waits } from './courtesy';

/** What the client wants shown in the text. */
export interface ShownOptions {
  readonly hintsInText: boolean;
  readonly maxFindings: number;
  /** Where a word is being typed; findings that touch it wait. */
  readonly typing: Typing | undefined;
}

/** Findings to show, and the offset in the note that their own offsets count from. */
export interface ShownFindings {
  readonly from: number;
  /** Of a block the very same list as before, as long as the same is shown of it. */
  readonly findings: readonly Finding[];
}

/** What of a note is shown in its text: one finding for each limit that was hit, those of the whole note, those of each block. */
export function shownFindings(analysis: Analysis, { hintsInText, maxFindings, typing }: ShownOptions): ShownFindings[] {
  const counts = countBySeverity(analysis).slice(0, hintsInText ? undefined : SEVERITIES.indexOf('hint'));
  const all = counts.reduce((sum, count) => sum + count);
  const limits = all > maxFindings ? [...analysis.limits, tooMany(maxFindings, all)] : analysis.limits;
  const room = new Room(counts, maxFindings);
  const shown = [limits.map(limitFinding), room.take(analysis.ofNote)].map((findings) => ({ from: 0, findings }));
  for (const block of analysis.blocks) {
    if (block.severest > room.lightest) continue;
    const { start: from, told, placed } = block;
    const taken = room.take(analysis.left.get(block) ?? told);
    const isTypedIn = typing && typing.word.start <= placed.end && typing.word.end >= from;
    const findings = isTypedIn ? notWaiting(taken, from, typing, analysis.settings) : taken;
    if (findings.length > 0) shown.push({ from, findings });
  }
  return shown;
}

/** Those of a block's findings that do not touch the word being typed; the very same list where none does. */
function notWaiting(
  findings: readonly Finding[],
  from: number,
  typing: Typing,
  settings: AnalysisSettings,
): readonly Finding[] {
  const some = findings.filter((finding) => !waits({ ...finding, ...shift(finding, from) }, typing, settings));
  return some.length === findings.length ? findings : some;
}

/** How many findings the note has of each severity, in order of `SEVERITIES`. */
function countBySeverity({ sums, ofNote, left }: Analysis): number[] {
  const counts = SEVERITIES.map((severity) => sums.told[severity]);
  const count = (findings: readonly Finding[], sign: 1 | -1): void => {
    for (const { severity } of findings) counts[SEVERITIES.indexOf(severity)]! += sign;
  };
  count(ofNote, 1);
  for (const [{ told }, rest] of left) {
    count(told, -1);
    count(rest, 1);
  }
  return counts;
}

/** Room for findings: for all of the severities that weigh most, and for the first ones of the next. */
class Room {
  /** The last severity of which some find room; -1 when there is no room left. */
  lightest: number;
  /** How many of that one still find room. */
  #left = Number.POSITIVE_INFINITY;

  /** `counts` by severity, of those severities that are wanted. */
  constructor(counts: readonly number[], most: number) {
    this.lightest = counts.length - 1;
    let taken = 0;
    for (const [severity, count] of counts.entries()) {
      if (taken + count > most) {
        this.lightest = severity;
        this.#left = most - taken;
        break;
      }
      taken += count;
    }
    this.#close();
  }

  /** Those that find room, in their order; the very same list as long as it is all of them, or all of some severities. */
  take(findings: readonly Finding[]): readonly Finding[] {
    const { lightest } = this;
    if (lightest < 0) return [];
    if (lightest === SEVERITIES.length - 1 && this.#left === Number.POSITIVE_INFINITY) return findings;
    const some = upTo(findings);
    const light = some[lightest]!.length - (some[lightest - 1]?.length ?? 0);
    let room = Math.min(light, this.#left);
    this.#left -= room;
    this.#close();
    if (room === light) return some[lightest]!;
    return some[lightest]!.filter(({ severity }) => severity !== SEVERITIES[lightest] || room-- > 0);
  }

  #close(): void {
    if (this.#left > 0) return;
    this.lightest--;
    this.#left = Number.POSITIVE_INFINITY;
  }
}

/** The findings down to each severity. */
const upTo = onceFor((findings: readonly Finding[]) =>
  SEVERITIES.map((_, lightest) => {
    const some = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= lightest);
    return some.length === findings.length ? findings : some;
  }),
);

const tooMany = (shown: number, all: number): Text =>
  say(
    'This file has {0} findings; the {1} that weigh most are shown. You might split it into shorter notes, or raise "mutualNotes.maxFindings".',
    all,
    shown,
  );

const limitFinding = (message: Text): Finding => ({
  rule: 'mutual-notes/limit',
  start: 0,
  end: 0,
  severity: 'information',
  message: [message],
  fixes: [],
  related: [],
});
