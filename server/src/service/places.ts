import type { Analysis, BlockState } from '../core/engine/analysis';
import type { EntityKey, Mention } from '../core/people/people';
import type { Span } from '../core/text/span';

/** A mention in its place: `span` is the name itself in the note, `outer` with title and relation. */
export interface PlacedMention {
  readonly block: BlockState;
  readonly mention: Mention;
  readonly span: Span;
  readonly outer: Span;
}

/** The block that holds an offset of the note, or ends there. */
export function blockAt({ blocks }: Analysis, offset: number): BlockState | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.placed.end >= offset) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  return block && block.placed.start <= offset ? block : undefined;
}

/** The mention whose name touches an offset. */
export function mentionAt(analysis: Analysis, offset: number): PlacedMention | undefined {
  const block = blockAt(analysis, offset);
  return block && mentionsIn(block).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** All mentions of one entity, in order. */
export const mentionsOfEntity = ({ blocks }: Analysis, entity: EntityKey): PlacedMention[] =>
  blocks.flatMap((block) =>
    block.view.mentions.some((mention) => mention.entity === entity)
      ? mentionsIn(block).filter(({ mention }) => mention.entity === entity)
      : [],
  );

/** All mentions by entity, for changes that touch many. */
export function mentionsByEntity({ blocks }: Analysis): ReadonlyMap<EntityKey, PlacedMention[]> {
  const byEntity = new Map<EntityKey, PlacedMention[]>();
  for (const placed of blocks.flatMap(mentionsIn)) {
    const { entity } = placed.mention;
    const known = byEntity.get(entity);
    if (known) known.push(placed);
    else byEntity.set(entity, [placed]);
  }
  return byEntity;
}

/** The mentions of a block with their places in the note. */
export function mentionsIn(block: BlockState): PlacedMention[] {
  const { start, view } = block;
  return view.mentions.map((mention) => {
    const { first, end, outerFirst } = mention;
    const name = view.tokens.span(first, end);
    const span = { start: name.start + start, end: name.end + start };
    return { block, mention, span, outer: { start: start + view.tokens.start[outerFirst]!, end: span.end } };
  });
}
