import type { NoteKind } from '../note/kind';
import type { Rule, RuleId, Severity } from '../rules/rule';
import type { Text } from '../text/saying';
import type { Span } from '../text/span';

/** What an agency's `.mutual-notes.yaml` says, as far as it can be read, with what it extends merged in. */
export interface Policy {
  /** The policy files, the one that is extended first. */
  readonly files: readonly string[];
  readonly agency: readonly string[];
  readonly staff: readonly string[];
  readonly allowed: readonly string[];
  readonly preferredWord: string | undefined;
  readonly communitySize: number | undefined;
  readonly severity: Readonly<Record<RuleId, Severity | 'off'>>;
  readonly options: Readonly<Record<RuleId, Readonly<Record<string, unknown>>>>;
  /** Necessary elements by kind of note. */
  readonly required: Readonly<Partial<Record<NoteKind, readonly string[]>>>;
  /** Section names by template. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  /** Folders of the agency's own templates, each relative to the policy file that names it. */
  readonly templates: ReadonlyArray<{ readonly folder: string; readonly policy: string }>;
  readonly houseRules: readonly Rule[];
}

export const NO_POLICY: Policy = {
  files: [],
  agency: [],
  staff: [],
  allowed: [],
  preferredWord: undefined,
  communitySize: undefined,
  severity: {},
  options: {},
  required: {},
  sections: {},
  templates: [],
  houseRules: [],
};

/** Something in a policy file to look at: where (offsets in the file's text), and how to mend it, in plain words. */
export interface PolicyProblem extends Span {
  readonly severity: Severity;
  readonly message: Text;
}

export interface PolicyReading {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** The text of a policy file and the path it was found at. */
export interface PolicyText {
  readonly path: string;
  readonly text: string;
}

export interface PolicySource {
  /** Where the policy stands; only handed on to `read` and named in messages. */
  readonly path: string;
  /** Finds the local file that `extends` names, relative to the policy that says so; nothing when there is none. */
  read(extended: string, from: string): Promise<PolicyText | undefined>;
}
