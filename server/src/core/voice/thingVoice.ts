import { mask } from '../lexicon/classes';
import { Flag, Kind, words } from '../note/tokens';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { isParticiple } from './verbs';
import { wordSet } from './wordSets';

const ABOUT = mask('about-noun');
const BODY = mask('body-noun');
const OWN = mask('own-noun');
const HIS = mask('possessive-person');
const OUR = mask('possessive-writer');
const GOOD = mask('evaluating');
const CHORE = mask('chore');
const DECIDING = mask('deciding');
const ADJECTIVE = mask('observing-adjective');
const FEELING_WORD = mask('feeling-word');
const OBJECT = mask('pronoun-object');
const THING = mask('pronoun-thing');
const MOVING = wordSet('moving');
const HOUR = wordSet('hour');
const ME = words('me', 'us', 'myself');
const OWN_WORDS = phrases('own-words');
const BY_WRITER = phrases('by-writer');
const RECORD = mask('record-noun');

/** "UA came back dirty." */
const SCORE = wordSet('score');

const INTAKE = mask('substance', 'medicine');
const GAZE = mask('observing', 'doubting');

/** "The company's robot refused": an office, which is not doubted. */
const DOUBTING = mask('doubting');

const MEETING = wordSet('others-meeting');
const THERE = words('there');
const BY = words('by');

/** Only people vote: "the house voted for Sundays". */
const VOTED = words('voted', 'votes', 'chose');

const SIGN = words('sign', 'signs', 'evidence', 'indication', 'concern', 'concerns');
const WENT_WELL = wordSet('went-well');
const SAYING = mask('saying');

/** The voice of a clause about a thing: mood and home are looked at, goals are somebody's own, papers are bookkeeping. */
export function thingVoice(s: Situation): Judgement {
  const { tokens, draft, verbs } = s;
  const noun = draft.subject;
  if (NO.has(tokens.hash[draft.first]!) && s.isVerb(SAYING)) return judged('observer', 0.65);
  if (isControlled(s)) return judged('observer', 0.7);
  if (tokens.is(draft.first, ADJECTIVE) && (!tokens.is(draft.first, GOOD) || tokens.is(s.main, ADJECTIVE)))
    return judged('observer', 0.65);
  if (tokens.is(noun, THING)) return isInspectedHome(s) ? judged('observer', 0.65) : pronounVoice(s);
  if (findPhrase(tokens, draft.first, draft.end, OWN_WORDS) >= 0) return judged('person', 0.75);
  if (verbs && !verbs.passive && MOVING.has(s.verb) && draft.verb + 1 < draft.end && !isBarePassive(s)) return moved(s);
  if (THEIRS_ALONE.has(tokens.hash[noun] ?? 0)) return judged('person', 0.65);
  if (verbs?.future && GOES_ON.has(s.verb)) return judged('writer', 0.6);
  const his = s.find(HIS, draft.first, Math.max(draft.first, draft.verb));
  if (his >= 0 && tokens.is(noun, OWN)) return judged('person', 0.75);
  if (his >= 0 && (tokens.is(noun, BODY) || tokens.is(noun, ABOUT))) return judged('observer', 0.8);
  if (isInspectedHome(s)) return judged('observer', 0.65);
  if (his >= 0 && isStated(s)) return judged('observer', 0.65);
  if (verbs?.passive || isBarePassive(s)) return passiveVoice(s, noun);
  if (VOTED.has(s.verb)) return judged('person', 0.65);
  if (isMeetingHeld(s, noun)) return judged('record', 0.7);
  if (isAboutNoun(s)) return judged('observer', 0.75);
  if (HOUR.has(tokens.hash[noun] ?? 0) && (s.near(s.rest, GOOD, 3) || s.holdsWord(WENT_WELL, s.rest)))
    return judged('observer', 0.75);
  const our = s.find(OUR, draft.first, Math.max(draft.first, draft.verb));
  if (our >= 0) return judged(OURS.has(tokens.hash[our]!) && tokens.is(noun, OWN) ? 'together' : 'writer', 0.6);
  if (s.isVerb(DOUBTING) && !s.touchesPerson()) return judged('record', 0.6);
  if (
    tokens.is(noun, INTAKE) ||
    SCORE.has(tokens.hash[noun] ?? 0) ||
    (s.isVerb(GAZE) && !(REFUSED.has(s.verb) && !s.touchesPerson()))
  )
    return judged('observer', 0.6);
  if (CONTACT.has(tokens.hash[noun] ?? 0) && verbs?.copula) return judged('record', 0.7);
  if ((REFUSED.has(s.verb) && !s.touchesPerson()) || (tokens.is(noun, RECORD) && s.hasDigits()))
    return judged('record', 0.6);
  return toldOn(s) ?? (tokens.is(noun, RECORD) || s.hasDigits() ? judged('record', 0.6) : plainThing(s));
}

function plainThing(s: Situation): Judgement {
  const his = s.find(HIS, s.rest);
  if (s.verbs?.copula && his >= 0 && s.near(his, OWN, 4)) return judged('person', 0.6);
  if (s.told === 'person' && s.find(HIS, s.draft.first, s.draft.verb) >= 0) return judged('person', 0.5);
  return judged(s.touchesPerson() ? 'observer' : 'record', 0.55);
}

/** "The old pump refused twice." */
const REFUSED = words('refused', 'refuses', 'failed', 'fails');

/** "Hers was the chipped mug." */
const THEIRS_ALONE = words('hers', 'theirs');

/** "Weekly visits will continue." */
const GOES_ON = words('continue', 'resume');

/** "She rang twice | and the hall was dark": within a sentence a thing belongs to whoever tells of it. */
function toldOn({ goesOn, told }: Situation): Judgement | undefined {
  const voice = goesOn ?? (told === 'observer' ? told : undefined);
  return voice === 'person' || voice === 'observer' ? judged(voice, 0.55) : undefined;
}

/** "Home visit conducted", "session held". */
const isMeetingHeld = (s: Situation, noun: number): boolean =>
  MEETING.has(s.tokens.hash[noun] ?? 0) &&
  s.main === s.draft.verb &&
  isParticiple(s.tokens, s.main) &&
  s.rest >= s.draft.end - 1;

/** "Her A1c was 9.8", "Her expectations are unrealistic", "His chart lists …": a fact of theirs, told flat. */
function isStated(s: Situation): boolean {
  if (CHART.has(s.tokens.hash[s.draft.subject] ?? 0)) return true;
  if (s.verbs?.passive) return DECIDED_ON.has(s.tokens.hash[s.draft.subject] ?? 0) && !s.isVerb(CHORE);
  if (CONTACT.has(s.tokens.hash[s.draft.subject] ?? 0)) return false;
  return s.verbs?.copula === true && (s.hasDigits() || s.near(s.rest, ADJECTIVE, 4) || s.near(s.rest, GOOD, 3));
}

const CONTACT = wordSet('contact');
const CHART = wordSet('chart-noun');
const DECIDED_ON = wordSet('decided-on');

/** "There were dishes in the sink", "The home was tidy": the home as somebody inspects it. */
function isInspectedHome(s: Situation): boolean {
  const { tokens, draft } = s;
  if (!s.verbs?.copula) return false;
  if (HOME.has(tokens.hash[draft.subject] ?? 0)) return s.holdsWord(HOME_STATE, s.rest);
  return THERE.has(tokens.hash[draft.subject] ?? 0) && s.holdsWord(CLUTTER, s.rest) && s.holdsWord(HOME, s.rest);
}

const HOME = wordSet('home');
const HOME_STATE = wordSet('home-state');
const CLUTTER = wordSet('clutter');

function isAboutNoun(s: Situation): boolean {
  return s.holds(ABOUT, s.draft.first, Math.max(s.draft.first + 1, s.draft.verb));
}

/** "Form faxed": a participle behind a noun, without "was". */
function isBarePassive(s: Situation): boolean {
  return (
    s.verbs !== undefined &&
    s.draft.verb === s.main &&
    isParticiple(s.tokens, s.main) &&
    (s.isVerb(CHORE) || s.isVerb(DECIDING))
  );
}

function passiveVoice(s: Situation, noun: number): Judgement {
  if (s.verbs?.future) return judged('writer', 0.6);
  if (isDoneWithPerson(s) || s.isTogether()) return judged('together', 0.7);
  if (findPhrase(s.tokens, s.rest, s.draft.end, BY_WRITER) >= 0) return judged('writer', 0.75);
  if (MEETING.has(s.tokens.hash[noun] ?? 0)) return judged('record', 0.7);
  if (s.tokens.is(noun, ABOUT) && !s.isVerb(CHORE)) return judged('observer', 0.75);
  if (isByPerson(s)) return judged('person', 0.5);
  if (DECIDED_ON.has(s.tokens.hash[noun] ?? 0) && (!s.isVerb(CHORE) || DROPPED.has(s.verb)))
    return judged('observer', 0.7);
  if (s.isVerb(CHORE) && STANDS.has(s.tokens.hash[s.draft.verb]!)) return judged('record', 0.6);
  if (s.isVerb(CHORE)) return judged(isNoted(s) || isTakenAway(s) ? 'observer' : 'writer', 0.7);
  return judged(
    TAKEN.has(s.verb) || s.isVerb(DECIDING) || s.touchesPerson() || isByOffice(s) ? 'observer' : 'record',
    0.65,
  );
}

/** "Her bed was given to somebody else" */
const isTakenAway = (s: Situation): boolean => GIVEN.has(s.verb) && s.holds(HIS, s.draft.first, s.draft.verb);

const GIVEN = words('given');

/** "Phone was taken for a week." */
const TAKEN = words('taken', 'searched', 'confiscated', 'cut', 'withheld');

/** "The weekend pass got pulled", "Shoes and phone locked up", "Bags were gone through": what is theirs, in the hands of others. */
function isControlled({ tokens, draft, main, rest, verbs }: Situation): boolean {
  if (!THEIRS.has(tokens.hash[draft.subject] ?? 0)) return false;
  const verb = verbs?.copula ? rest : GOT.has(tokens.hash[main] ?? 0) ? main + 1 : main;
  if (!CONTROL.has(tokens.hash[verb] ?? 0)) return false;
  return verb > draft.verb || !tokens.isKind(verb + 1, Kind.word) || tokens.is(verb + 1, PREPOSITION);
}

const THEIRS = wordSet('theirs-to-hold');
const CONTROL = wordSet('control');
const GOT = words('got', 'gets');
const DROPPED = words('dropped');

/** "is printed on page three": how it is, nobody's chore. */
const STANDS = words('is', 'are');

/** "imposed by the court" */
function isByOffice({ tokens, ground, draft, rest }: Situation): boolean {
  for (let i = rest; i < draft.end; i++)
    if (BY.has(tokens.hash[i]!) && (ground.cast.actor[i + 1] === 'staff' || ground.cast.actor[i + 2] === 'staff'))
      return true;
  return false;
}

/** "was written with him" */
const isDoneWithPerson = (s: Situation): boolean =>
  MADE_WITH.has(s.verb) && WITH.has(s.tokens.hash[s.rest] ?? 0) && s.ground.cast.actor[s.rest + 1] === 'person';

const MADE_WITH = wordSet('made-with');
const WITH = words('with', 'w/', 'w');

/** "was painted by her", not "by her son". */
function isByPerson(s: Situation): boolean {
  const { tokens, draft, ground } = s;
  for (let i = s.rest; i < draft.end; i++) {
    if (
      BY.has(tokens.hash[i]!) &&
      ground.cast.actor[i + 1] === 'person' &&
      (!tokens.isKind(i + 2, Kind.word) || tokens.is(i + 2, PREPOSITION))
    )
      return true;
  }
  return false;
}

const PREPOSITION = mask('preposition', 'coordinator', 'adverb');
const NOTED = words('noted', 'observed', 'reported', 'seen');
const isNoted = (s: Situation): boolean => NOTED.has(s.verb);

/** "It was agreed …", "it was determined that …". */
function isDecided(s: Situation): boolean {
  if (s.verbs?.passive) return !s.isVerb(CHORE) || s.isVerb(DECIDING);
  return s.verbs?.copula === true && s.tokens.is(s.rest, DECIDING) && THAT.has(s.tokens.hash[s.rest + 1] ?? 0);
}

const NO = words('no');
const THAT = words('that', 'to', 'by');

/** "it", "that", "there". */
function pronounVoice(s: Situation): Judgement {
  const { tokens, verbs, draft } = s;
  if (isDoneWithPerson(s) || s.isTogether()) return judged('together', 0.7);
  if (isDecided(s) || (verbs?.passive && isByOffice(s))) return judged('observer', 0.8);
  if (verbs && (MOVING.has(s.verb) || s.near(s.rest, FEELING_WORD, 2))) return moved(s);
  if (THERE.has(tokens.hash[draft.subject]!))
    return judged(
      s.holdsWord(SIGN, s.rest) || s.holds(ABOUT, s.rest) || s.touchesPerson() ? 'observer' : 'record',
      0.6,
    );
  if (s.holds(OUR, s.rest) || s.holds(FIRST, s.rest) || s.holdsWord(MYSELF, s.rest)) return judged('writer', 0.55);
  if (s.verbs?.copula && !s.holds(ADJECTIVE, s.rest) && isForPerson(s)) return judged('person', 0.6);
  if (MEETING.has(tokens.hash[s.rest] ?? 0)) return judged('record', 0.6);
  if (s.touchesPerson()) return judged(verbs?.copula && !s.holds(GOOD, s.rest) ? 'person' : 'observer', 0.5);
  return judged(s.goesOn === 'person' || s.goesOn === 'writer' ? s.goesOn : 'record', 0.5);
}

/** "That was hard for her", "It's important to him" */
function isForPerson({ tokens, draft, rest, ground }: Situation): boolean {
  for (let i = rest + 1; i < draft.end; i++)
    if (tokens.is(i, OBJECT) && FOR.has(tokens.hash[i - 1]!) && ground.cast.actor[i] === 'person') return true;
  return false;
}

const FOR = words('for', 'to');
const FIRST = mask('pronoun-first');
const MYSELF = words('me', 'myself');

/** "our plan": of both; "our agency" of the house. */
const OURS = words('our');

/** "That hurt her" is hers, "that stayed with me" the writer's. */
function moved(s: Situation): Judgement {
  if (s.holdsWord(ME, s.rest)) return judged('writer', 0.7);
  if (s.touchesPerson() || s.holds(OBJECT, s.rest)) return judged('person', 0.65);
  return judged(isAboutNoun(s) && !s.tokens.has(s.draft.subject, Flag.quoted) ? 'observer' : 'record', 0.5);
}
