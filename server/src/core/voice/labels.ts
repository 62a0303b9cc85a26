import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Ground } from './draft';
import { markAt } from './subjects';
import { isAuxiliary, isPast } from './verbs';

const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const POSSESSIVE = mask('possessive-person', 'possessive-writer');
/** A label has at most so many words. */
const LABEL_WORDS = 5;

/** "Emailed caseworker re: status", "Sent text: …": what the writer did, in small letters behind the verb. */
function isDeed(tokens: Tokens, end: number): boolean {
  let first = 0;
  while (first < end && !tokens.isKind(first, Kind.word)) first++;
  return isPast(tokens, first) && tokens.isKind(first + 1, Kind.word) && !tokens.has(first + 1, Flag.capital);
}

/** "Goal 2 Maintain compliance": a numbered heading without a colon. */
const numberedEnd = (tokens: Tokens, from: number, end: number): number =>
  NUMBERED.has(tokens.hash[from]!) &&
  tokens.isKind(from + 1, Kind.number) &&
  from + 2 < end &&
  tokens.has(from + 2, Flag.capital)
    ? from + 2
    : 0;
const NUMBERED = words('goal', 'objective', 'intervention', 'problem', 'stg', 'ltg', 'step');

/** "What I want, in my words:" at a line's start: a heading, whoever is in it; "… What she would keep: the pause" is hers. */
function headingEnd(tokens: Tokens, from: number): number {
  if (!tokens.has(from, Flag.lineStart)) return 0;
  for (let i = from; i < tokens.count && i < from + HEADING_WORDS; i++) {
    if (markAt(tokens, i) === ':') return i + 1;
    if (!tokens.isKind(i, Kind.word) && !tokens.isKind(i, Kind.clitic) && !',()'.includes(markAt(tokens, i) || ' '))
      return 0;
  }
  return 0;
}
const ASKING = words('what', 'who', 'where', 'how', 'why', 'when');
const HEADING_WORDS = 12;

/** Where a label at `from` ends ("Labs:"), or 0. A label has no verb and no pronoun: "Her idea:" is hers. */
export function labelEnd({ tokens, reading }: Ground, from: number, end: number): number {
  if (from === 0 && reading.label) return isDeed(tokens, reading.label.end) ? 0 : Math.min(end, reading.label.end);
  const numbered = numberedEnd(tokens, from, end);
  if (numbered > 0) return numbered;
  if (ASKING.has(tokens.hash[from]!)) return headingEnd(tokens, from);
  let wordCount = 0;
  for (let i = from; i < end && i < from + 12; i++) {
    if (markAt(tokens, i) === ':' && wordCount > 0) return tokens.has(i + 1, Flag.spaced) || i + 1 >= end ? i + 1 : 0;
    if (tokens.is(i, NOMINATIVE) || tokens.is(i, POSSESSIVE) || isAuxiliary(tokens, i) || tokens.has(i, Flag.quoted))
      return 0;
    if (tokens.isKind(i, Kind.word)) {
      if (wordCount === 0 && !tokens.has(i, Flag.capital) && i > from) return 0;
      if (++wordCount > LABEL_WORDS || (isPast(tokens, i) && wordCount > 1) || isPast(tokens, i - 1)) return 0;
    } else if (!tokens.isKind(i, Kind.markup) && !'-/&()'.includes(markAt(tokens, i))) return 0;
  }
  return 0;
}
