import { type CheckedBatch, type CheckedFile, Checker, type CheckerOptions, sentencesOf, shownFrom } from './checker';
import { BATCH, checkInThreads, threadsFor } from './checkThreads';
import { findNoteFiles, type NoteFile } from './noteFiles';
import type { Terminal } from './terminal';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly include: readonly string[];
  /** The policy for all notes, instead of the one above each. */
  readonly policy: string | undefined;
  /** How many notes are checked at the same time; by the number of notes where it is not said. */
  readonly threads: number | undefined;
}

export interface FinishedRun {
  readonly files: readonly CheckedFile[];
  /** Whether every input could be read in full, and every policy understood. */
  readonly complete: boolean;
}

/**
 * Checks all notes among the inputs, compares them with one another, and tells on standard error what could not be read. One
 * bad file stops no other.
 */
export async function checkAll(
  { inputs, include, policy, threads }: RunOptions,
  terminal: Terminal,
): Promise<FinishedRun> {
  const { cwd } = terminal;
  const found = findNoteFiles(inputs, include, cwd);
  const all = found.files.length;
  const progress = all > BATCH ? terminal.progress : undefined;
  progress?.(`Checking notes: 0 of ${all}`);
  const twins = all > 1 ? sentencesOf(found.files) : undefined;
  let checked = 0;
  const batches = await checkFiles(found.files, { cwd, policy, twins }, threads ?? threadsFor(all), (files) => {
    checked += files;
    progress?.(`Checking notes: ${checked} of ${all}`);
  });
  progress?.(undefined);
  const problems = [...found.problems, ...batches.flatMap((batch) => batch.problems)];
  const policyProblems = batches.flatMap((batch) => batch.policyProblems);
  const shown = shownFrom(cwd);
  const told = new Set([
    ...problems.map((problem) => `${shown(problem.path)}: ${problem.message}\n`),
    ...policyProblems.map(
      ({ path: file, line, character, severity, message }) =>
        `${shown(file)}:${line + 1}:${character + 1}: ${severity}: ${message}\n`,
    ),
  ]);
  for (const line of told) terminal.err(line);
  return {
    files: batches.flatMap((batch) => batch.files),
    complete: problems.length === 0 && policyProblems.every((problem) => problem.severity !== 'error'),
  };
}

/** Few files are checked before another thread has started. `done` is told of how many were checked. */
async function checkFiles(
  files: readonly NoteFile[],
  options: CheckerOptions,
  threads: number,
  done: (files: number) => void,
): Promise<readonly CheckedBatch[]> {
  if (threads > 1) return checkInThreads(files, options, threads, (batch) => done(batch.files.length));
  const checker = new Checker(options);
  const batches: CheckedBatch[] = [];
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH);
    batches.push(await checker.check(batch));
    done(batch.length);
  }
  return batches;
}
