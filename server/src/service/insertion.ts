import type { TextChange } from './fitting';

/** The change that adds a line of text: at an offset as it is, or at the note's end on a line of its own. */
export function insertion(text: string, words: string, at?: number): TextChange {
  if (at !== undefined && at < text.length) return { start: at, end: at, text: withLineEnds(words, text) };
  const end = text.trimEnd().length;
  const gap = end === 0 ? '' : '\n\n';
  const last = text.length > end && /[\r\n]/.test(text.slice(end)) ? '' : '\n';
  return { start: end, end, text: withLineEnds(gap + words.trimEnd() + last, text) };
}

/** The line end that a text uses. */
export const lineEndOf = (text: string): string => (/\r\n/.test(text.slice(0, 10_000)) ? '\r\n' : '\n');

const withLineEnds = (words: string, text: string): string => words.replace(/\r?\n/g, lineEndOf(text));
