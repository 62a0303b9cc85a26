import { foldWord } from '../../text/fold';

/** The sections of the common templates, each with the names and letters that open it. A policy's templates come on top. */
export const TEMPLATE_SECTIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  soap: [
    ['subjective', 's', 'shared story'],
    ['objective', 'o', 'observed together'],
    ['assessment', 'a', 'agreed meaning'],
    ['plan', 'p', 'path'],
  ],
  dap: [
    ['data', 'd', 'described'],
    ['assessment', 'a', 'agreed'],
    ['plan', 'p'],
  ],
  birp: [
    ['behavior', 'b', 'being with'],
    ['intervention', 'i', 'invitation'],
    ['response', 'r', 'reply'],
    ['plan', 'p', 'path'],
  ],
  girp: [
    ['goal', 'g'],
    ['intervention', 'i', 'what we did toward it'],
    ['response', 'r'],
    ['plan', 'p'],
  ],
  pie: [
    ['problem', 'p', 'priority'],
    ['intervention', 'i', 'in it together'],
    ['evaluation', 'e', 'effect'],
  ],
  paip: [
    ['problem', 'p', 'priority'],
    ['assessment', 'a', 'as they see it'],
    ['intervention', 'i', 'invitation'],
    ['plan', 'p'],
  ],
  group: [
    ['topic', 'topic the group chose'],
    ['next time', 'next time the group wants', 'next'],
  ],
};

/** Whether a heading or label is the section of one of these names: the whole name, its letter, or its first words. */
export function opensSection(label: string, names: readonly string[]): boolean {
  const folded = foldWord(label)
    .replace(/[^a-z' ]/g, ' ')
    .trim();
  return names.some(
    (name) => folded === name || (name.length > 1 && (folded.startsWith(name) || folded.endsWith(` ${name}`))),
  );
}
