import path from 'node:path';
import { type CheckedFile, checkFile } from './checkedFiles';
import { findNoteFiles, type InputProblem } from './noteFiles';
import { PolicyFiles } from './policyFiles';
import type { Terminal } from './terminal';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly include: readonly string[];
  /** The policy for all notes, instead of the one above each. */
  readonly policy: string | undefined;
}

export interface FinishedRun {
  readonly files: readonly CheckedFile[];
  /** Whether every input could be read in full, and every policy understood. */
  readonly complete: boolean;
}

/** Checks all notes among the inputs and tells on standard error what could not be read. One bad file stops no other. */
export async function checkAll({ inputs, include, policy }: RunOptions, terminal: Terminal): Promise<FinishedRun> {
  const shown = shownFrom(terminal.cwd);
  const found = findNoteFiles(inputs, include, terminal.cwd);
  const policies = new PolicyFiles(policy && path.resolve(terminal.cwd, policy));
  const files: CheckedFile[] = [];
  const problems: InputProblem[] = [...found.problems];
  for (const file of found.files) {
    const result = await checkFile(file, policies, shown);
    if (result.checked) files.push(result.checked);
    problems.push(...result.problems);
  }
  for (const problem of problems) terminal.err(`${shown(problem.path)}: ${problem.message}\n`);
  for (const { path: file, line, character, severity, message } of policies.problems) {
    terminal.err(`${shown(file)}:${line + 1}:${character + 1}: ${severity}: ${message}\n`);
  }
  return {
    files,
    complete: problems.length === 0 && policies.problems.every((problem) => problem.severity !== 'error'),
  };
}

/** Paths as shown: relative where they lie below the working folder, with "/" on every platform. */
export function shownFrom(cwd: string): (file: string) => string {
  return (file) => {
    const relative = path.relative(cwd, file);
    const outside = relative.startsWith('..') || path.isAbsolute(relative);
    return (outside ? file : relative || '.').replaceAll(path.sep, '/');
  };
}
