import type { Analysis } from '../core/engine/analysis';
import { lineAt } from '../core/text/lines';
import { say, type Text } from '../core/text/saying';
import type { Span } from '../core/text/span';
import type { TextChange } from './fitting';
import { lineEndOf } from './insertion';

export type Kept = { readonly change: TextChange } | { readonly refused: Text };

/** The mark that keeps a finding as written, on the line before it, or why that cannot be. */
export function keepChange({ note, findings }: Analysis, rule: string, span: Span, reason: string): Kept {
  const finding = findings.find((f) => f.rule === rule && f.start <= span.end && f.end >= span.start);
  if (!finding) return { refused: say('Nothing is marked here any more.') };
  const because = reason.replace(/\s+/g, ' ').replace(/--+>?/g, '–').trim();
  if (!because) return { refused: say('A reason helps whoever reads this next. You might write a few words.') };
  const { text, blocks } = note;
  const line = lineAt(text, finding.start);
  const [first] = blocks;
  if (first?.kind === 'frontMatter' && line.start < first.end)
    return { refused: say('The mark cannot stand between the "---" lines. You might keep it with "off" below them.') };
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))![0];
  const mark = `${indent}<!-- mutual-notes: keep ${rule} because ${because} -->${lineEndOf(text)}`;
  return { change: { start: line.start, end: line.start, text: mark } };
}
