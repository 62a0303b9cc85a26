import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { isWorkplace } from './aroundPlace';
import { signs } from './nameSigns';

const GOES_BY = signs('goes-by');
const CALLED = hashWord('called');
const IS_CALLED = signs('is-called');
const SLASH = hashWord('/');
const W = hashWord('w');
const BY = hashWord('by');
/** "the pattern is called": what stands before "is" is no person. */
const isOfAThing = (tokens: Tokens, i: number): boolean =>
  tokens.is(i + 1, BE) && tokens.is(i, THING) && !tokens.is(i, PERSON) && !tokens.has(i, Flag.capital);
const BE = mask('be');
const THING = mask('common-word', 'lower-word');
const PERSON = mask(
  'pronoun-person',
  'person-role',
  'kin',
  'acquaintance',
  'post',
  'staff-role',
  'human-verb',
  'adverb',
  'preposition',
  'modal',
  'have',
  'coordinator',
);
const IS = words('is', 'was', "'s");
const NAME_NOUN = hashWord('name');
const WHOSE_NAME = words(
  'his',
  'her',
  'their',
  'my',
  'street',
  'real',
  'first',
  'last',
  'middle',
  'full',
  'legal',
  'chosen',
  'preferred',
);
/** "gave first name Odalys". */
const KIND_OF_NAME = words('first', 'street', 'real', 'full', 'legal', 'chosen', 'preferred');
const HIM = words('him', 'her', 'them', 'me');
const CALL = words('call', 'calls', 'called');
const GOES = words('goes', 'go', 'went');

/** What the words right before a name say of it; `i` is the last of them. */

/** Whether token `i` says that a name follows: "named", "is called", "goes by", "her name is", "they call him". */
export function goesBy(tokens: Tokens, i: number): boolean {
  if (i < 0) return false;
  const { hash } = tokens;
  const word = hash[i]!;
  const before = i < 1 ? 0 : hash[i - 1]!;
  if (word === BY) return GOES.has(before);
  if (IS.has(word) && before === NAME_NOUN) return WHOSE_NAME.has(hash[i - 2] ?? 0);
  if (HIM.has(word)) return CALL.has(before);
  if (word === NAME_NOUN) return KIND_OF_NAME.has(before) && tokens.has(i + 1, Flag.capital);
  return GOES_BY.has(word) || (word === CALLED && IS_CALLED.has(before) && !isOfAThing(tokens, i - 2));
}

/** "w/". */
export const isWith = ({ hash }: Tokens, i: number): boolean => i > 0 && hash[i] === SLASH && hash[i - 1] === W;

/** Whether token `i` and the one before it say that what follows is a person: "w/", "met", "spoke to", "picked up". */
export function meets(tokens: Tokens, i: number): boolean {
  if (i < 0) return false;
  const { hash } = tokens;
  return isWith(tokens, i) || MEETS.has(hash[i]!) || (TOWARD.has(hash[i]!) && TURNS.has(hash[lookedIn(hash, i)] ?? 0));
}
/** "popped in on": the verb of a visit stands before "in". */
const lookedIn = (hash: Tokens['hash'], i: number): number => (hash[i - 1] === IN ? i - 2 : i - 1);
const IN = hashWord('in');
const MEETS = signs('meets');

/** "called Hope about the form", "called Hope back", "tried jayden at 4 and again 5.15": the words on both sides of a name. */
export const rings = (before: number, behind: number): boolean =>
  (before === CALLED && TOPIC.has(behind)) || (TRIED.has(before) && TRIED_WHEN.has(behind));
const TOPIC = words('about', 'abt', 're', 'back', 'to', 'from', 'at');
const TRIED = words('tried', 'rang', 'phoned');
const TRIED_WHEN = words('at', 'again', 'twice', 'x2', 'on', 'back');

const TOWARD = words('to', 'for', 'up', 'on', 'off', 'with');
const TURNS = signs('turns-to');

/** "a song by", "a clip of", "The Color Purple by". */
export function isWorkOf(tokens: Tokens, i: number): boolean {
  if (i < 1 || !WORK_LINK.has(tokens.hash[i]!)) return false;
  if (WORK.has(tokens.hash[i - 1]!)) return true;
  return tokens.hash[i] === BY && (tokens.isKind(i - 1, Kind.quote) || isTitleWord(tokens, i - 1));
}
const isTitleWord = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.capital) && !tokens.has(i, Flag.sentenceStart | Flag.lineStart);
const WORK = signs('work');
const WORK_LINK = signs('work-link');

/** "Will and Grace on the telly", "Jolene came on the radio": what is heard and seen there. `i`: the token behind the name. */
export function isBroadcast({ hash }: Tokens, i: number): boolean {
  const on = COMES.has(hash[i] ?? 0) ? i + 1 : i;
  return (
    ON.has(hash[on] ?? 0) && (AIR.has(hash[on + 1] ?? 0) || (THE.has(hash[on + 1] ?? 0) && AIR.has(hash[on + 2] ?? 0)))
  );
}

/** "watched Moana and Coco.": what is watched to the end of a sentence. `at`: the token before the name, `next`: the one behind it. */
export function isViewed(tokens: Tokens, at: number, next: number): boolean {
  const paired = AND.has(tokens.hash[next] ?? 0) && tokens.has(next + 1, Flag.capital);
  const end = paired ? next + 2 : next;
  const verb = AND.has(tokens.hash[at] ?? 0) && tokens.has(at - 1, Flag.capital) ? at - 2 : at;
  return VIEWED.has(tokens.hash[verb] ?? 0) && (end >= tokens.count || tokens.isKind(end, Kind.mark));
}
const AND = words('and', '&');
const VIEWED = words('watched', 'watching', 'rewatched', 'watches', 'streamed', 'streaming');
const COMES = words('came', 'comes', 'played', 'playing', 'reruns');
const ON = words('on');
const THE = words('the', 'his', 'her', 'their', 'my');
const AIR = words('tv', 'telly', 'television', 'radio', 'stereo', 'jukebox', 'netflix', 'hulu', 'spotify', 'youtube');

/** "likes …", "listened to … and …", "a fan of": what one likes to hear, see and read, within a few words before. */
export function isLiked(tokens: Tokens, before: number): boolean {
  for (let i = before; i >= 0 && i > before - LIKED_WITHIN; i--) {
    if (LIKED.has(tokens.hash[i]!)) return true;
    if (tokens.isMark(i, '.') || tokens.has(i, Flag.lineStart)) return false;
  }
  return false;
}
const LIKED = signs('liked');
const LIKED_WITHIN = 6;

/** "moved to", "flew back from", "moved from Otis to". */
export function isMove({ hash }: Tokens, i: number): boolean {
  if (i < 1 || !(hash[i] === TOWARDS || hash[i] === FROM_THERE)) return false;
  if (MOVED.has(hash[i - 1]!)) return true;
  if (MOVED.has(hash[i - 2] ?? 0)) return BACK.has(hash[i - 1]!);
  return hash[i] === TOWARDS && hash[i - 2] === FROM_THERE && MOVED.has(hash[i - 3] ?? 0);
}
const MOVED = signs('moved');
const TOWARDS = hashWord('to');
const FROM_THERE = hashWord('from');
const BACK = words('back', 'down', 'up', 'over', 'out', 'here', 'away', 'home');

/** "got out of Bellmont": what one is let out of. */
export const gotOutOf = ({ hash }: Tokens, i: number): boolean =>
  i > 1 && hash[i] === OF && hash[i - 1] === OUT && GOT.has(hash[i - 2]!);
const OF = hashWord('of');
const OUT = hashWord('out');
const GOT = words(
  'got',
  'get',
  'gets',
  'getting',
  'gotten',
  'kicked',
  'thrown',
  'released',
  'signed',
  'coming',
  'came',
);

/** The kind of an organization before its name, a comma or "called" between them. */
export function isKindBefore(tokens: Tokens, i: number): boolean {
  const named = NAMED.has(tokens.hash[i] ?? 0);
  return (named || tokens.isMark(i, ',')) && tokens.is(i - 1, KIND_NOUN) && !tokens.has(i - 1, Flag.capital);
}
const NAMED = words('named', 'called');

/** "the school Garfield", "in the chicken plant Perdue": the kind right before the name, as other languages have it. */
export const isKindRightBefore = (tokens: Tokens, i: number): boolean =>
  (tokens.is(i, BUILDING) || isWorkplace(tokens, i)) &&
  !tokens.has(i, Flag.capital) &&
  (LEADS_KIND.has(tokens.hash[i - 1] ?? 0) || LEADS_KIND.has(tokens.hash[i - 2] ?? 0));
const BUILDING = mask('building');
const LEADS_KIND = words('the', 'a', 'his', 'her', 'their', 'my');

/** "His home group is Easy Does It", "her home group, Sisters in Sobriety,". */
export function isHomeGroup({ hash }: Tokens, i: number): boolean {
  return LINKS_GROUP.has(hash[i] ?? 0) && hash[i - 1] === GROUP && hash[i - 2] === HOME;
}
const LINKS_GROUP = words('is', 'was', 'called', ',', 'at');
const GROUP = hashWord('group');
const HOME = hashWord('home');
const KIND_NOUN = mask('building', 'organization-head');
