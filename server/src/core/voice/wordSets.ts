import { words } from '../note/tokens';
import source from './word-sets.txt';

/** Reads "[name]" headings, each followed by its words. */
function readSets(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const lists = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    const heading = /^\[(.*)\]$/.exec(content);
    if (heading) {
      list = [];
      lists.set(heading[1]!, list);
    } else list.push(...content.split(/\s+/).filter(Boolean));
  }
  return new Map([...lists].map(([name, list]) => [name, words(...list)]));
}

const SETS = readSets(source);

/** The hashes of a set of `word-sets.txt`. Get it once, at load. */
export function wordSet(name: string): ReadonlySet<number> {
  const found = SETS.get(name);
  if (!found) throw new Error(`word-sets.txt has no set [${name}]`);
  return found;
}
