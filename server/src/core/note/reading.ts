import type { BlockKind } from './blocks';
import { isNarrative } from './blocks';
import { labelOf } from './headers';
import { countSmallWords, type SmallWords } from './language';
import { findQuotations, type Quotation } from './quotations';
import { type Section, sectionOf } from './sections';
import { type Sentence, splitSentences } from './sentences';
import { Tokeniser } from './tokenise';
import { Flag, Kind, type Tokens } from './tokens';

/** A label at a block's start ("Plan:", "P –"): its tokens end before `end`. */
export interface Label {
  readonly name: string;
  readonly end: number;
}

/** What a block's text says by itself, whatever else stands in the note. Depends on its kind and text only. */
export interface BlockReading {
  readonly kind: BlockKind;
  readonly text: string;
  readonly body: number;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly label: Label | undefined;
  /** The section that it opens, if it is a heading or has a label. */
  readonly opens: Section | undefined;
  readonly smallWords: SmallWords;
  /** Whether it holds a code span or comment. */
  readonly hasCode: boolean;
  /** Number of words, marks and label left out. */
  readonly words: number;
}

const UNREAD = new Set<BlockKind>(['frontMatter', 'code', 'comment']);

/** Reads one block: tokens, sentences, quotations, label. Linear in its length; never throws. */
export function readBlock(kind: BlockKind, text: string, body: number, tokeniser = new Tokeniser()): BlockReading {
  const tokens = tokeniser.tokenise(UNREAD.has(kind) ? '' : text, UNREAD.has(kind) ? 0 : body);
  const label = isNarrative({ kind }) ? findLabel(text, body, tokens) : undefined;
  const sentences = splitSentences(tokens);
  const quotations = kind === 'quote' ? wholeQuote(tokens) : findQuotations(tokens, sentences);
  markQuoted(tokens, quotations);
  markStarts(tokens, sentences, quotations, label);
  return {
    kind,
    text,
    body,
    tokens,
    sentences,
    quotations,
    label,
    opens: sectionOpened(kind, text, body, label),
    smallWords: countSmallWords(tokens),
    hasCode: tokens.kind.includes(Kind.code),
    words: countWords(tokens, label),
  };
}

function findLabel(text: string, body: number, tokens: Tokens): Label | undefined {
  const label = labelOf(text.slice(body, body + 120));
  if (!label) return undefined;
  const end = tokens.at(body + label.length - 1) + 1;
  return { name: label.name, end: Math.min(end, tokens.count) };
}

function sectionOpened(kind: BlockKind, text: string, body: number, label: Label | undefined): Section | undefined {
  if (kind === 'heading') return sectionOf(text.slice(body));
  return label ? sectionOf(label.name) : undefined;
}

/** A block quote is one quotation, the person's. */
function wholeQuote(tokens: Tokens): Quotation[] {
  if (tokens.count === 0) return [];
  let words = 0;
  for (let i = 0; i < tokens.count; i++) if (tokens.isKind(i, Kind.word)) words++;
  return [{ open: 0, end: tokens.count, closed: true, words, sentences: Math.max(1, splitSentences(tokens).length) }];
}

function markQuoted(tokens: Tokens, quotations: readonly Quotation[]): void {
  for (const { open, end } of quotations) for (let i = open; i < end; i++) tokens.flags[i]! |= Flag.quoted;
}

function markStarts(
  tokens: Tokens,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  label: Label | undefined,
): void {
  for (const { first } of sentences) markFirstWord(tokens, first);
  for (const { open } of quotations) markFirstWord(tokens, tokens.isKind(open, Kind.quote) ? open + 1 : open);
  if (label) markFirstWord(tokens, label.end);
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.isKind(i - 1, Kind.mark) && ':•'.includes(tokens.text.charAt(tokens.start[i - 1]!)))
      markFirstWord(tokens, i);
  }
}

function markFirstWord(tokens: Tokens, from: number): void {
  for (let i = from; i < tokens.count; i++) {
    const kind = tokens.kind[i]!;
    if (kind <= Kind.mixed) {
      tokens.flags[i]! |= Flag.sentenceStart;
      return;
    }
    if (kind !== Kind.markup && kind !== Kind.quote && kind !== Kind.mark && kind !== Kind.symbol) return;
  }
}

function countWords(tokens: Tokens, label: Label | undefined): number {
  let words = 0;
  for (let i = label?.end ?? 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]!;
    if (kind === Kind.word || kind === Kind.number || kind === Kind.mixed || kind === Kind.address) words++;
  }
  return words;
}
