import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { lineStarts, positionAt } from '../text/lines';
import { type Saying, say } from '../text/saying';
import type { Span } from '../text/span';
import type { PolicyProblem } from './contents';

/** Keys and list places from the top of a policy to something in it. */
export type KeyPath = ReadonlyArray<string | number>;

/** A policy file as plain data that still knows where everything stands. */
export interface PolicyDocument {
  readonly value: unknown;
  readonly problems: readonly PolicyProblem[];
  /** The key (or list item) at a path; where it is missing, the nearest one above it. */
  spanOf(path: KeyPath): Span;
}

/** A larger file is no policy. In UTF-16 code units. */
const SIZE_LIMIT = 1_000_000;
const EMPTY: Span = { start: 0, end: 0 };

/** Reads YAML. Never throws; what cannot be read is a problem, and the rest is the value. */
export function readDocument(text: string): PolicyDocument {
  if (text.length > SIZE_LIMIT)
    return unreadable(say('This file is too large for a policy. You might check that it is the right one.'));
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const problems = firstOfEachLine([...document.errors, ...document.warnings], text).map(
    ({ code, pos: [start, end] }) => ({ start, end: Math.max(end, start + 1), ...(SYNTAX[code] ?? UNREADABLE_LINE) }),
  );
  if (document.errors.length > 0) dropBrokenKeys(document);
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) ?? {}, problems, spanOf: (path) => spanOf(document, path) };
  } catch {
    return unreadable(
      say('This file repeats itself by "*" marks more often than can be followed. You might write those parts out.'),
    );
  }
}

/** A slip often breaks the rest of its line too. */
function firstOfEachLine(problems: readonly YAMLError[], text: string): YAMLError[] {
  const starts = lineStarts(text);
  const first = new Map<number, YAMLError>();
  for (const problem of [...problems].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = positionAt(starts, problem.pos[0]);
    if (!first.has(line)) first.set(line, problem);
  }
  return [...first.values()];
}

/** Where a line cannot be read, what stands around it may pass for a key: a whole list, say. */
function dropBrokenKeys(document: Document): void {
  visit(document, { Pair: (_, { key }) => (isScalar(key) ? undefined : visit.REMOVE) });
}

const unreadable = (message: Saying): PolicyDocument => ({
  value: {},
  problems: [{ ...EMPTY, severity: 'error', message }],
  spanOf: () => EMPTY,
});

/** Mends by the codes of the YAML reader. */
const SYNTAX: Readonly<Record<string, Pick<PolicyProblem, 'severity' | 'message'>>> = {
  DUPLICATE_KEY: {
    severity: 'warning',
    message: say('This key stands here twice, and only the last one counts. You might put both into one.'),
  },
  TAB_AS_INDENT: {
    severity: 'error',
    message: say('A tab stands at the start of this line. You might use blanks, two for each step.'),
  },
  BAD_INDENT: {
    severity: 'error',
    message: say(
      'This line begins too far left or right. You might indent it like its neighbours, two blanks for each step.',
    ),
  },
  MISSING_CHAR: {
    severity: 'error',
    message: say('A quotation mark, bracket or comma is missing here. You might look at where it was opened.'),
  },
  MULTIPLE_DOCS: {
    severity: 'warning',
    message: say('Only what stands above this line is read. You might take the "---" out.'),
  },
};
const UNREADABLE_LINE = {
  severity: 'error',
  message: say(
    'This line cannot be read as "key: value". You might check its indent, its colon and its quotation marks.',
  ),
} as const;

function spanOf(document: Document, path: KeyPath): Span {
  let node: unknown = document.contents;
  let span = rangeOf(node) ?? EMPTY;
  for (const step of path) {
    const inside = resolved(node, document);
    const found = isMap(inside)
      ? [...inside.items].reverse().find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : undefined;
    node = found ? found.value : isSeq(inside) && typeof step === 'number' ? inside.items[step] : undefined;
    const range = found ? rangeOf(found.key) : rangeOf(node);
    if (!range) return span;
    span = range;
  }
  return path.length === 0 ? { start: span.start, end: span.start } : span;
}

const resolved = (node: unknown, document: Document): unknown => (isAlias(node) ? node.resolve(document) : node);

function rangeOf(node: unknown): Span | undefined {
  const range = isNode(node) ? (node as Node).range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}
