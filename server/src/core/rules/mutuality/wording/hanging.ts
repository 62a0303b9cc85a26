import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb } from '../../../voice/verbs';
import { closes, FINITE, isAdverbAnywhere, isHowOften } from './closing';

const ADVERBIAL = mask('adverb', 'time-word', 'weekday', 'month');
const BEFORE_TIME = mask('determiner', 'adverb', 'preposition', 'pronoun-some', 'possessive-person');
const MOMENT = mask('time-word', 'weekday', 'month');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const TELLING = mask('saying', 'doubting');
const REFLEXIVE = mask('reflexive');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer', 'pronoun-some');
const NEGATION = mask('negation');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const PREPOSITION = mask('preposition');
const DEED = mask(
  'form-past',
  'form-third',
  'form-participle',
  'be',
  'modal',
  'will',
  'pronoun-first',
  'pronoun-person',
);
/** Subordinators that begin what a word asks for, not when or why something was. */
const ASKED_FOR = words('that', 'which', 'who', 'whom', 'whose', 'what', 'whatever', 'how', 'why', 'whether', 'than');
/** Prepositions that a verb, an adjective or a noun asks for; others tell where, when and how. */
const COMPLEMENT = words(
  'with',
  'w',
  'to',
  'about',
  'of',
  'for',
  'into',
  'toward',
  'towards',
  'from',
  'against',
  'by',
  're',
  'regarding',
  'concerning',
);
const RE = words('re');
const RELATIVE = words('who', 'which', 'that');
const PARTICLE = words('up', 'away', 'off', 'out', 'down', 'along', 'over', 'back');
const ALWAYS = words('throughout', 'overnight', 'sooner', 'anymore');
const TOLD = words('noted', 'observed', 'reported', 'evident', 'voiced', 'endorsed');
const TIME =
  /^(?:sec|min|minute|hr|hour|day|night|morning|evening|week|weekend|month|year|time|while|moment|bit|date)s?$/i;
const TIME_REACH = 4;
/** Marks that stand inside a word or a row of them: "w/", "the dads' group". */
const IN_WORDS = /^[/'’%-]$/;
/** Nobody's complement is longer, but in a note without full stops. */
const LONGEST = 14;

/** How words hold what follows: they end with a preposition or "to"; or a verb that follows is theirs. */
interface Bond {
  readonly isOpen: boolean;
  readonly isSubject: boolean;
  /** They are in front of a noun: "her so-called | pain is back". */
  readonly isQuality: boolean;
}

/**
 * Where what hangs on the words before token `end` ends: "non-compliant | with the plan", "denied | being upset", "had her |
 * leave"; `end` itself where nothing does, -1 where one cannot be sure.
 */
export function hangingEnd(tokens: Tokens, end: number, limit: number, { isOpen, isSubject, isQuality }: Bond): number {
  let i = end;
  while (i < limit && PARTICLE.has(tokens.hash[i]!)) i++;
  if (closes(tokens, i, limit)) return i;
  if (TOLD.has(tokens.hash[i]!) && closes(tokens, i + 1, limit)) return i + 1;
  if (!isOpen && tokens.is(i, NOMINATIVE) && !tokens.is(end - 1, TELLING)) return i;
  if (isSubject && RELATIVE.has(tokens.hash[i]!)) return i;
  if (!isOpen && (isCircumstance(tokens, i, limit) || (isSubject && tokens.is(i, FINITE)))) return i;
  const from = i;
  for (; i < limit && !endsHere(tokens, i, from, limit); i++) {
    if (isQuality && tokens.is(i, FINITE)) return i;
    if (i - from >= LONGEST || tokens.isKind(i, Kind.quote) || isRunOn(tokens, i)) return -1;
  }
  return i;
}

/** Whether what begins here tells when, where, how or why, and so stands behind whatever is told. */
function isCircumstance(tokens: Tokens, i: number, limit: number): boolean {
  if (tokens.is(i, NEGATION) || tokens.isKind(i, Kind.clitic)) return false;
  if (isHowOften(tokens, i) || isTime(tokens, i, limit)) return true;
  if (tokens.is(i, SUBORDINATOR)) return !ASKED_FOR.has(tokens.hash[i]!);
  if (tokens.is(i, PREPOSITION)) return !COMPLEMENT.has(tokens.hash[i]!) && !tokens.is(i + 1, REFLEXIVE);
  return ALWAYS.has(tokens.hash[i]!) || tokens.is(i, ADVERBIAL) || isAdverbAnywhere(tokens, i);
}

/** "this week", "for twenty minutes", "most of the time", "for once". */
function isTime(tokens: Tokens, i: number, limit: number): boolean {
  if (!tokens.is(i, DETERMINER) && !tokens.is(i, PREPOSITION) && !tokens.isKind(i, Kind.number)) return false;
  for (let k = i + 1; k < Math.min(limit, i + TIME_REACH); k++) {
    if (closes(tokens, k, limit)) return false;
    if (tokens.has(k, Flag.possessive)) return false;
    if (TIME.test(tokens.raw(k))) return !(k === i + 1 && /^this$/i.test(tokens.raw(i)) && /s$/i.test(tokens.raw(k)));
    if (tokens.is(k, MOMENT)) return true;
    if (!tokens.is(k, BEFORE_TIME) && !tokens.isKind(k, Kind.number)) return false;
  }
  return false;
}

/** "how bad it was we talked": a clause begins where none can. */
const isRunOn = (tokens: Tokens, i: number): boolean => tokens.is(i, NOMINATIVE) && tokens.is(i - 1, FINITE);

/** Whether a mark, another deed or a new circumstance ends what hangs. */
function endsHere(tokens: Tokens, i: number, from: number, limit: number): boolean {
  if (tokens.isKind(i, Kind.quote) || tokens.isKind(i, Kind.placeholder)) return false;
  if (IN_WORDS.test(tokens.raw(i)) || (RE.has(tokens.hash[i - 1]!) && i === from + 1)) return false;
  if (tokens.kind[i]! > Kind.mixed) return true;
  if (tokens.is(i, COORDINATOR)) return i > from && opensDeed(tokens, i + 1, limit);
  return i > from && tokens.is(i, SUBORDINATOR) && !ASKED_FOR.has(tokens.hash[i]!) && !tokens.is(i, PREPOSITION);
}

function opensDeed(tokens: Tokens, from: number, limit: number): boolean {
  let i = from;
  while (i < limit && isAdverb(tokens, i)) i++;
  return i < limit && tokens.is(i, DEED);
}
