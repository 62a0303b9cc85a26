import { hashWord } from '../../../text/fold';
import wordSets from './word-sets.txt';

/** Reads a list of headed word sets: "# comment", "@heading", then words parted by blanks. Hashes of folded words. */
export function readWordSets<Name extends string>(text: string): Readonly<Record<Name, ReadonlySet<number>>> {
  const sets: Record<string, Set<number>> = {};
  let current = new Set<number>();
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    if (content.startsWith('@')) {
      current = new Set();
      sets[content.slice(1)] = current;
      continue;
    }
    for (const word of content.split(/\s+/).filter(Boolean)) current.add(hashWord(word));
  }
  return sets as unknown as Readonly<Record<Name, ReadonlySet<number>>>;
}

type SetName =
  | 'linking'
  | 'authority'
  | 'decision'
  | 'question'
  | 'team'
  | 'discussing'
  | 'work-on'
  | 'measured'
  | 'goal-label'
  | 'aim-verb'
  | 'clinical-noun'
  | 'own-step'
  | 'kindly'
  | 'own-role'
  | 'shared-step'
  | 'willing'
  | 'watching'
  | 'watched';

/** The word sets of `word-sets.txt`. */
export const SETS = readWordSets<SetName>(wordSets);
