import { foldWord } from '../text/fold';
import type { Note } from './note';

/** What kind of note this is; absence rules and voices depend on it. */
export type NoteKind = 'visit' | 'group' | 'no-contact' | 'phone' | 'crisis' | 'supervision' | 'plan' | 'draft';

const TEMPLATES: ReadonlyArray<readonly [RegExp, NoteKind]> = [
  [/no.?contact|not today/, 'no-contact'],
  [/group/, 'group'],
  [/superv/, 'supervision'],
  [/crisis|warm ?line/, 'crisis'],
  [/\bplan\b/, 'plan'],
  [/draft|handout|training/, 'draft'],
];

/** The kind by front matter, then by header and title, then by content. */
export function noteKind(note: Note): NoteKind {
  const declared = note.frontMatter.fields.find((f) => f.key === 'template')?.value;
  return (declared && byTemplate(foldWord(declared))) || 'visit';
}

function byTemplate(name: string): NoteKind | undefined {
  return TEMPLATES.find(([pattern]) => pattern.test(name))?.[1];
}
