import { mask } from '../../../lexicon/classes';
import { sentenceAt } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Actor } from '../../../voice/clause';
import { actorAt, clauseAt, objectOf } from '../../../voice/frames';
import { isAdverb, isAuxiliary } from '../../../voice/verbs';
import type { BlockView } from '../../rule';
import { SETS } from './wordSets';

/**
 * Who does something, or of whom something is said. `none`: no subject was written, as in "Refused group." `other`:
 * somebody or something that is neither the person nor the writer.
 */
export type Who = 'person' | 'writer' | 'together' | 'other' | 'none';

const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const OBJECT = mask('pronoun-object');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const COORDINATOR = mask('coordinator');
/** Joins what somebody did next: "I let her vent then moved her on". */
const THEN = words('then');
const PREPOSITION = mask('preposition');
const REFLEXIVE = mask('reflexive');
const BE = mask('be');
const NEGATION = mask('negation');
/** "sorted into now, later and hopeless": what things were made. */
const INTO = words('into');
const ME = words('me', 'us');
const RELATIVE = words('who', 'that', 'which');
const THAT = words('that');
const ASKING = words('which', 'what');
const WHO_WORD = words('who');
const TO = words('to');
const OF = words('of');
const THEM = words('them');
const YOU = words('you', 'yourself', 'u');
/** "The older one …", "the younger …". */
const ONE_OF_TWO = words('older', 'younger', 'elder', 'latter', 'former', 'oldest', 'youngest');
const SOME_OF_THEM = words(
  'one',
  'two',
  'three',
  'four',
  'several',
  'some',
  'many',
  'most',
  'others',
  'another',
  'few',
  'all',
  'both',
);
/** "we were both tired" says nothing of two others. */
const OF_BOTH = words('both', 'all', 'each');
const PARENT = words(
  'family',
  'mom',
  'mum',
  'mother',
  'dad',
  'father',
  'grandma',
  'grandmother',
  'gma',
  'parents',
  'parent',
);
/** "have nobody call", "had someone look": whoever it may be, not the person. */
const WHOEVER = words('nobody', 'somebody', 'someone', 'anybody', 'anyone');
const FINITE = mask('form-past', 'form-third', 'be');
const STOPS_LOOKING = new Set([';', ':', '(', '—', '–', '.', '!', '?']);
const SEMICOLON = 0x3b;
const FURTHEST_LINK = 12;
const NOUN_GROUP = 4;
/** "Recovery support case manager": a title is no longer. */
const TITLE = 3;
const CAUSING = words('made', 'make', 'makes', 'making', 'had', 'have', 'having', 'has', 'let', 'lets', 'letting');
const BASE = mask('form-base');

/** An actor of a clause, as a subject that a rule asks about. */
export const whoOf = (actor: Actor): Who =>
  actor === 'none' || actor === 'person' || actor === 'writer' || actor === 'together' ? actor : 'other';

/** For whom the word at token `i` stands; `none` for a word that is nobody. */
export function whoIs(view: BlockView, i: number): Who {
  const hash = view.tokens.hash[i]!;
  if (YOU.has(hash)) return 'other';
  if (ONE_OF_TWO.has(hash) || isInitial(view.tokens, i) || isServedParent(view.tokens, i)) return 'person';
  const actor = actorAt(view, i);
  if (view.noteKind === 'group' && isMember(view, i, actor)) return 'person';
  return actor === 'staff' && isOwnRole(view, i) ? 'writer' : whoOf(actor);
}

/** A member of the group, by name; or some of them: "two were late", "one said no". */
const isMember = (view: BlockView, i: number, actor: Actor): boolean =>
  actor === 'other'
    ? view.mentions.some((m) => m.first <= i && i < m.end)
    : SOME_OF_THEM.has(view.tokens.hash[i]!) && view.tokens.is(i + 1, FINITE);

/** "Mom needs to set limits": in notes on work with a family a parent without "her" or "my" is the one served. */
const isServedParent = (tokens: Tokens, i: number): boolean =>
  PARENT.has(tokens.hash[i]!) && opensClause(tokens, i) && !tokens.is(i - 1, COORDINATOR) && !tokens.isMark(i + 1, ',');

/** "Counselor allowed her to vent", "Case manager explained …": without an article, one's own office. */
function isOwnRole(view: BlockView, i: number): boolean {
  const { tokens } = view;
  if (!SETS['own-role'].has(tokens.hash[i]!)) return false;
  let first = i;
  while (first > 0 && i - first < TITLE && tokens.isKind(first - 1, Kind.word) && !opensClause(tokens, first)) first--;
  return opensClause(tokens, first) && !tokens.is(first, DETERMINER);
}

const opensClause = (tokens: Tokens, i: number): boolean =>
  i === 0 ||
  tokens.has(i, Flag.sentenceStart) ||
  tokens.has(i, Flag.lineStart) ||
  tokens.is(i - 1, COORDINATOR) ||
  tokens.isKind(i - 1, Kind.mark);

/** "J later apologized": a capital alone in place of a name. */
function isInitial(tokens: Tokens, i: number): boolean {
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length > 2 || !tokens.has(i, Flag.capital) || tokens.is(i, NOMINATIVE)) return false;
  return tokens.isKind(i, Kind.word) && (length === 1 || tokens.has(i, Flag.dotted)) && !tokens.is(i, DETERMINER);
}

/** Whether the word at token `i` is a noun or name for the person served, no pronoun. */
export const namesPerson = (view: BlockView, i: number): boolean =>
  i < view.tokens.count && !view.tokens.is(i, NOMINATIVE) && !view.tokens.is(i, OBJECT) && whoIs(view, i) === 'person';

/** Who is the subject of the verb at token `verb`: by the words before it, else by its clause. */
export function whoDoes(view: BlockView, verb: number): Who {
  return whoSurelyDoes(view, verb) ?? subjectOfClause(view, verb) ?? distantSubject(view, verb);
}

/** Who is the subject of a verb, when a subject is written; nothing when it is only carried over from what stands before. */
export function whoSurelyDoes(view: BlockView, verb: number): Who | undefined {
  const at = view.tokens.is(verb, COORDINATOR) ? verb + 1 : verb;
  const near = nearestSubject(view, at) ?? sharedSubject(view, at);
  if (near) return near;
  const clause = clauseAt(view, at);
  return clause && clause.subject >= 0 && clause.subject < at ? whoOf(clause.actor) : undefined;
}

/** "the insurer refused … and denied": the subject of the verb before, when this one is joined to it. */
function sharedSubject(view: BlockView, verb: number): Who | undefined {
  const { tokens } = view;
  const from = sentenceStart(view, verb);
  for (let i = verb - 1; i >= from; i--) {
    if (
      tokens.has(i, Flag.quoted) ||
      tokens.is(i, NOMINATIVE) ||
      STOPS_LOOKING.has(tokens.text.charAt(tokens.start[i]!))
    )
      return undefined;
    const who = tokens.is(i, FINITE) ? nearestSubject(view, i) : undefined;
    if (who) return who;
  }
  return undefined;
}

/** Of whom an adjective or noun at token `at` is said: "she is …", "… client", "Pleasant and …". */
export function whoIsDescribed(view: BlockView, at: number): Who {
  const { tokens } = view;
  const from = sentenceStart(view, at);
  let joined = false;
  for (let i = at - 1; i >= from && at - i <= FURTHEST_LINK; i--) {
    if (tokens.has(i, Flag.quoted)) break;
    if (OF_BOTH.has(tokens.hash[i]!) && isLink(tokens, i - 1)) continue;
    if (isLink(tokens, i)) return whoDoes(view, i);
    if (STOPS_LOOKING.has(tokens.text.charAt(tokens.start[i]!))) break;
    if (tokens.is(i, COORDINATOR) || tokens.isKind(i, Kind.mark)) joined = true;
    if (INTO.has(tokens.hash[i]!)) return 'other';
    if (tokens.is(i, PREPOSITION) && !joined) return i === from ? 'none' : 'other';
    if (tokens.is(i, NOMINATIVE) || namesPerson(view, i)) return whoIs(view, i);
  }
  const clause = clauseAt(view, at);
  const behindVerb = clause && clause.subject < 0 && clause.verb >= 0 && clause.verb < at;
  return behindVerb && clause.actor !== 'thing' ? whoOf(clause.actor) : 'none';
}

const isLink = (tokens: Tokens, i: number): boolean => tokens.is(i, BE) || SETS.linking.has(tokens.hash[i]!);

const isSubject = (view: BlockView, i: number): boolean => view.tokens.is(i, NOMINATIVE) || namesPerson(view, i);

/** The subject right before a verb and its auxiliaries, or nothing when another verb or a comma stands between. */
export function nearestSubject(view: BlockView, verb: number): Who | undefined {
  const { tokens } = view;
  const from = sentenceStart(view, verb);
  for (let i = verb - 1; i >= from; i--) {
    if (WHOEVER.has(tokens.hash[i]!)) return 'other';
    if (THEN.has(tokens.hash[i]!) && i > from && !isSubject(view, i - 1)) return undefined;
    if (isModifier(tokens, i)) continue;
    if (RELATIVE.has(tokens.hash[i]!)) {
      if (isThing(view, i, from)) return 'other';
      if (tokens.isMark(i - 1, ',')) i--;
      continue;
    }
    if (tokens.has(i, Flag.quoted) || tokens.kind[i]! > Kind.mixed || tokens.is(i, COORDINATOR)) return undefined;
    if (TO.has(tokens.hash[i]!)) return i > from && tokens.is(i - 1, OBJECT) ? whoIs(view, i - 1) : undefined;
    if (tokens.is(i, NOMINATIVE) || tokens.is(i, OBJECT) || ME.has(tokens.hash[i]!)) return whoIs(view, i);
    return nounBefore(view, i);
  }
  return undefined;
}

/** "if that is normal": "that" stands for a thing unless somebody is named before it ("the man that …"). */
const isThing = (view: BlockView, i: number, from: number): boolean =>
  THAT.has(view.tokens.hash[i]!) && (i === from || whoIs(view, i - 1) === 'none');

/** A noun right before a verb: somebody, or a thing; a verb there says that the subject stands further off. */
function nounBefore(view: BlockView, noun: number): Who | undefined {
  const { tokens } = view;
  if (isOffice(tokens, noun)) return 'other';
  const who = whoIs(view, noun);
  if (who !== 'none') return who;
  if (tokens.is(noun, PLURAL) && !tokens.is(noun, VERB) && isTold(tokens, noun - 1)) return 'other';
  for (let i = noun - 1; i >= Math.max(0, noun - NOUN_GROUP) && tokens.isKind(i, Kind.word); i--) {
    if (tokens.is(i, DETERMINER) || ASKING.has(tokens.hash[i]!))
      return WHO_WORD.has(tokens.hash[noun + 1] ?? 0) ? undefined : 'other';
    if (tokens.is(i, PREPOSITION) || tokens.is(i, NOMINATIVE) || isModifier(tokens, i)) return undefined;
  }
  return undefined;
}

/** "she told me things got weird": the noun begins what is told. */
const isTold = (tokens: Tokens, i: number): boolean =>
  ME.has(tokens.hash[i] ?? 0) || THAT.has(tokens.hash[i] ?? 0) || tokens.is(i, SAYING);
const SAYING = mask('saying');
const PLURAL = mask('form-plural');
const VERB = mask('form-past', 'form-base');

/** "the bus pass people": an office, called by what it deals with. */
const isOffice = (tokens: Tokens, noun: number): boolean =>
  PEOPLE.has(tokens.hash[noun]!) &&
  !SOME_OF_THEM.has(tokens.hash[noun - 1] ?? 0) &&
  !tokens.is(noun - 1, DETERMINER) &&
  (tokens.is(noun - 2, DETERMINER) || tokens.is(noun - 3, DETERMINER));
const PEOPLE = words('people', 'folks');

/** What the clause around a token says of its subject, where it is known. */
function subjectOfClause(view: BlockView, i: number): Who | undefined {
  const clause = clauseAt(view, i);
  return clause && clause.actor !== 'none' && (clause.subject < i || clause.subject < 0)
    ? whoOf(clause.actor)
    : undefined;
}

/** The last subject before a verb that shares it ("came in late and refused"), or the noun that begins the sentence. */
function distantSubject(view: BlockView, verb: number): Who {
  const { tokens } = view;
  const from = sentenceStart(view, verb);
  for (let i = verb - 1; i >= from; i--) {
    if (tokens.has(i, Flag.quoted)) continue;
    if (tokens.text.charCodeAt(tokens.start[i]!) === SEMICOLON) return 'none';
    if (tokens.is(i, NOMINATIVE)) return whoIs(view, i);
  }
  if (!tokens.is(from, DETERMINER)) return from < verb ? whoIs(view, from) : 'none';
  for (let i = from + 1; i < Math.min(verb, from + 1 + NOUN_GROUP); i++) {
    const who = whoIs(view, i);
    if (who !== 'none') return who;
  }
  return from + 1 < verb ? 'other' : 'none';
}

/** Where an object that names the person ends, when one begins at token `i`; -1 otherwise: "her", "the client", "Luis", "the two of them". */
export function personObjectEnd(view: BlockView, i: number): number {
  const { tokens } = view;
  if (i >= tokens.count || WHOEVER.has(tokens.hash[i]!) || tokens.is(i, REFLEXIVE)) return -1;
  if (tokens.is(i, OBJECT)) {
    if (CAUSING.has(tokens.hash[i - 1] ?? 0) && tokens.is(i + 1, BASE) && actorAt(view, i) === 'person') return i + 1;
    const object = objectOf(view, i - 1, i + 2);
    return object.token === i && object.actor === 'person' ? i + 1 : -1;
  }
  let at = i;
  while (at < i + NOUN_GROUP && tokens.is(at, DETERMINER)) at++;
  if (at > i && OF.has(tokens.hash[at] ?? 0) && THEM.has(tokens.hash[at + 1] ?? 0)) return at + 2;
  if (!namesPerson(view, at) || tokens.has(at, Flag.possessive)) return -1;
  return view.mentions.find((m) => m.first <= at && at < m.end)?.end ?? at + 1;
}

/** How many tokens around a word are looked at: a longer sentence is a list or no sentence at all. */
export const REACH = 60;

/** The first token of the sentence that holds token `i`, its label left out; at most `REACH` tokens before it. */
export function sentenceStart(view: BlockView, i: number): number {
  const sentence = sentenceAt(view.reading.sentences, i);
  return Math.max(sentence?.first ?? 0, view.reading.label?.end ?? 0, i - REACH);
}

/** An adverb, an auxiliary or a clitic of one. */
export const isModifier = (tokens: Tokens, i: number): boolean =>
  isAdverb(tokens, i) || isAuxiliary(tokens, i) || tokens.is(i, NEGATION) || tokens.isKind(i, Kind.clitic);

/** Whether a token ends with some letters and is longer than they are. */
export function endsWith(tokens: Tokens, i: number, ending: string): boolean {
  const end = tokens.end[i]!;
  return end - tokens.start[i]! > ending.length + 1 && tokens.text.startsWith(ending, end - ending.length);
}
