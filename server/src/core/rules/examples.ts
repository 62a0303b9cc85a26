import type { Span } from '../text/span';
import type { FileFacts } from './rule';

/** An example of a rule's, ready to be analysed: its text without the marks, and the words that were marked. */
export interface Example {
  readonly text: string;
  /** Offsets in `text`, in order. */
  readonly marked: readonly Span[];
  /** For rules about files: where the example stands, and who can reach it there. */
  readonly path: string | undefined;
  readonly file: FileFacts | undefined;
}

const MARKED = /\[\[([\s\S]*?)\]\]/g;
const FILE = /^<!-- file: (.+?)(, readable by all)?(, repository with a remote)? -->\n/;

/**
 * Reads an example in which `[[…]]` marks the words that a rule is expected to point at. A first line
 * `<!-- file: PATH, readable by all, repository with a remote -->` tells where it stands; it is no part of the text.
 */
export function readExample(example: string): Example {
  const file = FILE.exec(example);
  const { text, marked } = readMarks(file ? example.slice(file[0].length) : example);
  if (!file) return { text, marked, path: undefined, file: undefined };
  return {
    text,
    marked,
    path: file[1],
    file: { readableByAll: file[2] !== undefined, repositoryHasRemote: file[3] !== undefined },
  };
}

function readMarks(example: string): { text: string; marked: Span[] } {
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
