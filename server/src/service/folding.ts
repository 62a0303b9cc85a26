import type { Analysis } from '../core/engine/analysis';
import type { Span } from '../core/text/span';
import { outlineOf } from './outline';

/** What can be folded away: the front matter, and each section. */
export function foldsOf(analysis: Analysis): Span[] {
  const [first] = analysis.note.blocks;
  const frontMatter = first?.kind === 'frontMatter' ? [{ start: first.start, end: first.end }] : [];
  const flat = (entries: ReturnType<typeof outlineOf>): Span[] =>
    entries.flatMap(({ start, end, children }) => [{ start, end }, ...flat(children)]);
  return [...frontMatter, ...flat(outlineOf(analysis))];
}
