import { mask } from '../lexicon/classes';
import type { BlockReading } from './reading';
import { Kind, type Tokens } from './tokens';

/** How many words of a block are small words of English, and how many of other languages. */
export interface SmallWords {
  readonly english: number;
  readonly foreign: number;
}

const ENGLISH = mask(
  'determiner',
  'preposition',
  'coordinator',
  'subordinator',
  'be',
  'have',
  'modal',
  'pronoun-first',
  'pronoun-plural',
  'pronoun-person',
);
const FOREIGN = mask('foreign-function-word');
const FEWEST_WORDS = 12;
const FOREIGN_SHARE = 0.18;

export function countSmallWords(tokens: Tokens): SmallWords {
  let english = 0;
  let foreign = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isKind(i, Kind.word)) continue;
    if (tokens.is(i, FOREIGN)) foreign++;
    else if (tokens.is(i, ENGLISH)) english++;
  }
  return { english, foreign };
}

/**
 * Whether a note is in a language that the wording rules cannot read: many small words of another language, and more than
 * of English. Shorthand without small words is English still.
 */
export function isForeign(blocks: readonly { readonly reading: BlockReading }[]): boolean {
  let words = 0;
  let english = 0;
  let foreign = 0;
  for (const { reading } of blocks) {
    words += reading.words;
    english += reading.smallWords.english;
    foreign += reading.smallWords.foreign;
  }
  return words >= FEWEST_WORDS && foreign > english && foreign >= FOREIGN_SHARE * words;
}
