import { mask } from '../../lexicon/classes';
import { isNarrative } from '../../note/blocks';
import type { BlockReading } from '../../note/reading';
import { Flag, Kind, type Tokens } from '../../note/tokens';
import type { Span } from '../../text/span';
import type { Credit } from '../rule';
import source from './stock-phrases.txt';
import { readWordSets } from './wording/wordSets';

const SETS = readWordSets<'done' | 'matter' | 'beside'>(source);
const SMALL = mask(
  'preposition',
  'determiner',
  'coordinator',
  'be',
  'have',
  'modal',
  'will',
  'pronoun-person',
  'pronoun-object',
  'pronoun-first',
  'possessive-person',
  'person-role',
  'negation',
);
/** What a plan or a reading tells is the next step's or the writing's: it makes no note a person's own. */
const NOT_TELLING = new Set<string>(['credit/plan', 'credit/review']);

/** What a block tells of stock phrases: where they stand, how many other sentences there are, and what is somebody's own. */
export interface StockTold {
  readonly stock: readonly Span[];
  readonly counts: { readonly stock: number; readonly other: number; readonly own: number };
}

/** Whether sentences of a block would fit anybody's note; offsets in the block. */
export function stockIn(reading: BlockReading, credits: readonly Credit[]): StockTold {
  const { tokens, sentences, label } = reading;
  const stock: Span[] = [];
  let other = 0;
  for (const { first, end } of isNarrative(reading) ? sentences : []) {
    const from = label && first < label.end ? label.end : first;
    if (from >= end) continue;
    if (isStock(tokens, from, end)) stock.push(tokens.span(from, end));
    else other++;
  }
  const own = credits.filter(({ id }) => !NOT_TELLING.has(id)).length + reading.quotations.length;
  return { stock, counts: { stock: stock.length, other, own } };
}

/** "Active listening provided.", "Will follow up as needed.": every word is one of anybody's note. */
export function isStock(tokens: Tokens, first: number, end: number): boolean {
  let done = false;
  let matter = false;
  for (let i = first; i < end; i++) {
    if (tokens.isKind(i, Kind.mark)) continue;
    if (!tokens.isKind(i, Kind.word) || tokens.has(i, Flag.quoted)) return false;
    const hash = tokens.hash[i]!;
    const isDone = SETS.done.has(hash);
    const isMatter = SETS.matter.has(hash);
    done ||= isDone;
    matter ||= isMatter;
    if (!isDone && !isMatter && !SETS.beside.has(hash) && !tokens.is(i, SMALL)) return false;
  }
  return done && matter;
}
