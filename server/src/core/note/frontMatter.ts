import { say, type Text } from '../text/saying';
import type { Span } from '../text/span';

/** One "key: value" line of the front matter; spans are offsets in the note. */
export interface Field {
  readonly key: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** Something in the front matter that cannot be read, where, and how to mend it. */
export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: Text;
  /** Whether it may be right once the writer goes on. */
  readonly waits?: boolean;
}

export interface FrontMatter {
  readonly fields: readonly Field[];
  readonly problems: readonly FrontMatterProblem[];
}

const LINE = /^([A-Za-z][\w -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$/;
/** All keys may be indented alike. */
const INDENT = /^---[ \t]*\r?\n([ \t]+)[A-Za-z]/;
const NONE: FrontMatter = { fields: [], problems: [] };

/** The keys that a note's front matter knows. */
export const FRONT_MATTER_KEYS = [
  'template',
  'date',
  'duration',
  'setting',
  'service',
  'person',
  'writer',
  'goal',
  'written',
] as const;

/** Reads "key: value" lines between the fences. Lines that are neither key, comment, list nor blank are problems. */
export function readFrontMatter(block: string): FrontMatter {
  const fields: Field[] = [];
  const problems: FrontMatterProblem[] = [];
  const indent = INDENT.exec(block)?.[1] ?? '';
  let start = 0;
  for (const whole of block.split('\n')) {
    const isInner = indent !== '' && whole.startsWith(indent);
    const line = isInner ? whole.slice(indent.length) : whole;
    if (isInner) start += indent.length;
    const text = line.replace(/\r$/, '');
    const found = LINE.exec(text);
    if (found) fields.push(fieldAt(found, start));
    else if (text.trim() && !/^(?:---|\.\.\.|\s*#|\s*-|\s)/.test(text)) {
      problems.push({
        span: { start, end: start + text.length },
        message: say(
          'This line of the front matter has no "key: value". You might add a colon, or move it below the second "---".',
        ),
      });
    }
    start += line.length + 1;
  }
  return { fields, problems };
}

const OPENED = new RegExp(`^(---[ \\t]*)\\r?\\n(?:${FRONT_MATTER_KEYS.join('|')})[ \\t]*:`, 'i');

/** What is to be said of a note that begins with front matter which never ends. */
export function unclosedFrontMatter(text: string): FrontMatter {
  const opened = OPENED.exec(text.slice(0, 100))?.[1];
  if (!opened) return NONE;
  return {
    fields: [],
    problems: [
      {
        span: { start: 0, end: opened.trimEnd().length },
        message: say(
          'This front matter does not end, so its lines are read as text. You might add a line "---" below its last key.',
        ),
        waits: true,
      },
    ],
  };
}

function fieldAt(found: RegExpExecArray, start: number): Field {
  const [whole, key, raw] = found as unknown as [string, string, string];
  const valueStart = start + whole.trimEnd().length - raw.length;
  return {
    key: key.toLowerCase(),
    value: raw.replace(/^(["'])(.*)\1$/, '$2').replace(/\s+#.*$/, ''),
    keySpan: { start, end: start + key.length },
    valueSpan: { start: valueStart, end: valueStart + raw.length },
  };
}
