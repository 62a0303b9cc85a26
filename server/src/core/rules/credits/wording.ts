import { Flag } from '../../note/tokens';
import { onceFor } from '../../text/onceFor';
import { type PhraseMatch, Phrases } from '../phrases';
import type { BlockView } from '../rule';
import list from './wording.txt';

const WORDING = new Phrases(list);

/** Where any wording may begin. */
export const WORDED = WORDING.cue;

/** The wordings in each clause of a block, in order of its clauses. */
const wordings = onceFor(({ tokens, clauses }: BlockView): readonly (readonly PhraseMatch[])[] =>
  clauses.map(({ first, end }) => WORDING.find(tokens, first, end)),
);

/** The wordings of one topic in a clause of a block, by the clause's number. */
export function wordingsIn(view: BlockView, clause: number, topic: string): readonly PhraseMatch[] {
  const all = wordings(view)[clause]!;
  return all.length === 0 ? all : all.filter((match) => match.topic === topic);
}

/** As `wordingsIn`, those in quotations left out. */
export function toldIn(view: BlockView, clause: number, topic: string): readonly PhraseMatch[] {
  const found = wordingsIn(view, clause, topic);
  return found.length === 0 ? found : found.filter(({ first }) => !view.tokens.has(first, Flag.quoted));
}
