import { type Sentence, sentenceAt } from './sentences';
import { Flag, Kind, type Tokens } from './tokens';

/** A quotation: tokens `open` (its mark) up to, not including, `end` (behind its closing mark, if it has one). */
export interface Quotation {
  readonly open: number;
  readonly end: number;
  /** Whether a closing mark was typed. */
  readonly closed: boolean;
  /** How many words stand in it. */
  readonly words: number;
  /** How many sentences it holds, a last one without a stop included. */
  readonly sentences: number;
}

const OPENING = new Set([0x201c, 0x201e, 0xab, 0x2018]);
const CLOSING = new Set([0x201d, 0xbb, 0x2019]);
const STOPS = new Set([0x2e, 0x21, 0x3f]);

/**
 * Finds quotations in a block. Straight marks alternate; curly ones pair. A quotation that is never closed ends with its
 * sentence, so that a missing mark does not swallow the note.
 */
export function findQuotations(tokens: Tokens, sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isKind(i, Kind.quote) || !canOpen(tokens, i)) continue;
    const quotation = quotationFrom(tokens, i, sentences);
    found.push(quotation);
    i = quotation.end - 1;
  }
  return found;
}

const unitOf = (tokens: Tokens, i: number): number => tokens.text.charCodeAt(tokens.start[i]!);

/** A mark opens unless it is a closing one, an inch mark behind a digit, or hangs on the word before it. */
function canOpen(tokens: Tokens, i: number): boolean {
  const unit = unitOf(tokens, i);
  if (OPENING.has(unit)) return true;
  if (CLOSING.has(unit)) return false;
  if (i > 0 && !tokens.has(i, Flag.spaced) && (tokens.isKind(i - 1, Kind.number) || tokens.isKind(i - 1, Kind.word)))
    return false;
  return i + 1 < tokens.count;
}

function quotationFrom(tokens: Tokens, open: number, sentences: readonly Sentence[]): Quotation {
  const unit = unitOf(tokens, open);
  let words = 0;
  let stops = 0;
  let tail = 0;
  for (let i = open + 1; i < tokens.count; i++) {
    if (tokens.isKind(i, Kind.quote) && closes(unit, unitOf(tokens, i)))
      return { open, end: i + 1, closed: true, words, sentences: stops + (tail > 0 ? 1 : 0) };
    if (tokens.isKind(i, Kind.word) || tokens.isKind(i, Kind.number)) {
      words++;
      tail++;
    } else if (tokens.isKind(i, Kind.mark) && STOPS.has(unitOf(tokens, i)) && tail > 0) {
      stops++;
      tail = 0;
    }
  }
  return unclosed(tokens, open, sentences);
}

function unclosed(tokens: Tokens, open: number, sentences: readonly Sentence[]): Quotation {
  const sentence = sentenceAt(sentences, open);
  const end = sentence?.end ?? tokens.count;
  let words = 0;
  for (let i = open + 1; i < end; i++) if (tokens.isKind(i, Kind.word)) words++;
  return { open, end, closed: false, words, sentences: 1 };
}

/** Straight marks close straight ones; curly marks close curly ones, and either closes the other where people mix them. */
function closes(open: number, mark: number): boolean {
  const single = open === 0x27 || open === 0x2018 || open === 0x02bc;
  if (single) return mark === 0x27 || mark === 0x2019;
  return mark === 0x22 || mark === 0x201d || mark === 0xbb || (open === 0x201e && mark === 0x201c);
}
