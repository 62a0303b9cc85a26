import { type Asked, Cue } from '../note/cues';
import type { Tokens } from '../note/tokens';
import { HashSet } from '../text/hashSet';

/** The patterns that begin with one word. */
interface Group<Pattern> {
  /** In the order of their list; `second` is what their second word must be, if it must be one of some. */
  readonly all: { readonly pattern: Pattern; readonly second: ReadonlySet<number> | undefined }[];
  /** By second word, once that was asked for; only for words that are some pattern's second word. */
  readonly bySecond: Map<number, readonly Pattern[]>;
  /** All second words; found when one is first asked for. */
  seconds: ReadonlySet<number> | undefined;
  /** Those with any second word, or none. */
  readonly open: Pattern[];
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

  /** Adds a pattern by the words that it can begin with, and what must follow them, where it tells. */
  add(pattern: Pattern, first: Iterable<number>, following: Following | undefined): void {
    const words = [...first];
    mark(this.cue, { words }, following);
    const second = secondWords(following);
    for (const word of words) {
      const group: Group<Pattern> = this.#groups.get(word) ?? {
        all: [],
        bySecond: new Map(),
        seconds: undefined,
        open: [],
      };
      this.#groups.set(word, group);
      group.all.push({ pattern, second });
      if (!second) group.open.push(pattern);
    }
  }

  /** The patterns that may begin at token `i`, which gives the cue, in the order in which they were added; token `second` is taken for their second word. */
  at({ hash, count }: Tokens, i: number, second = i + 1): readonly Pattern[] {
    const group = this.#groups.get(hash[i]!);
    if (!group) return NONE;
    const next = second < count ? hash[second]! : 0;
    group.seconds ??= secondsOf(group);
    return group.seconds.has(next) ? followedBy(group, next) : group.open;
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
  if (!following || following.over || !following.asked.every(({ words }) => words)) return undefined;
  return new Set(following.asked.flatMap(({ words }) => [...words!]));
}

const secondsOf = <Pattern>({ all }: Group<Pattern>): ReadonlySet<number> =>
  new HashSet(all.flatMap(({ second }) => [...(second ?? [])]));

function followedBy<Pattern>({ all, bySecond }: Group<Pattern>, next: number): readonly Pattern[] {
  const known = bySecond.get(next);
  if (known) return known;
  const patterns = all.filter(({ second }) => !second || second.has(next)).map(({ pattern }) => pattern);
  bySecond.set(next, patterns);
  return patterns;
}
