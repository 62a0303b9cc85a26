import { mask } from '../../lexicon/classes';
import { type Tokens, words } from '../../note/tokens';
import type { Clause } from '../../voice/clause';

const SAYING = mask('saying');
const TELLING = mask('saying', 'feeling', 'wishing', 'be', 'stating');
const ME = mask('pronoun-me');

/** "Mom put sleep first": a parent who is served, unlike "his mom". */
export const isParent = ({ actor, first, subject }: Clause): boolean => actor === 'kin' && subject === first;

/** "Mom says", "dad feels", "mom let me know". */
export const isParentTelling = (tokens: Tokens, clause: Clause): boolean =>
  isParent(clause) && (tokens.is(clause.verb, TELLING) || LET.has(tokens.hash[clause.verb] ?? 0));
const LET = words('let', 'lets');

/** "… when he told me | he's got an ear for it": the clause before ends with their telling. */
export const isToldBefore = (tokens: Tokens, first: number): boolean =>
  isTold(tokens, tokens.isMark(first - 1, ',') || tokens.isMark(first - 1, ':') ? first - 2 : first - 1);

const isTold = (tokens: Tokens, last: number): boolean =>
  tokens.is(last, SAYING) || (tokens.is(last, ME) && tokens.is(last - 1, SAYING));
