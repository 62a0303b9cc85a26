import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { signs } from './nameSigns';

/** What the words behind a name say of it: what only people do and are. */

/** Verbs that people share with hopes, rains and rents: "came", "helps", "makes". */
export const ANYTHINGS = signs('anythings');
const HUMAN_VERB = mask('human-verb');
/** "picked the movie", "stopped by", "left work": what hopes and dawns do not, though the verb is theirs, too. */
export const doesSomething = ({ hash }: Tokens, verb: number): boolean =>
  (DOES.has(hash[verb] ?? 0) && WHAT.has(hash[verb + 1] ?? 0)) || BY.has(hash[verb + 1] ?? 0);
const DOES = signs('does');
const WHAT = signs('does-what');
const BY = words('by', 'over', 'home', 'upstairs', 'downstairs', 'outside', 'inside');
const FEELING = mask('feeling-word');

/** "herself", "himself" within a few words of the same sentence. */
export function isOwnDoing(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    if (!tokens.isKind(i, Kind.word) || tokens.has(i, Flag.sentenceStart)) return false;
    if (THEMSELVES.has(tokens.hash[i]!)) return !tokens.is(i - 1, PREPOSITION);
  }
  return false;
}
const PREPOSITION = mask('preposition');
const THEMSELVES = words('himself', 'herself', 'hisself');

/** Whether what follows an auxiliary is said of people only: "was tired", "is very reliable", "didn't want", "has been walking". */
export function actsOnly(tokens: Tokens, from: number): boolean {
  return isHumanState(tokens, from) || isHumanDoing(tokens, from);
}

/** "rolled her eyes", "taught me the chord", "slammed the door": what hopes and dawns do not do to a thing. */
export const doesToThing = ({ hash }: Tokens, verb: number): boolean =>
  HANDLES.has(hash[verb] ?? 0) && THING.has(hash[verb + 1] ?? 0) && hash[verb + 2] !== undefined;
const HANDLES = signs('handles');
const THING = words('his', 'her', 'their', 'my', 'the', 'a', 'an', 'two', 'three', 'some', 'another', 'me', 'us');

/** "paddled with me": whatever the verb is. */
export const isWithMe = (tokens: Tokens, verb: number): boolean =>
  tokens.isKind(verb, Kind.word) &&
  WITH.has(tokens.hash[verb + 1] ?? 0) &&
  ME.has(tokens.hash[verb + 2] ?? 0) &&
  !tokens.is(verb, BE);
const WITH = words('with', 'w');
const ME = words('me', 'us');
const BE = mask('be', 'preposition', 'coordinator', 'determiner');

/** "Gaz in for supplies", "Tuva late again.", "jayden here again", "Jacko in, grumpy", "Skeeter at the window": an entry that says who came. */
export function isHere(tokens: Tokens, first: number, i: number): boolean {
  const { hash } = tokens;
  if (first > 0 && !tokens.has(first, Flag.lineStart) && !tokens.isKind(first - 1, Kind.markup)) return false;
  const then = hash[i + 1] ?? 0;
  if (NOT.has(hash[i] ?? 0)) return isHere(tokens, first, i + 1);
  if (COME_IN.has(hash[i] ?? 0) || (isState(tokens, i) && !tokens.is(first, LOWER)))
    return tokens.isMark(i + 1, ',') || tokens.isMark(i + 1, '.') || FOR_WHAT.has(then);
  return AT.has(hash[i] ?? 0) && then === THE_ONE && DOORS.has(hash[i + 2] ?? 0);
}
/** "Tuva late again."; "Rose early" is a verb. */
const isState = (tokens: Tokens, i: number): boolean => HUMAN_STATE.has(tokens.hash[i] ?? 0) || tokens.is(i, FEELING);
const LOWER = mask('lower-word');
const COME_IN = words('in', 'here', 'back');
const FOR_WHAT = words(
  'for',
  'again',
  'today',
  'tonight',
  'early',
  'late',
  'after',
  'to',
  'good',
  'great',
  'low',
  'and',
  'but',
);
const NOT = words('not');
const AT = words('at');
const THE_ONE = hashWord('the');
const DOORS = words('window', 'door', 'desk', 'van', 'counter', 'table', 'gate', 'hatch');

/** "got upset", "came in tired", "came looking for me". */
export const becomesSo = (tokens: Tokens, verb: number): boolean =>
  (tokens.isWord(verb, CAME) && SEEKS.has(tokens.hash[verb + 1] ?? 0)) ||
  (BECOMES.has(tokens.hash[verb] ?? 0) && isHumanState(tokens, verb + 1)) ||
  (tokens.isWord(verb, CAME) && isHumanState(tokens, verb + 2));
const BECOMES = words('got', 'gets', 'became', 'came', 'sounded', 'looked', 'stayed', 'left');
const CAME = hashWord('came');
const SEEKS = words('looking', 'asking', 'knocking', 'crying', 'shouting', 'begging', 'running', 'home');

function isHumanState(tokens: Tokens, from: number): boolean {
  if (THEIR.has(tokens.hash[from] ?? 0) && USUAL.has(tokens.hash[from + 1] ?? 0)) return true;
  let i = from;
  while (i < from + 2 && (tokens.is(i, BETWEEN) || BEEN.has(tokens.hash[i] ?? 0))) i++;
  if (BEING.has(tokens.hash[i] ?? 0)) return tokens.isKind(i + 1, Kind.word) && !tokens.is(i + 1, DONE);
  return tokens.is(i, FEELING) || HUMAN_STATE.has(tokens.hash[i] ?? 0);
}

/** "was her usual chatty self", "is his old self". */
const THEIR = words('his', 'her');
const USUAL = words('usual', 'old', 'own', 'normal');

/** "was being dramatic" is said of people only; "was being built" of things. */
const BEING = words('being');
const DONE = mask('form-past');

function isHumanDoing(tokens: Tokens, from: number): boolean {
  let i = from;
  while (i < from + 2 && (tokens.is(i, BETWEEN) || BEEN.has(tokens.hash[i] ?? 0))) i++;
  return tokens.is(i, HUMAN_VERB) && !tokens.is(i, PLAIN_AUXILIARY) && !ANYTHINGS.has(tokens.hash[i]!);
}
const BETWEEN = mask('adverb', 'negation');
const BEEN = words('been', 'be', 'very', 'really', 'just', 'so', 'not', 'also', 'still', 'too');
const PLAIN_AUXILIARY = mask('be', 'have', 'do', 'modal');
const HUMAN_STATE = signs('human-state');

/** "Ruth, a psych patient", "Kowalczyk, Marine, two tours": what somebody is stands behind the comma. */
export const isApposed = (tokens: Tokens, i: number): boolean =>
  SERVED_AS.has(tokens.hash[i] ?? 0) || (ARTICLE.has(tokens.hash[i] ?? 0) && namesPerson(tokens, i + 1));
const SERVED_AS = signs('served-as');
const ARTICLE = signs('article');
const PERSON_NOUN = mask('person-role', 'kin', 'post', 'staff-role', 'acquaintance');

/** "a psych patient", "the driver": a noun for a person within a few words. */
function namesPerson(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 4; i++)
    if (tokens.is(i, PERSON_NOUN) || tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed)) return true;
  return false;
}

/** "Hope House (program)": said to be a programme, as agencies write their own. */
export function isOurs(tokens: Tokens, next: number): boolean {
  const open = tokens.isKind(next, Kind.markup) ? next + 1 : next;
  return tokens.isKind(open, Kind.mark) && OURS.has(tokens.hash[open + 1]!);
}
const OURS = signs('ours');
