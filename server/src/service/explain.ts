import type { NoteKind } from '../core/note/kind';
import type { Policy } from '../core/policy/policy';
import type { AnalysisSettings } from '../core/policy/settings';
import { RULES } from '../core/rules/registry';
import type { Severity } from '../core/rules/rule';
import { ENGLISH, inWords, type Language, type Saying, say, type Text } from '../core/text/saying';

/** What decides how a note is checked. */
export interface Grounds {
  readonly noteKind: NoteKind;
  readonly policy: Policy;
  readonly settings: AnalysisSettings;
  /** Terms that the editor's settings allow. */
  readonly ownTerms: readonly string[];
  readonly ownSeverity: Readonly<Record<string, string>>;
}

const KINDS: Readonly<Record<NoteKind, Saying>> = {
  visit: say('visit'),
  group: say('group'),
  'no-contact': say('no contact'),
  phone: say('phone call'),
  crisis: say('crisis'),
  supervision: say('supervision'),
  plan: say('plan'),
  'own-plan': say('plan'),
  draft: say('draft'),
};
const LEVELS: Readonly<Record<Severity | 'off', Saying>> = {
  error: say('error'),
  warning: say('warning'),
  information: say('information'),
  hint: say('hint'),
  off: say('off'),
};

/** Why a note is checked as it is, as Markdown: its kind, the policy files, and each thing that differs from the defaults. */
export function explainPage(grounds: Grounds, language: Language = ENGLISH): string {
  const { noteKind, policy, settings, ownTerms } = grounds;
  const inLanguage = (text: Text) => inWords(text, language);
  const list = (title: Saying, words: readonly string[]) =>
    `- ${inLanguage(title)}: ${words.length > 0 ? words.join(', ') : inLanguage('none')}`;
  const { preferredWord, communitySize } = settings.facts;
  const parts = [
    inLanguage(say('This note is read as: **{0}**.', KINDS[noteKind])),
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
      list(say('Staff'), policy.staff),
      list(say('Agency'), policy.agency),
      list(say('Allowed by the policy'), policy.allowed),
      list(say('Allowed by your settings'), ownTerms),
    ].join('\n'),
    preferredWord ? inLanguage(say('The preferred word for the person is "{0}".', preferredWord)) : '',
    inLanguage(say('The community is taken to have about {0} people.', communitySize)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function changedRules({ settings, ownSeverity }: Grounds, inLanguage: (text: Text) => string): string {
  const changed = Object.entries(settings.severity).map(
    ([rule, level]) =>
      `| \`${rule}\` | ${inLanguage(LEVELS[level])} | ${inLanguage(rule in ownSeverity ? say('your settings') : say('the policy'))} |`,
  );
  if (changed.length === 0) return inLanguage('All have their default weight.');
  const head = [say('Rule'), say('Now'), say('Because of')].map(inLanguage).join(' | ');
  return `| ${head} |\n|---|---|---|\n${changed.join('\n')}`;
}
