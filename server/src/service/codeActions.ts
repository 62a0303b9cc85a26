import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { EntityKey } from '../core/people/people';
import type { Fix, RuleId } from '../core/rules/rule';
import { inWords, say, type Text } from '../core/text/saying';
import type { Span } from '../core/text/span';
import { type ChangeRef, safeFindings } from './changes';
import { findingsAt } from './findingsAt';
import { fitted, replacedBy } from './fitting';
import { mentionsOfEntity } from './places';
import { type PseudonymStyle, pseudonym } from './pseudonyms';

/** What the client does for an action that is no change of its own. */
export type Errand =
  | { readonly kind: 'keep'; readonly rule: string; readonly span: Span }
  | { readonly kind: 'allow'; readonly words: string }
  | { readonly kind: 'why'; readonly rule: string };

/** One choice of the quick-fix menu. */
export interface Choice {
  readonly title: Text;
  /** Index in `Analysis.findings` of what it answers; -1 for the whole note. */
  readonly finding: number;
  readonly preferred?: boolean;
  readonly change?: ChangeRef;
  readonly errand?: Errand;
}

/** More findings on one place than anybody would read through in a menu. */
const MOST_FINDINGS = 6;
const NAMING = new Set<string>([
  'confidentiality/person-name',
  'confidentiality/third-party',
  'confidentiality/place',
  'confidentiality/organization',
]);

/** The choices for a range of the note, in the order of its findings. From the stored analysis only. */
export function choicesAt(analysis: Analysis, range: Span): Choice[] {
  const touched = findingsAt(analysis, range).slice(0, MOST_FINDINGS);
  const fixes = touched.flatMap(({ finding, index }) => fixChoices(analysis, finding, index));
  const sure = fixes.some((choice) => choice.preferred) ? safeFindings(analysis).length : 0;
  const all = sure > 1 ? [fixAllChoice(sure)] : [];
  const errands = touched.flatMap(({ finding, index }) => errandChoices(analysis, finding, index));
  return [...fixes, ...all, ...errands];
}

/** `count` is how many `safeFindings` there are: a hint is not sure enough to be replaced unseen. */
export const fixAllChoice = (count: number): Choice => ({
  title: say('Replace what surely identifies in this note ({0} places)', count),
  finding: -1,
  change: { kind: 'all' },
});

/** Each once: the only mention's role may be what the rule offers too. */
function fixChoices(analysis: Analysis, finding: Finding, index: number): Choice[] {
  const choices = finding.fixes.flatMap((fix, i): Choice[] => {
    if (fix.kind === 'rename') return everywhere(analysis, fix.entity, index);
    return [
      {
        title: fixTitle(analysis, finding, fix),
        finding: index,
        preferred: fix.kind === 'replace' && fix.safe === true,
        change: { kind: 'fix', finding: index, fix: i },
      },
    ];
  });
  const titles = choices.map(({ title }) => inWords(title));
  return choices.filter((_, i) => titles.indexOf(titles[i]!) === i);
}

function fixTitle(analysis: Analysis, finding: Finding, fix: Exclude<Fix, { kind: 'rename' }>): Text {
  if (fix.title) return fix.title;
  if (fix.kind === 'insert') return say('Add "{0}"', fix.text.trim());
  return fix.text === ''
    ? say('Leave it out')
    : say('Write "{0}"', fitted(analysis, replacedBy(finding, fix), fix.text).text);
}

/** The same words for one person or place in the whole note: by role, by initial, or as a placeholder. */
function everywhere(analysis: Analysis, entity: EntityKey, finding: number): Choice[] {
  const count = mentionsOfEntity(analysis, entity).length;
  const isPerson = analysis.people.entities.get(entity)!.named === 'person';
  const styles: PseudonymStyle[] = isPerson ? ['roles', 'initials', 'brackets'] : ['roles', 'brackets'];
  return styles.map((style, i) => {
    const words = pseudonym(analysis, entity, style);
    return {
      title: count > 1 ? say('Write "{0}" everywhere ({1} mentions)', words, count) : say('Write "{0}"', words),
      finding,
      preferred: i === 0,
      change: { kind: 'everywhere', finding, entity, style },
    };
  });
}

function errandChoices({ note, settings }: Analysis, { rule, start, end }: Finding, finding: number): Choice[] {
  if (!ruleOf(rule as RuleId, settings)) return [];
  const words = note.text.slice(start, end);
  const allow: Choice[] =
    NAMING.has(rule) && words.length < 80
      ? [{ title: say('Always allow "{0}" here', words), finding, errand: { kind: 'allow', words } }]
      : [];
  return [
    { title: say('Keep as written…'), finding, errand: { kind: 'keep', rule, span: { start, end } } },
    ...allow,
    { title: say('Show why'), finding, errand: { kind: 'why', rule } },
  ];
}
