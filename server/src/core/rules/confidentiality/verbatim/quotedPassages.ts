import { mask } from '../../../lexicon/classes';
import type { Quotation } from '../../../note/quotations';
import type { BlockReading } from '../../../note/reading';
import { sentenceAt } from '../../../note/sentences';
import { type Tokens, words } from '../../../note/tokens';
import { Phrases } from '../../phrases';
import kept from './kept-words.txt';

/** Quotations that only "she said" parts, as one: tokens from `open` up to, not including, `end`. */
export interface QuotedPassage {
  readonly open: number;
  readonly end: number;
  readonly words: number;
  readonly sentences: number;
  /** Of how many quotations it is. */
  readonly parts: number;
}

const SAYING = mask('saying', 'stating');
const GOES = words('goes', 'went', 'continued', 'then');
/** "she went on to say": as many tokens as such a tag has. */
const LONGEST_TAG = 6;
const KEPT = new Phrases(kept);

/** The quoted passages of a block, without those that they asked to keep and those that nobody told: a letter, a line practised. */
export function quotedPassages({ tokens, quotations, sentences }: BlockReading): readonly QuotedPassage[] {
  if (quotations.length === 0) return [];
  const passages: QuotedPassage[] = [];
  for (const quotation of quotations) {
    const last = passages.at(-1);
    if (last && isTag(tokens, last.end, quotation.open)) passages[passages.length - 1] = joined(last, quotation);
    else passages.push({ ...quotation, parts: 1 });
  }
  return passages.filter(({ open, end }) => !isKept(tokens, sentences, open, end));
}

const joined = (last: QuotedPassage, { end, words, sentences }: Quotation): QuotedPassage => ({
  open: last.open,
  end,
  words: last.words + words,
  sentences: last.sentences + sentences,
  parts: last.parts + 1,
});

/** Whether nothing but "she said" stands between two quotations. */
function isTag(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > LONGEST_TAG) return false;
  let says = to === from;
  for (let i = from; i < to; i++) says ||= tokens.is(i, SAYING) || GOES.has(tokens.hash[i]!);
  return says;
}

/** Whether the sentence that leads to a passage, or the one behind it, says why the words stand there. */
function isKept(tokens: Tokens, sentences: BlockReading['sentences'], open: number, end: number): boolean {
  if (!tokens.holds(KEPT.cue)) return false;
  const lead = sentenceAt(sentences, open);
  const from = lead?.first === open ? (sentenceAt(sentences, open - 1)?.first ?? open) : (lead?.first ?? 0);
  const behind = sentenceAt(sentences, end)?.end ?? end;
  return (
    KEPT.find(tokens, from, open).length > 0 || KEPT.find(tokens, end, behind).some(({ topic }) => topic === 'theirs')
  );
}
