import type { Cue } from '../../note/cues';
import { Flag } from '../../note/tokens';
import { onceFor } from '../../text/onceFor';
import { type PhraseMatch, Phrases } from '../phrases';
import type { BlockView } from '../rule';

const NONE: readonly never[] = [];

/** The readable wordings of one credit, found once for all clauses of a block. */
export class Wording {
  /** Where any wording may begin. */
  readonly cue: Cue;
  readonly #byClause: (view: BlockView) => readonly (readonly PhraseMatch[])[];

  constructor(list: string) {
    const phrases = new Phrases(list);
    this.cue = phrases.cue;
    this.#byClause = onceFor(({ tokens, clauses }: BlockView) =>
      clauses.map(({ first, end }) => phrases.find(tokens, first, end).filter(({ topic }) => topic !== 'leave')),
    );
  }

  /** The wordings in a clause, by the clause's number. */
  in(view: BlockView, clause: number): readonly PhraseMatch[] {
    const { first, end } = view.clauses[clause]!;
    return view.tokens.next(this.cue, first, end) < end ? this.#byClause(view)[clause]! : NONE;
  }

  /** As `in`, those in quotations left out. */
  told(view: BlockView, clause: number): readonly PhraseMatch[] {
    const found = this.in(view, clause);
    return found.length === 0 ? found : found.filter(({ first }) => !view.tokens.has(first, Flag.quoted));
  }
}
