import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../core/engine/analyse';
import type { Finding } from '../core/engine/analysis';
import { messageOf } from '../core/engine/findings';
import { settingsFor } from '../core/policy/policy';
import type { Severity } from '../core/rules/rule';
import { lineStarts, type Position, positionAt } from '../core/text/lines';
import { inWords } from '../core/text/saying';
import type { Voice } from '../core/voice/clause';
import { TwinIndex, type TwinIndexData } from '../service/twinIndex';
import { fileFacts } from './fileFacts';
import type { InputProblem, NoteFile } from './noteFiles';
import { readNoteText } from './noteText';
import { type PlacedPolicyProblem, PolicyFiles } from './policyFiles';

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

/** What a checker needs to know; another thread can take it as it is. */
export interface CheckerOptions {
  readonly cwd: string;
  /** The policy for all notes, instead of the one above each. */
  readonly policy: string | undefined;
  /** The sentences of all notes that are checked together. */
  readonly twins: TwinIndexData | undefined;
}

/** What came of some files. */
export interface CheckedBatch {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly InputProblem[];
  readonly policyProblems: readonly PlacedPolicyProblem[];
}

/** Checks notes with the policy above each, which is read once. */
export class Checker {
  readonly #shown: (path: string) => string;
  readonly #policies: PolicyFiles;
  readonly #twins: TwinIndex;

  constructor({ cwd, policy, twins }: CheckerOptions) {
    this.#shown = shownFrom(cwd);
    this.#policies = new PolicyFiles(policy && path.resolve(cwd, policy));
    this.#twins = new TwinIndex(twins);
  }

  /** Checks some files. One bad file stops no other: it is a problem beside their findings. */
  async check(notes: readonly NoteFile[]): Promise<CheckedBatch> {
    const told = this.#policies.problems.length;
    const files: CheckedFile[] = [];
    const problems: InputProblem[] = [];
    for (const note of notes) {
      const result = await this.#checkOne(note);
      if (result.checked) files.push(result.checked);
      problems.push(...result.messages.map((message) => ({ path: note.path, message })));
    }
    return { files, problems, policyProblems: this.#policies.problems.slice(told) };
  }

  /** Gives a file's findings, or why there are none; both where it could be read in part only. */
  async #checkOne(file: NoteFile): Promise<{ checked?: CheckedFile; messages: readonly string[] }> {
    const { text, problem, binary } = readNoteText(file);
    const messages = problem && !(binary && isPassedOver(file)) ? [problem] : [];
    if (text === undefined) return { messages };
    const uri = uriOf(file);
    const settings = settingsFor(await this.#policies.of(file.path), {
      ...(file.piped ? {} : { path: file.path, file: fileFacts(file.path) }),
      twins: this.#twins.finderFor(uri),
      clock: () => performance.now(),
    });
    const { findings, limits, view } = analyse(text, settings);
    const starts = lineStarts(text);
    const placed = findings.map((finding) => place(finding, text, starts));
    return {
      checked: { path: this.#shown(file.path), findings: placed, voices: view.voices },
      messages: [...messages, ...limits.map((limit) => inWords(limit))],
    };
  }
}

/** The sentences of notes that are checked together. What cannot be read is told when it is checked. */
export function sentencesOf(files: readonly NoteFile[]): TwinIndexData {
  const twins = new TwinIndex();
  for (const file of files.filter(({ piped }) => !piped)) {
    const { text } = readNoteText(file);
    if (text !== undefined) twins.setText(uriOf(file), text);
  }
  return twins.data;
}

const uriOf = (file: NoteFile): string => pathToFileURL(file.path).href;

/** Pictures and the like that an include glob takes in are no notes. */
const isPassedOver = ({ path: file, named }: NoteFile): boolean => !named && !file.endsWith('.peernote');

const place = (finding: Finding, text: string, starts: readonly number[]): PlacedFinding => ({
  code: finding.rule,
  severity: finding.severity,
  message: messageOf(finding),
  start: positionAt(starts, finding.start),
  end: positionAt(starts, finding.end),
  words: text.slice(finding.start, finding.end),
});

/** Paths as shown: relative where they lie below the working folder, with "/" on every platform (`paths` are this one's). */
export function shownFrom(cwd: string, paths: path.PlatformPath = path): (file: string) => string {
  return (file) => {
    const relative = paths.relative(cwd, file);
    const outside = relative === '..' || relative.startsWith(`..${paths.sep}`) || paths.isAbsolute(relative);
    return (outside ? file : relative || '.').replaceAll(paths.sep, '/');
  };
}
