import type { Edit } from '../core/note/blocks';
import { isLineEnd, lineStarts, positionAt } from '../core/text/lines';
import type { Span } from '../core/text/span';
import type { Position, Range } from './protocol';

const LF = 0x0a;
const CR = 0x0d;

/** Where the lines of a text start: the bridge between offsets and the protocol's positions. Immutable. */
export class LineTable {
  private constructor(
    private readonly text: string,
    private readonly starts: readonly number[],
  ) {}

  static of(text: string): LineTable {
    return new LineTable(text, lineStarts(text));
  }

  /** The table of the text that an edit made of this one. Equals `LineTable.of(text)`; only the edited lines are read. */
  spliced(text: string, edit: Edit): LineTable {
    const { starts } = this;
    const low = Math.max(1, firstAtLeast(starts, edit.start));
    const high = Math.max(low, firstAtLeast(starts, edit.oldEnd + 1));
    const delta = edit.newEnd - edit.oldEnd;
    const middle: number[] = [];
    for (let i = Math.max(0, edit.start - 1); i < edit.newEnd; i++) if (endsLine(text, i)) middle.push(i + 1);
    if (delta === 0 && middle.length === 0 && low === high) return new LineTable(text, starts);
    const tail = delta === 0 ? starts.slice(high) : starts.slice(high).map((start) => start + delta);
    return new LineTable(text, starts.slice(0, low).concat(middle, tail));
  }

  /** Stands for where the lines start: the same object as in the table before, as long as that is the same. */
  get layout(): object {
    return this.starts;
  }

  get lines(): number {
    return this.starts.length;
  }

  position(offset: number): Position {
    return positionAt(this.starts, Math.max(0, Math.min(offset, this.text.length)));
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a position; one beyond its line's end means the line's end. */
  offset({ line, character }: Position): number {
    const start = this.starts[line];
    if (start === undefined) return line < 0 ? 0 : this.text.length;
    return start + Math.min(Math.max(0, character), this.lengthOf(line));
  }

  span({ start, end }: Range): Span {
    const from = this.offset(start);
    return { start: from, end: Math.max(from, this.offset(end)) };
  }

  /** Code units of a line, its end left out. */
  lengthOf(line: number): number {
    const start = this.starts[line]!;
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return end - start;
  }
}

const endsLine = (text: string, i: number): boolean => {
  const unit = text.charCodeAt(i);
  return unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF);
};

function firstAtLeast(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
