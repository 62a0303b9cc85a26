import type { Analysis, BlockState } from '../core/engine/analysis';
import type { Section } from '../core/note/sections';
import type { Span } from '../core/text/span';

/** A section of a note as it stands there: from its heading or label up to the next. */
export interface NoteSection extends Span {
  /** As typed, without mark-up; "" for what stands before the first heading or label. */
  readonly name: string;
  readonly section: Section;
  /** The heading or label itself. */
  readonly title: Span;
  readonly level: number;
  readonly blocks: readonly BlockState[];
}

const SKIPPED = new Set(['frontMatter', 'comment']);

/** The sections of a note, in order. A note without headings and labels is one section without a name. */
export function sectionsOf({ blocks }: Analysis): NoteSection[] {
  const sections: NoteSection[] = [];
  let own: BlockState[] = [];
  const close = () => {
    const [first] = own;
    if (first) sections.push(sectionFrom(first, own));
    own = [];
  };
  for (const block of blocks) {
    if (SKIPPED.has(block.placed.kind)) continue;
    if (opens(block)) close();
    own.push(block);
  }
  close();
  return sections;
}

const opens = ({ placed: { reading } }: BlockState): boolean =>
  reading.kind === 'heading' || reading.label !== undefined;

function sectionFrom(first: BlockState, blocks: readonly BlockState[]): NoteSection {
  const { placed, section } = first;
  const { reading, start } = placed;
  const span = { start, end: blocks.at(-1)!.placed.end };
  if (reading.kind === 'heading') {
    const name = reading.text.slice(reading.body).replace(/[\s#]+$/, '');
    const level = /#{1,6}/.exec(reading.text)?.[0].length ?? 1;
    return {
      ...span,
      name,
      section,
      level,
      title: { start: start + reading.body, end: start + reading.body + name.length },
      blocks,
    };
  }
  if (!reading.label) return { ...span, name: '', section, level: 1, title: { start, end: start }, blocks };
  const { name, end } = reading.label;
  return {
    ...span,
    name,
    section,
    level: 2,
    title: { start: start + reading.body, end: start + (reading.tokens.end[end - 1] ?? reading.body) },
    blocks,
  };
}
