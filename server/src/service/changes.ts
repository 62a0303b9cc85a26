import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { EntityKey } from '../core/people/people';
import type { Fix, RuleId } from '../core/rules/rule';
import type { Span } from '../core/text/span';
import { capital, fitted, replacedBy, type TextChange, withoutOverlaps } from './fitting';
import { insertion } from './insertion';
import { mentionsByEntity, type PlacedMention } from './places';
import { type PseudonymStyle, pseudonymChanges } from './pseudonyms';

/** Which change an action makes: cheap to send, worked out when the writer chooses it. */
export type ChangeRef =
  | { readonly kind: 'fix'; readonly finding: number; readonly fix: number }
  | {
      readonly kind: 'everywhere';
      readonly finding: number;
      readonly entity: EntityKey;
      readonly style: PseudonymStyle;
    }
  | { readonly kind: 'all' };

/** What a choice changes in the note: in order, and without overlaps. */
export function changesOf(analysis: Analysis, ref: ChangeRef): TextChange[] {
  if (ref.kind === 'all') return safeChanges(analysis);
  if (ref.kind === 'everywhere') return withoutOverlaps(pseudonymChanges(analysis, ref.entity, ref.style));
  const finding = analysis.findings[ref.finding];
  const fix = finding?.fixes[ref.fix];
  return finding && fix ? withoutOverlaps(fixChanges(analysis, finding, fix)) : [];
}

function fixChanges(analysis: Analysis, finding: Finding, fix: Fix, mentions?: readonly PlacedMention[]): TextChange[] {
  if (fix.kind === 'rename') return pseudonymChanges(analysis, fix.entity, 'roles', mentions);
  if (fix.kind === 'insert') return [insertion(analysis.note.text, fix.text, fix.at)];
  const span = replacedBy(finding, fix);
  return [fix.text === '' ? leftOut(analysis.note.text, span) : fitted(analysis, span, fix.text)];
}

/** Takes words out with one of the blanks around them; where they began a sentence, the next word begins it. */
function leftOut(text: string, { start, end }: Span): TextChange {
  if (text.charAt(start - 1) === '.' && text.charAt(end) === '.') return { start, end: end + 1, text: '' };
  const isTight = start > 0 && !/\s/.test(text.charAt(start - 1));
  if (isTight || text.charAt(end) !== ' ')
    return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end, text: '' };
  const began = /^\p{Lu}/u.test(text.slice(start, end));
  return began ? { start, end: end + 2, text: capital(text.charAt(end + 1)) } : { start, end: end + 1, text: '' };
}

/** Every mechanical replacement of an identifier that is sure; names once each, everywhere. */
function safeChanges(analysis: Analysis): TextChange[] {
  const mentions = mentionsByEntity(analysis);
  const renamed = new Set<number>();
  const changes = safeFindings(analysis).flatMap((finding): TextChange[] => {
    const fix = safeFix(finding, analysis)!;
    if (fix.kind !== 'rename') return fixChanges(analysis, finding, fix);
    if (renamed.has(fix.entity)) return [];
    renamed.add(fix.entity);
    return fixChanges(analysis, finding, fix, mentions.get(fix.entity) ?? []);
  });
  return withoutOverlaps(changes);
}

/** The findings that "replace what surely identifies" replaces. */
export const safeFindings = (analysis: Analysis): Finding[] =>
  analysis.findings.filter((finding) => finding.severity !== 'hint' && safeFix(finding, analysis) !== undefined);

/** The first fix of an identifier that keeps the meaning. */
export function safeFix(finding: Finding, { settings }: Analysis): Fix | undefined {
  if (ruleOf(finding.rule as RuleId, settings)?.family !== 'identifier') return undefined;
  return finding.fixes.find((fix) => fix.kind !== 'insert' && fix.safe === true);
}
