import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Mention } from '../../../people/people';
import type { Actor, Clause } from '../../../voice/clause';
import type { BlockView } from '../../rule';
import actorList from './actors.txt';
import modifierList from './modifiers.txt';
import { readWordSets } from './wordSets';

/**
 * Who does something, or of whom something is said, as far as the neighbourhood of a word tells. `none`: no subject was
 * written, as in "Refused group." `other`: somebody or something that is neither the person nor the writer.
 */
export type Who = 'person' | 'writer' | 'together' | 'other' | 'none';

const ACTORS = readWordSets<'person' | 'writer' | 'third' | 'nominative'>(actorList);
const MODIFIERS = readWordSets<'auxiliary' | 'copula' | 'adverb' | 'joins' | 'preposition'>(modifierList);
const FIRST = words('i', 'me', 'myself');
const WE = words('we', 'us');
const THIRD_PERSON = words('he', 'she', 'they', 'him', 'her', 'them');
const OBJECT = words('him', 'her', 'them', 'me', 'us', 'you');
const RELATIVE = words('who', 'that', 'which');
const DETERMINER = words(
  'a',
  'an',
  'the',
  'this',
  'that',
  'our',
  'my',
  'his',
  'her',
  'their',
  'your',
  'each',
  'every',
  'both',
  'one',
  'two',
  'three',
);
const TO = words('to');
const PEER = words('peer');
const OF_THE_PROFESSION = words(
  'support',
  'specialist',
  'supporter',
  'worker',
  'counselor',
  'mentor',
  'coach',
  'navigator',
  'staff',
  'group',
  'advocate',
);
const STOPS_LOOKING = new Set([';', ':', '(', '—', '–', '.', '!', '?']);
const FURTHEST_COPULA = 12;

/** Who is the subject of the verb at token `verb`. */
export function whoDoes(view: BlockView, verb: number): Who {
  const near = nearestSubject(view, verb);
  return near ?? clauseActor(view, verb) ?? distantSubject(view, verb);
}

/** Of whom an adjective or noun at token `at` is said: "she is …", "… client", "Pleasant and …". */
export function whoIsDescribed(view: BlockView, at: number): Who {
  const { tokens } = view;
  const from = sentenceStart(view, at);
  let joined = false;
  for (let i = at - 1; i >= from && at - i <= FURTHEST_COPULA; i--) {
    const hash = tokens.hash[i]!;
    if (MODIFIERS.copula.has(hash) && !tokens.has(i, Flag.quoted)) return whoDoes(view, i);
    if (MODIFIERS.joins.has(hash) || tokens.isKind(i, Kind.mark)) joined = true;
    if (STOPS_LOOKING.has(tokens.text.charAt(tokens.start[i]!))) break;
    if (MODIFIERS.preposition.has(hash) && !joined) return i === from ? 'none' : 'other';
    if (ACTORS.nominative.has(hash) || namesPerson(view, i)) return whoIs(view, i);
  }
  return clauseActor(view, at) ?? 'none';
}

/** The subject right before a verb and its auxiliaries, or nothing when another verb or a comma stands between. */
function nearestSubject(view: BlockView, verb: number): Who | undefined {
  const { tokens } = view;
  const from = sentenceStart(view, verb);
  for (let i = verb - 1; i >= from; i--) {
    const hash = tokens.hash[i]!;
    if (isModifier(tokens, i) || RELATIVE.has(hash)) continue;
    if (tokens.has(i, Flag.quoted) || tokens.kind[i]! > Kind.mixed) return undefined;
    if (TO.has(hash)) return i > from && OBJECT.has(tokens.hash[i - 1]!) ? whoIs(view, i - 1) : undefined;
    if (MODIFIERS.joins.has(hash)) return undefined;
    if (ACTORS.nominative.has(hash) || OBJECT.has(hash)) return whoIs(view, i);
    return isVerbLike(tokens, i) ? undefined : whoIs(view, i);
  }
  return undefined;
}

/** The last subject before a verb that shares it: "came in late and refused". */
function distantSubject(view: BlockView, verb: number): Who {
  const { tokens } = view;
  const from = sentenceStart(view, verb);
  for (let i = verb - 1; i >= from; i--) {
    if (tokens.has(i, Flag.quoted)) continue;
    if (tokens.text.charCodeAt(tokens.start[i]!) === 0x3b) return 'none';
    if (ACTORS.nominative.has(tokens.hash[i]!)) return whoIs(view, i);
  }
  return subjectOfSentence(view, from, verb);
}

/** The noun that a sentence begins with: "The older one …", "Marcus …", "Client …". */
function subjectOfSentence(view: BlockView, from: number, end: number): Who {
  const { tokens } = view;
  const first = tokens.hash[from]!;
  if (!DETERMINER.has(first))
    return namesPerson(view, from) || ACTORS.writer.has(first) || ACTORS.third.has(first) ? whoIs(view, from) : 'none';
  for (let i = from + 1; i < end && i < from + 5; i++)
    if (namesPerson(view, i) || ACTORS.writer.has(tokens.hash[i]!)) return whoIs(view, i);
  return end > from + 1 ? 'other' : 'none';
}

/** Who the noun or pronoun at token `i` is. */
export function whoIs(view: BlockView, i: number): Who {
  const { tokens, people } = view;
  const hash = tokens.hash[i]!;
  if (FIRST.has(hash)) return 'writer';
  if (WE.has(hash)) return 'together';
  if (THIRD_PERSON.has(hash)) return pronounIsPerson(view, i) ? 'person' : 'other';
  const mention = mentionAt(view, i);
  if (mention) return mentionWho(people.entities[mention.entity]!);
  if (PEER.has(hash)) return OF_THE_PROFESSION.has(tokens.hash[i + 1] ?? 0) ? 'writer' : 'person';
  if (ACTORS.writer.has(hash)) return 'writer';
  if (ACTORS.person.has(hash)) return 'person';
  return looksLikeName(view, i) ? 'person' : 'other';
}

/** Whether the word at token `i` names the person served: a role word, or a name that is theirs. */
export function namesPerson(view: BlockView, i: number): boolean {
  const mention = mentionAt(view, i);
  if (mention) return mentionWho(view.people.entities[mention.entity]!) === 'person';
  const { tokens } = view;
  if (!tokens.isKind(i, Kind.word)) return false;
  if (tokens.hash[i] === PEER_HASH) return !OF_THE_PROFESSION.has(tokens.hash[i + 1] ?? 0);
  return (ACTORS.person.has(tokens.hash[i]!) && !ACTORS.nominative.has(tokens.hash[i]!)) || looksLikeName(view, i);
}

const [PEER_HASH] = PEER;

/** Where an object that names the person ends, when one begins at token `i`; -1 otherwise: "her", "the client", "Luis". */
export function personObjectEnd(view: BlockView, i: number): number {
  const { tokens } = view;
  const hash = tokens.hash[i]!;
  if (OBJECT.has(hash)) return THIRD_PERSON.has(hash) && !isPossessor(view, i) ? i + 1 : -1;
  let at = i;
  while (at < i + 3 && (DETERMINER.has(tokens.hash[at] ?? 0) || ACTORS.person.has(tokens.hash[at] ?? 0))) {
    if (namesPerson(view, at)) return endOfPerson(view, at);
    at++;
  }
  return namesPerson(view, at) ? endOfPerson(view, at) : -1;
}

const endOfPerson = (view: BlockView, i: number): number => {
  if (view.tokens.has(i, Flag.possessive)) return -1;
  return mentionAt(view, i)?.end ?? i + 1;
};

/** "her" before a noun is no object: "told her sister". */
function isPossessor(view: BlockView, i: number): boolean {
  const { tokens } = view;
  if (tokens.hash[i] !== HER || !tokens.isKind(i + 1, Kind.word)) return false;
  const next = tokens.hash[i + 1]!;
  return ACTORS.third.has(next) || mentionAt(view, i + 1) !== undefined;
}

const [HER] = words('her');

/** A third-person pronoun is the person's unless the note calls the person by another one, or a third party was just named. */
function pronounIsPerson(view: BlockView, i: number): boolean {
  const { tokens, people } = view;
  const word = tokens.hash[i]!;
  const kind = FORMS.find(([, forms]) => forms.has(word))?.[0];
  if (people.person >= 0 && kind !== people.pronoun && !people.group) return false;
  return kind !== 'they' || !thirdPartyBefore(view, i);
}

const FORMS: ReadonlyArray<readonly ['he' | 'she' | 'they', ReadonlySet<number>]> = [
  ['he', words('he', 'him')],
  ['she', words('she', 'her')],
  ['they', words('they', 'them')],
];

/** "The landlord called and they refused": an office or kin as the sentence's subject takes the "they". */
function thirdPartyBefore(view: BlockView, pronoun: number): boolean {
  const { tokens } = view;
  const from = sentenceStart(view, pronoun);
  for (let i = from; i < Math.min(pronoun, from + 4); i++) {
    if (ACTORS.third.has(tokens.hash[i]!)) return true;
    if (ACTORS.nominative.has(tokens.hash[i]!)) return false;
  }
  return false;
}

const mentionAt = (view: BlockView, i: number): Mention | undefined =>
  view.mentions.find((m) => m.first <= i && i < m.end);

function mentionWho(entity: BlockView['people']['entities'][number]): Who {
  if (entity.named !== 'person') return 'other';
  if (entity.role === 'writer' || entity.role === 'staff') return 'writer';
  return entity.role === 'person' || entity.role === 'participant' ? 'person' : 'other';
}

/** A capital in mid-sentence, or at its start right before a verb, that no list knows: a name the people model left open. */
function looksLikeName(view: BlockView, i: number): boolean {
  const { tokens } = view;
  if (!tokens.has(i, Flag.capital) || tokens.has(i, Flag.allCaps) || !tokens.isKind(i, Kind.word)) return false;
  const hash = tokens.hash[i]!;
  if (ACTORS.third.has(hash) || ACTORS.writer.has(hash) || DETERMINER.has(hash) || isModifier(tokens, i)) return false;
  return !tokens.has(i, Flag.sentenceStart) && !tokens.has(i + 1, Flag.capital) && view.people.person < 0;
}

const ACTOR_WHO: Partial<Record<Actor, Who>> = {
  writer: 'writer',
  person: 'person',
  together: 'together',
  institution: 'other',
  staff: 'other',
  kin: 'other',
  other: 'other',
  thing: 'other',
  dummy: 'other',
};

/** What the clause around a token says of its subject, where it is known. */
function clauseActor(view: BlockView, i: number): Who | undefined {
  const clause = clauseAt(view, i);
  return clause && ACTOR_WHO[clause.actor];
}

export const clauseAt = (view: BlockView, i: number): Clause | undefined =>
  view.clauses.find((c) => c.first <= i && i < c.end);

/** The first token of the sentence that holds token `i`, its label left out. */
export function sentenceStart(view: BlockView, i: number): number {
  const sentence = view.reading.sentences.find((s) => s.first <= i && i < s.end);
  return Math.max(sentence?.first ?? 0, view.reading.label?.end ?? 0);
}

export const sentenceEnd = (view: BlockView, i: number): number =>
  view.reading.sentences.find((s) => s.first <= i && i < s.end)?.end ?? view.tokens.count;

/** An adverb, an auxiliary or a clitic of one. */
export function isModifier(tokens: Tokens, i: number): boolean {
  const hash = tokens.hash[i]!;
  return (
    MODIFIERS.adverb.has(hash) ||
    MODIFIERS.auxiliary.has(hash) ||
    tokens.isKind(i, Kind.clitic) ||
    endsWith(tokens, i, 'ly')
  );
}

export const isAuxiliary = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && i >= 0 && MODIFIERS.auxiliary.has(tokens.hash[i]!);
export const isPreposition = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && i >= 0 && MODIFIERS.preposition.has(tokens.hash[i]!);
export const isThirdParty = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && i >= 0 && ACTORS.third.has(tokens.hash[i]!);

const isVerbLike = (tokens: Tokens, i: number): boolean =>
  !tokens.has(i, Flag.capital) && (endsWith(tokens, i, 'ing') || endsWith(tokens, i, 'ed'));

export function endsWith(tokens: Tokens, i: number, ending: string): boolean {
  const end = tokens.end[i]!;
  return end - tokens.start[i]! > ending.length + 1 && tokens.text.startsWith(ending, end - ending.length);
}
