/** Where a command runs and writes. Tests give their own. */
export interface Terminal {
  readonly cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Says how far a long run is, in place of what it said before; nothing when it has ended. Left out where nobody watches. */
  progress?(text: string | undefined): void;
}

/** The exit codes of every command. */
export const Exit = {
  clean: 0,
  /** There are findings at or above `--fail-on`. */
  findings: 1,
  /** The command line, or a file that was named, could not be used. */
  unusable: 2,
} as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** A command line that cannot be understood; the message says how to mend it. */
export class UsageProblem extends Error {}
