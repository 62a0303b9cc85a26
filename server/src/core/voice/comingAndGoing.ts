import { mask } from '../lexicon/classes';
import { Flag, words } from '../note/tokens';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { wordSet } from './wordSets';

const OBSERVING_ADJECTIVE = mask('observing-adjective');
const FEELING_WORD = mask('feeling-word');
const OWN_NOUN = mask('own-noun');
const MEETING_NOUN = mask('record-noun', 'office');
const DETERMINER = mask('determiner', 'possessive-person');
const PREPOSITION = mask('preposition');
const KIN = mask('kin', 'companion');
const LEAVE = words('leave', 'leaves', 'left', 'leaving');
const COME = wordSet('come');
const MEET = wordSet('meet');
const ATTEND = wordSet('attend');
const SEEN_FOR = wordSet('seen-for');
const START = wordSet('start');
const GROUP = words('group', 'groups', 'class', 'meeting');
const GROUP_GOES_ON = words('continues', 'continue', 'continued', 'resumes', 'resumed');
const GO = words('go', 'goes', 'went', 'going', 'gone');
const COMING_FOR = phrases('has-person-aim');
const WITHOUT = words('without', 'w/o');
const SHOW = words('show', 'shows', 'showed', 'shown', 'showing');
const ME = words('me', 'us');
/** "came from Tulsa": where somebody is from. */
const FROM = words('from');
const GOOD = mask('evaluating');
/** "came in whistling" */
const IN = words('in', 'out', 'over', 'up');
const GERUND = mask('form-gerund');
const LOOKED_AT = mask('observing', 'logistic');

/** Coming and going are bookkeeping, unless the line says what for, or measures it. */
export function goingVoice(s: Situation, main: number): Judgement {
  const { tokens } = s;
  const verb = tokens.hash[main]!;
  const next = main + 1;
  const goes = s.draft.end;
  if (s.verbs?.conditional) return judged('person', 0.6);
  if (MEET.has(verb)) return judged(s.holds(KIN, next) ? 'person' : 'record', 0.7);
  if (LEAVE.has(verb) && s.holdsWord(WITHOUT, next)) return judged('observer', 0.65);
  if (SHOW.has(verb) && tokens.is(next, GOOD)) return judged('observer', 0.7);
  if (SHOW.has(verb) && (ME.has(tokens.hash[next] ?? 0) || tokens.is(next, DETERMINER))) return judged('person', 0.7);
  if (LEAVE.has(verb))
    return judged(tokens.is(next, DETERMINER) || tokens.is(next, OWN_NOUN) ? 'person' : 'record', 0.65);
  if (COME.has(verb)) return arrival(s, main);
  if (ATTEND.has(verb)) return attendance(s, main);
  if (START.has(verb) || GROUP_GOES_ON.has(verb))
    return judged(GROUP.has(tokens.hash[s.draft.subject] ?? 0) ? 'record' : 'person', 0.6);
  if (GO.has(verb)) return judged(s.isMeasured() ? 'observer' : 'person', 0.7);
  return judged(findPhrase(tokens, next, goes, COMING_FOR) >= 0 ? 'person' : 'record', 0.6);
}

function arrival(s: Situation, main: number): Judgement {
  const { tokens } = s;
  const end = s.draft.end;
  if (FROM.has(tokens.hash[main + 1] ?? 0) && tokens.has(main + 2, Flag.capital)) return judged('observer', 0.65);
  if (findPhrase(tokens, main + 1, end, COMING_FOR) >= 0) return judged('person', 0.7);
  if (s.isMeasured() || s.holds(OBSERVING_ADJECTIVE, main + 1)) return judged('observer', 0.7);
  const next = IN.has(tokens.hash[main + 1] ?? 0) ? main + 2 : main + 1;
  if (tokens.is(next, GERUND) && tokens.is(next, LOOKED_AT)) return judged('record', 0.6);
  if (tokens.is(next, FEELING_WORD)) return judged('observer', 0.6);
  return judged(isBooked(s, main) ? 'record' : 'person', 0.6);
}

/** "Arrived.", "came at 3", "came on Tuesday": the hour's bookkeeping; "came by for socks", "came down" is told. */
const isBooked = (s: Situation, main: number): boolean =>
  ARRIVE.has(s.tokens.hash[main]!) || s.hasDigits() || s.holds(WHEN, main + 1);
const ARRIVE = words('arrive', 'arrives', 'arrived', 'arriving');
const WHEN = mask('weekday', 'month');

function attendance(s: Situation, main: number): Judgement {
  if (s.isMeasured()) return judged('observer', 0.7);
  if (!s.holdsWord(SEEN_FOR, main + 1) && !s.holds(MEETING_NOUN, main + 1)) return judged('person', 0.6);
  return judged(s.hasDigits() || s.holds(PREPOSITION, main + 3) ? 'person' : 'record', 0.55);
}
