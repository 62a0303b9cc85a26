import { type Block, type Edit, resplitBlocks, splitBlocks } from './blocks';
import { type FrontMatter, readFrontMatter } from './frontMatter';
import { type BlockReading, readBlock } from './reading';
import { Tokeniser } from './tokenise';

/** A block in its place, with what it says. */
export interface PlacedBlock {
  /** Offset of the block in the note. */
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  readonly reading: BlockReading;
}

/** A note as read: immutable; an edit makes a new one that shares the readings of all blocks that did not change. */
export interface Note {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly frontMatter: FrontMatter;
}

/** Reads a whole note. Never throws. */
export function readNote(text: string): Note {
  const tokeniser = new Tokeniser();
  return place(
    text,
    splitBlocks(text).map((block) => placed(text, block, tokeniser)),
  );
}

/** Reads a note again after an edit. Equals `readNote(text)`; costs what the changed blocks cost. */
export function rereadNote(text: string, old: Note, edit: Edit): Note {
  const { blocks, kept } = resplitBlocks(
    text,
    old.blocks.map((b) => b.block),
    edit,
  );
  const tail = blocks.length - kept.after;
  const offset = old.blocks.length - blocks.length;
  const tokeniser = new Tokeniser();
  const window = old.blocks.slice(kept.before, old.blocks.length - kept.after);
  return place(
    text,
    blocks.map((block, i) => {
      if (i < kept.before) return old.blocks[i]!;
      if (i >= tail) return { start: block.start, end: block.end, block, reading: old.blocks[i + offset]!.reading };
      return placed(text, block, tokeniser, window);
    }),
  );
}

function placed(text: string, block: Block, tokeniser: Tokeniser, old: readonly PlacedBlock[] = []): PlacedBlock {
  const words = text.slice(block.start, block.end);
  const twin = old.find(
    (b) => b.reading.kind === block.kind && b.reading.body === block.body && b.reading.text === words,
  );
  return {
    start: block.start,
    end: block.end,
    block,
    reading: twin?.reading ?? readBlock(block.kind, words, block.body, tokeniser),
  };
}

function place(text: string, blocks: readonly PlacedBlock[]): Note {
  const first = blocks[0];
  return {
    text,
    blocks,
    frontMatter: readFrontMatter(first?.block.kind === 'frontMatter' ? first.reading.text : undefined),
  };
}
