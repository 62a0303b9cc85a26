import type { Analysis } from '../core/engine/analysis';
import type { Span } from '../core/text/span';
import { type NoteSection, sectionsOf } from './sections';

/** A heading or label in the outline; `children` are the deeper ones below it. */
export interface OutlineEntry extends Span {
  readonly name: string;
  readonly title: Span;
  readonly children: OutlineEntry[];
}

/** The sections of a note as a tree, for outline, breadcrumbs and sticky lines. */
export function outlineOf(analysis: Analysis): OutlineEntry[] {
  const roots: OutlineEntry[] = [];
  const open: { level: number; entry: Mutable<OutlineEntry> }[] = [];
  for (const section of sectionsOf(analysis)) {
    if (!section.name) continue;
    const entry = entryOf(section);
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop();
    for (const { entry: above } of open) above.end = section.end;
    (open.at(-1)?.entry.children ?? roots).push(entry);
    open.push({ level: section.level, entry });
  }
  return roots;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const entryOf = ({ name, start, end, title }: NoteSection): Mutable<OutlineEntry> => ({
  name,
  start,
  end,
  title,
  children: [],
});
