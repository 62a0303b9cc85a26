import fs from 'node:fs';
import path from 'node:path';
import { NO_POLICY, type Policy, type PolicyReading, type PolicyText, readPolicy } from '../core/policy/policy';
import { lineStarts, positionAt } from '../core/text/lines';
import { inWords } from '../core/text/saying';
import { notAllowed } from './noteFiles';

const POLICY_FILE = '.mutual-notes.yaml';

/** A problem in a policy file, as shown: 0-based line and character. */
export interface PlacedPolicyProblem {
  readonly path: string;
  readonly line: number;
  readonly character: number;
  readonly severity: string;
  readonly message: string;
  /** Whether the file itself could not be read. */
  readonly unreadable?: boolean;
}

/** The policies of a run: each is found upward from its note, and read once. */
export class PolicyFiles {
  readonly problems: PlacedPolicyProblem[] = [];
  readonly #read = new Map<string, Promise<Policy>>();
  readonly #found = new Map<string, string | undefined>();

  /** With `only`, that policy file holds for every note. */
  constructor(readonly only?: string) {}

  /** The policy for a note; the empty one where there is none. */
  of(note: string): Promise<Policy> | Policy {
    const file = this.only ?? this.#above(path.dirname(note));
    if (!file) return NO_POLICY;
    const known = this.#read.get(file) ?? this.#readOnce(file);
    this.#read.set(file, known);
    return known;
  }

  #above(folder: string): string | undefined {
    if (this.#found.has(folder)) return this.#found.get(folder);
    const here = path.join(folder, POLICY_FILE);
    const parent = path.dirname(folder);
    const found = fs.existsSync(here) ? here : parent === folder ? undefined : this.#above(parent);
    this.#found.set(folder, found);
    return found;
  }

  async #readOnce(file: string): Promise<Policy> {
    const { policy, problems } = await readPolicyAt(file);
    this.problems.push(...problems);
    return policy;
  }
}

/** Reads one policy file and places its problems. Never throws. */
export async function readPolicyAt(file: string): Promise<{ policy: Policy; problems: PlacedPolicyProblem[] }> {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    return {
      policy: NO_POLICY,
      problems: [
        { path: file, line: 0, character: 0, severity: 'error', message: notAllowed(error), unreadable: true },
      ],
    };
  }
  const reading: PolicyReading = await readPolicy(text, { path: file, read: readExtended });
  const starts = lineStarts(text);
  return {
    policy: reading.policy,
    problems: reading.problems.map(({ start, severity, message }) => ({
      path: file,
      ...positionAt(starts, start),
      severity,
      message: inWords(message),
    })),
  };
}

async function readExtended(extended: string, from: string): Promise<PolicyText | undefined> {
  const full = path.resolve(path.dirname(from), extended);
  try {
    return { path: full, text: fs.readFileSync(full, 'utf8') };
  } catch {
    return undefined;
  }
}
