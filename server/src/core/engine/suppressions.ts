import type { Note } from '../note/note';
import { Kind } from '../note/tokens';
import { isLineEnd, lineAt } from '../text/lines';
import { say, type Text } from '../text/saying';
import type { Span } from '../text/span';
import type { Analysis, BlockState, Finding, MarkId } from './analysis';

/** A mark of the writer's: `<!-- mutual-notes: keep RULE because REASON -->` for the next line, `off` for the whole note. */
interface Mark {
  readonly span: Span;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly target: Span;
}

const MARK = /<!--\s*mutual-notes:\s*(keep|off)\b([^>]*?)-->/g;

/**
 * Takes out the findings that the writer keeps as written, and adds one for each mark that says no reason or does nothing.
 * `left` has the blocks from which some were taken out, with the rest.
 */
export function applySuppressions(
  note: Note,
  blocks: readonly BlockState[],
  ofNote: readonly Finding[],
  isKnown: (rule: string) => boolean,
): Pick<Analysis, 'ofNote' | 'left'> {
  const marks = findMarks(note);
  const covering = coveringIn(marks, note.text.length);
  const used = new Set<Mark>();
  const isLeft = (finding: Finding, from: number): boolean => {
    const mark = covering(finding.rule, finding.start + from);
    if (mark) used.add(mark);
    return !mark;
  };
  const left = new Map<BlockState, readonly Finding[]>();
  for (const block of blocks) {
    const rest = block.told.filter((finding) => isLeft(finding, block.start));
    if (rest.length < block.told.length) left.set(block, rest);
  }
  const rest = ofNote.filter((finding) => isLeft(finding, 0));
  return { left, ofNote: [...rest, ...marks.flatMap((mark) => problemsOf(mark, used.has(mark), isKnown))] };
}

function findMarks(note: Note): Mark[] {
  const marks: Mark[] = [];
  const lineOf = linesInOrder(note.text);
  for (const { kind, start, reading } of note.blocks) {
    if (kind === 'comment') marks.push(...marksIn(note.text, reading.text, start, lineOf));
    else if (reading.hasCode) {
      for (let i = 0; i < reading.tokens.count; i++) {
        if (reading.tokens.isKind(i, Kind.code))
          marks.push(...marksIn(note.text, reading.tokens.raw(i), start + reading.tokens.start[i]!, lineOf));
      }
    }
  }
  return marks;
}

type LineOf = (offset: number) => Span;

/** The line at an offset, for offsets in the order of the text: one line may hold all marks, and is looked for once. */
function linesInOrder(text: string): LineOf {
  let last: Span | undefined;
  return (offset) => {
    if (!last || offset < last.start || offset > last.end) last = lineAt(text, offset);
    return last;
  };
}

function marksIn(text: string, comment: string, offset: number, lineOf: LineOf): Mark[] {
  return [...comment.matchAll(MARK)].map((found) => {
    const span = { start: offset + found.index, end: offset + found.index + found[0].length };
    const [ids = '', reason = ''] = found[2]!.split(/\bbecause\b/);
    const rules = ids
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean);
    return {
      span,
      rules,
      reason: reason.trim(),
      target: found[1] === 'off' ? { start: 0, end: text.length } : targetLine(text, span, lineOf),
    };
  });
}

/** The line behind the mark; where words follow on the mark's own line, that line. */
function targetLine(text: string, mark: Span, lineOf: LineOf): Span {
  const own = lineOf(mark.end);
  if (text.slice(mark.end, own.end).trim()) return own;
  let next = own.end;
  while (next < text.length && (isLineEnd(text.charCodeAt(next)) || /\s/.test(text.charAt(next)))) next++;
  return lineOf(next);
}

/** Tells the first mark that covers a rule at an offset: one for the whole note, else by the lines, which stand in order. */
function coveringIn(marks: readonly Mark[], length: number): (rule: string, start: number) => Mark | undefined {
  const wholes = new Map<string, Mark>();
  const lines = new Map<string, Mark[]>();
  for (const mark of marks) {
    const isWhole = mark.target.start === 0 && mark.target.end === length;
    for (const rule of mark.rules) {
      if (isWhole) wholes.set(rule, wholes.get(rule) ?? mark);
      else if (!lines.get(rule)?.push(mark)) lines.set(rule, [mark]);
    }
  }
  return (rule, start) => wholes.get(rule) ?? markAt(lines.get(rule) ?? [], start);
}

/** The first mark whose line ends at or behind an offset, when it begins at or before it. */
function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  let first = 0;
  let end = marks.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if (marks[middle]!.target.end < offset) first = middle + 1;
    else end = middle;
  }
  const mark = marks[first];
  return mark && mark.target.start <= offset ? mark : undefined;
}

/** What may be said again in a message: other words in a mark can be the note's. */
const RULE_NAME = /^[a-z]+(?:-[a-z]+)*\/[a-z0-9-]+$/;

function problemsOf(mark: Mark, used: boolean, isKnown: (rule: string) => boolean): Finding[] {
  const problems: Finding[] = [];
  const unknown = mark.rules.filter((rule) => !isKnown(rule));
  if (mark.rules.length === 0 || unknown.length > 0) {
    const named = unknown.filter((word) => RULE_NAME.test(word));
    problems.push(
      problem(
        'mutual-notes/keep-unknown-rule',
        mark,
        named.length > 0 ? say('This mark names no rule that is known: {0}.', named) : say('This mark names no rule.'),
        say(
          'You might copy the rule\'s name from the finding, like "keep confidentiality/place because at their request".',
        ),
      ),
    );
  } else if (!used) {
    problems.push({
      ...problem(
        'mutual-notes/keep-unused',
        mark,
        say('Nothing is left here for this mark to keep. You might take it out.'),
      ),
      unnecessary: true,
    });
  }
  if (!mark.reason)
    problems.push(
      problem(
        'mutual-notes/keep-without-reason',
        mark,
        say(
          'This mark gives no reason. You might add one, like "because at their request", so that the next reader understands.',
        ),
      ),
    );
  return problems;
}

const problem = (rule: MarkId, { span }: Mark, ...message: readonly Text[]): Finding => ({
  rule,
  ...span,
  severity: 'information',
  message,
  fixes: [],
  related: [],
});
