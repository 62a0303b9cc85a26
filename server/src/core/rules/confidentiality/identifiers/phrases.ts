import { Cue } from '../../../note/cues';
import { tokenise } from '../../../note/tokenise';
import type { Tokens } from '../../../note/tokens';

/** A phrase found in a text: its kind, and its tokens from `first` up to, not including, `end`. */
export interface FoundPhrase<Kind extends string> {
  readonly kind: Kind;
  readonly first: number;
  readonly end: number;
}

interface Entry<Kind extends string> {
  readonly kind: Kind;
  /** The hashes of its words, in order. */
  readonly hashes: readonly number[];
}

/**
 * Phrases of one or more words, compiled from a readable list: "= kind" opens a group, phrases are parted by commas or
 * line ends, "#" at a line's start is a comment. Longer phrases win over shorter ones.
 */
export class Phrases<Kind extends string> {
  /** Where any phrase begins. */
  readonly cue = new Cue();
  readonly #byFirst = new Map<number, Entry<Kind>[]>();
  readonly #byLast = new Map<number, Entry<Kind>[]>();

  constructor(list: string) {
    let kind = '' as Kind;
    for (const line of list.split('\n')) {
      if (line.startsWith('#')) continue;
      if (line.startsWith('=')) kind = line.slice(1).trim() as Kind;
      else for (const phrase of line.split(',')) this.#add(kind, phrase.trim());
    }
    for (const table of [this.#byFirst, this.#byLast])
      for (const entries of table.values()) entries.sort((a, b) => b.hashes.length - a.hashes.length);
  }

  #add(kind: Kind, phrase: string): void {
    if (!phrase) return;
    const hashes = [...tokenise(phrase).hash];
    const [first, second] = hashes;
    if (second === undefined) this.cue.opens({ words: [first!] });
    else this.cue.leads({ words: [first!] }, { words: [second] });
    const entry = { kind, hashes };
    append(this.#byFirst, hashes[0]!, entry);
    append(this.#byLast, hashes.at(-1)!, entry);
  }

  /** The longest phrase whose last word is token `last`. */
  endingAt(tokens: Tokens, last: number): FoundPhrase<Kind> | undefined {
    if (last < 0) return undefined;
    const entries = this.#byLast.get(tokens.hash[last]!);
    if (!entries) return undefined;
    for (const { kind, hashes } of entries) {
      const first = last - hashes.length + 1;
      if (matches(tokens, first, hashes)) return { kind, first, end: last + 1 };
    }
    return undefined;
  }

  /** The longest phrase whose first word is token `first`. */
  startingAt(tokens: Tokens, first: number): FoundPhrase<Kind> | undefined {
    if (first >= tokens.count) return undefined;
    const entries = this.#byFirst.get(tokens.hash[first]!);
    if (!entries) return undefined;
    for (const { kind, hashes } of entries) {
      if (matches(tokens, first, hashes)) return { kind, first, end: first + hashes.length };
    }
    return undefined;
  }
}

function append<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

function matches(tokens: Tokens, first: number, hashes: readonly number[]): boolean {
  if (first < 0 || first + hashes.length > tokens.count) return false;
  for (let i = 0; i < hashes.length; i++) if (tokens.hash[first + i] !== hashes[i]) return false;
  return true;
}
