import type { CheckedFile } from '../checker';

/** What a run found. */
export interface CheckRun {
  readonly files: readonly CheckedFile[];
}

export interface ReportOptions {
  /** Show the words of the note that a finding is about. Off unless the reader asks: reports travel. */
  readonly withText: boolean;
}

/** Turns a run into text. Pure, so that every format can be tested by itself. */
export type Reporter = (run: CheckRun, options: ReportOptions) => string;
