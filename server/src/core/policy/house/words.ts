import { inflectNoun } from '../../lexicon/inflect';
import { tokenise } from '../../note/tokenise';
import { Flag, type Tokens } from '../../note/tokens';
import { hashWord } from '../../text/fold';

/** A run of tokens: `first` up to, not including, `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Finds words and phrases as an agency lists them, in any case and with or without accents, the plural of the last word too. */
export class WordFinder {
  readonly #byFirst = new Map<number, number[][]>();

  constructor(words: readonly string[]) {
    for (const phrase of words) for (const hashes of spellings(phrase)) this.#add(hashes);
  }

  #add(hashes: number[]): void {
    const [first] = hashes;
    if (first === undefined) return;
    this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), hashes]);
  }

  /** The runs in order, the longest at each place, none overlapping. Linear. */
  find(tokens: Tokens, inQuotations = true): Run[] {
    const runs: Run[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (!inQuotations && tokens.has(i, Flag.quoted)) continue;
      const end = this.#endAt(tokens, i);
      if (end <= i) continue;
      runs.push({ first: i, end });
      i = end - 1;
    }
    return runs;
  }

  #endAt(tokens: Tokens, i: number): number {
    let end = i;
    for (const hashes of this.#byFirst.get(tokens.hash[i]!) ?? []) {
      if (hashes.every((hash, k) => tokens.isWord(i + k, hash))) end = Math.max(end, i + hashes.length);
    }
    return end;
  }
}

function spellings(phrase: string): number[][] {
  const tokens = tokenise(phrase);
  const words = Array.from({ length: tokens.count }, (_, i) => tokens.word(i));
  const last = words.pop();
  if (last === undefined) return [];
  return [...new Set(inflectNoun(last).map(({ word }) => word))].map((word) => [...words, word].map(hashWord));
}
