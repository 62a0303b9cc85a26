import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { WriterForm } from '../people/people';
import { hashWord } from '../text/fold';
import { mayBeName } from './actors';
import type { Actor } from './clause';
import type { Ground, Head } from './draft';
import { isAdverb, isAuxiliary, isGerund, isNegation, isParticiple, isPast, isThird, isVerb } from './verbs';

/** A longer group before a verb is no subject. */
const LONGEST_GROUP = 12;
/** An apposition is no longer than this. */
const APPOSITION = 10;
/** "her sister and he": a pronoun that shares a subject stands no further behind its beginning. */
const JOINED = 3;
/** "stuck and a little relieved" */
const DEGREE = words('little', 'bit');

const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const THING_NOUN = mask('record-noun', 'about-noun', 'own-noun', 'body-noun', 'chore-noun');
const WE = mask('pronoun-plural');
const THING = mask('pronoun-thing');
const SOME = mask('pronoun-some');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const POSSESSIVE = mask('possessive-person', 'possessive-writer');
const PREPOSITION = mask('preposition');
const SUBORDINATOR = mask('subordinator');
const COORDINATOR = mask('coordinator');
const OBJECT = mask('pronoun-object');
const ACCUSATIVE = mask('pronoun-object', 'pronoun-me');
const TIME = mask('time-word');
const VAGUE = mask('vague-verb');
const KIN = mask('kin', 'companion');
const NOUN_OF_TIME = mask('time-word', 'weekday', 'month');
const SAYING = mask('saying');
/** "Two failed to do it": of several people. */
const COUNT = words('two', 'three', 'four', 'five', 'six');
/** "A few were quiet." */
const SEVERAL = words('few', 'couple', 'majority');
const US = words('us');
const ONE = hashWord('one');
const AS = words('as', 'than', 'because');

export const markAt = (tokens: Tokens, i: number): string =>
  tokens.isKind(i, Kind.mark) ? tokens.text.charAt(tokens.start[i]!) : '';
export const isComma = (tokens: Tokens, i: number): boolean => tokens.isMark(i, ',');
export const isDash = (tokens: Tokens, i: number): boolean => {
  const mark = markAt(tokens, i);
  return mark === '—' || mark === '–' || ((mark === '-' || mark === '/') && tokens.has(i, Flag.spaced));
};
export const isCoordinator = (tokens: Tokens, i: number): boolean => tokens.is(i, COORDINATOR) || tokens.isMark(i, '&');

/** Past adverbs and words of time that may stand before a subject. */
export function pastAdverbs(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (
    i < end &&
    (isAdverb(tokens, i) || tokens.is(i, TIME) || tokens.isKind(i, Kind.markup)) &&
    !tokens.is(i, NOMINATIVE)
  )
    i++;
  return i;
}

/**
 * The subject that begins at token `from`, past adverbs, with its finite verb before `end`; nothing when there is none.
 * `opens`: it opens a sentence, where a gerund ("Having a witness felt good") can be a subject too.
 */
export function subjectAt(ground: Ground, from: number, end: number, opens = false): Head | undefined {
  const { tokens } = ground;
  const i = pastAdverbs(tokens, from, end);
  if (i >= end || tokens.has(i, Flag.quoted)) return undefined;
  if (isSubjectPronoun(tokens, i)) return pronounSubject(ground, from, i, end);
  const all = allOfUs(ground, from, end);
  if (all > 0) return { start: from, subject: i, actor: 'together', verb: all };
  if ((tokens.is(i, THING) || tokens.is(i, SOME) || COUNT.has(tokens.hash[i]!)) && verbDirectly(ground, i + 1, end) > 0)
    return plainSubject(ground, from, i, end);
  return (
    groupSubject(ground, from, i, end, opens) ??
    (i > from && tokens.is(from, TIME) ? groupSubject(ground, from, from, end, opens) : undefined)
  );
}

/** The verb behind "both of us", "each of us", "the two of us", or "them" where the writer tells of both; 0 when there is none. */
function allOfUs(ground: Ground, i: number, end: number): number {
  const { tokens } = ground;
  const at = tokens.isWord(i, ARTICLE) ? i + 1 : i;
  const isAll = OF_US.has(tokens.hash[at]!) && tokens.isWord(at + 1, OF) && isUs(ground, at + 2);
  return isAll ? verbDirectly(ground, at + 3, end) : 0;
}
const isUs = ({ tokens, cast }: Ground, i: number): boolean =>
  US.has(tokens.hash[i] ?? 0) || (THEM.has(tokens.hash[i] ?? 0) && cast.writer !== WriterForm.self && !cast.group);
const THEM = words('them');
const OF_US = words('both', 'each', 'all', 'two', 'three', 'pair');
const ARTICLE = hashWord('the');
const OF = hashWord('of');

/** "I", "he", "im"; not "234 mg IM". */
const isSubjectPronoun = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, NOMINATIVE) && !(tokens.isWord(i, IM) && tokens.has(i, Flag.allCaps));
const IM = hashWord('im');

/** The verb right behind a subject, past adverbs; 0 when another word stands there. */
function verbDirectly(ground: Ground, from: number, end: number): number {
  let i = from;
  while (i < end && (isAdverb(ground.tokens, i) || ground.tokens.isKind(i, Kind.markup))) i++;
  return i < end && ground.finite[i] === 1 ? i : 0;
}

/** After "I", "he", "she", "they", "we" the next word that is no adverb is the verb, known or not. */
function pronounSubject(ground: Ground, start: number, i: number, end: number): Head | undefined {
  const { tokens, cast } = ground;
  if (isAuxiliary(tokens, i)) return { start, subject: i, actor: cast.actor[i] ?? 'person', verb: i };
  let next = i + 1;
  if (isCoordinator(tokens, next)) return jointSubject(ground, start, i, end);
  while (next < end && (isAdverb(tokens, next) || isPlainNegation(tokens, next) || markupOrBoth(tokens, next))) next++;
  if (next >= end || !isVerbAfterPronoun(ground, next)) return undefined;
  return { start, subject: i, actor: cast.actor[i] ?? 'person', verb: next };
}

/** "not", "never"; "didn't" is the verb itself. */
const isPlainNegation = (tokens: Tokens, i: number): boolean => isNegation(tokens, i) && !isAuxiliary(tokens, i);

const BOTH = words('both', 'all', 'each', 'too');
const markupOrBoth = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.markup) || BOTH.has(tokens.hash[i]!);

function isVerbAfterPronoun(ground: Ground, i: number): boolean {
  const { tokens } = ground;
  if (ground.finite[i] === 1) return true;
  if (!tokens.isKind(i, Kind.word) || tokens.has(i, Flag.capital)) return false;
  return (
    !tokens.is(i, PREPOSITION) &&
    !tokens.is(i, SUBORDINATOR) &&
    !tokens.is(i, COORDINATOR) &&
    !tokens.is(i, DETERMINER) &&
    !tokens.is(i, NOMINATIVE)
  );
}

/** "she and I walked", "he and his sister cooked". */
function jointSubject(ground: Ground, start: number, i: number, end: number): Head | undefined {
  const verb = ground.nextFinite[i + 1] ?? end;
  if (verb >= end || verb - i > LONGEST_GROUP) return undefined;
  const actor = groupActor(ground, i, verb);
  return actor ? { start, subject: i, actor, verb } : undefined;
}

function plainSubject(ground: Ground, start: number, i: number, end: number): Head {
  const { tokens, cast } = ground;
  const verb = verbDirectly(ground, i + 1, end);
  return {
    start,
    subject: i,
    actor: cast.actor[i] ?? (tokens.is(i, SOME) || COUNT.has(tokens.hash[i]!) ? 'person' : 'thing'),
    verb,
  };
}

/** A noun group with its verb: "her sister Dana called", "the man from upstairs brought", "each of us wrote". */
function groupSubject(ground: Ground, start: number, i: number, end: number, opens: boolean): Head | undefined {
  const { tokens, cast, nextFinite } = ground;
  if (!canBeginGroup(ground, i, opens)) return undefined;
  let verb = nextFinite[i + 1] ?? end;
  if (verb >= end || verb - i > LONGEST_GROUP) return undefined;
  for (let k = i; k < verb; k++) {
    if (breaksGroup(tokens, k, i)) return isComma(tokens, k) ? withApposition(ground, start, i, k, end) : undefined;
    if (tokens.is(k, NOMINATIVE) && !(isCoordinator(tokens, k - 1) && k - i <= JOINED)) {
      if (k === i || cast.actor[k - 1] !== 'person' || tokens.is(k - 1, NOMINATIVE)) return undefined;
      verb = relativeEnd(ground, k, end);
      if (verb >= end || !tokens.is(verb, SAYING)) return undefined;
    }
    if (k > i && beginsAnother(tokens, k)) return undefined;
    if (tokens.is(k, SUBORDINATOR) && k > i) verb = relativeEnd(ground, k, end);
    if (verb >= end) return undefined;
  }
  if (isCoordinator(tokens, verb - 1) && !isAdverb(tokens, verb - 1)) return undefined;
  const subject = headOf(ground, i, verb);
  if (DEGREE.has(tokens.hash[subject]!)) return undefined;
  const actor = isThing(ground, subject, i)
    ? 'thing'
    : (groupActor(ground, i, verb) ?? (SEVERAL.has(tokens.hash[subject]!) ? 'person' : 'thing'));
  return { start, subject, actor, verb };
}

/** "Family meeting", "client mood": a thing, whoever stands before it. */
const isThing = ({ tokens, cast }: Ground, head: number, first: number): boolean =>
  head > first && tokens.is(head, THING_NOUN) && cast.actor[head] === undefined && !isCoordinator(tokens, head - 1);

/** A determiner within a group begins another one, unless a preposition or "and" leads to it: "song first | her grades". */
const beginsAnother = (tokens: Tokens, k: number): boolean =>
  tokens.is(k, POSSESSIVE) &&
  !tokens.is(k - 1, PREPOSITION) &&
  !isCoordinator(tokens, k - 1) &&
  !tokens.is(k - 1, DETERMINER);

/** "his daughter Hirut, a dentist in Albany, calls": somebody, an apposition between commas, then the verb. */
function withApposition(ground: Ground, start: number, first: number, comma: number, end: number): Head | undefined {
  const { tokens } = ground;
  const actor = groupActor(ground, first, comma);
  if (actor === undefined || actor === 'thing') return undefined;
  for (let k = comma + 1; k < end && k <= comma + APPOSITION; k++) {
    if (ground.finite[k] === 1 || tokens.has(k, Flag.quoted)) return undefined;
    if (!isComma(tokens, k)) continue;
    const verb = k + 1;
    const follows = ground.finite[verb] === 1 || isThird(tokens, verb);
    return follows && verb < end ? { start, subject: headOf(ground, first, comma), actor, verb } : undefined;
  }
  return undefined;
}

/** "the man who came was": the verb behind the relative clause's own; `end` when no second follows. */
function relativeEnd(ground: Ground, relative: number, end: number): number {
  const inner = ground.nextFinite[relative + 1] ?? end;
  if (inner >= end) return inner;
  const outer = ground.nextFinite[inner + 1] ?? end;
  return outer < end && outer - inner < LONGEST_GROUP ? outer : end;
}

function canBeginGroup(ground: Ground, i: number, opens: boolean): boolean {
  const { tokens, cast } = ground;
  if (tokens.isKind(i, Kind.placeholder)) return true;
  if (tokens.isKind(i, Kind.number)) return tokens.isKind(i + 1, Kind.word);
  if (!tokens.isKind(i, Kind.word) && !tokens.isKind(i, Kind.mixed)) return false;
  if (tokens.is(i, DETERMINER) || cast.nameEnd[i]! > 0) return true;
  if (opens && tokens.is(i, ACCUSATIVE) && isCoordinator(tokens, i + 1)) return true;
  if (isVerb(tokens, i) && isAuxiliary(tokens, i + 1)) return !isAuxiliary(tokens, i) && !tokens.is(i + 1, NOMINATIVE);
  if (
    tokens.is(i, PREPOSITION) ||
    tokens.is(i, SUBORDINATOR) ||
    tokens.is(i, COORDINATOR) ||
    tokens.is(i, OBJECT) ||
    isAuxiliary(tokens, i)
  )
    return false;
  if (cast.actor[i] !== undefined) return true;
  if (isVerb(tokens, i)) return tokens.is(i, VAGUE) || (opens && isGerund(tokens, i));
  return !isParticiple(tokens, i) && (opens || !isGerund(tokens, i));
}

/** A comma, a stop, a quotation: no noun group goes on across them. A comma around an apposition is not followed here. */
function breaksGroup(tokens: Tokens, k: number, first: number): boolean {
  if (tokens.isKind(k, Kind.quote)) return false;
  if (!tokens.isKind(k, Kind.mark)) return false;
  const mark = markAt(tokens, k);
  return (
    k > first &&
    mark !== '-' &&
    mark !== '/' &&
    mark !== "'" &&
    mark !== '.' &&
    mark !== '(' &&
    mark !== ')' &&
    mark !== '&'
  );
}

/** Who a noun group stands for: both people, else the first who is not behind a preposition. */
function groupActor(ground: Ground, first: number, end: number): Actor | undefined {
  const { tokens } = ground;
  let found: Actor | undefined;
  let writer = false;
  let person = false;
  let joined = false;
  for (let k = first; k < end; k++) {
    if (tokens.is(k, PREPOSITION) && found === undefined && k > first)
      return US.has(tokens.hash[k + 1] ?? 0) ? (tokens.isWord(first, ONE) ? 'person' : 'together') : undefined;
    if (isCoordinator(tokens, k)) joined = true;
    const actor = actorInGroup(ground, k, end);
    if (actor === undefined) continue;
    if (US.has(tokens.hash[k]!)) return 'together';
    if (actor === 'writer') writer = true;
    if (actor === 'person' || (actor === 'kin' && isCoordinator(tokens, k - 1))) person = true;
    if (tokens.is(k - 1, PREPOSITION) && found !== undefined) continue;
    if (found === undefined || (!joined && supersedes(ground, k))) found = actor;
    if (tokens.is(k, PREPOSITION)) break;
  }
  if (joined && writer && found !== undefined && (person || found !== 'writer')) return 'together';
  return joined && person ? 'person' : found;
}

/** In "Alex's mother", "her worker Dana", "peer worker" the later noun is the head, but not within a name. */
const supersedes = (ground: Ground, k: number): boolean =>
  ground.tokens.is(k, KIN) || ground.tokens.isKind(k - 1, Kind.clitic);

function actorInGroup(ground: Ground, k: number, end: number): Actor | undefined {
  const { tokens, cast } = ground;
  if (tokens.is(k, POSSESSIVE) && k + 1 < end && !isCoordinator(tokens, k + 1)) return undefined;
  if (tokens.has(k, Flag.possessive) && k + 2 < end) return undefined;
  if (tokens.is(k, THING) && k + 1 < end) return undefined;
  const actor = cast.actor[k];
  if (actor !== undefined) return actor;
  if (isInitial(tokens, k)) return 'person';
  return mayBeName(tokens, k) && !tokens.is(k, NOUN_OF_TIME) ? nameActor(ground, k) : undefined;
}

/** "K. stated", "R. and I", "J said": a name kept to its first letter. */
const isInitial = (tokens: Tokens, k: number): boolean =>
  tokens.isKind(k, Kind.word) &&
  tokens.has(k, Flag.capital) &&
  tokens.end[k]! - tokens.start[k]! === 1 &&
  (tokens.isMark(k + 1, '.') || isThird(tokens, k + 1) || isPast(tokens, k + 1));

/** A name that the people model does not know stands for the person, unless the model knows the person by another one. */
const nameActor = (ground: Ground, k: number): Actor | undefined =>
  ground.tokens.has(k, Flag.sentenceStart) || !ground.tokens.is(k - 1, PREPOSITION) ? 'person' : undefined;

/** The noun that the group is about: the last word before a preposition or the verb. */
function headOf(ground: Ground, first: number, verb: number): number {
  const { tokens } = ground;
  let head = first;
  for (let k = first; k < verb; k++) {
    if (k > first && (tokens.is(k, PREPOSITION) || tokens.is(k, SUBORDINATOR))) break;
    if (tokens.isKind(k, Kind.word) && !isAdverb(tokens, k) && !isNegation(tokens, k)) head = k;
  }
  return head;
}

/** A nominative pronoun with its verb somewhere before `end`, not right behind a subordinator. */
export function laterPronoun(ground: Ground, from: number, end: number): Head | undefined {
  const { tokens } = ground;
  for (let i = from; i < end; i++) {
    if (!isSubjectPronoun(tokens, i) || tokens.has(i, Flag.quoted)) continue;
    if (tokens.is(i - 1, SUBORDINATOR) || AS.has(tokens.hash[i - 1] ?? 0)) continue;
    const head = pronounSubject(ground, i, i, end);
    if (head) return head;
  }
  return undefined;
}

export const isWe = (tokens: Tokens, i: number): boolean => tokens.is(i, WE);
