import { mask } from '../lexicon/classes';
import { Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { BE, DO, HAVE, isAdverb, isAuxiliary, isGerund, isNegation, isParticiple, isVerb } from './verbs';
import { wordSet } from './wordSets';

/** A verb with its auxiliaries, as far as decisions need it. Tokens; `main` is the verb that says what is done. */
export interface VerbGroup {
  readonly first: number;
  readonly main: number;
  readonly end: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly duty: boolean;
  readonly future: boolean;
  /** "would", "could", "might" */
  readonly conditional: boolean;
  readonly progressive: boolean;
  /** A form of "be" is itself the main verb. */
  readonly copula: boolean;
}

const DUTY = mask('duty');
const WILL = mask('will');
const MODAL = mask('modal');
const BASE = mask('form-base');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const FEELING_WORD = mask('feeling-word');
const DECIDING = mask('deciding');
const ASPECT = mask('aspect', 'wanting');
const TO = words('to');
const GOING = words('going', 'gonna', 'finna', 'gone');
const EXPECTED = words('supposed', 'expected', 'required', 'advised', 'obligated');
const NEED = wordSet('need');
/** "hasn't been to the doctor" is no duty. */
const BEEN = words('been');
/** "is not to have company" */
const NOT = words('not', 'never');
const IS = words("'s");
/** "has got to", "he's got to" */
const GOT = words('got');

/** Reads auxiliaries, negations and adverbs from token `first`, then the main verb. */
export function verbGroup(tokens: Tokens, first: number, end: number): VerbGroup {
  let negated = false;
  let duty = false;
  let future = false;
  let conditional = false;
  let auxiliary = -1;
  let i = first;
  while (i < end) {
    if (isNegation(tokens, i)) negated = true;
    const phrase = dutyPhraseEnd(tokens, i);
    const coming = phrase > 0 ? 0 : futurePhraseEnd(tokens, i);
    if (phrase > 0 || coming > 0) {
      if (phrase > 0) duty = true;
      else future = true;
      i = phrase + coming;
      auxiliary = i - 1;
    } else if (isAuxiliary(tokens, i) && !isMainAuxiliary(tokens, i, end)) {
      if (tokens.is(i, DUTY)) duty = true;
      else if (tokens.is(i, WILL)) future = true;
      else if (tokens.is(i, MODAL)) conditional = true;
      auxiliary = i++;
    } else if (isNegation(tokens, i) || isAdverb(tokens, i) || tokens.isKind(i, Kind.markup)) i++;
    else break;
  }
  const be = auxiliary >= 0 && tokens.is(auxiliary, BE);
  const form = be ? formAfterBe(tokens, i, end) : 'plain';
  const main = form === 'copula' ? auxiliary : be ? i : mainAt(tokens, i, end, auxiliary, first);
  return {
    first,
    main,
    end: be ? main + 1 : Math.min(end, i + 1),
    passive: form === 'participle' && !IS.has(tokens.hash[auxiliary]!),
    negated,
    duty,
    future,
    conditional,
    progressive: form === 'gerund',
    copula: form === 'copula',
  };
}

function mainAt(tokens: Tokens, i: number, end: number, auxiliary: number, first: number): number {
  if (i < end && (auxiliary < 0 || tokens.isKind(i, Kind.word))) return i;
  return Math.max(auxiliary, first);
}

/** What follows "be": "was seen" is passive, "was worried" is not. "He's decided" is told apart by its "'s". */
function formAfterBe(tokens: Tokens, i: number, end: number): 'copula' | 'gerund' | 'participle' {
  if (i >= end || (tokens.is(i, FEELING_WORD) && !isMovedTo(tokens, i))) return 'copula';
  if (isGerund(tokens, i)) return 'gerund';
  return isParticiple(tokens, i) ? 'participle' : 'copula';
}

/** "was moved to another unit", "were moved along", "was encouraged to attend"; not "was moved by the letter". */
const isMovedTo = (tokens: Tokens, i: number): boolean => {
  const next = tokens.hash[i + 1] ?? 0;
  if (ENCOURAGED.has(tokens.hash[i]!)) return TO.has(next) && !tokens.is(i + 2, FEELING);
  return (
    tokens.is(i, DECIDING) &&
    (ALONG.has(next) || (TO.has(next) && !tokens.is(i + 2, BASE) && !tokens.isWord(i + 2, TEARS)))
  );
};
const ENCOURAGED = words('encouraged', 'motivated');
const TEARS = hashWord('tears');
const ALONG = words('along', 'out', 'off', 'from', 'into');
const FEELING = mask('feeling', 'observing');

/** "has a job", "did the form", "had her sign": "have" and "do" as the main verb. */
function isMainAuxiliary(tokens: Tokens, i: number, end: number): boolean {
  const have = tokens.is(i, HAVE);
  if (!have && !tokens.is(i, DO)) return false;
  let next = i + 1;
  while (next < end && (isAdverb(tokens, next) || isNegation(tokens, next))) next++;
  if (next >= end || tokens.is(next, DETERMINER)) return true;
  if (have) return !isParticiple(tokens, next) && !tokens.is(next, BE) && !tokens.is(next, HAVE);
  return !(tokens.is(next, BASE) && isVerb(tokens, next)) && !tokens.is(next, HAVE) && !tokens.is(next, BE);
}

/** "has to", "has got to", "needs to", "is to", "is expected to": where it ends, or 0. */
function dutyPhraseEnd(tokens: Tokens, i: number): number {
  const next = tokens.hash[i + 1] ?? 0;
  if (NEED.has(tokens.hash[i]!) && TO.has(next)) return i + 2;
  if (
    GOT.has(next) &&
    TO.has(tokens.hash[i + 2] ?? 0) &&
    tokens.is(i + 3, BASE) &&
    (tokens.is(i, HAVE) || IS.has(tokens.hash[i]!))
  )
    return i + 3;
  if (!tokens.is(i, BE) || !isAuxiliary(tokens, i)) return 0;
  if (TO.has(next)) return BEEN.has(tokens.hash[i]!) || tokens.is(i + 2, DETERMINER) ? 0 : i + 2;
  if (NOT.has(next) && TO.has(tokens.hash[i + 2] ?? 0) && tokens.is(i + 3, BASE)) return i + 3;
  return EXPECTED.has(next) && TO.has(tokens.hash[i + 2] ?? 0) ? i + 3 : 0;
}

/** "is going to call", "gonna call": where it ends, or 0. */
function futurePhraseEnd(tokens: Tokens, i: number): number {
  const at = tokens.is(i, BE) ? i + 1 : i;
  if (!GOING.has(tokens.hash[at] ?? 0)) return 0;
  if (!TO.has(tokens.hash[at + 1] ?? 0))
    return COLLOQUIAL.has(tokens.hash[at]!) && tokens.is(at + 1, BASE) && isVerb(tokens, at + 1) ? at + 1 : 0;
  return tokens.is(at + 2, BASE) ? at + 2 : 0;
}
/** "gonna call", "he gone hang them Sunday". */
const COLLOQUIAL = words('gonna', 'finna', 'gone');

/** "wants to call", "continues to call": the verb behind "to" that says what is done, or the same verb. */
export function pastAspect(tokens: Tokens, main: number, end: number): number {
  let at = main;
  while (at + 2 < end && tokens.is(at, ASPECT) && TO.has(tokens.hash[at + 1]!) && tokens.isKind(at + 2, Kind.word))
    at += 2;
  return at;
}
