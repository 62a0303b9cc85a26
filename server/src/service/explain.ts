import type { NoteKind } from '../core/note/kind';
import type { Policy } from '../core/policy/policy';
import type { AnalysisSettings } from '../core/policy/settings';
import { RULES } from '../core/rules/registry';
import { ENGLISH, inWords, type Language, say, type Text } from '../core/text/saying';

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
export function explainPage(grounds: Grounds, language: Language = ENGLISH): string {
  const { noteKind, policy, settings, ownTerms } = grounds;
  const inLanguage = (text: Text) => inWords(text, language);
  const list = (title: string, words: readonly string[]) =>
    `- ${inLanguage(title)}: ${words.length > 0 ? words.join(', ') : inLanguage('none')}`;
  const { preferredWord, communitySize } = settings.facts;
  const parts = [
    inLanguage(say('This note is read as: **{0}**.', say(noteKind))),
    `## ${inLanguage('The policy')}`,
    policy.files.length > 0
      ? policy.files.map((file) => `- \`${file}\``).join('\n')
      : inLanguage('No policy file stands above this note, so the defaults hold.'),
    `## ${inLanguage('Rules')}`,
    inLanguage(
      say(
        "{0} rules are known, {1} of them the agency's own.",
        RULES.length + settings.houseRules.length,
        settings.houseRules.length,
      ),
    ),
    changedRules(grounds, inLanguage),
    `## ${inLanguage('Words')}`,
    [
      list('Staff', policy.staff),
      list('Agency', policy.agency),
      list('Allowed by the policy', policy.allowed),
      list('Allowed by your settings', ownTerms),
    ].join('\n'),
    preferredWord ? inLanguage(say('The preferred word for the person is "{0}".', preferredWord)) : '',
    inLanguage(say('The community is taken to have about {0} people.', communitySize)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function changedRules({ settings, ownSeverity }: Grounds, inLanguage: (text: Text) => string): string {
  const changed = Object.entries(settings.severity).map(
    ([rule, level]) =>
      `| \`${rule}\` | ${inLanguage(level)} | ${inLanguage(rule in ownSeverity ? 'your settings' : 'the policy')} |`,
  );
  if (changed.length === 0) return inLanguage('All have their default weight.');
  const head = ['Rule', 'Now', 'Because of'].map(inLanguage).join(' | ');
  return `| ${head} |\n|---|---|---|\n${changed.join('\n')}`;
}
