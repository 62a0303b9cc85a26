import { analyse } from '../core/engine/analyse';
import type { Finding } from '../core/engine/analysis';
import { settingsFor } from '../core/policy/policy';
import type { Severity } from '../core/rules/rule';
import { lineStarts, type Position, positionAt } from '../core/text/lines';
import type { Voice } from '../core/voice/clause';
import { fileFacts } from './fileFacts';
import type { InputProblem, NoteFile } from './noteFiles';
import { readNoteText } from './noteText';
import type { PolicyFiles } from './policyFiles';

/** A finding as reporters show it. */
export interface PlacedFinding {
  readonly code: Finding['rule'];
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** The words of the note; reporters show them only when asked to. */
  readonly words: string;
}

export interface CheckedFile {
  /** As reporters show it: relative to the working folder where it lies below it, with "/". */
  readonly path: string;
  readonly findings: readonly PlacedFinding[];
  readonly voices: Readonly<Record<Voice, number>>;
}

/** Checks one file. Gives its findings, or why there are none; both where it could be read in part only. */
export async function checkFile(
  file: NoteFile,
  policies: PolicyFiles,
  shown: (path: string) => string,
): Promise<{ checked?: CheckedFile; problems: InputProblem[] }> {
  const { text, problem, binary } = readNoteText(file.path);
  const problems: InputProblem[] =
    problem && !(binary && isPassedOver(file)) ? [{ path: file.path, message: problem }] : [];
  if (text === undefined) return { problems };
  const policy = await policies.of(file.path);
  const settings = settingsFor(policy, { path: file.path, file: fileFacts(file.path) });
  const { findings, limits, view } = analyse(text, settings);
  problems.push(...limits.map((message) => ({ path: file.path, message })));
  const starts = lineStarts(text);
  return {
    checked: {
      path: shown(file.path),
      findings: findings.map((finding) => placed(finding, text, starts)),
      voices: view.voices,
    },
    problems,
  };
}

/** Pictures and the like that an include glob takes in are no notes. */
const isPassedOver = ({ path, named }: NoteFile): boolean => !named && !path.endsWith('.peernote');

const placed = (
  { rule, severity, message, start, end }: Finding,
  text: string,
  starts: readonly number[],
): PlacedFinding => ({
  code: rule,
  severity,
  message,
  start: positionAt(starts, start),
  end: positionAt(starts, end),
  words: text.slice(start, end),
});
