import { mask } from '../lexicon/classes';
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

/** How many small words of English and of other languages stand among some tokens. */
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

/** Words of several blocks, all and small ones. */
export interface LanguageCounts extends SmallWords {
  readonly words: number;
}

interface Counted {
  readonly reading: { readonly words: number; readonly smallWords: SmallWords };
}

/** The counts of a note once some blocks went and others came. */
export function recount(counts: LanguageCounts, gone: readonly Counted[], come: readonly Counted[]): LanguageCounts {
  let { words, english, foreign } = counts;
  const add = (sign: 1 | -1, { reading }: Counted): void => {
    words += sign * reading.words;
    english += sign * reading.smallWords.english;
    foreign += sign * reading.smallWords.foreign;
  };
  for (const block of gone) add(-1, block);
  for (const block of come) add(1, block);
  return { words, english, foreign };
}

export const NO_WORDS: LanguageCounts = { words: 0, english: 0, foreign: 0 };

/**
 * Whether a note is in a language that the wording rules cannot read: many small words of another language, and more than
 * of English. Shorthand without small words is English still.
 */
export const isForeign = ({ words, english, foreign }: LanguageCounts): boolean =>
  words >= FEWEST_WORDS && foreign > english && foreign >= FOREIGN_SHARE * words;
