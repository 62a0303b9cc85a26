import type { Analysis, BlockState } from '../core/engine/analysis';
import { Kind } from '../core/note/tokens';
import type { Role } from '../core/people/people';
import type { Span } from '../core/text/span';
import { mentionsIn } from './places';
import type { NoteTokenType } from './tokenTypes';

export interface TypedSpan extends Span {
  readonly type: NoteTokenType;
}

const BY_ROLE: Readonly<Record<Role, NoteTokenType>> = {
  person: 'person',
  writer: 'writer',
  staff: 'staff',
  participant: 'thirdParty',
  kin: 'thirdParty',
  other: 'thirdParty',
};

/** Quotations, people by role, places, placeholders and labels, in order and without overlaps. */
export const semanticTokensOf = (analysis: Analysis, within?: Span): TypedSpan[] =>
  analysis.blocks
    .filter(({ placed }) => !within || (placed.end >= within.start && placed.start <= within.end))
    .flatMap((block) => tokensIn(block, analysis));

function tokensIn(block: BlockState, { people }: Analysis): TypedSpan[] {
  const { start, view } = block;
  const { reading, tokens } = view;
  const spans: TypedSpan[] = [];
  const add = (type: NoteTokenType, span: Span) =>
    spans.push({ type, start: span.start + start, end: span.end + start });
  if (reading.label && reading.label.end > 0)
    add('label', { start: reading.body, end: tokens.end[reading.label.end - 1]! });
  for (const { mention, span } of mentionsIn(block)) {
    const { named, role } = people.entities.get(mention.entity)!;
    spans.push({ ...span, type: named === 'person' ? BY_ROLE[role] : 'place' });
  }
  for (let i = 0; i < tokens.count; i++) if (tokens.isKind(i, Kind.placeholder)) add('placeholder', tokens.span(i));
  const inner = [...spans].sort((a, b) => a.start - b.start);
  for (const { open, end } of reading.quotations) {
    const quotation = tokens.span(open, end);
    spans.push(...gaps({ start: quotation.start + start, end: quotation.end + start }, inner));
  }
  return ordered(spans);
}

/** The parts of a quotation that are nothing else. */
function gaps(quotation: Span, inner: readonly TypedSpan[]): TypedSpan[] {
  const parts: TypedSpan[] = [];
  let at = quotation.start;
  for (const { start, end } of inner) {
    if (end <= quotation.start || start >= quotation.end) continue;
    if (start > at) parts.push({ type: 'quotation', start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < quotation.end) parts.push({ type: 'quotation', start: at, end: quotation.end });
  return parts;
}

function ordered(spans: readonly TypedSpan[]): TypedSpan[] {
  let end = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      const free = span.start >= end;
      if (free) end = span.end;
      return free;
    });
}
