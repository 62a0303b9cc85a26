import type { Span } from '../text/span';

/** An example of a rule's, ready to be analysed: its text without the marks, and the words that were marked. */
export interface Example {
  readonly text: string;
  /** Offsets in `text`, in order. */
  readonly marked: readonly Span[];
}

const MARKED = /\[\[([\s\S]*?)\]\]/g;

/** Reads an example in which `[[…]]` marks the words that a rule is expected to point at. */
export function readExample(example: string): Example {
  const marked: Span[] = [];
  let text = '';
  let last = 0;
  for (const found of example.matchAll(MARKED)) {
    text += example.slice(last, found.index);
    marked.push({ start: text.length, end: text.length + found[1]!.length });
    text += found[1];
    last = found.index + found[0].length;
  }
  return { text: text + example.slice(last), marked };
}
