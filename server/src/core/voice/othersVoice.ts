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
const RECORD = mask('record-noun');
const INTAKE = mask('substance', 'medicine');
const GAZE = mask('observing', 'doubting');
const MEETING = wordSet('others-meeting');
const JUDGING = mask('directing', 'doubting', 'observing');
const THERE = words('there');
const BY = words('by');
const SIGN = words('sign', 'signs', 'evidence', 'indication', 'concern', 'concerns');
const WENT_WELL = wordSet('went-well');

/** Kin and friends, staff and offices, and third parties. */
export function othersVoice(s: Situation): Judgement {
  const { actor } = s.draft;
  if (actor === 'kin') return judged('observer', 0.8);
  if (actor === 'staff') return judged(s.touchesPerson() || s.isVerb(JUDGING) ? 'observer' : 'record', 0.65);
  return judged('observer', 0.6);
}

/** The voice of a clause about a thing: mood and home are looked at, goals are somebody's own, papers are bookkeeping. */
export function thingVoice(s: Situation): Judgement {
  const { tokens, draft, verbs } = s;
  const noun = draft.subject;
  if (tokens.is(noun, THING)) return pronounVoice(s);
  if (findPhrase(tokens, draft.first, draft.end, OWN_WORDS) >= 0) return judged('person', 0.75);
  if (verbs && !verbs.passive && MOVING.has(s.verb) && draft.verb + 1 < draft.end && !isBarePassive(s)) return moved(s);
  const his = s.find(HIS, draft.first, Math.max(draft.first, draft.verb));
  if (his >= 0 && tokens.is(noun, OWN)) return judged('person', 0.75);
  if (his >= 0 && (tokens.is(noun, BODY) || tokens.is(noun, ABOUT))) return judged('observer', 0.8);
  if (verbs?.passive || isBarePassive(s)) return passiveVoice(s, noun);
  if (isMeetingHeld(s, noun)) return judged('record', 0.7);
  if (isAboutNoun(s)) return judged('observer', 0.75);
  if (HOUR.has(tokens.hash[noun] ?? 0) && (s.near(s.rest, GOOD, 3) || s.holdsWord(WENT_WELL, s.rest)))
    return judged('observer', 0.75);
  if (tokens.is(s.find(OUR, draft.first, Math.max(draft.first, draft.verb)), OUR)) return judged('writer', 0.6);
  if (s.isVerb(GAZE) || tokens.is(noun, INTAKE)) return judged('observer', 0.6);
  if (tokens.is(noun, RECORD) || s.hasDigits()) return judged('record', 0.6);
  if (s.near(s.rest, ADJECTIVE, 3) || s.touchesPerson()) return judged('observer', 0.5);
  return judged('record', 0.6);
}

/** "Home visit conducted", "session held". */
const isMeetingHeld = (s: Situation, noun: number): boolean =>
  MEETING.has(s.tokens.hash[noun] ?? 0) &&
  s.main === s.draft.verb &&
  isParticiple(s.tokens, s.main) &&
  s.rest >= s.draft.end - 1;

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
  if (MEETING.has(s.tokens.hash[noun] ?? 0)) return judged('record', 0.7);
  if (s.tokens.is(noun, ABOUT) && !s.isVerb(CHORE)) return judged('observer', 0.75);
  if (isByPerson(s)) return judged('person', 0.5);
  if (s.isVerb(CHORE)) return judged(isNoted(s) ? 'observer' : 'writer', 0.7);
  return judged(s.isVerb(DECIDING) || s.touchesPerson() ? 'observer' : 'record', 0.65);
}
/** "was painted by her", not "by her son". */
function isByPerson(s: Situation): boolean {
  const { tokens, draft, ground } = s;
  for (let i = s.rest; i < draft.end; i++) {
    if (BY.has(tokens.hash[i]!) && ground.cast.actor[i + 1] === 'person' && !tokens.isKind(i + 2, Kind.word))
      return true;
  }
  return false;
}

const NOTED = words('noted', 'observed', 'reported', 'seen');
const isNoted = (s: Situation): boolean => NOTED.has(s.verb);

/** "It was agreed …", "it was determined that …". */
function isDecided(s: Situation): boolean {
  if (s.verbs?.passive) return !s.isVerb(CHORE) || s.isVerb(DECIDING);
  return s.verbs?.copula === true && s.tokens.is(s.rest, DECIDING) && THAT.has(s.tokens.hash[s.rest + 1] ?? 0);
}
const THAT = words('that', 'to', 'by');

/** "it", "that", "there". */
function pronounVoice(s: Situation): Judgement {
  const { tokens, verbs, draft } = s;
  if (isDecided(s)) return judged('observer', 0.8);
  if (verbs && (MOVING.has(s.verb) || s.near(s.rest, FEELING_WORD, 2))) return moved(s);
  if (THERE.has(tokens.hash[draft.subject]!))
    return judged(s.holdsWord(SIGN, s.rest) || s.holds(ABOUT, s.rest) ? 'observer' : 'record', 0.6);
  return judged(s.touchesPerson() ? 'observer' : 'record', 0.5);
}

/** "That hurt her" is hers, "that stayed with me" the writer's. */
function moved(s: Situation): Judgement {
  if (s.holdsWord(ME, s.rest)) return judged('writer', 0.7);
  if (s.touchesPerson() || s.holds(OBJECT, s.rest)) return judged('person', 0.65);
  return judged(isAboutNoun(s) && !s.tokens.has(s.draft.subject, Flag.quoted) ? 'observer' : 'record', 0.5);
}
