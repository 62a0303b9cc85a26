import type { JudgedBlock, NoteView } from '../../rules/rule';
import { foldWord } from '../../text/fold';

const normal = (name: string): string =>
  foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a block opens the section of that name, as a heading or as a label: "## Plan", "**Plan:** …". */
export function opens({ view: { reading } }: JudgedBlock, section: string): boolean {
  const words = reading.text.slice(reading.body);
  if (reading.kind === 'heading' || reading.kind === 'title') return normal(words) === normal(section);
  const colon = words.indexOf(':');
  return colon > 0 && colon <= section.length + 10 && normal(words.slice(0, colon)) === normal(section);
}

/** The blocks from the opening of a section up to the next one. */
export function sectionBlocks({ blocks }: NoteView, section: string): JudgedBlock[] {
  let inside = false;
  return blocks.filter((block) => {
    if (opens(block, section)) inside = true;
    else if (block.view.reading.opens !== undefined) inside = false;
    return inside;
  });
}
