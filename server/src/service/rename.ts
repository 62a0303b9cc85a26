import type { Analysis } from '../core/engine/analysis';
import type { Span } from '../core/text/span';
import { type TextChange, withoutOverlaps } from './fitting';
import { mentionAt, mentionsOfEntity } from './places';
import { pseudonym, renameChanges } from './pseudonyms';

/** All places that name the same person, place or organization as the words at an offset. */
export function highlightsAt(analysis: Analysis, offset: number): Span[] {
  const found = mentionAt(analysis, offset);
  return found ? mentionsOfEntity(analysis, found.mention.entity).map(({ span }) => span) : [];
}

/** The words that a rename at an offset replaces, and what it suggests instead. */
export function renameTarget(analysis: Analysis, offset: number): (Span & { readonly suggestion: string }) | undefined {
  const found = mentionAt(analysis, offset);
  return found && { ...found.span, suggestion: pseudonym(analysis, found.mention.entity, 'roles') };
}

/** Renames one person (or place) through the whole note: every mention, possessive and lower-case ones too. */
export function renameAt(analysis: Analysis, offset: number, words: string): TextChange[] | undefined {
  const found = mentionAt(analysis, offset);
  const typed = words.trim();
  if (!found || !typed) return undefined;
  const { entity } = found.mention;
  const style = typed === pseudonym(analysis, entity, 'roles') ? 'roles' : undefined;
  return withoutOverlaps(renameChanges(analysis, mentionsOfEntity(analysis, entity), typed, style));
}
