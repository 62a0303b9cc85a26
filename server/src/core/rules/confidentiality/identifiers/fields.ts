import { isRunningText } from '../../../note/blocks';
import { lineAt } from '../../../text/lines';
import type { Span } from '../../../text/span';
import type { BlockView } from '../../rule';

/** Header fields about the person, whose contact points and addresses are theirs and not the agency's. */
const PERSONAL =
  /^[ \t*]*(?:caller|client|member|participant|person|name|contact|phone|cell|tel|telephone|mobile|e-?mail|address|home|emergency contact)\b/i;
const CREDENTIAL =
  /\b(?:CPS|CPSS|CPRS|CPRC|CPRP|CRPA|NCPS|NCPRSS|CARC|CRSS|PSS|CRSW|LICSW|LCSW|LMHC|LADC|peer (?:support )?specialist|peer advocate|recovery (?:coach|specialist)|supervisor)\b/;
/** Words that a sentence has and a letterhead has not; a short first line without a full stop may be either. */
const SPEAKS =
  /\b(?:I|me|my|you|your|we|us|our|he|him|his|she|her|they|them|their|it|this|that|which|what|who|is|are|was|were|has|had|can|since)\b/i;
const SIGNATURE_LENGTH = 120;

/**
 * Whether a block tells about the person: running text, or a header field of theirs. Other header lines, letterheads and
 * front matter hold the note's own particulars.
 */
export function tellsOfPerson(view: BlockView): boolean {
  const { kind, text } = view.reading;
  return kind === 'header' ? PERSONAL.test(text) : kind !== 'title' || PERSONAL.test(text) || isNarrative(view);
}

/** Whether a block is running text: what was lived and said, not a header, title or heading. */
export function isNarrative({ reading }: BlockView): boolean {
  if (reading.kind === 'title') return SPEAKS.test(reading.text);
  return isRunningText(reading);
}

/** Whether a contact point stands in a signature line: a short line with the writer's credential in which nobody does anything. */
export function isInSignature({ reading, tokens, clauses }: BlockView, span: Span): boolean {
  const line = lineAt(reading.text, span.start);
  if (line.end - line.start > SIGNATURE_LENGTH) return false;
  if (!CREDENTIAL.test(reading.text.slice(line.start, line.end))) return false;
  return !clauses.some(({ verb }) => verb >= 0 && isWithin(tokens.span(verb), line));
}

const isWithin = (one: Span, other: Span): boolean => one.start >= other.start && one.end <= other.end;
