import { mask } from '../lexicon/classes';
import { Flag, Kind, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { personVoice } from './personVoice';
import { type Judgement, judged, type Situation } from './situation';
import { isGerund, isParticiple } from './verbs';
import { wordSet } from './wordSets';

const SAYING = mask('saying', 'doubting');
const OFFERING = mask('offering');
const WRITER_ONLY = mask('writer-only');
const DIRECTING = mask('directing');
const OBJECT = mask('pronoun-object');
const KIN = mask('kin', 'companion');
const LOGISTIC = mask('logistic');
const NOMINATIVE = mask('pronoun-person');
const HIS = mask('possessive-person');
const ABOUT = mask('about-noun');
const SAYS_ONLY = wordSet('says-only');
const SHARED = wordSet('shared');
const THAT = wordSet('that');
const OWN_STORY = wordSet('own-story');
const MEETING = wordSet('meeting');
const PLACED = wordSet('placed');
const GOING = words('drove', 'went', 'stopped', 'came');
const SCHEDULED = wordSet('scheduled');
const LEFT = words('left', 'leaving', 'leave');
const MESSAGE = wordSet('message');
const NOTED = words('noted', 'observed', 'noticed', 'saw');
const SAW = words('saw');
const READ_TO = words('read');
const TO = words('to');
const WAITING = wordSet('waiting');
const VERDICT = mask('observing-adjective');
const BY = words('by', 'over');
const BASE = mask('form-base');
const DROVE = hashWord('drove');

/** The voice of a clause that begins with a past form: "Provided …", "Asked if …", "Came by for socks". */
export function pastVoice(s: Situation): Judgement {
  const { tokens, draft, before } = s;
  const next = s.rest;
  if (ME.has(tokens.hash[next] ?? 0)) return judged('person', 0.7);
  if (isDecidedOn(s)) return judged('observer', 0.7);
  if (ADMITTED.has(s.verb) && isHospitalized(s)) return judged('observer', 0.65);
  if (THANKED.has(s.verb) && tokens.is(next, OBJECT)) return judged('writer', 0.65);
  if (SAYS_ONLY.has(s.verb)) return isToPerson(s) ? judged('writer', 0.65) : personVoice(s);
  if (SEEN.has(s.verb)) return judged('record', 0.65);
  if (BROUGHT.has(s.verb) && tokens.isWord(next, UP)) return judged('person', 0.65);
  if (MADE.has(s.verb) && s.holdsWord(REFERRAL, next, Math.min(draft.end, next + 2))) return judged('writer', 0.65);
  if (FALLING_SHORT.has(tokens.hash[draft.first]!) && !s.isVerb(WRITER_ONLY)) return judged('observer', 0.6);
  if (ASKED.has(s.verb) && isRequest(s)) return judged('person', 0.65);
  if (GAVE.has(s.verb) && tokens.is(next, HIS) && NAME.has(tokens.hash[next + 1] ?? 0)) return judged('person', 0.65);
  if (GAVE.has(s.verb) && tokens.isWord(next, NO)) return judged('observer', 0.7);
  if (CHANGED.has(s.verb) && s.near(next, ABOUT, 3)) return judged('observer', 0.65);
  if (
    GOING.has(s.verb) &&
    THROUGH.has(tokens.hash[next] ?? 0) &&
    (tokens.is(next + 1, DETERMINER) || WHETHER.has(tokens.hash[next + 1] ?? 0))
  )
    return judged('writer', 0.6);
  if (TALKED.has(s.verb) && TO.has(tokens.hash[next] ?? 0) && s.touchesPerson(next)) return judged('writer', 0.65);
  if (
    REACHED.has(s.verb) &&
    (REASON.has(tokens.hash[next] ?? 0) ||
      tokens.is(next, FEELING_WORD) ||
      (isGerund(tokens, next) && !tokens.is(next, VAGUE)))
  )
    return judged('person', 0.6);
  if (isReachingOut(s) || (REACHED.has(s.verb) && tokens.isWord(next, IN))) return judged('person', 0.6);
  if (s.verb === PUT && tokens.isWord(next, IN)) return judged('writer', 0.65);
  if (isDoneToPerson(s)) return judged('writer', 0.7);
  if (HISTORY.has(s.verb)) return judged('observer', 0.6);
  if (s.isVerb(DIRECTING) && tokens.is(next, OBJECT)) return judged('writer', 0.7);
  if (!s.isVerb(WRITER_ONLY) && (s.isMeasured() || tokens.is(draft.verb, DID))) return did(s);
  if (isAtPerson(s)) return judged('writer', 0.7);
  if (SHARED.has(s.verb)) return sharedVoice(s);
  if (SAW.has(s.verb) && s.ground.cast.actor[next] === 'person') return judged('record', 0.6);
  if (NOTED.has(s.verb)) return judged('observer', 0.6);
  if (LEFT.has(s.verb) && s.holdsWord(MESSAGE, next)) return judged('writer', 0.8);
  if (READ_TO.has(s.verb)) return judged('writer', 0.7);
  if (LEFT.has(s.verb) && (tokens.is(next, DETERMINER) || WORD.has(tokens.hash[next] ?? 0)))
    return judged('writer', 0.6);
  if (CAME.has(s.verb) && !s.timed) return personVoice(s);
  if (MEETING.has(s.verb) && isBookkeeping(s)) return judged('record', 0.7);
  if (s.isVerb(WRITER_ONLY)) return judged('writer', 0.85);
  if (tokens.is(next, OBJECT) && !tokens.is(next + 1, KIN) && !isOfTheirs(s)) return judged('writer', 0.7);
  if (s.isVerb(OFFERING)) return ofTheirOwn(s) ? personVoice(s) : judged('writer', 0.65);
  if (tokens.is(s.main, VERDICT)) return judged('observer', 0.6);
  if (s.timed && s.isVerb(OBSERVING)) return personVoice(s);
  if (s.timed || (before === 'writer' && WAITING.has(s.verb))) return judged('writer', 0.55);
  return personVoice(s);
}

/** "Engaged client in …", "left ct w/ a number", "showed Marcus how": done to the person, so not by them. */
export function isDoneToPerson(s: Situation): boolean {
  const { tokens, ground, rest, main } = s;
  if (s.isVerb(COMING) || MET.has(s.verb) || rest !== main + 1) return false;
  const whom = tokens.is(rest, DETERMINER) ? rest + 1 : rest;
  return (
    ground.cast.actor[whom] === 'person' &&
    !tokens.has(whom, Flag.possessive) &&
    (tokens.is(whom, ROLE) || ground.cast.nameEnd[whom]! > 0)
  );
}

/** "Apologized to guest" */
function isToPerson({ tokens, ground, rest }: Situation): boolean {
  const whom = tokens.is(rest + 1, DETERMINER) ? rest + 2 : rest + 1;
  return TO.has(tokens.hash[rest] ?? 0) && tokens.is(whom, ROLE) && ground.cast.actor[whom] === 'person';
}

/** "Got on him about the log", "checked on her" */
function isAtPerson(s: Situation): boolean {
  const { tokens, rest, draft, main } = s;
  const whom = rest + 1;
  if (MEETING.has(s.verb) || rest !== main + 1 || !tokens.is(rest, PREPOSITION) || !tokens.is(whom, OBJECT))
    return false;
  const behind = whom + 1;
  return (
    behind >= draft.end || !tokens.isKind(behind, Kind.word) || !tokens.is(whom, HIS) || tokens.is(behind, PREPOSITION)
  );
}

const PREPOSITION = mask('preposition', 'coordinator', 'subordinator', 'adverb');
const ROLE = mask('person-role');
const COMING = mask('contacting', 'feeling');
const MET = words('met', 'visited', 'saw', 'joined');

/** "Released Tuesday", "Brought in by police", "Determined appropriate for": a participle that tells what others decided. */
function isDecidedOn(s: Situation): boolean {
  const { tokens, rest, main, draft } = s;
  if (main !== draft.verb || !isParticiple(tokens, main)) return false;
  if (isByOthers(s)) return true;
  if (!DECIDED_ON.has(s.verb)) return false;
  return rest >= draft.end || !tokens.isKind(rest, Kind.word) || tokens.is(rest, WHEN) || tokens.is(rest, VERDICT);
}

const DECIDED_ON = wordSet('decided-on-them');
const WHEN = mask('weekday', 'month', 'time-word', 'preposition');

/** "by PD", "by her sister" */
function isByOthers({ tokens, ground, rest, draft }: Situation): boolean {
  for (let i = rest - 1; i < draft.end && i < rest + 4; i++) {
    if (!DONE_BY.has(tokens.hash[i]!)) continue;
    const who = tokens.is(i + 1, DETERMINER) || tokens.is(i + 1, HIS) ? i + 2 : i + 1;
    const actor = ground.cast.actor[who];
    if (actor === 'staff' || actor === 'kin' || actor === 'other') return true;
  }
  return false;
}

const DONE_BY = words('by');

/** "Asked for a ride", "Asked to move it", "Asked if I had …": the person's; "Asked if she …" the writer's. */
function isRequest({ tokens, rest }: Situation): boolean {
  if (tokens.isWord(rest, FOR) || ME.has(tokens.hash[rest] ?? 0)) return true;
  if (TO.has(tokens.hash[rest] ?? 0)) return tokens.is(rest + 1, BASE);
  if (tokens.isWord(rest, THAT_WORD)) return true;
  return WHETHER.has(tokens.hash[rest] ?? 0) && !tokens.is(rest + 1, NOMINATIVE);
}

const ME = words('me', 'us');
const THAT_WORD = hashWord('that');
const SEEN = words('seen');
const BROUGHT = words('brought');
const THANKED = words('thanked', 'congratulated');
const UP = hashWord('up');
const MADE = words('made');
const REFERRAL = words('referral', 'referrals', 'copies', 'contact', 'collateral');

/** "Only stayed ten minutes", "Never called back", "Finally filled out the form": an act told by what it lacks. */
const FALLING_SHORT = words('only', 'never', 'barely', 'hardly', 'finally');

const WHETHER = words('if', 'whether', 'what', 'how', 'why', 'when');
const GAVE = words('gave', 'offered', 'provided', 'made');

/** "Gave his name as Tobias" */
const NAME = words(
  'name',
  'age',
  'word',
  'reason',
  'reasons',
  'permission',
  'consent',
  'address',
  'ok',
  'okay',
  'blessing',
);

const NO = hashWord('no');
const THROUGH = words('over', 'through');

/** "Increased anxiety", "Improved sleep": a change looked at. */
const CHANGED = wordSet('changed');

const DID = mask('do');

/** "Rated her mood a 4": what is said of something of theirs. */
const isOfTheirs = (s: Situation): boolean =>
  s.isVerb(SAYING) && !s.isVerb(OFFERING) && s.tokens.is(s.rest, HIS) && s.tokens.is(s.rest + 1, ABOUT);

const PUT = hashWord('put');
const IN = hashWord('in');
const WHAT = hashWord('what');
const MY = mask('possessive-writer');
const OBSERVING = mask('observing');
const VAGUE = mask('vague-verb', 'office');
const FEELING_WORD = mask('feeling-word');

/** "Called because …", "called crying" */
const REASON = words('because', 'bc', 'b/c', 'cause', 'wanting', 'about');

const EXPLAINED = words('explained', 'confirmed');
const ASKED = words('asked', 'ask');
const FOR = hashWord('for');
const TALKED = words('talked', 'spoke');
const REACHED = words('reached', 'called', 'rang', 'phoned', 'dialed');
const HISTORY = wordSet('history');

/** "Admitted 11/9 to Cooley", "Admitted to the unit", not "Admitted to drinking". */
function isHospitalized({ tokens, rest }: Situation): boolean {
  if (tokens.isKind(rest, Kind.number) || tokens.isKind(rest, Kind.mixed)) return true;
  return TO.has(tokens.hash[rest] ?? 0) && (tokens.has(rest + 1, Flag.capital) || tokens.is(rest + 1, DETERMINER));
}

const ADMITTED = words('admitted');
const DETERMINER = mask('determiner');
const CAME = words('came');

/** "Left word that I called" */
const WORD = words('word', 'messages');

/** On a warm line it is the caller who reaches out. */
function isReachingOut(s: Situation): boolean {
  const { noteKind } = s.ground.context;
  if (
    !REACHED.has(s.verb) ||
    s.timed ||
    s.tokens.is(s.rest, OBJECT) ||
    isDoneToPerson(s) ||
    (noteKind !== 'phone' && noteKind !== 'crisis')
  )
    return false;
  if (TO.has(s.tokens.hash[s.rest] ?? 0) && CHECKING.has(s.tokens.hash[s.rest + 1] ?? 0)) return false;
  return s.before !== 'writer' && !TO.has(s.tokens.hash[s.rest + 1] ?? 0);
}

/** "called to check on her" */
const CHECKING = words('check', 'see', 'ask', 'remind', 'tell', 'invite', 'follow', 'confirm', 'offer', 'let');

/** "Did well", "completed homework with prompting" are looked at; a plain "did the intake" is the writer's. */
function did(s: Situation): Judgement {
  if (!s.tokens.is(s.draft.verb, DID) || personVoice(s).voice === 'observer') return judged('observer', 0.65);
  return judged(s.before === 'person' && s.holds(HIS, s.rest) ? 'person' : 'writer', 0.5);
}

/** "Shared that he …" is the person's; "Shared my own story" the writer's. */
function sharedVoice(s: Situation): Judgement {
  const { tokens } = s;
  const next = s.rest;
  if (EXPLAINED.has(s.verb) && !s.near(next, NOMINATIVE, 3)) return judged('writer', 0.6);
  if (tokens.isWord(next, WHAT) && s.near(next, MY, 3)) return judged('writer', 0.6);
  if (OWN_STORY.has(tokens.hash[next] ?? 0) && !s.holds(NOMINATIVE, next))
    return judged(s.holds(HIS, next) ? 'person' : 'writer', 0.6);
  if (s.touches('person', next) && tokens.is(next, OBJECT)) return judged('writer', 0.6);
  return judged(THAT.has(tokens.hash[next] ?? 0) || s.before !== 'writer' ? 'person' : 'writer', 0.6);
}

/** "Met with …", "Drove to …", "Scheduled a follow-up": the hour's bookkeeping. */
function isBookkeeping(s: Situation): boolean {
  const next = s.tokens.hash[s.rest] ?? 0;
  if (s.verb === DROVE && s.tokens.is(s.rest, OBJECT)) return false;
  if (GOING.has(s.verb)) return (s.timed && PLACED.has(next)) || BY.has(next) || s.verb === DROVE;
  if (SCHEDULED.has(s.verb) && s.tokens.is(s.rest, HIS)) return false;
  if (SCHEDULED.has(s.verb)) return !s.touches('staff') && !(s.draft.carried && s.before === 'writer');
  return s.tokens.is(s.main, LOGISTIC) || PLACED.has(next);
}

/** "Called his sponsor" after the person's clause is the person's. */
function ofTheirOwn(s: Situation): boolean {
  if (s.timed || s.before !== 'person') return false;
  return s.touches('kin', s.rest) || s.holds(HIS, s.rest, Math.min(s.draft.end, s.rest + 2));
}
