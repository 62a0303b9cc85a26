import { mask as classMask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { type Asked, Cue } from '../note/cues';
import type { Tokens } from '../note/tokens';
import { HashSet } from '../text/hashSet';
import { HashTable } from '../text/hashTable';

/** The patterns that begin with one word. */
interface Group<Pattern> {
  /** In the order of their list; `second` is what their second word must be, if it must be one of some. */
  readonly all: { readonly pattern: Pattern; readonly second: ReadonlySet<number> | undefined }[];
  /** Those with any second word, or none. */
  readonly open: Pattern[];
  /** The number of each second word; found when one is first asked for. */
  seconds: HashTable | undefined;
  /** Those that may have a second word, by its number, once they were asked for. */
  readonly bySecond: (readonly Pattern[])[];
}

const NONE: readonly never[] = [];

/** What must follow the first step of a pattern: one of `asked`, right behind it or `over` a gap. */
export interface Following {
  readonly asked: readonly Asked[];
  readonly over: boolean;
}

/**
 * Patterns by their first two words: hundreds may begin with "the", and nearly all are told away by the next word.
 */
export class PhraseIndex<Pattern> {
  /** Where any pattern may begin. */
  readonly cue = new Cue();
  readonly #groups = new Map<number, Group<Pattern>>();
  /** The number of each first word, and the groups by that number; made when a pattern is first asked for. */
  #firsts: HashTable | undefined;
  #numbered: readonly Group<Pattern>[] = [];

  /** Adds a pattern by the words that it can begin with, and what must follow them, where it tells. */
  add(pattern: Pattern, first: Iterable<number>, following: Following | undefined): void {
    this.#firsts = undefined;
    mark(this.cue, { words: first }, following);
    const second = secondWords(following);
    for (const word of first) {
      const group: Group<Pattern> = this.#groups.get(word) ?? {
        all: [],
        open: [],
        seconds: undefined,
        bySecond: [],
      };
      this.#groups.set(word, group);
      group.all.push({ pattern, second });
      if (!second) group.open.push(pattern);
    }
  }

  /**
   * The patterns that may begin at token `i`, which gives the cue, in the order in which they were added. Token `second` is
   * taken for their second word; `word` for their first, where it stands for more than the token itself.
   */
  at({ hash, count }: Tokens, i: number, second = i + 1, word = hash[i]!): readonly Pattern[] {
    this.#firsts ??= this.#numberFirsts();
    const first = this.#firsts.get(word);
    if (first === 0) return NONE;
    const group = this.#numbered[first - 1]!;
    const next = second < count ? hash[second]! : 0;
    group.seconds ??= secondsOf(group);
    const number = group.seconds.get(next);
    if (number === 0) return group.open;
    group.bySecond[number] ??= followedBy(group, next);
    return group.bySecond[number];
  }

  #numberFirsts(): HashTable {
    this.#numbered = [...this.#groups.values()];
    return numbered(this.#groups.keys(), this.#groups.size);
  }
}

/** Lets a cue be given where a pattern may begin. */
export function mark(cue: Cue, first: Asked, following: Following | undefined): void {
  if (!following) cue.opens(first);
  else if (following.over) cue.leadsOver(first, ...following.asked);
  else cue.leads(first, ...following.asked);
}

/** The words of which one must stand second, if only words may. */
function secondWords(following: Following | undefined): ReadonlySet<number> | undefined {
  if (!following || following.over || !following.asked.every(isWords)) return undefined;
  const [only, ...others] = following.asked;
  if (others.length === 0 && only?.words instanceof HashSet) return only.words;
  return new Set(following.asked.flatMap(({ words }) => [...words!]));
}

const isWords = ({ words, classes, kinds }: Asked): boolean => words !== undefined && !classes && !kinds;

function secondsOf<Pattern>({ all }: Group<Pattern>): HashTable {
  const seconds = new Set(all.flatMap(({ second }) => [...(second ?? [])]));
  return numbered(seconds, seconds.size);
}

/** Numbers words from 1 on. */
function numbered(hashes: Iterable<number>, count: number): HashTable {
  const table = new HashTable(count);
  let number = 0;
  for (const hash of hashes) table.set(hash, ++number);
  return table;
}

const followedBy = <Pattern>({ all }: Group<Pattern>, next: number): readonly Pattern[] =>
  all.filter(({ second }) => !second || second.has(next)).map(({ pattern }) => pattern);

const SMALL_WORD = classMask(
  'preposition',
  'determiner',
  'coordinator',
  'pronoun-first',
  'pronoun-person',
  'pronoun-plural',
  'pronoun-object',
  'possessive-person',
  'be',
  'have',
  'do',
);
/** A step of more words than this tells little, and asking for each of them costs more than trying the pattern. */
const FEW = 12;

/**
 * Of the steps that a pattern cannot do without, the words of the one that tells most: a block that holds none of them needs
 * no search. Empty when no step tells enough. Whole texts are read 5 % faster so.
 */
export function tellingWords(steps: readonly ReadonlySet<number>[]): readonly number[] {
  let best: ReadonlySet<number> | undefined;
  for (const step of steps) if (step.size <= FEW && !isSmall(step) && step.size < (best?.size ?? FEW + 1)) best = step;
  return best ? [...best] : [];
}

const isSmall = (step: ReadonlySet<number>): boolean => {
  for (const hash of step) if (hasAny(lookUp(hash), SMALL_WORD)) return true;
  return false;
};
