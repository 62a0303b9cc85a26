import { type Tokens, words } from '../note/tokens';
import source from './phrases.txt';

/** A phrase: for each of its words the hashes that may stand there. */
type Phrase = readonly ReadonlySet<number>[];

/** Phrases by the hash of their first word. */
type PhraseTable = ReadonlyMap<number, readonly Phrase[]>;

const TABLES = readTables(source);

function readTables(text: string): ReadonlyMap<string, PhraseTable> {
  const tables = new Map<string, Map<number, Phrase[]>>();
  let table = new Map<number, Phrase[]>();
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    const section = /^\[(.*)\]$/.exec(content);
    if (section) {
      table = new Map();
      tables.set(section[1]!, table);
    } else if (content) addPhrase(table, content);
  }
  return tables;
}

function addPhrase(table: Map<number, Phrase[]>, line: string): void {
  const phrase = line.split(/\s+/).map((word) => words(...word.split('|')));
  for (const first of phrase[0]!) table.set(first, [...(table.get(first) ?? []), phrase]);
}

/** The table of a section of `phrases.txt`. Get it once, at load. */
export function phrases(section: string): PhraseTable {
  const table = TABLES.get(section);
  if (!table) throw new Error(`phrases.txt has no section [${section}]`);
  return table;
}

/** The first token from `first` up to `end` at which a phrase of the table begins; -1 when none does. */
export function findPhrase(tokens: Tokens, first: number, end: number, table: PhraseTable): number {
  for (let i = first; i < end; i++) {
    const candidates = table.get(tokens.hash[i]!);
    if (candidates?.some((phrase) => matchesAt(tokens, i, end, phrase))) return i;
  }
  return -1;
}

const matchesAt = (tokens: Tokens, i: number, end: number, phrase: Phrase): boolean =>
  i + phrase.length <= end && phrase.every((word, k) => word.has(tokens.hash[i + k]!));
