import { mask } from '../lexicon/classes';
import { words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { laterPronoun, subjectAt } from './subjects';
import { wordSet } from './wordSets';

const DIRECTING = mask('directing');
const PROVIDING = wordSet('providing');
const MEETING = words('meet', 'met', 'meeting', 'visited');
const WOULD_LIKE = words('like', 'want', 'need', 'prefer', 'ask');
const HAVE = words('have', 'had');
const RULES = wordSet('rules');
const RULING = wordSet('ruling');
const INSTITUTION = wordSet('institution');
const OUR = mask('possessive-writer');
const NOTICING = wordSet('noticing');
const ARRIVING = words('met', 'meet', 'visited', 'arrived', 'saw');
const SEEING = words('see', 'saw');
const TO = wordSet('to');
const OBJECT = mask('pronoun-object');
const ITS = words('it', 'this', 'that', "it's");
const HIS = mask('possessive-person');
const THAT = hashWord('that');
/** "We did two laps and told me after …": only the other one tells me. */
const ME = hashWord('me');
const I_FEEL = words('feel', 'felt', 'feeling');

/** The voice of a clause whose subject is the writer. */
export function writerVoice(s: Situation): Judgement {
  if (!s.verbs || s.quotesSpeech()) return judged('writer', 0.9);
  if (((NOTICING.has(s.verb) && !isPutRight(s)) || couldTell(s) || isStaffSaying(s)) && isAboutPerson(s))
    return judged('observer', 0.75);
  if (ARRIVING.has(s.verb) && !s.verbs.negated && !SEEING.has(s.verb)) return judged('record', 0.75);
  return s.isTogether() && !s.isVerb(NOT_SHARED) ? judged('together', 0.7) : judged('writer', 0.9);
}
/** "I left with her crying" */
const NOT_SHARED = mask('logistic', 'feeling');

/** "I had assumed he would want the till": the writer's own mistake. */
const isPutRight = ({ tokens, draft: { verb }, main }: Situation): boolean => main > verb && tokens.is(verb, HAVING);
const HAVING = mask('have', 'modal', 'will');

/** "I could tell he was high" */
const couldTell = (s: Situation): boolean =>
  s.verbs?.conditional === true && TELL.has(s.verb) && !s.tokens.is(s.rest, OBJECT);
const TELL = words('tell');

/** "Staff report that he …", "staff said she was up all night": the house tells of them. */
const isStaffSaying = (s: Situation): boolean => STAFF.has(s.tokens.hash[s.draft.subject] ?? 0) && s.isVerb(SAYING);
const STAFF = words('staff');
const SAYING = mask('saying');

/** "I notice that they …", "I think it is their …": what follows is about the person, and lays no duty on them. */
function isAboutPerson(s: Situation): boolean {
  const from = s.tokens.isWord(s.rest, THAT) ? s.rest + 1 : s.rest;
  const { tokens, ground, draft } = s;
  const next = tokens.hash[from] ?? 0;
  if (TO.has(next) && !ITS.has(next)) return false;
  const head = laterPronoun(ground, from, draft.end) ?? subjectAt(ground, from, draft.end);
  if (!head || head.actor === 'writer' || head.actor === 'together') return false;
  if (DUTY.some((mask) => s.holds(mask, head.verb, Math.min(draft.end, head.verb + 3)))) return false;
  if (I_FEEL.has(s.verb) && head.actor !== 'person') return false;
  return head.actor === 'person' || s.holds(HIS, from) || s.holds(OBJECT, from);
}
const DUTY = [mask('duty')];

/** The voice of a clause whose subject is "we" or "X and I". The institution's "we" is the writer's. */
export function togetherVoice(s: Situation, named: boolean): Judgement {
  const { verbs, tokens } = s;
  if (!verbs) return judged('together', 0.7);
  if (MEETING.has(s.verb) && !named && !verbs.negated) return judged('record', 0.7);
  if (verbs.passive) return judged('together', 0.7);
  if (s.draft.carried && tokens.isWord(s.rest, ME)) return judged('person', 0.6);
  if (
    PROVIDING.has(s.verb) &&
    (s.isVerb(DIRECTING) || s.tokens.is(s.rest, OBJECT) || !s.touches('together')) &&
    !s.isTogether()
  )
    return judged('writer', 0.75);
  if (GIVING.has(s.verb) && tokens.is(s.rest, OBJECT) && tokens.is(s.rest + 1, DETERMINER))
    return judged('writer', 0.65);
  if (s.isVerb(DIRECTING) && tokens.is(s.rest, OBJECT)) return judged('writer', 0.7);
  if (RULING.has(s.verb) || (HAVE.has(s.verb) && s.holdsWord(RULES, s.rest))) return judged('writer', 0.7);
  if (WOULD_LIKE.has(s.verb) && tokens.is(s.rest, OBJECT)) return judged('writer', 0.7);
  if (findPhrase(tokens, s.rest, s.draft.end, SAME_WAY) >= 0) return judged('together', 0.8);
  if (isInstitution(s) || isCustom(s)) return judged('writer', 0.65);
  return judged('together', 0.9);
}

const SAME_WAY = phrases('same-way');

/** "We don't carry boots", "we do not give rides": what the house does and does not; "we don't see it the same way" is both. */
const isCustom = (s: Situation): boolean =>
  s.verbs?.negated === true && s.draft.subject >= 0 && DO_NOT.has(s.tokens.hash[s.draft.verb]!) && !s.isVerb(THINKING);
const DO_NOT = words("don't", 'dont', 'do');
const THINKING = mask('feeling', 'saying', 'wishing', 'stating', 'be');

const GIVING = words('gave', 'give', 'sent', 'handed', 'issued', 'granted');
const DETERMINER = mask('determiner');

function isInstitution(s: Situation): boolean {
  const our = s.find(OUR);
  return our >= 0 && s.holdsWord(INSTITUTION, our, our + 3);
}
