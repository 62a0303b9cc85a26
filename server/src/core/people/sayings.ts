import type { Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';
import list from './sayings.txt';

/** A saying around a name: its words, and which of them the name is. */
interface Saying {
  readonly words: readonly number[];
  readonly at: number;
}

const SAYINGS = parse(list);

/** Whether the name that begins at token `first` is only part of a saying: "for Pete's sake", "a jack of all trades". */
export function isInSaying(tokens: Tokens, first: number): boolean {
  const sayings = SAYINGS.get(tokens.hash[first] ?? 0);
  return sayings?.some(({ words, at }) => words.every((word, n) => tokens.hash[first - at + n] === word)) ?? false;
}

/** By the hash of each word in brackets. */
function parse(text: string): ReadonlyMap<number, readonly Saying[]> {
  const sayings = new Map<number, Saying[]>();
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    if (!content) continue;
    const parts = content.split(' ');
    const words = parts.map((part) => hashWord(part.replace(/[[\]]/g, '')));
    parts.forEach((part, at) => {
      if (!part.startsWith('[')) return;
      sayings.set(words[at]!, [...(sayings.get(words[at]!) ?? []), { words, at }]);
    });
  }
  return sayings;
}
