import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import type { Cast } from './actors';
import { wordSet } from './wordSets';

const VERB = mask(
  'saying',
  'doubting',
  'feeling',
  'wanting',
  'directing',
  'offering',
  'observing',
  'stating',
  'logistic',
  'chore',
  'deciding',
  'doing',
  'clinical-aim',
  'aspect',
);
const BASE = mask('form-base');
const THIRD = mask('form-third');
const PAST = mask('form-past');
const PARTICIPLE = mask('form-participle');
const GERUND = mask('form-gerund');
export const BE = mask('be');
export const HAVE = mask('have');
export const DO = mask('do');
const AUXILIARY = mask('be', 'have', 'do', 'modal', 'duty');
const NEGATION = mask('negation');
const ADVERB = mask('adverb');
const VAGUE = mask('vague-verb');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const PREPOSITION = mask('preposition');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const SOME = mask('pronoun-some');
const OBJECT = mask('pronoun-object', 'pronoun-me');
const COORDINATOR = mask('coordinator');
const SINGULAR = wordSet('singular');
const NOT_FINITE_BE = words('be', 'been', 'being');
const HAVING = words('having');
const TO = words('to');

export const isVerb = (tokens: Tokens, i: number): boolean => tokens.is(i, VERB);
export const isAuxiliary = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, AUXILIARY) && !isPossessiveMark(tokens, i);
export const isNegation = (tokens: Tokens, i: number): boolean => tokens.is(i, NEGATION);
export const isPast = (tokens: Tokens, i: number): boolean => tokens.is(i, PAST);
export const isThird = (tokens: Tokens, i: number): boolean => tokens.is(i, THIRD);
export const isParticiple = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, PARTICIPLE) || (!tokens.is(i, VERB) && endsInEd(tokens, i));
export const isGerund = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, GERUND) || (!tokens.is(i, VERB) && endsIn(tokens, i, 'ing', 5));
export const isBase = (tokens: Tokens, i: number): boolean => tokens.is(i, BASE) && tokens.is(i, VERB);

/** The possessive "'s" of "Dana's mother" is no "is". */
const isPossessiveMark = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.clitic) && tokens.has(i - 1, Flag.possessive) && !isContractedIs(tokens, i);

/** "Dana's been", "Marcus's not", "Tony's doing": after a name, "'s" is "is" or "has" where a verb form follows. */
function isContractedIs(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  return (
    tokens.is(next, NEGATION) ||
    NOT_FINITE_BE.has(tokens.hash[next] ?? 0) ||
    (tokens.is(next, GERUND) && !tokens.is(next, VAGUE))
  );
}

/** An adverb, by list or by "-ly". */
export function isAdverb(tokens: Tokens, i: number): boolean {
  if (tokens.is(i, ADVERB)) return true;
  return (
    tokens.isKind(i, Kind.word) && !tokens.is(i, VERB) && !tokens.has(i, Flag.capital) && endsIn(tokens, i, 'ly', 5)
  );
}

function endsIn(tokens: Tokens, i: number, ending: string, length: number): boolean {
  if (!tokens.isKind(i, Kind.word)) return false;
  const end = tokens.end[i]!;
  if (end - tokens.start[i]! < length) return false;
  for (let k = 0; k < ending.length; k++)
    if ((tokens.text.charCodeAt(end - ending.length + k) | 0x20) !== ending.charCodeAt(k)) return false;
  return true;
}

const endsInEd = (tokens: Tokens, i: number): boolean => endsIn(tokens, i, 'ed', 5) && !tokens.has(i, Flag.capital);

/** For each token, whether it can be a clause's finite verb where it stands: auxiliaries, past forms, "-s" and base forms. */
export function finiteVerbs(tokens: Tokens, cast: Cast): Uint8Array {
  const finite = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kind[i]! <= Kind.clitic && isFiniteAt(tokens, cast, i)) finite[i] = 1;
  return finite;
}

function isFiniteAt(tokens: Tokens, cast: Cast, i: number): boolean {
  if (tokens.is(i, AUXILIARY))
    return !isPossessiveMark(tokens, i) && !NOT_FINITE_BE.has(tokens.hash[i]!) && !HAVING.has(tokens.hash[i]!);
  const known = tokens.is(i, VERB);
  if (!known && !endsInEd(tokens, i)) return false;
  if (cast.actor[i] !== undefined && !tokens.is(i, PAST)) return false;
  let before = i - 1;
  while (before >= 0 && isAdverb(tokens, before)) before--;
  if (before >= 0 && (tokens.is(before, DETERMINER) || TO.has(tokens.hash[before]!)))
    return tokens.is(before, NOMINATIVE) || isAnother(tokens, before, i) || isMeAndHer(tokens, before);
  if (tokens.is(before, BE) || tokens.is(before, HAVE)) return false;
  if (tokens.is(before, PREPOSITION) && !tokens.is(before, NOMINATIVE)) return false;
  if (!known || tokens.is(i, PAST)) return true;
  if (tokens.is(i, THIRD)) return !tokens.is(i, VAGUE) || isSingular(tokens, cast, before);
  if (!tokens.is(i, BASE)) return false;
  return isPluralSubject(tokens, cast, before) || (tokens.isWord(i, SAY) && isSingular(tokens, cast, before));
}
/** "Deshawn say he tired": in speech that drops the "-s". */
const SAY = hashWord('say');

/** "another said", "each left": a determiner that stands alone. */
const isAnother = (tokens: Tokens, i: number, verb: number): boolean =>
  tokens.is(i, SOME) && tokens.is(verb, VERB) && !tokens.is(verb, VAGUE);

/** "me and her shelled peas" */
const isMeAndHer = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, OBJECT) && tokens.is(i - 1, COORDINATOR) && tokens.is(i - 2, OBJECT);

const isSingular = (tokens: Tokens, cast: Cast, i: number): boolean =>
  i >= 0 &&
  (SINGULAR.has(tokens.hash[i]!) ||
    cast.actor[i] === 'person' ||
    cast.actor[i] === 'kin' ||
    cast.actor[i] === 'staff' ||
    cast.actor[i] === 'other' ||
    cast.actor[i] === 'writer');

const isPluralSubject = (tokens: Tokens, cast: Cast, i: number): boolean =>
  i >= 0 &&
  (tokens.is(i, NOMINATIVE) || (tokens.is(i, PLURAL) && cast.actor[i] !== undefined) || MANY.has(tokens.hash[i]!));
const MANY = wordSet('many');
const PLURAL = mask('form-plural');
