import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { Fix, RuleId } from '../core/rules/rule';
import type { Span } from '../core/text/span';
import { fitted, type TextChange, withoutOverlaps } from './fitting';
import { insertion } from './insertion';
import { mentionsOfEntity } from './places';
import { type PseudonymStyle, pseudonym, renameChanges } from './pseudonyms';

/** Which change an action makes: cheap to send, worked out when the writer chooses it. */
export type ChangeRef =
  | { readonly kind: 'fix'; readonly finding: number; readonly fix: number }
  | { readonly kind: 'everywhere'; readonly finding: number; readonly entity: number; readonly style: PseudonymStyle }
  | { readonly kind: 'all' };

/** What the client does for an action that is no change of its own. */
export type Errand =
  | { readonly kind: 'keep'; readonly rule: string; readonly span: Span }
  | { readonly kind: 'allow'; readonly words: string }
  | { readonly kind: 'why'; readonly rule: string };

/** One choice of the quick-fix menu. */
export interface Choice {
  readonly title: string;
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

/** The choices for a range of the note, those of the narrowest finding first. From the stored analysis only. */
export function choicesAt(analysis: Analysis, range: Span): Choice[] {
  const touched = analysis.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.start <= range.end && finding.end >= range.start)
    .sort((a, b) => a.finding.end - a.finding.start - (b.finding.end - b.finding.start))
    .slice(0, MOST_FINDINGS);
  const fixes = touched.flatMap(({ finding, index }) => fixChoices(analysis, finding, index));
  const all = fixes.some((choice) => choice.preferred) && safeChanges(analysis).length > 1 ? [fixAllChoice()] : [];
  const errands = touched.flatMap(({ finding, index }) => errandChoices(analysis, finding, index));
  return [...fixes, ...all, ...errands];
}

export const fixAllChoice = (): Choice => ({
  title: 'Replace everything that identifies in this note',
  finding: -1,
  change: { kind: 'all' },
});

function fixChoices(analysis: Analysis, finding: Finding, index: number): Choice[] {
  return finding.fixes.flatMap((fix, i): Choice[] => {
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
}

function fixTitle(analysis: Analysis, finding: Finding, fix: Exclude<Fix, { kind: 'rename' }>): string {
  if (fix.title) return fix.title;
  if (fix.kind === 'insert') return `Add "${fix.text.trim()}"`;
  return fix.text === '' ? 'Leave it out' : `Write "${fitted(analysis, finding, fix.text).text}"`;
}

/** The same words for one person or place in the whole note: by role, by initial, or as a placeholder. */
function everywhere(analysis: Analysis, entity: number, finding: number): Choice[] {
  const count = mentionsOfEntity(analysis, entity).length;
  const where = count > 1 ? ` everywhere (${count} mentions)` : '';
  const isPerson = analysis.people.entities[entity]!.named === 'person';
  const styles: PseudonymStyle[] = isPerson ? ['roles', 'initials', 'brackets'] : ['roles', 'brackets'];
  return styles.map((style, i) => ({
    title: `Write "${pseudonym(analysis, entity, style)}"${where}`,
    finding,
    preferred: i === 0,
    change: { kind: 'everywhere', finding, entity, style },
  }));
}

function errandChoices({ note, settings }: Analysis, { rule, start, end }: Finding, finding: number): Choice[] {
  if (!ruleOf(rule as RuleId, settings)) return [];
  const words = note.text.slice(start, end);
  const allow: Choice[] =
    NAMING.has(rule) && words.length < 80
      ? [{ title: `Always allow "${words}" here`, finding, errand: { kind: 'allow', words } }]
      : [];
  return [
    { title: 'Keep as written…', finding, errand: { kind: 'keep', rule, span: { start, end } } },
    ...allow,
    { title: 'Show why', finding, errand: { kind: 'why', rule } },
  ];
}

/** What a choice changes in the note. */
export function changesOf(analysis: Analysis, ref: ChangeRef): TextChange[] {
  if (ref.kind === 'all') return safeChanges(analysis);
  if (ref.kind === 'everywhere')
    return withoutOverlaps(renameChanges(analysis, ref.entity, pseudonym(analysis, ref.entity, ref.style), ref.style));
  const finding = analysis.findings[ref.finding];
  const fix = finding?.fixes[ref.fix];
  return finding && fix ? fixChanges(analysis, finding, fix) : [];
}

function fixChanges(analysis: Analysis, finding: Finding, fix: Fix): TextChange[] {
  if (fix.kind === 'rename')
    return withoutOverlaps(renameChanges(analysis, fix.entity, pseudonym(analysis, fix.entity, 'roles'), 'roles'));
  if (fix.kind === 'insert') return [insertion(analysis.note.text, fix.text, fix.at)];
  return [fix.text === '' ? leftOut(analysis.note.text, finding) : fitted(analysis, finding, fix.text)];
}

/** Takes words out with one of the blanks around them. */
function leftOut(text: string, { start, end }: Span): TextChange {
  if (text.charAt(end) === ' ') return { start, end: end + 1, text: '' };
  return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end, text: '' };
}

/** Every mechanical replacement of an identifier that is sure; names once each, everywhere. */
function safeChanges(analysis: Analysis): TextChange[] {
  const renamed = new Set<number>();
  const changes = analysis.findings.flatMap((finding): TextChange[] => {
    const fix = finding.severity === 'hint' ? undefined : safeFix(finding, analysis);
    if (!fix || (fix.kind === 'rename' && renamed.has(fix.entity))) return [];
    if (fix.kind === 'rename') renamed.add(fix.entity);
    return fixChanges(analysis, finding, fix);
  });
  return withoutOverlaps(changes);
}

/** The first fix of an identifier that keeps the meaning. */
export function safeFix(finding: Finding, { settings }: Analysis): Fix | undefined {
  if (ruleOf(finding.rule as RuleId, settings)?.family !== 'identifier') return undefined;
  return finding.fixes.find((fix) => fix.kind !== 'insert' && fix.safe === true);
}
