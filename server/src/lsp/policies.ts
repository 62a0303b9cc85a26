import { NO_POLICY, type Policy, type PolicyProblem, type PolicyText, readPolicy } from '../core/policy/policy';

/** What a policy is called, wherever it lies. */
export const POLICY_FILE = '.mutual-notes.yaml';

/** Reads a text file of this machine; nothing where there is no such file, or no files at all, as in the browser. */
export type ReadFile = (path: string) => string | undefined;

/** The policy files that hold for the open notes. An open editor's text counts before the saved one. */
export class Policies {
  readonly #saved = new Map<string, string>();
  readonly #open = new Map<string, string>();
  #read: ReadonlyMap<string, Policy> = new Map();
  #round = 0;

  constructor(
    private readonly changed: () => void,
    private readonly readFile: ReadFile,
  ) {}

  /** The client found a policy, or it is gone. */
  saved(path: string, text: string | null): void {
    if (text === null) this.#saved.delete(path);
    else this.#saved.set(path, text);
    void this.#readAll();
  }

  /** A policy is edited; without text its editor was closed. */
  edited(path: string, text: string | undefined): void {
    if (text === undefined) this.#open.delete(path);
    else this.#open.set(path, text);
    void this.#readAll();
  }

  /** Looks for policies above a note by itself, for clients that do not tell of them. */
  lookAbove(notePath: string): void {
    const found = placesAbove(notePath).filter((path) => !this.#saved.has(path) && this.#find(path));
    if (found.length > 0) void this.#readAll();
  }

  #find(path: string): boolean {
    const text = this.readFile(path);
    if (text !== undefined) this.#saved.set(path, text);
    return text !== undefined;
  }

  /** The nearest policy above a note. */
  of(notePath: string): Policy {
    const place = placesAbove(notePath).find((path) => this.#read.has(path));
    return place ? this.#read.get(place)! : NO_POLICY;
  }

  /** What is to mend in the text of a policy. */
  async problems(path: string, text: string): Promise<readonly PolicyProblem[]> {
    return (await readPolicy(text, this.#source(path))).problems;
  }

  async #readAll(): Promise<void> {
    const round = ++this.#round;
    const texts = new Map([...this.#saved, ...this.#open]);
    const read = new Map<string, Policy>();
    for (const [path, text] of texts) read.set(path, (await readPolicy(text, this.#source(path))).policy);
    if (round !== this.#round) return;
    this.#read = read;
    this.changed();
  }

  #source(path: string) {
    return {
      path,
      read: async (extended: string, from: string): Promise<PolicyText | undefined> =>
        this.#extended(joined(from, extended)),
    };
  }

  #extended(path: string): PolicyText | undefined {
    const text = this.#open.get(path) ?? this.#saved.get(path) ?? this.readFile(path);
    return text === undefined ? undefined : { path, text };
  }
}

/** Where a policy for a note may stand, the nearest first. */
export function placesAbove(notePath: string): string[] {
  const folders = notePath.split('/').slice(0, -1);
  return folders.map((_, i) => [...folders.slice(0, folders.length - i), POLICY_FILE].join('/'));
}

/** A path as another file says it: "../agency.yaml". */
function joined(from: string, relative: string): string {
  const forward = relative.replace(/\\/g, '/');
  if (forward.startsWith('/') || /^[A-Za-z]:/.test(forward)) return forward;
  const parts = from.split('/').slice(0, -1);
  for (const part of forward.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
