import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb, isAuxiliary, isPast } from '../../../voice/verbs';
import type { BlockView } from '../../rule';
import { passiveStart } from './context';
import type { Use } from './matching';
import { isModifier, namesPerson, sentenceStart } from './subject';

const PREPOSITION = mask('preposition');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const OURS = mask('possessive-writer');
const NOMINATIVE = mask('pronoun-first', 'pronoun-person', 'pronoun-thing');
const OBJECT = mask('pronoun-object', 'pronoun-me', 'reflexive');
const TIME = mask('time-word', 'weekday', 'month');
const TO = words('to');
const OF = words('of');
/** What may be or should be is not decided. */
const POSSIBLE = words('can', 'could', 'may', 'might', 'would', 'should', "can't", "couldn't", 'cannot');
const OPEN = words('if', 'unless', 'whether', 'until', 'till', 'once');
const NO = words('no', 'any');
const LONGER = words('longer');
/** "turns out a meeting …": they belong to the verb before. */
const PARTICLE = words('out', 'up', 'off', 'down', 'over', 'around');
const NEED = words('need', 'needs', 'needed', 'want', 'wants', 'like', 'likes', 'liked');
/** "is set to be", "are due to be": what is decided already. */
const BOUND_TO = words(
  'set',
  'due',
  'going',
  'scheduled',
  'slated',
  'meant',
  'supposed',
  'likely',
  'bound',
  'destined',
);
/** A longer group of words before a verb holds more than its subject. */
const LONGEST = 12;
const OPEN_REACH = 3;

/**
 * The noun of which a participle is said, or -1: "request" in "The request for a unit was turned down" and "his hours are to
 * be cut", also in a telegram ("Chore rota put in place last night"). What belongs to the writer or to somebody else has none.
 */
export function passiveSubject({ view, first, end, sentence }: Use): number {
  const auxiliary = auxiliariesStart(view, first);
  if (auxiliary >= 0) return headOf(view, groupBefore(view, auxiliary));
  return endsThere(view.tokens, end, sentence.end) ? telegramSubject({ view, first }) : -1;
}

/** The noun right before `first` in a clause that it opens without a verb of its own, or -1. */
export function telegramSubject({ view, first }: Pick<Use, 'view' | 'first'>): number {
  const group = groupBefore(view, first);
  return group.opens ? headOf(view, group) : -1;
}

/** The first token of a passive's auxiliaries, with what leads up to "to be"; -1 where there are none, or where it only may or needs to be. */
function auxiliariesStart(view: BlockView, participle: number): number {
  const { tokens } = view;
  let at = passiveStart(view, participle);
  for (let i = at; i >= 0 && i < participle; i++) if (POSSIBLE.has(tokens.hash[i]!)) return -1;
  if (at < 0 || !TO.has(tokens.hash[at - 1] ?? 0)) return at;
  at--;
  if (BOUND_TO.has(tokens.hash[at - 1] ?? 0)) at--;
  while (at > 0 && isModifier(tokens, at - 1)) {
    at--;
    if (NEED.has(tokens.hash[at]!)) return -1;
  }
  return at;
}

/** "can be changed", "if the application is denied", "no goals were set": nothing is decided so far. */
export function isLeftOpen({ view: { tokens }, first, end, sentence }: Use): boolean {
  for (let i = first; i < end; i++) if (POSSIBLE.has(tokens.hash[i]!)) return true;
  for (let i = first - 1; i >= Math.max(sentence.first, first - OPEN_REACH); i--) {
    if (!tokens.isKind(i, Kind.word)) return false;
    if (isOpen(tokens, i)) return true;
  }
  return false;
}

const isOpen = (tokens: Tokens, i: number): boolean =>
  OPEN.has(tokens.hash[i]!) || (NO.has(tokens.hash[i]!) && !LONGER.has(tokens.hash[i + 1] ?? 0));

interface Group {
  readonly first: number;
  readonly end: number;
  /** Whether a clause begins with it. */
  readonly opens: boolean;
}

function groupBefore(view: BlockView, end: number): Group {
  const { tokens } = view;
  const from = sentenceStart(view, end);
  let last = end;
  while (last > from && isAdverb(tokens, last - 1)) last--;
  let first = last;
  while (first > from && last - first < LONGEST && isInGroup(tokens, first - 1, last)) first--;
  const opens = first === from || (tokens.isKind(first - 1, Kind.mark) && !tokens.isMark(first - 1, '/'));
  return { first, end: last, opens };
}

/** A past tense is a verb of its own unless a noun follows it ("reduced hours"). */
function isInGroup(tokens: Tokens, i: number, end: number): boolean {
  if (tokens.kind[i]! > Kind.mixed || tokens.has(i, Flag.quoted)) return false;
  if (tokens.is(i, NOMINATIVE) || tokens.is(i, SUBORDINATOR)) return false;
  if (tokens.isKind(i, Kind.clitic)) return tokens.has(i - 1, Flag.possessive);
  if (isAuxiliary(tokens, i)) return false;
  return !isPast(tokens, i) || (i + 1 < end && !tokens.is(i + 1, DETERMINER) && !tokens.is(i + 1, PREPOSITION));
}

function headOf(view: BlockView, { first, end }: Group): number {
  const { tokens } = view;
  if (OPEN.has(tokens.hash[first - 1] ?? 0)) return -1;
  const from = nounGroupStart(tokens, first, end);
  if (NO.has(tokens.hash[from] ?? 0)) return -1;
  let head = from;
  while (head + 1 < end && !tokens.is(head + 1, PREPOSITION) && !TO.has(tokens.hash[head + 1]!)) head++;
  if (head >= end || tokens.is(head, DETERMINER)) return -1;
  for (let i = from; i < head; i++)
    if (tokens.is(i, OURS) || (tokens.has(i, Flag.possessive) && !namesPerson(view, i))) return -1;
  return head;
}

/** Behind what stands before the subject: "At the clubhouse | his spot in the kitchen unit", "On review | weekly contact". */
function nounGroupStart(tokens: Tokens, first: number, end: number): number {
  let from = -1;
  for (let i = end - 1; i >= first; i--) {
    if (tokens.is(i, COORDINATOR)) return Math.max(from, i + 1);
    if (from >= 0 || !tokens.is(i, DETERMINER)) continue;
    const isFree = i === first || !tokens.is(i - 1, PREPOSITION) || PARTICLE.has(tokens.hash[i - 1]!);
    if (isFree && !tokens.is(i - 1, DETERMINER)) from = OF.has(tokens.hash[i + 1] ?? 0) ? i + 2 : i;
  }
  if (from >= 0) return from;
  return tokens.is(first, PREPOSITION) ? end - 1 : first;
}

/** Nothing is done to what follows: no object stands there. */
function endsThere(tokens: Tokens, i: number, limit: number): boolean {
  if (i >= limit || !tokens.isKind(i, Kind.word)) return true;
  if (tokens.is(i, OBJECT) || tokens.is(i, DETERMINER)) return false;
  return [PREPOSITION, COORDINATOR, SUBORDINATOR, TIME].some((mask) => tokens.is(i, mask)) || isAdverb(tokens, i);
}
