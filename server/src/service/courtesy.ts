import type { Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { Edit } from '../core/note/blocks';
import type { AnalysisSettings } from '../core/policy/settings';
import type { RuleId } from '../core/rules/rule';
import { isLetterOrDigit } from '../core/text/characters';
import { overlap, type Span } from '../core/text/span';

/** How long a pause in typing lets held findings speak, in milliseconds. */
export const PAUSE = 1500;

/** An edit of more code units is a paste, a fix or an undo, not typing. */
const TYPED = 4;

/** The caret after an edit that was typed; nothing when the edit does not tell where the caret is. */
export function caretAfter(edits: readonly Edit[]): number | undefined {
  const [edit] = edits;
  if (edits.length !== 1 || !edit) return undefined;
  return edit.newEnd - edit.start <= TYPED && edit.oldEnd - edit.start <= TYPED ? edit.newEnd : undefined;
}

/** Where a word is being typed. */
export interface Typing {
  readonly caret: number;
  readonly word: Span;
}

export const typingAt = (text: string, caret: number): Typing => ({ caret, word: wordAt(text, caret) });

/** The word that touches the caret: letters, digits and what stands inside words. Empty between words. */
export function wordAt(text: string, caret: number): Span {
  let start = caret;
  while (start > 0 && isInWord(text.charCodeAt(start - 1))) start--;
  let end = caret;
  while (end < text.length && isInWord(text.charCodeAt(end))) end++;
  return { start, end };
}

const INSIDE = new Set(["'", '’', '-', '@', '_', '/', '.'].map((mark) => mark.charCodeAt(0)));
const isInWord = (unit: number): boolean => isLetterOrDigit(unit) || INSIDE.has(unit);

/**
 * Whether a finding waits because its words touch the word being typed. A complete identifier does not wait: what follows
 * it is already there.
 */
export function waits(finding: Finding, { word, caret }: Typing, settings: AnalysisSettings): boolean {
  if (overlap(finding, word) <= 0) return false;
  const rule = ruleOf(finding.rule as RuleId, settings);
  if (!rule || rule.scope === 'note') return false;
  return rule.family !== 'identifier' || caret === finding.end;
}
