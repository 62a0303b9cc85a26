import type { Tokens } from '../note/tokens';
import { HashFilter } from '../text/hashFilter';

interface Group<Pattern> {
  /** All patterns that begin with one word, in the order of their list; `second` is what their second word must be, if it must be one of some. */
  readonly all: { readonly pattern: Pattern; readonly second: ReadonlySet<number> | undefined }[];
  /** By second word, once that was asked for; only for words that are some pattern's second word. */
  readonly bySecond: Map<number, readonly Pattern[]>;
  readonly seconds: Set<number>;
  /** Those with any second word, or none. */
  readonly open: Pattern[];
}

const NONE: readonly never[] = [];

/**
 * Patterns by their first two words: hundreds may begin with "the", and nearly all are told away by the next word.
 */
export class PhraseIndex<Pattern> {
  readonly #firstWords = new HashFilter();
  readonly #groups = new Map<number, Group<Pattern>>();

  /** Adds a pattern by the words that it can begin with, and those that must follow. */
  add(pattern: Pattern, firsts: Iterable<number>, second: ReadonlySet<number> | undefined): void {
    for (const first of firsts) {
      this.#firstWords.add(first);
      const group: Group<Pattern> = this.#groups.get(first) ?? {
        all: [],
        bySecond: new Map(),
        seconds: new Set(),
        open: [],
      };
      this.#groups.set(first, group);
      group.all.push({ pattern, second });
      if (!second) group.open.push(pattern);
      else for (const hash of second) group.seconds.add(hash);
    }
  }

  /** The patterns that may begin at token `i`, in the order in which they were added. */
  at({ hash, count }: Tokens, i: number): readonly Pattern[] {
    const first = hash[i]!;
    const group = this.#firstWords.mayHave(first) ? this.#groups.get(first) : undefined;
    if (!group) return NONE;
    const next = i + 1 < count ? hash[i + 1]! : 0;
    return group.seconds.has(next) ? followedBy(group, next) : group.open;
  }
}

function followedBy<Pattern>({ all, bySecond }: Group<Pattern>, next: number): readonly Pattern[] {
  const known = bySecond.get(next);
  if (known) return known;
  const patterns = all.filter(({ second }) => !second || second.has(next)).map(({ pattern }) => pattern);
  bySecond.set(next, patterns);
  return patterns;
}
