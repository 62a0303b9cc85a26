import { words } from '../../../note/tokens';
import wordSets from './word-sets.txt';

/** Reads a list of headed words: "# comment", "@heading", then words parted by blanks. */
export function readWordLists(text: string): Readonly<Record<string, readonly string[]>> {
  const lists: Record<string, string[]> = {};
  let current: string[] = [];
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    if (content.startsWith('@')) {
      current = [];
      lists[content.slice(1)] = current;
    } else current.push(...content.split(/\s+/).filter(Boolean));
  }
  return lists;
}

/** As `readWordLists`, as hashes of folded words. */
export function readWordSets<Name extends string>(text: string): Readonly<Record<Name, ReadonlySet<number>>> {
  const sets = Object.entries(readWordLists(text)).map(([name, list]) => [name, words(...list)]);
  return Object.fromEntries(sets) as unknown as Readonly<Record<Name, ReadonlySet<number>>>;
}

type SetName =
  | 'linking'
  | 'authority'
  | 'premises'
  | 'decision'
  | 'question'
  | 'team'
  | 'discussing'
  | 'home'
  | 'work-on'
  | 'measured'
  | 'goal-label'
  | 'aim-verb'
  | 'clinical-noun'
  | 'own-step'
  | 'kindly'
  | 'own-role'
  | 'willing'
  | 'watching'
  | 'watched'
  | 'obeying'
  | 'imposed-task'
  | 'plan-noun'
  | 'moving-them'
  | 'changing'
  | 'keeping'
  | 'errand'
  | 'kept'
  | 'asked-to-be'
  | 'better-way'
  | 'writers-part'
  | 'wanted-in'
  | 'changing-theirs'
  | 'mending'
  | 'accepted'
  | 'heading'
  | 'urged'
  | 'outcome'
  | 'brief-verb'
  | 'asked-more-of'
  | 'fiction'
  | 'how-long'
  | 'contracted-passive'
  | 'doubted'
  | 'quoting'
  | 'conduct'
  | 'ing-thing'
  | 'no-doer';

/** The word sets of `word-sets.txt`. */
export const SETS = readWordSets<SetName>(wordSets);
