import type { NoteKind } from '../core/note/kind';
import type { Policy } from '../core/policy/policy';
import type { AnalysisSettings } from '../core/policy/settings';
import { RULES } from '../core/rules/registry';

/** What decides how a note is checked. */
export interface Grounds {
  readonly noteKind: NoteKind;
  readonly policy: Policy;
  readonly settings: AnalysisSettings;
  /** Terms that the editor's settings allow. */
  readonly ownTerms: readonly string[];
  readonly ownSeverity: Readonly<Record<string, string>>;
}

/** Why a note is checked as it is, as Markdown: its kind, the policy files, and each thing that differs from the defaults. */
export function explainPage({ noteKind, policy, settings, ownTerms, ownSeverity }: Grounds): string {
  const files =
    policy.files.length > 0
      ? policy.files.map((file) => `- \`${file}\``).join('\n')
      : 'No policy file stands above this note, so the defaults hold.';
  const changed = Object.entries(settings.severity).map(
    ([rule, level]) => `| \`${rule}\` | ${level} | ${rule in ownSeverity ? 'your settings' : 'the policy'} |`,
  );
  return [
    `This note is read as: **${noteKind}**.`,
    `## The policy\n\n${files}`,
    `## Rules\n\n${RULES.length + settings.houseRules.length} rules are known, ${settings.houseRules.length} of them the agency's own.`,
    changed.length > 0
      ? `| Rule | Now | Because of |\n|---|---|---|\n${changed.join('\n')}`
      : 'All have their default weight.',
    `## Words\n\n${words('Staff', policy.staff)}\n${words('Agency', policy.agency)}\n${words('Allowed by the policy', policy.allowed)}\n${words('Allowed by your settings', ownTerms)}`,
    settings.facts.preferredWord ? `The preferred word for the person is "${settings.facts.preferredWord}".` : '',
    `The community is taken to have about ${settings.facts.communitySize.toLocaleString('en-US')} people.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const words = (title: string, list: readonly string[]): string =>
  `- ${title}: ${list.length > 0 ? list.join(', ') : 'none'}`;
