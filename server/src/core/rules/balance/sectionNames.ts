import { Kind, type Tokens } from '../../note/tokens';
import { foldWord } from '../../text/fold';
import hints from './template-hints.txt';
import list from './template-sections.txt';

/** The sections that each shipped template asks for, with the names and letters that open it. A policy's come on top. */
export const TEMPLATE_SECTIONS = readSections(list);

const HINTS = new Set(linesOf(hints));

/** Whether one of some tokens is a placeholder with a shipped template's own hint: its sentence was not written yet. */
export function holdsHint(tokens: Tokens, first = 0, end = tokens.count): boolean {
  for (let i = first; i < end; i++)
    if (tokens.isKind(i, Kind.placeholder) && HINTS.has(foldWord(tokens.raw(i).slice(1, -1)))) return true;
  return false;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
}

function readSections(text: string): Readonly<Record<string, readonly (readonly string[])[]>> {
  const parts = linesOf(text).map((line) => line.split(';').map((part) => part.trim()));
  return Object.fromEntries(
    parts.map(([id, ...sections]) => [id, sections.map((names) => names.split('|').map((name) => name.trim()))]),
  );
}

/** Whether a heading or label is the section of one of these names: the whole name, its letter, or its first words. */
export function opensSection(label: string, names: readonly string[]): boolean {
  const folded = foldWord(label)
    .replace(/[^a-z' ]/g, ' ')
    .trim();
  return names.some(
    (name) => folded === name || (name.length > 1 && (folded.startsWith(name) || folded.endsWith(` ${name}`))),
  );
}
