import { Cue } from '../note/cues';
import { type Tokens, words } from '../note/tokens';
import source from './phrases.txt';

/** A phrase: for each of its words the hashes that may stand there. */
type Phrase = readonly ReadonlySet<number>[];

/** The phrases of a section of `phrases.txt`. */
class PhraseTable {
  /** Where any phrase may begin. */
  readonly cue = new Cue();
  readonly #byFirst = new Map<number, Phrase[]>();

  add(line: string): void {
    const phrase = line.split(/\s+/).map((word) => words(...word.split('|')));
    const [first, second] = phrase;
    if (second) this.cue.leads({ words: first! }, { words: second });
    else this.cue.opens({ words: first! });
    for (const word of first!) this.#byFirst.set(word, [...(this.#byFirst.get(word) ?? []), phrase]);
  }

  /** Whether a phrase begins at token `i` and ends before `end`. */
  beginsAt(tokens: Tokens, i: number, end: number): boolean {
    const phrases = this.#byFirst.get(tokens.hash[i]!);
    if (!phrases) return false;
    for (const phrase of phrases) if (matchesAt(tokens, i, end, phrase)) return true;
    return false;
  }
}

function matchesAt({ hash }: Tokens, i: number, end: number, phrase: Phrase): boolean {
  if (i + phrase.length > end) return false;
  for (let k = 0; k < phrase.length; k++) if (!phrase[k]!.has(hash[i + k]!)) return false;
  return true;
}

const TABLES = readTables(source);

function readTables(text: string): ReadonlyMap<string, PhraseTable> {
  const tables = new Map<string, PhraseTable>();
  let table = new PhraseTable();
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    const section = /^\[(.*)\]$/.exec(content);
    if (section) {
      table = new PhraseTable();
      tables.set(section[1]!, table);
    } else if (content) table.add(content);
  }
  return tables;
}

/** The table of a section of `phrases.txt`. Get it once, at load. */
export function phrases(section: string): PhraseTable {
  const table = TABLES.get(section);
  if (!table) throw new Error(`phrases.txt has no section [${section}]`);
  return table;
}

/** The first token from `first` up to `end` at which a phrase of the table begins; -1 when none does. */
export function findPhrase(tokens: Tokens, first: number, end: number, table: PhraseTable): number {
  const { cue } = table;
  for (let i = tokens.next(cue, first, end); i < end; i = tokens.next(cue, i + 1, end))
    if (table.beginsAt(tokens, i, end)) return i;
  return -1;
}
