import { words } from '../note/tokens';
import text from './nameSigns.txt';

const SIGNS = parse(text);

/** The hashes of the words of one key of `nameSigns.txt`. Throws when there is no such key. */
export function signs(key: string): ReadonlySet<number> {
  const found = SIGNS.get(key);
  if (!found) throw new Error(`nameSigns.txt has no "${key}"`);
  return found;
}

function parse(source: string): ReadonlyMap<string, ReadonlySet<number>> {
  const lists = new Map<string, string[]>();
  let key = '';
  for (const line of source.split('\n')) {
    const [head, rest] = line.includes(':') ? line.split(':') : ['', line];
    if (line.startsWith('#')) continue;
    if (head) key = head;
    lists.set(key, [...(lists.get(key) ?? []), ...rest!.trim().split(/\s+/).filter(Boolean)]);
  }
  return new Map([...lists].map(([name, list]) => [name, words(...list)]));
}
