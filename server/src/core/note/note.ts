import { onceFor } from '../text/onceFor';
import { type Block, type Edit, resplitBlocks, splitBlocks } from './blocks';
import { type FrontMatter, readFrontMatter, unclosedFrontMatter } from './frontMatter';
import { type LanguageCounts, NO_WORDS, recount } from './language';
import { type BlockReading, readBlock } from './reading';
import { Tokeniser } from './tokenise';

/** A block in its place, with what it says. */
export interface PlacedBlock extends Block {
  readonly reading: BlockReading;
}

/** A note as read: immutable; an edit makes a new one that shares the readings of all blocks that did not change. */
export interface Note {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly frontMatter: FrontMatter;
  readonly language: LanguageCounts;
}

/** How many blocks at the start and at the end of a note an edit left as they were; those at the end may have moved. */
export interface Kept {
  readonly before: number;
  readonly after: number;
}

/** Reads a whole note. Never throws. */
export function readNote(text: string): Note {
  const tokeniser = new Tokeniser();
  const blocks = splitBlocks(text).map((block) => read(text, block, tokeniser));
  return noteOf(text, blocks, recount(NO_WORDS, [], blocks));
}

/** Reads a note again after an edit. The note equals `readNote(text)`; it costs what the changed blocks cost. */
export function rereadNote(text: string, old: Note, edit: Edit): { readonly note: Note; readonly kept: Kept } {
  const { middle, kept } = resplitBlocks(text, old.blocks, edit);
  const tail = old.blocks.length - kept.after;
  const gone = old.blocks.slice(kept.before, tail);
  const tokeniser = new Tokeniser();
  const come = middle.map((block) => read(text, block, tokeniser, gone));
  const blocks = old.blocks
    .slice(0, kept.before)
    .concat(come, moved(old.blocks.slice(tail), edit.newEnd - edit.oldEnd));
  return { note: noteOf(text, blocks, recount(old.language, gone, come)), kept };
}

function read(text: string, block: Block, tokeniser: Tokeniser, old: readonly PlacedBlock[] = []): PlacedBlock {
  const words = text.slice(block.start, block.end);
  const twin = old.find((b) => b.kind === block.kind && b.body === block.body && b.reading.text === words);
  return placed(block, 0, twin?.reading ?? readBlock(block.kind, copied(words), block.body, tokeniser));
}

/** An engine keeps a part of a text as a view of the whole, so a block would keep every version of its note in which it was typed. */
const copied = (words: string): string => JSON.parse(JSON.stringify(words));

const moved = (blocks: PlacedBlock[], by: number): PlacedBlock[] =>
  by === 0 ? blocks : blocks.map((block) => placed(block, by, block.reading));

const placed = ({ kind, start, end, body, atTop }: Block, by: number, reading: BlockReading): PlacedBlock => ({
  kind,
  start: start + by,
  end: end + by,
  body,
  atTop,
  reading,
});

function noteOf(text: string, blocks: readonly PlacedBlock[], language: LanguageCounts): Note {
  const first = blocks[0];
  const frontMatter = first?.kind === 'frontMatter' ? frontMatterOf(first.reading) : unclosedFrontMatter(text);
  return { text, blocks, frontMatter, language };
}

const frontMatterOf = onceFor(({ text }: BlockReading) => readFrontMatter(text));
