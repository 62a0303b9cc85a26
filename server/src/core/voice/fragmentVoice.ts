import { mask } from '../lexicon/classes';
import { Flag, Kind, words } from '../note/tokens';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { isCoordinator } from './subjects';
import { isBase, isGerund, isParticiple } from './verbs';
import { wordSet } from './wordSets';

const ROLE = mask('person-role');
const DIAGNOSIS = mask('diagnosis');
const RECORD = mask('record-noun', 'office', 'weekday', 'month');
const ABOUT = mask('about-noun');
const GOOD = mask('evaluating', 'observing-adjective');
const ADJECTIVE = mask('observing-adjective');
const WRITER_ROLE = mask('writer-role', 'helper-role', 'staff-role');
const ME = words('me', 'my', 'mine', 'i', 'myself');
const FEELING_WORD = mask('feeling-word');
const CHORE_NOUN = mask('chore-noun');
const HIS = mask('possessive-person');
const OWN = mask('own-noun');
const KIN = mask('kin', 'companion');
const MEDICINE = mask('medicine', 'substance');
const HOUR = phrases('of-hour');
const OWN_WORDS = phrases('own-words');
const NO_MEETING = phrases('no-meeting');
const NOT_REVIEWED = phrases('not-reviewed');
const NEXT_TIME = phrases('next-time');
const NO = words('no', 'not', 'none', 'denies', 'neg', 'negative');
const TO = words('to');
const OFFICE = words('work', 'team', 'nursing', 'psychiatry', 'pharmacy', 'billing', 'housing', 'medical');
const OUTREACH = words('outreach', 'support', 'encouragement', 'psychoeducation', 'referral', 'referrals');
const AGREED = words('together');
const NICE_DOING = words('walk', 'talk', 'chat', 'visit', 'drive');

/** The voice of a clause without a verb. */
export function fragmentVoice(s: Situation): Judgement {
  const { tokens, draft } = s;
  if (s.quotesSpeech() || findPhrase(tokens, draft.first, draft.end, OWN_WORDS) >= 0) return judged('person', 0.8);
  if (isDutyOfRole(s)) return judged('writer', 0.75);
  if (isStillToBeDecided(s)) return judged('observer', 0.6);
  if (
    findPhrase(tokens, draft.first, draft.end, NO_MEETING) >= 0 ||
    findPhrase(tokens, draft.first, draft.end, NEXT_TIME) >= 0
  )
    return judged('record', 0.75);
  if (findPhrase(tokens, draft.first, draft.end, NOT_REVIEWED) >= 0) return judged('record', 0.75);
  if (s.ground.context.noteKind === 'supervision') return judged('writer', 0.6);
  if (isLengthOfVisit(s)) return judged('record', 0.7);
  const first = firstWord(s);
  if (first < 0) return judged('record', 0.7);
  if (tokens.is(first, DIAGNOSIS)) return judged('observer', 0.65);
  if (BARE.has(tokens.hash[first]!) && s.holds(HIS, first + 1)) return judged('observer', 0.6);
  if (tokens.is(first, HIS) && isColonNear(s, first)) return judged('person', 0.65);
  if (isContact(s, first)) return judged('record', 0.6);
  const his = s.find(HIS);
  if (his >= 0 && s.near(his, OWN, 3)) return judged('person', 0.65);
  if (isChoreDone(s)) return judged('writer', 0.7);
  if (tokens.is(first, FEELING_WORD) && ABOUT_WHAT.has(tokens.hash[first + 1] ?? 0)) return judged('person', 0.65);
  if (TO.has(tokens.hash[first]!) && isBase(tokens, first + 1)) return judged('writer', 0.65);
  if (s.goesOn === 'person' && isCoordinator(tokens, first) && NO.has(tokens.hash[first + 1] ?? 0))
    return judged('person', 0.6);
  if (NO.has(tokens.hash[first]!) && WILLING.has(tokens.hash[first + 1] ?? 0)) return judged('observer', 0.6);
  if (NO.has(tokens.hash[first]!) && tokens.is(first + 1, FEELING_WORD)) return judged('person', 0.6);
  if (COMING.has(tokens.hash[first]!) || isMessageFrom(s)) return judged('record', 0.6);
  if (NO.has(tokens.hash[first]!) && isGerund(tokens, first + 1)) return judged('observer', 0.65);
  if (isLackOf(s, first)) return judged('observer', 0.7);
  if (NO.has(tokens.hash[first]!)) return judged(s.holds(RECORD) && !s.holds(ABOUT) ? 'record' : 'observer', 0.65);
  if (isAged(s) || s.holdsWord(LYING)) return judged('observer', 0.7);
  return byNouns(s, first);
}

/** "Not willing to sign": in the writer's way, not felt. */
const WILLING = words('willing', 'interested', 'able');

/** "text from her", "TC from Clt" */
const isMessageFrom = ({ tokens, draft }: Situation): boolean => {
  for (let i = draft.first; i + 1 < draft.end && i < draft.first + 4; i++)
    if (MESSAGE.has(tokens.hash[i]!) && FROM.has(tokens.hash[i + 1]!)) return true;
  return false;
};
const MESSAGE = words('text', 'texts', 'call', 'tc', 'vm', 'voicemail', 'email', 'letter', 'message', 'phone', 'pc');
const FROM = words('from');

/** "Upset about the hearing", "Glad to be home" */
const PRESENT = words('present');
const COMING = words('tomorrow');
const ABOUT_WHAT = words('about', 'to', 'that', 'over', 're', 'because', 'with', 'at');

/** "Discharge date to be determined" */
function isStillToBeDecided({ tokens, draft }: Situation): boolean {
  for (let i = draft.first; i + 2 < draft.end; i++)
    if (TO.has(tokens.hash[i]!) && tokens.is(i + 1, BE) && tokens.is(i + 2, DECIDING)) return true;
  return false;
}
const BE = mask('be');
const DECIDING = mask('deciding');

/** "saturday visit about fifty minutes" */
const isLengthOfVisit = (s: Situation): boolean => s.holdsWord(LENGTH) && s.holds(VISIT);
const LENGTH = words('minutes', 'minute', 'min', 'mins', 'hour', 'hours', 'hr', 'hrs');
const VISIT = mask('record-noun', 'weekday');

function byNouns(s: Situation, first: number): Judgement {
  const { tokens, draft } = s;
  if (s.holdsWord(AGREED)) return judged('together', 0.6);
  if (s.holds(ABOUT) || s.holds(MEDICINE) || tokens.is(first, ADJECTIVE)) return judged('observer', 0.7);
  if (s.holdsWord(ME)) return judged('writer', 0.6);
  if (s.isMeasured()) return judged('observer', 0.7);
  if (s.ground.context.section === 'plan' && !s.hasDigits() && draft.actor !== 'person')
    return judged(s.holds(RECORD) ? 'record' : 'writer', 0.5);
  if (tokens.is(first, GOOD))
    return judged(findPhrase(tokens, first, draft.end, HOUR) >= 0 || !s.holds(RECORD) ? 'observer' : 'record', 0.6);
  if (OUTREACH.has(tokens.hash[first]!)) return judged(tokens.isKind(first + 1, Kind.mark) ? 'record' : 'writer', 0.55);
  if (tokens.is(first, FEELING_WORD)) return judged('person', 0.55);
  if (s.holdsWord(PRESENT) && draft.actor !== 'person') return judged('record', 0.5);
  if (s.holds(KIN) || s.touchesPerson(draft.first) || s.holds(GOOD)) return judged('observer', 0.55);
  if (NICE_DOING.has(tokens.hash[first]!)) return judged('record', 0.4);
  return judged(s.holds(RECORD) || s.hasDigits() ? 'record' : 'observer', 0.45);
}

/** "A victim of his own choices": a verdict. */
const BARE = words('a', 'an');

/** "Her ask: eat somewhere loud" */
function isColonNear({ tokens, draft }: Situation, first: number): boolean {
  for (let i = first + 2; i < draft.end && i < first + 4; i++) if (tokens.isMark(i, ':')) return true;
  return false;
}

/** "Peer visit at the library", "Ward visit, in person" */
function isContact({ tokens }: Situation, first: number): boolean {
  const at = CONTACT.has(tokens.hash[first + 1] ?? 0)
    ? first + 1
    : CONTACT.has(tokens.hash[first + 2] ?? 0)
      ? first + 2
      : -1;
  return (
    (at > 0 && !tokens.is(first, GOOD) && !tokens.is(at - 1, GOOD) && !tokens.isKind(at + 1, Kind.word)) ||
    (at > 0 && AT.has(tokens.hash[at + 1] ?? 0))
  );
}
const CONTACT = words('visit', 'session', 'meeting', 'check-in', 'contact', 'encounter', 'appointment');
const AT = words('at', 'in', 'by', 'with', 'on', 'via');

/** "No car", "no ID, no phone": what somebody's life goes without. */
const isLackOf = (s: Situation, first: number): boolean =>
  NO.has(s.tokens.hash[first]!) && BELONGING.has(s.tokens.hash[first + 1] ?? 0);
const BELONGING = wordSet('belonging');

/** "41 yo, two kids", "Single male, 50s" */
function isAged({ tokens, draft }: Situation): boolean {
  for (let i = draft.first; i < draft.end; i++)
    if (YEARS_OLD.has(tokens.hash[i]!) && !tokens.has(i, Flag.quoted)) return true;
  return false;
}
/** "2200 asleep" */
const LYING = words('asleep', 'awake', 'snoring', 'napping');
const YEARS_OLD = words(
  'yo',
  'y/o',
  'y.o',
  'yr-old',
  'year-old',
  'male',
  'female',
  '20s',
  '30s',
  '40s',
  '50s',
  '60s',
  '70s',
  '80s',
);

function firstWord(s: Situation): number {
  for (let i = s.draft.first; i < s.draft.end; i++) if (s.tokens.isKind(i, Kind.word)) return i;
  return -1;
}

/** "Walt to stay busy", "Everybody to be in aprons" */
const isNamed = ({ tokens, ground }: Situation, i: number): boolean =>
  tokens.is(i, SOME) ||
  (ground.cast.actor[i] !== undefined && (tokens.has(i, Flag.capital) || ground.cast.nameEnd[i]! > 0));
const SOME = mask('pronoun-some');

/** "Client to attend three groups". */
function isDutyOfRole(s: Situation): boolean {
  const { tokens, draft } = s;
  for (let i = draft.first; i < draft.end; i++) {
    if (TO.has(tokens.hash[i + 1] ?? 0) && OFFICE.has(tokens.hash[i]!) && isBase(tokens, i + 2)) return true;
    if (
      (tokens.is(i, ROLE) || tokens.is(i, WRITER_ROLE) || isNamed(s, i)) &&
      TO.has(tokens.hash[i + 1] ?? 0) &&
      (isBase(tokens, i + 2) || tokens.is(i + 2, BE))
    )
      return true;
  }
  return false;
}

/** "Form faxed", "resources given". */
function isChoreDone(s: Situation): boolean {
  const { tokens, draft } = s;
  const noun = s.find(CHORE_NOUN);
  if (noun < 0) return false;
  for (let i = noun + 1; i < draft.end; i++) if (isParticiple(tokens, i)) return true;
  return false;
}
