import { Unit, unitClass } from '../text/characters';
import { isHeaderLine, isLabelLine, isNamedTitle, isTitleLine } from './headers';

/**
 * What a block is. `header`: lines with date, length, place and the like; `title`: a first line without a verb; `item`: a
 * list item; `quote`: block quote lines, the person's own words; `comment`: an HTML comment that stands alone.
 */
export type BlockKind =
  | 'frontMatter'
  | 'header'
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'code'
  | 'comment';

/** One block of a note: offsets are UTF-16 code units in the note. Only blank lines lie between blocks. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Where its words begin, from `start`: behind "## ", "- ", "> ". */
  readonly body: number;
  /** Whether nothing but headers and headings stands before it. */
  readonly atTop: boolean;
}

/** Paragraphs and list items: what the writer tells. A block quote is the person's own. */
export const isNarrative = ({ kind }: { readonly kind: BlockKind }): boolean => kind === 'paragraph' || kind === 'item';

/** Whatever is told, block quotes included: no header, title or heading. */
export const isRunningText = (block: { readonly kind: BlockKind }): boolean =>
  isNarrative(block) || block.kind === 'quote';

/** A replacement in a text: the old range, and where the new text ends. */
export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The front matter's fence is looked for this far; an edit before it splits the note from its start. */
const FRONT_MATTER_LIMIT = 4096;
/** A comment's end is looked for this far, so an edit can change what begins this far before it. In code units. */
const COMMENT_LIMIT = 1000;
/** A longer paragraph is read in pieces, so that one line of a megabyte costs no more a keystroke than a page. */
const PARAGRAPH_LIMIT = 16_384;

const BULLET = /^[ \t]*(?:[-*•+–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?(?=\S)/;
const HEADING = /^[ \t]{0,3}#{1,6}(?:[ \t]+|$)/;
const QUOTE = /^[ \t]{0,3}>[ \t]?/;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;
const COMMENT = /^[ \t]*<!--/;

/** Splits a whole text. */
export function splitBlocks(text: string): Block[] {
  return splitFrom(text, 0, true, () => false);
}

/**
 * Splits again only what an edit can have changed: from the block before it until a block starts where an old one did, in
 * the same state. `middle` stands between the blocks at the start and the end that are kept; those at the end move along.
 */
export function resplitBlocks(
  text: string,
  old: readonly Block[],
  edit: Edit,
): { middle: Block[]; kept: { before: number; after: number } } {
  const delta = edit.newEnd - edit.oldEnd;
  const fenced = old[0]?.kind === 'frontMatter' || text.startsWith('---') ? FRONT_MATTER_LIMIT : 0;
  let before = edit.start < fenced ? 0 : firstTouched(old, edit.start);
  if (before < old.length && old[before]!.start >= edit.start) before = 0;
  const from = before === 0 ? 0 : old[before]!.start;
  const atTop = before === 0 ? true : old[before]!.atTop;
  let candidate = before;
  let after = old.length;
  const middle = splitFrom(text, from, atTop, (start, top) => {
    while (candidate < old.length && (old[candidate]!.start < edit.oldEnd || old[candidate]!.start + delta < start))
      candidate++;
    const twin = old[candidate];
    if (!twin || twin.start <= edit.oldEnd || twin.start + delta !== start || twin.atTop !== top || start <= fenced)
      return false;
    after = candidate;
    return true;
  });
  return { middle, kept: { before, after: old.length - after } };
}

/**
 * The first block that an edit at `offset` can change: two before the one it is in, since a line may go on with the line
 * above it; or a comment whose end is looked for this far.
 */
function firstTouched(old: readonly Block[], offset: number): number {
  const from = Math.max(0, firstEndingAfter(old, offset) - 2);
  for (let i = firstEndingAfter(old, offset - COMMENT_LIMIT); i < from; i++) if (old[i]!.kind === 'comment') return i;
  return from;
}

/** Index of the first block that ends after `offset`. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Stop = (start: number, atTop: boolean) => boolean;

function splitFrom(text: string, from: number, top: boolean, stop: Stop): Block[] {
  const blocks: Block[] = [];
  let at = from;
  let atTop = top;
  for (;;) {
    at = skipBlankLines(text, at);
    if (at >= text.length || stop(at, atTop)) return blocks;
    const block = blockAt(text, at, atTop);
    blocks.push(block);
    at = block.end;
    if (isRunningText(block)) atTop = false;
  }
}

function blockAt(text: string, start: number, atTop: boolean): Block {
  if (start === 0) {
    const end = frontMatterEnd(text);
    if (end > 0) return { kind: 'frontMatter', start, end, body: 0, atTop };
  }
  const lineEnd = endOfLine(text, start);
  const line = text.slice(start, Math.min(lineEnd, start + 400));
  const one = (kind: BlockKind, body: number): Block => ({ kind, start, end: lineEnd, body, atTop });
  const fence = FENCE.exec(line);
  if (fence) return { kind: 'code', start, end: fenceEnd(text, lineEnd, fence[1]!), body: 0, atTop };
  if (COMMENT.test(line)) return { kind: 'comment', start, end: commentEnd(text, start, lineEnd), body: 0, atTop };
  const heading = HEADING.exec(line);
  if (heading) return one('heading', heading[0].length);
  const quote = QUOTE.exec(line);
  if (quote) return { kind: 'quote', start, end: quoteEnd(text, lineEnd), body: quote[0].length, atTop };
  if (isHeaderLine(line, atTop)) return one('header', 0);
  const bullet = BULLET.exec(line);
  if (atTop && !bullet && isTitle(line, lineAfter(text, lineEnd))) return one('title', 0);
  const body = bullet ? bullet[0].length : 0;
  return { kind: bullet ? 'item' : 'paragraph', start, end: paragraphEnd(text, start, lineEnd), body, atTop };
}

/** A title stands alone or above a header; one that calls itself a note may begin small, or with a label. */
const isTitle = (line: string, next: string): boolean =>
  isTitleLine(line) ? !isCardLine(next) : isNamedTitle(line) && (next.trim() === '' || isHeaderLine(next, true));

/** A short line right below another one: both are parts of a card ("Rosa Vega / 12 Elm St / Ware"), not titles. */
const isCardLine = (line: string): boolean => isTitleLine(line) && !isHeaderLine(line, true) && !beginsBlock(line);

function lineAfter(text: string, lineEnd: number): string {
  const next = nextLine(text, lineEnd);
  return text.slice(next, Math.min(endOfLine(text, next), next + 400));
}

/** A paragraph goes on until a blank line or a line that begins something else. */
function paragraphEnd(text: string, start: number, firstLineEnd: number): number {
  let end = firstLineEnd;
  while (end < text.length && end - start < PARAGRAPH_LIMIT) {
    const next = nextLine(text, end);
    const lineEnd = endOfLine(text, next);
    if (next >= text.length || isBlank(text, next, lineEnd)) break;
    const line = text.slice(next, Math.min(lineEnd, next + 400));
    if (beginsBlock(line) || isHeaderLine(line, false) || isLabelLine(line)) break;
    end = lineEnd;
  }
  return end - start > PARAGRAPH_LIMIT ? cutLong(text, start) : trimEnd(text, start, end);
}

const beginsBlock = (line: string): boolean =>
  BULLET.test(line) || HEADING.test(line) || QUOTE.test(line) || FENCE.test(line) || COMMENT.test(line);

/** Cuts an overlong paragraph behind the last full stop and blank, or the last blank, within the limit. */
function cutLong(text: string, start: number): number {
  const limit = start + PARAGRAPH_LIMIT;
  const stop = text.lastIndexOf('. ', limit);
  if (stop > start + PARAGRAPH_LIMIT / 2) return stop + 1;
  const blank = text.lastIndexOf(' ', limit);
  if (blank > start + PARAGRAPH_LIMIT / 2) return blank;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}

function quoteEnd(text: string, firstLineEnd: number): number {
  let end = firstLineEnd;
  for (;;) {
    const next = nextLine(text, end);
    const lineEnd = endOfLine(text, next);
    if (next >= text.length || !QUOTE.test(text.slice(next, Math.min(lineEnd, next + 8)))) return end;
    end = lineEnd;
  }
}

function fenceEnd(text: string, firstLineEnd: number, fence: string): number {
  let end = firstLineEnd;
  while (end < text.length) {
    const next = nextLine(text, end);
    if (next >= text.length) return text.length;
    end = endOfLine(text, next);
    if (text.slice(next, end).trim().startsWith(fence)) return end;
  }
  return end;
}

function commentEnd(text: string, start: number, lineEnd: number): number {
  const close = text.slice(start, start + COMMENT_LIMIT).indexOf('-->');
  return close < 0 ? lineEnd : endOfLine(text, start + close + 3);
}

function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0;
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text.slice(3, FRONT_MATTER_LIMIT));
  return close ? 3 + close.index + close[0].length : 0;
}

function skipBlankLines(text: string, from: number): number {
  let lineStart = from;
  for (let i = from; i < text.length; i++) {
    const kind = unitClass(text.charCodeAt(i));
    if (kind === Unit.lineEnd) lineStart = i + 1;
    else if (kind !== Unit.blank)
      return from > 0 && unitClass(text.charCodeAt(from - 1)) !== Unit.lineEnd && lineStart === from ? i : lineStart;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && unitClass(text.charCodeAt(end)) !== Unit.lineEnd) end++;
  return end;
}

const nextLine = (text: string, lineEnd: number): number =>
  lineEnd + (text.charCodeAt(lineEnd) === 0x0d && text.charCodeAt(lineEnd + 1) === 0x0a ? 2 : 1);

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (unitClass(text.charCodeAt(i)) !== Unit.blank) return false;
  return true;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && unitClass(text.charCodeAt(last - 1)) === Unit.blank) last--;
  return last;
}
