import { Kind, type Tokens } from '../note/tokens';
import { hashUnit } from '../text/fold';
import type { Evidence } from './evidence';
import type { Introduction, NameContext } from './nameContext';
import { isCapital, type NameRun } from './nameRuns';

/** Words that may name somebody or something, with what their block says for it. Numbers are tokens. */
export interface Candidate extends Evidence {
  readonly first: number;
  readonly end: number;
  readonly outerFirst: number;
  readonly introduction: Introduction;
  /** Token of the relation or post, or -1. */
  readonly relation: number;
  /** Hashes of its words, in order; particles and dots left out. */
  readonly words: readonly number[];
  /** All words in one hash; that of the word itself when there is only one. */
  readonly phrase: number;
  /** Typed with a capital. Lower-case words count only where the note or their neighbours make them names. */
  readonly capital: boolean;
  /** Never a mention: it stands in a header field or a signature. */
  readonly field: boolean;
}

/** A candidate of the words of a run: those with capitals, or all of them where none was typed. */
export function candidate(
  tokens: Tokens,
  run: NameRun,
  evidence: Evidence,
  context: NameContext,
  capital: boolean,
): Candidate {
  const { first, end } = run;
  const found: number[] = [];
  let phrase = 0;
  for (let i = first; i < end; i++) {
    if (capital ? !isCapital(tokens, i) : tokens.kind[i] !== Kind.word) continue;
    const hash = tokens.hash[i]!;
    phrase = found.length === 0 ? hash : hashUnit(phrase, hash);
    found.push(hash);
  }
  const { person, place, organization } = evidence;
  const { outerFirst, introduction, relation } = context;
  return {
    person,
    place,
    organization,
    first,
    end,
    outerFirst,
    introduction,
    relation,
    words: found,
    phrase,
    capital,
    field: false,
  };
}
