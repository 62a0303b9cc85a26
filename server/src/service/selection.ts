import type { Analysis, BlockState } from '../core/engine/analysis';
import { Kind, type Tokens } from '../core/note/tokens';
import { lineAt } from '../core/text/lines';
import type { Span } from '../core/text/span';
import { type OutlineEntry, outlineOf } from './outline';
import { blockAt } from './places';

/**
 * What "expand selection" takes in step by step, the smallest first: the word at an offset, its quotation, clause and
 * sentence, the block, the sections around it, the note. Each holds the one before.
 */
export function selectionsAt(analysis: Analysis, offset: number): Span[] {
  const { text } = analysis.note;
  const block = blockAt(analysis, offset);
  const around = [
    ...(block ? [...spansIn(block, offset - block.placed.start), wholeBlock(block)] : []),
    lineAt(text, offset),
    ...sectionsAround(outlineOf(analysis), offset),
    { start: 0, end: text.length },
  ];
  return nested(around.filter((span) => holds(span, offset)));
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** Word, quotation (with and without its marks), clause and sentence; offsets in the note. */
function spansIn({ placed, view }: BlockState, offset: number): Span[] {
  const { reading, start } = placed;
  const { tokens, clauses } = view;
  const at = tokenAt(tokens, offset);
  const inTokens = [
    { first: at, end: at + 1 },
    ...reading.quotations.flatMap(({ open, end, closed }) => [
      { first: open, end },
      { first: open + 1, end: closed ? end - 1 : end },
    ]),
    ...clauses,
    ...reading.sentences,
  ];
  return inTokens
    .filter(({ first, end }) => first >= 0 && first < end && end <= tokens.count)
    .map(({ first, end }) => ({ start: start + tokens.start[first]!, end: start + tokens.end[end - 1]! }));
}

/** The token at an offset; the word before it where the caret stands right behind one. */
function tokenAt(tokens: Tokens, offset: number): number {
  const at = tokens.at(offset);
  return at > 0 && tokens.end[at - 1] === offset && tokens.isKind(at - 1, Kind.word) ? at - 1 : at;
}

/** A block without its bullet, quote or heading marks. */
const wholeBlock = ({ placed: { start, end, reading } }: BlockState): Span => ({ start: start + reading.body, end });

const sectionsAround = (entries: readonly OutlineEntry[], offset: number): Span[] =>
  entries
    .filter((entry) => holds(entry, offset))
    .flatMap((entry) => [...sectionsAround(entry.children, offset), { start: entry.start, end: entry.end }]);

/** The spans from small to large, those left out that cut across a smaller one. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = kept.at(-1);
    if (
      !inner ||
      (span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start)
    )
      kept.push(span);
  }
  return kept;
}
