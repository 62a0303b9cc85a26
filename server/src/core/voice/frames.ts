import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Kind, type Tokens, words } from '../note/tokens';
import { type Mention, NO_ENTITY, type People } from '../people/people';
import { type Cast, mayBeName } from './actors';
import type { Actor, Clause } from './clause';
import { isAdverb, isAuxiliary } from './verbs';

/** What questions about who does what to whom are asked of; a rule's `BlockView` is one. */
export interface Scene {
  readonly reading: BlockReading;
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly people: People;
  /** For whom each token stands, whatever stood before the block. */
  readonly cast: Cast;
  readonly clauses: readonly Clause[];
}

/** Whom a verb is done to: the head token of the group behind it, who that is, and where the group ends. */
export interface Complement {
  readonly token: number;
  readonly end: number;
  readonly actor: Actor;
}

const PREPOSITION = mask('preposition');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const POSSESSIVE = mask('possessive-person', 'possessive-writer');
const OBJECT = mask('pronoun-object', 'reflexive');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const REFLEXIVE = mask('reflexive');
const ME = words('me', 'us', 'i', 'we');

/** For whom a token stands: "him" the person, "CPS" the writer, "sister" kin; `none` for all that is nobody. */
export function actorAt(scene: Scene, token: number): Actor {
  const actor = scene.cast.actor[token];
  if (actor) return actor;
  return mayBeName(scene.tokens, token) && scene.people.person === NO_ENTITY ? 'person' : 'none';
}

/** The clause that holds a token, or nothing. */
export function clauseAt(scene: Scene, token: number): Clause | undefined {
  const { clauses } = scene;
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end > token) high = middle;
    else low = middle + 1;
  }
  const clause = clauses[low];
  return clause && clause.first <= token ? clause : undefined;
}

/**
 * The object of the verb at `verb`: "told him" the person, "told me" the writer, "told his sister" kin, "allowed himself"
 * `none` (nobody else is touched), "told about" `none`. `end` bounds the search.
 */
export function objectOf(scene: Scene, verb: number, end: number = scene.tokens.count): Complement {
  const { tokens } = scene;
  let i = verb + 1;
  while (i < end && (isAdverb(tokens, i) || tokens.isKind(i, Kind.markup))) i++;
  const nobody: Complement = { token: -1, end: i, actor: 'none' };
  if (i >= end || tokens.is(i, REFLEXIVE)) return nobody;
  if (isPronounObject(tokens, i, end)) return { token: i, end: i + 1, actor: actorAt(scene, i) };
  return groupAt(scene, i, end) ?? nobody;
}

/** "her" is an object unless a noun follows: "told her to", "told her. ", not "told her sister". */
function isPronounObject(tokens: Tokens, i: number, end: number): boolean {
  if (ME.has(tokens.hash[i]!)) return true;
  if (!tokens.is(i, OBJECT)) return false;
  if (!tokens.is(i, POSSESSIVE)) return true;
  const next = i + 1;
  return next >= end || endsGroup(tokens, next) || tokens.is(next, DETERMINER) || isAdverb(tokens, next);
}

const endsGroup = (tokens: Tokens, i: number): boolean =>
  !(tokens.isKind(i, Kind.word) || tokens.isKind(i, Kind.mixed) || tokens.isKind(i, Kind.placeholder)) ||
  tokens.is(i, PREPOSITION) ||
  tokens.is(i, COORDINATOR) ||
  tokens.is(i, SUBORDINATOR) ||
  tokens.is(i, NOMINATIVE) ||
  isAuxiliary(tokens, i);

function groupAt(scene: Scene, from: number, end: number): Complement | undefined {
  const { tokens, cast } = scene;
  let i = from;
  let head = -1;
  for (; i < end && i - from < 6; i++) {
    const genitive = tokens.isKind(i, Kind.clitic) && i > from;
    if (endsGroup(tokens, i) && !genitive) break;
    if (i > from && tokens.is(i, DETERMINER)) break;
    if (genitive) head = -1;
    else if (cast.actor[i] && (head < 0 || cast.nameEnd[i] === 0)) head = i;
  }
  return head < 0 ? undefined : { token: head, end: i, actor: actorAt(scene, head) };
}

/** Who speaks in a quotation: the subject of the clause that holds it; alone, and in a block quote, the person. */
export function quotationSpeaker(scene: Scene, quotation: number): 'person' | 'writer' | 'other' {
  const { open } = scene.reading.quotations[quotation]!;
  const clause = clauseAt(scene, open);
  if (!clause) return 'person';
  if (clause.actor === 'writer') return 'writer';
  return clause.actor === 'kin' ||
    clause.actor === 'staff' ||
    clause.actor === 'other' ||
    clause.actor === 'institution'
    ? 'other'
    : 'person';
}
