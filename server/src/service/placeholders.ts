import type { Analysis } from '../core/engine/analysis';
import { Kind } from '../core/note/tokens';
import type { Span } from '../core/text/span';

/** The insides of all placeholders that read like the one at an offset, so that filling one in fills in all: "[name]". */
export function linkedPlaceholders({ blocks, note }: Analysis, offset: number): Span[] {
  const all = blocks.flatMap(({ start, view: { tokens } }) => {
    const spans: Span[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (!tokens.isKind(i, Kind.placeholder) || !tokens.raw(i).startsWith('[')) continue;
      spans.push({ start: start + tokens.start[i]! + 1, end: start + tokens.end[i]! - 1 });
    }
    return spans;
  });
  const here = all.find(({ start, end }) => start <= offset && offset <= end);
  if (!here) return [];
  const words = note.text.slice(here.start, here.end);
  return all.filter(({ start, end }) => note.text.slice(start, end) === words);
}
