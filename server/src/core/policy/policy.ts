import type { FileFacts, NoteFacts, Severity } from '../rules/rule';
import { foldWord } from '../text/fold';
import type { Policy, PolicyReading, PolicySource } from './contents';
import { type AnalysisSettings, type Clock, DEFAULT_SETTINGS } from './settings';

export {
  NO_POLICY,
  type Policy,
  type PolicyProblem,
  type PolicyReading,
  type PolicySource,
  type PolicyText,
} from './contents';

/**
 * Reads a policy file. Never throws: everything that can be understood applies, and everything else is a problem.
 * The reader (YAML, schema, patterns) is loaded on first use, so that a start without a policy does not pay for it.
 */
export async function readPolicy(text: string, source: PolicySource): Promise<PolicyReading> {
  const { readPolicyFile } = await import('./reader');
  return readPolicyFile(text, source);
}

/** What the editor's settings say for the folder of a note; they come last. */
export interface FolderSettings {
  readonly communitySize?: number;
  readonly allowedTerms?: readonly string[];
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
}

/** The note that settings are for. */
export interface NotePlace {
  readonly path?: string;
  readonly file?: FileFacts;
  readonly twins?: NoteFacts['twins'];
  readonly clock?: Clock;
}

/** Rule defaults < policy < folder settings, for one note. Make it once for a note and keep it: the engine reuses work by identity. */
export function settingsFor(policy: Policy, note: NotePlace = {}, folder: FolderSettings = {}): AnalysisSettings {
  const { facts } = DEFAULT_SETTINGS;
  return {
    known: {
      staff: folded(policy.staff),
      agency: folded(policy.agency),
      allowed: folded([...policy.allowed, ...(folder.allowedTerms ?? [])]),
    },
    facts: {
      communitySize: folder.communitySize ?? policy.communitySize ?? facts.communitySize,
      preferredWord: policy.preferredWord,
      requiredElements: policy.required,
      requiredSections: policy.sections,
      path: note.path,
      file: note.file,
      twins: note.twins,
    },
    severity: { ...policy.severity, ...folder.severity },
    options: policy.options,
    houseRules: policy.houseRules,
    clock: note.clock,
  };
}

const folded = (words: readonly string[]): string[] => words.map((word) => foldWord(word.trim())).filter(Boolean);
