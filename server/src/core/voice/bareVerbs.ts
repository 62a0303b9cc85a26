import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Ground } from './draft';
import { isAuxiliary, isParticiple, isPast, isThird, isVerb } from './verbs';
import { wordSet } from './wordSets';

const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const VAGUE = mask('vague-verb');
const FEELING_WORD = mask('feeling-word', 'observing-adjective');

/** Whether token `i` is a verb that can begin a line without a subject: "Provided", "wants", "didn't come". */
export function isBareVerb(ground: Ground, i: number): boolean {
  const { tokens, cast } = ground;
  if (!tokens.isKind(i, Kind.word) || tokens.has(i, Flag.quoted) || cast.nameEnd[i]! > 0) return false;
  if (isAuxiliary(tokens, i)) return true;
  if (isAuxiliary(tokens, i + 1) && !isPast(tokens, i) && !tokens.is(i + 1, NOMINATIVE)) return false;
  if (tokens.is(i, BASE) && !isPast(tokens, i) && isNounWithVerb(tokens, i + 1)) return false;
  if (tokens.is(i, VAGUE) && (!isPast(tokens, i) || tokens.is(i, BASE)))
    return followsLikeVerb(ground, i) || isTask(ground, i);
  return isVerb(tokens, i) && cast.actor[i] === undefined ? true : isUnknownPast(tokens, i);
}

/** "Lease says …", "Resume workshop has …": the verb stands behind a noun. */
const isNounWithVerb = (tokens: Tokens, next: number): boolean =>
  (isThird(tokens, next) && tokens.is(next, SAYING) && !tokens.is(next, VAGUE)) ||
  (tokens.isKind(next, Kind.word) && !tokens.is(next, NO_NOUN) && isAuxiliary(tokens, next + 1));
const SAYING = mask('saying');
const NO_NOUN = mask('determiner', 'pronoun-person', 'pronoun-first', 'pronoun-plural', 'pronoun-thing', 'adverb');

const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer', 'pronoun-object', 'pronoun-thing');
const TO = words('to', 'that', 'if');
/** Nouns as often, but verbs where a raw line begins with them. */
const STARTS = wordSet('starts');

/** "Plan to call", "Call her sister" and "Reports that" are verbs; "Call from the landlord", "Plan reviewed" are not. */
function followsLikeVerb({ tokens, cast }: Ground, i: number): boolean {
  const next = i + 1;
  return (
    tokens.is(next, DETERMINER) ||
    TO.has(tokens.hash[next] ?? 0) ||
    tokens.is(next, NOMINATIVE) ||
    cast.nameEnd[next]! > 0 ||
    STARTS.has(tokens.hash[i]!)
  );
}

/** "Plan: call landlord": in a plan a base form before a noun is a task. */
const isTask = ({ tokens, context }: Ground, i: number): boolean =>
  context.section === 'plan' &&
  tokens.is(i, BASE) &&
  tokens.isKind(i + 1, Kind.word) &&
  !tokens.is(i + 1, PREPOSITION) &&
  !isParticiple(tokens, i + 1);
const BASE = mask('form-base');
const PREPOSITION = mask('preposition', 'coordinator');

/** A past form that no list knows, by its "-ed". */
export const isUnknownPast = (tokens: Tokens, i: number): boolean =>
  !isVerb(tokens, i) && isParticiple(tokens, i) && !tokens.is(i, FEELING_WORD);
