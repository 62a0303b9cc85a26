import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { isHelperAt } from '../people/candidates';
import { type Entity, type Mention, NO_ENTITY, type People, WriterForm } from '../people/people';
import { hashWord } from '../text/fold';
import { type Actor, type Carried, NOTHING_CARRIED } from './clause';
import { wordSet } from './wordSets';

/** Everybody that a block speaks of, by token: the actor for which a token stands, or `none`. */
export interface Cast {
  readonly actor: readonly (Actor | undefined)[];
  /** Where the name that begins at a token ends, title and relation included; 0 where none begins. */
  readonly nameEnd: Uint8Array;
  /** Whether several people are served at once. */
  readonly group: boolean;
  /** How the writer speaks of themself in the note. Without "I" or "we", "they" and "the two of them" are both people. */
  readonly writer: WriterForm;
  /** Whether the writer says "I" in this block: then "Counselor came by" is somebody else. */
  readonly saysI: boolean;
}

const FIRST = mask('pronoun-first');
const PLURAL = mask('pronoun-plural');
const PERSON_PRONOUN = mask('pronoun-person');
const OBJECT = mask('pronoun-object', 'reflexive');
const THING = mask('pronoun-thing');
const SOME = mask('pronoun-some');
const ROLE = mask('person-role');
const WRITER = mask('writer-role');
const HELPER = mask('helper-role');
const STAFF = mask('staff-role');
const OFFICE = mask('office');
const KIN = mask('kin', 'companion');
const POSSESSIVE = mask('possessive-person', 'possessive-writer');
const HIS = mask('possessive-person');
const DETERMINER = mask('determiner');
const KNOWN = mask('common-word', 'weekday', 'month');
const SOMEBODY = mask(
  'pronoun-first',
  'pronoun-plural',
  'pronoun-person',
  'pronoun-object',
  'pronoun-me',
  'reflexive',
  'pronoun-thing',
  'pronoun-some',
  'person-role',
  'writer-role',
  'helper-role',
  'staff-role',
  'office',
  'kin',
  'companion',
);
const HE = words('he', 'him', 'himself', 'hes');
const SHE = words('she', 'her', 'herself', 'shes');
const ME = words('me', 'myself', 'us', 'ourselves');
const THE = words('the', 'another', 'other', 'each');
const STAFF_WORD = hashWord('staff');
const FROM = hashWord('from');
/** "in person" is nobody. */
const IN = hashWord('in');
const PERSON_WORD = hashWord('person');
const ELSEWHERE = words('there', 'at', 'on', 'from', 'of');
const OWN = wordSet('own');
const SUPPORT = wordSet('support');

/** Which pronoun a third party takes, as `Carried.lastOther` keeps it. */
export const Third = { none: -1, he: 0, she: 1, they: 2 } as const;

/** Which third party's pronoun a word is. */
export const thirdOf = (hash: number): number => (HE.has(hash) ? Third.he : SHE.has(hash) ? Third.she : Third.none - 1);

/** Resolves pronouns, roles and names of a block, once, so that clauses need only look. */
export function castOf(
  { tokens }: BlockReading,
  mentions: readonly Mention[],
  people: People,
  carried: Carried = NOTHING_CARRIED,
): Cast {
  const actor = new Array<Actor | undefined>(tokens.count);
  const nameEnd = new Uint8Array(tokens.count);
  const saysI = holdsI(tokens);
  for (let i = 0; i < tokens.count; i++)
    if (tokens.isKind(i, Kind.placeholder)) actor[i] = placeholderActor(tokens, i);
    else if (tokens.is(i, SOMEBODY) || SUPPORT_WORD.has(tokens.hash[i]!))
      actor[i] = (people.ownHand ? ownActor(tokens, i) : undefined) ?? actorOf(tokens, i, people, carried, saysI);
  for (const mention of mentions) castMention(mention, tokens, people, actor, nameEnd);
  return { actor, nameEnd, group: people.group, writer: people.writer, saysI };
}

/** "[Name] said": a placeholder for whoever is served. */
const placeholderActor = (tokens: Tokens, i: number): Actor | undefined =>
  SERVED.test(tokens.text.slice(tokens.start[i]!, tokens.end[i]!)) ? 'person' : undefined;
const SERVED = /^\W*(?:name|client|person|peer|member|participant|initials|pt)\W*$/i;

function holdsI(tokens: Tokens): boolean {
  for (let i = 0; i < tokens.count; i++) if (tokens.is(i, FIRST) && !tokens.has(i, Flag.quoted)) return true;
  return false;
}

function castMention(
  mention: Mention,
  tokens: Tokens,
  people: People,
  actor: (Actor | undefined)[],
  nameEnd: Uint8Array,
): void {
  const entity = people.entities.get(mention.entity);
  if (!entity) return;
  const who =
    entity.named === 'person' ? roleActor(entity, people) : entity.named === 'organization' ? 'staff' : undefined;
  for (let i = mention.first; i < mention.end && i < tokens.count; i++) actor[i] = who;
  nameEnd[mention.outerFirst] = Math.min(255, mention.end - mention.outerFirst);
  nameEnd[mention.first] = Math.min(255, mention.end - mention.first);
}

function roleActor({ role, relation }: Entity, people: People): Actor {
  const related = relation !== undefined;
  if (role === 'person' || role === 'participant') return 'person';
  if (role === 'writer' || role === 'staff' || role === 'kin') return role;
  return people.group || (people.person === NO_ENTITY && !related) ? 'person' : 'other';
}

function actorOf(tokens: Tokens, i: number, people: People, carried: Carried, saysI: boolean): Actor | undefined {
  if (tokens.is(i, PERSON_PRONOUN) || (tokens.is(i, OBJECT) && !ME.has(tokens.hash[i]!)))
    return pronounActor(tokens.hash[i]!, people, carried);
  if (ME.has(tokens.hash[i]!)) return 'writer';
  if (tokens.is(i, FIRST)) return 'writer';
  if (tokens.is(i, PLURAL)) return 'together';
  if (tokens.is(i, WRITER))
    return tokens.isWord(i, STAFF_WORD) && ELSEWHERE.has(tokens.hash[i + 1] ?? 0) ? 'staff' : 'writer';
  const before = i - 1;
  if (tokens.is(i, KIN) && !tokens.is(i + 1, ROLE)) return isFirstPerson(tokens, before) ? 'writer' : 'kin';
  if (people.writer === WriterForm.helper && isHelperAt(tokens, i)) return 'writer';
  if (tokens.is(i, HELPER) && isWriterByRole(tokens, i))
    return saysI || tokens.isWord(i + 1, FROM) ? 'staff' : 'writer';
  if (tokens.is(i, STAFF)) return tokens.is(before, HIS) ? 'kin' : isFirstPerson(tokens, before) ? 'writer' : 'staff';
  if (isPeerHelper(tokens, i)) return 'writer';
  if (tokens.is(i, ROLE) && tokens.isWord(i - 1, IN) && tokens.isWord(i, PERSON_WORD)) return undefined;
  if (tokens.is(i, ROLE)) return SUPPORT.has(tokens.hash[i + 1] ?? 0) ? undefined : 'person';
  if (tokens.is(i, OFFICE)) return 'staff';
  if (tokens.is(i, SOME)) return 'person';
  return tokens.is(i, THING) ? 'thing' : undefined;
}

/** In a plan that the person tells: "I" is the person, "my peer" the writer, anybody else somebody else. */
function ownActor(tokens: Tokens, i: number): Actor | undefined {
  if (tokens.is(i, FIRST) || ME.has(tokens.hash[i]!)) return 'person';
  if (tokens.is(i, PERSON_PRONOUN) || tokens.is(i, OBJECT)) return 'other';
  if (tokens.is(i, KIN)) return 'kin';
  return PEER.has(tokens.hash[i]!) && tokens.isWord(i - 1, MY_WORD) ? 'writer' : undefined;
}
const PEER = words('peer');
const MY_WORD = hashWord('my');

/** "Youth peer shared", "This peer and he", "Peer support will continue": the one who helps as a peer. */
function isPeerHelper(tokens: Tokens, i: number): boolean {
  if (PEER_OF.has(tokens.hash[i]!) && PEER.has(tokens.hash[i + 1] ?? 0)) return isPeerHelper(tokens, i + 1);
  if (PEER.has(tokens.hash[i]!)) return PEER_OF.has(tokens.hash[i - 1] ?? 0) && !SUPPORT.has(tokens.hash[i + 1] ?? 0);
  return (
    SUPPORT_WORD.has(tokens.hash[i]!) && PEER.has(tokens.hash[i - 1] ?? 0) && !SUPPORT.has(tokens.hash[i + 1] ?? 0)
  );
}
const PEER_OF = words('youth', 'family', 'parent', 'this', 'certified', 'recovery', 'lead');
const SUPPORT_WORD = words('support');

const isFirstPerson = (tokens: Tokens, i: number): boolean => {
  const at = OWN.has(tokens.hash[i] ?? 0) ? i - 1 : i;
  return tokens.is(at, POSSESSIVE) && !tokens.is(at, HIS);
};

/** "Counselor met with …", "This worker …" is the writer; "his therapist", "the counselor", "a provider" somebody else. */
function isWriterByRole(tokens: Tokens, i: number): boolean {
  const before = i - 1;
  if (before < 0 || tokens.has(i, Flag.sentenceStart)) return true;
  if (tokens.is(before, POSSESSIVE) || THE.has(tokens.hash[before]!) || tokens.has(before, Flag.possessive))
    return false;
  return !tokens.is(before, DETERMINER) || tokens.isWord(before, THIS);
}
const THIS = hashWord('this');

/** The person's pronoun stands for the person; another one for the third party last spoken of, or a third party. */
function pronounActor(hash: number, people: People, carried: Carried): Actor {
  const pronoun = HE.has(hash) ? 'he' : SHE.has(hash) ? 'she' : 'they';
  if (people.group || pronoun === people.pronoun) return 'person';
  if (pronoun === 'they') {
    if (carried.lastOther === Third.they) return 'kin';
    return isWriterTold(people.writer) ? 'together' : 'other';
  }
  return 'kin';
}

/** Whether the note tells of the writer from outside, so that "they" are both people. */
const isWriterTold = (form: WriterForm): boolean => form === WriterForm.helper || form === WriterForm.role;

/** A word that may be a name though the people model did not say so: a capital within a sentence, unknown to the lexicon. */
export function mayBeName(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.word) || !tokens.has(i, Flag.capital) || tokens.has(i, Flag.allCaps | Flag.hyphen))
    return false;
  return !tokens.is(i, KNOWN) && tokens.end[i]! - tokens.start[i]! > 1;
}
