import type { Analysis } from '../core/engine/analysis';
import { type Saying, say } from '../core/text/saying';
import type { Span } from '../core/text/span';
import type { Voice } from '../core/voice/clause';

/** A word shown before a clause. */
export interface InlayWord {
  readonly offset: number;
  readonly text: Saying;
}

const WORDS: Readonly<Partial<Record<Voice, Saying>>> = {
  person: say('theirs'),
  together: say('together'),
  writer: say('yours'),
  observer: say('from outside'),
};

/** Whose voice a clause carries, shown where it changes from the clause before. */
export function inlayWordsOf({ blocks }: Analysis, within: Span): InlayWord[] {
  return blocks
    .filter(({ placed }) => placed.end >= within.start && placed.start <= within.end)
    .flatMap(({ start, view }) =>
      view.clauses.flatMap(({ first, voice }, i) => {
        const text = view.clauses[i - 1]?.voice === voice ? undefined : WORDS[voice];
        return text ? [{ offset: start + view.tokens.start[first]!, text }] : [];
      }),
    );
}
