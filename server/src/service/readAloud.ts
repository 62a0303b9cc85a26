import type { Analysis, Finding } from '../core/engine/analysis';
import { messageOf, ruleOf } from '../core/engine/findings';
import type { RuleId } from '../core/rules/rule';
import { ENGLISH, inWords, type Language } from '../core/text/saying';
import type { Span } from '../core/text/span';

/** More than this would be no reading but a list. */
const MOST_MARKS = 40;
const NOT_READ = new Set(['frontMatter', 'comment', 'code']);

/**
 * The note as the person would read it, as Markdown, with numbers at what to reconsider and the reasons below; what is said
 * of the note as a whole comes after them, without a number.
 */
export function readAloudPage(analysis: Analysis, language: Language = ENGLISH): string {
  const isOfNote = ({ rule }: Finding) => ruleOf(rule as RuleId, analysis.settings)?.scope === 'note';
  const found = analysis.findings.filter(isForReader);
  const marks = found.filter((mark) => !isOfNote(mark)).slice(0, MOST_MARKS);
  const story = analysis.note.blocks
    .filter(({ kind }) => !NOT_READ.has(kind))
    .map(({ start, end }) => withNumbers(analysis.note.text, { start, end }, marks))
    .join('\n\n');
  const said = (mark: Finding) => escaped(messageOf(mark, language));
  const reasons = [
    marks.map((mark, i) => `${i + 1}. ${said(mark)}`).join('\n'),
    found
      .filter(isOfNote)
      .map((mark) => `- ${said(mark)}`)
      .join('\n'),
  ].filter(Boolean);
  return [
    inWords('Read it as if you were the person it tells of. Would they know themself in it?', language),
    story || `*${inWords('Nothing is written yet.', language)}*`,
    '---',
    reasons.length > 0
      ? `## ${inWords('You might reconsider', language)}\n\n${reasons.join('\n\n')}`
      : inWords('Nothing here asks to be reconsidered.', language),
  ].join('\n\n');
}

const isForReader = ({ rule, severity, start, end }: Finding): boolean =>
  /^(?:confidentiality|mutuality)\//.test(rule) && severity !== 'hint' && end > start;

function withNumbers(text: string, { start, end }: Span, marks: readonly Finding[]): string {
  let shown = '';
  let at = start;
  marks.forEach((mark, i) => {
    if (mark.end > end || mark.end <= start || mark.end < at) return;
    shown += `${escaped(text.slice(at, mark.end))} **[${i + 1}]**`;
    at = mark.end;
  });
  return (shown + escaped(text.slice(at, end))).replace(/\r?\n/g, '  \n');
}

/** Neither mark-up nor a link: an address in a note is nothing to click on. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|@]|[.:](?=\S)/g, '\\$&');
