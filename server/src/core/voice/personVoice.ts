import { mask } from '../lexicon/classes';
import { Kind, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { pastAspect } from './verbGroup';
import { isAdverb, isGerund, isNegation, isParticiple } from './verbs';
import { wordSet } from './wordSets';

const DOUBTING = mask('doubting');
const SAYING = mask('saying');
const FEELING = mask('feeling');
const WANTING = mask('wanting');
const OBSERVING = mask('observing');
const OBSERVING_ADJECTIVE = mask('observing-adjective');
const FEELING_WORD = mask('feeling-word');
const STATING = mask('stating');
const LOGISTIC = mask('logistic');
const CLINICAL_AIM = mask('clinical-aim');
const SUBSTANCE = mask('substance');
const MEDICINE = mask('medicine');
const OWN_NOUN = mask('own-noun');
const MEETING_NOUN = mask('record-noun', 'office');
const DETERMINER = mask('determiner', 'possessive-person');
const PREPOSITION = mask('preposition');
const ROLE = mask('person-role');
const ADVERB = mask('adverb');
const KIN = mask('kin', 'companion');

const DOUBTFULLY = wordSet('doubtfully');
const LATE = wordSet('late');
const ABLE = words('able', 'unable');
const JUDGING = words('clearly', 'obviously', 'visibly', 'evidently', 'noticeably', 'plainly');
const BECOME = wordSet('become');
const LOOK = wordSet('look');
const LOOKED_FOR = wordSet('looked-for');
const MISS = wordSet('miss');
const MISSABLE = wordSet('missable');
const TAKE = words('take', 'takes', 'took', 'taking', 'taken', 'takin');
const USE = wordSet('use');
const WORK = words('work', 'works', 'worked', 'working');
const WORKED_ON = wordSet('worked-on');
const HAVE = words('have', 'has', 'had', 'having', "'s", "'ve");
const SLEEP = wordSet('sleep');
const QUANTITY = wordSet('quantity');
const DO = words('do', 'does', 'did', 'doing', 'done');
const RECEIVED = wordSet('received');
const LEAVE = words('leave', 'leaves', 'left', 'leaving');
const COME = wordSet('come');
const MEET = wordSet('meet');
const ATTEND = wordSet('attend');
const SEEN_FOR = wordSet('seen-for');
const START = wordSet('start');
const GROUP = words('group', 'groups', 'class', 'meeting');
const GROUP_GOES_ON = words('continues', 'continue', 'continued', 'resumes', 'resumed');
const GO = words('go', 'goes', 'went', 'going', 'gone');
const EXPRESS = wordSet('express');
const COMING_FOR = phrases('has-person-aim');
const BY_WRITER = phrases('by-writer');
const GOOD = mask('evaluating');

/** The voice of a clause whose subject is the person. */
export function personVoice(s: Situation): Judgement {
  const verbs = s.verbs;
  if (!verbs) return judged('observer', 0.5);
  if (s.quotesSpeech()) return judged(s.isVerb(DOUBTING) ? 'observer' : 'person', 0.9);
  if (isJudged(s)) return judged('observer', 0.75);
  if (verbs.duty && isPastDuty(s)) return judged(s.isVerb(LOGISTIC) ? 'record' : 'observer', 0.7);
  if (verbs.duty || isForbidden(s)) return judged('writer', 0.8);
  if (verbs.passive) return passive(s);
  if (isReducedPassive(s)) return judged('observer', 0.65);
  if (s.isVerb(DOUBTING) && isOwnWill(s)) return judged('person', 0.7);
  if (s.isVerb(DOUBTING) || isDoubtful(s) || opensWithVerdict(s)) return judged('observer');
  if (verbs.future) return future(s);
  if (verbs.copula) return copula(s);
  return byVerb(s);
}

/** "Resident may not use the kitchen." */
const isForbidden = (s: Situation): boolean =>
  s.verbs?.negated === true &&
  !s.verbs.copula &&
  s.holdsWord(MAY, s.draft.verb, s.rest) &&
  s.tokens.is(s.draft.subject, ROLE);
const MAY = words('may');

/** "insisted on paying": what they mean to do, not what they say. */
const isOwnWill = ({ tokens, rest }: Situation): boolean => tokens.isWord(rest, ON) && isGerund(tokens, rest + 1);
const ON = hashWord('on');

/** "was just making excuses", "clearly had not tried", "should have come": what the writer makes of it. */
const isJudged = (s: Situation): boolean =>
  !s.isVerb(SAYING) &&
  (s.holdsWord(JUDGING, s.draft.first, s.rest + 1) ||
    findPhrase(s.tokens, Math.max(s.draft.first, s.draft.subject), s.draft.end, VERDICT) >= 0);
const VERDICT = phrases('verdict');

const HAD = words('had', 'needed');

const isPastDuty = (s: Situation): boolean => s.holdsWord(HAD, s.draft.verb, s.rest);

function passive(s: Situation): Judgement {
  return judged(findPhrase(s.tokens, s.rest, s.draft.end, BY_WRITER) >= 0 ? 'writer' : 'observer', 0.75);
}

/** "Patient brought in by police", "pt guarded at first", "client medically cleared". */
function isReducedPassive(s: Situation): boolean {
  const { tokens, main, draft } = s;
  if (main !== draft.verb || !isParticiple(tokens, main) || draft.subject < 0 || tokens.is(main, FEELING)) return false;
  if (tokens.is(main, OBSERVING_ADJECTIVE) || s.holdsWord(BY_WHOM, main + 1, main + 3)) return true;
  if (!tokens.is(main, DECIDING) || tokens.is(main, OWN_WILL)) return false;
  const next = main + 1;
  return next >= draft.end || !tokens.isKind(next, Kind.word) || tokens.is(next, PREPOSITION);
}
const DECIDING = mask('deciding');
const OWN_WILL = mask('saying', 'choosing', 'wanting', 'feeling', 'logistic', 'doing');
const BY_WHOM = words('by');

const isDoubtful = (s: Situation): boolean => s.holdsWord(DOUBTFULLY, s.draft.first, Math.min(s.draft.end, s.main + 3));

/** "Manipulative with the front desk, he …". */
const opensWithVerdict = (s: Situation): boolean =>
  s.draft.subject > s.draft.first && s.tokens.is(s.draft.first, OBSERVING_ADJECTIVE);

/** "Client will attend …" is somebody's plan for them; "she'll ring" is hers. */
function future(s: Situation): Judgement {
  const byRole = s.draft.subject >= 0 && s.tokens.is(s.draft.subject, ROLE) && !isSome(s);
  if (byRole) return judged('writer', 0.7);
  if (s.ground.context.section === 'goal' && s.isVerb(CLINICAL_AIM)) return judged('writer', 0.7);
  if (HOMEWORK.has(s.verb) && isDosed(s)) return judged('writer', 0.6);
  if (s.ground.cast.nameEnd[s.draft.subject]! > 0 && !OWN_STEP.has(s.verb) && s.holdsWord(SERVICE_TASK, s.main))
    return judged('writer', 0.55);
  return judged('person');
}

/** "will practice this daily", "will limit news to 30 minutes": an exercise with its dose is set, not chosen. */
const isDosed = (s: Situation): boolean =>
  s.holdsWord(DOSE, s.rest) || findPhrase(s.tokens, s.rest, s.draft.end, DOSES) >= 0;
const HOMEWORK = wordSet('homework');
const DOSE = wordSet('dose');
const DOSES = phrases('dose');

const OWN_STEP = wordSet('own-step');
const SERVICE_TASK = wordSet('service-task');

/** "Two members will bring the rice": some of a group, who said so. */
const isSome = (s: Situation): boolean =>
  s.tokens.isKind(s.draft.subject - 1, Kind.number) || SOME.has(s.tokens.hash[s.draft.subject - 1] ?? 0);
const SOME = words('two', 'three', 'four', 'five', 'six', 'some', 'several', 'one', 'another', 'few', 'most');

function copula(s: Situation): Judgement {
  const { tokens } = s;
  let i = s.rest;
  while (i < s.draft.end && (isAdverb(tokens, i) || isNegation(tokens, i) || tokens.is(i, DETERMINER))) i++;
  if (isPresence(s, i)) return judged('record', 0.7);
  if (JUDGING.has(tokens.hash[i - 1] ?? 0)) return judged('observer');
  if (ABLE.has(tokens.hash[i] ?? 0) || s.near(i, OBSERVING_ADJECTIVE, 3)) return judged('observer');
  if (s.holdsWord(GUESSED, s.draft.verb, s.rest)) return judged('observer', 0.6);
  return judged(s.near(i, FEELING_WORD, 5) ? 'person' : 'observer', 0.8);
}

/** "may not be safe there": the writer's guess. */
const GUESSED = words('may', 'might', 'could');

/** "was here", "was 15 minutes late". */
function isPresence(s: Situation, i: number): boolean {
  if (s.isMeasured()) return false;
  return LATE.has(s.tokens.hash[i] ?? 0) || (s.tokens.isKind(i, Kind.number) && s.holdsWord(LATE, i, i + 4));
}

function byVerb(s: Situation): Judgement {
  const { tokens } = s;
  const main = pastContinuing(s);
  const verb = tokens.hash[main]!;
  if (KEPT.has(tokens.hash[s.main]!) && (FIDGETING.has(tokens.hash[s.main + 1] ?? 0) || FIDGETING.has(verb)))
    return judged('observer', 0.7);
  if (GREW.has(verb) && tokens.isWord(main + 1, UP)) return judged('observer', 0.7);
  if (USED.has(tokens.hash[s.main]!) && tokens.isWord(s.main + 1, TO)) return judged('observer', 0.6);
  if (LOOK.has(verb)) return judged(looksAt(s, main) ? 'person' : 'observer');
  if (MISS.has(verb))
    return judged(s.holdsWord(MISSABLE, main + 1) || isAvoiding(s, main) ? 'observer' : 'person', 0.75);
  if (BECOME.has(verb)) return becoming(s, main);
  if (DECLINED.has(verb) && tokens.isWord(main + 1, TO) && tokens.is(main + 2, SAYING)) return judged('observer', 0.75);
  if (main > s.main && tokens.is(main, BE))
    return judged(s.near(main + 1, FEELING_WORD, 3) ? 'person' : 'observer', 0.7);
  if (tokens.is(main, SAYING)) return saying(s, main);
  if (SLEEP.has(verb))
    return judged(s.verbs?.negated || s.holdsWord(QUANTITY, main + 1) || s.hasDigits() ? 'observer' : 'person', 0.65);
  if (DO.has(verb)) return judged(doesHow(s, main) ? 'observer' : 'person', 0.7);
  if (NEED.has(verb) && s.holdsWord(REMINDERS, main + 1)) return judged('observer', 0.7);
  if (LOST.has(verb) && s.near(main + 1, LIVING, 3)) return judged('observer', 0.7);
  if (MAKE.has(verb) && s.holdsWord(PROGRESS, main + 1, main + 4)) return judged('observer', 0.8);
  if (s.verbs?.conditional && s.holdsWord(RATHER, s.draft.verb, s.rest)) return judged('person');
  const fact = standingFact(s, main);
  if (fact) return fact;
  if (
    tokens.is(main, LOGISTIC) ||
    GO.has(verb) ||
    (GROUP_GOES_ON.has(verb) && GROUP.has(tokens.hash[s.draft.subject] ?? 0))
  )
    return logistic(s, main);
  if (tokens.is(main, OBSERVING)) return judged('observer');
  if (s.isMeasured() || (LAPSE.has(verb) && s.holdsWord(AGAIN, main + 1))) return judged('observer', 0.7);
  if (tokens.is(main, WANTING) || tokens.is(main, FEELING)) return judged('person');
  return judged('person', 0.75);
}

const KEPT = words('kept', 'keeps', 'keep');
const FIDGETING = words(
  'looking',
  'glancing',
  'checking',
  'pacing',
  'tapping',
  'rubbing',
  'shifting',
  'fidgeting',
  'interrupting',
  'nodding',
);
const GREW = words('grew', 'grow');
const UP = hashWord('up');
const TO = hashWord('to');
const USED = words('used');
const RATHER = words('rather', 'sooner');
const BE = mask('be');
const THERE = words('there', 'here');
const WITHOUT = words('without', 'w/o');
const SHOW = words('show', 'shows', 'showed', 'shown', 'showing');
const LAPSE = words('forgot', 'lost', 'overslept', 'broke', 'left', 'drank', 'used');
const AGAIN = words('again');
const DECLINED = words('declined', 'declines', 'refused', 'refuses');
const NEED = words('need', 'needs', 'needed', 'requires', 'required');
const REMINDERS = wordSet('reminders');
const MAKE = wordSet('make');
const PROGRESS = words('progress', 'gains', 'strides', 'improvement', 'improvements', 'signs');
const LOST = words('lost', 'loses', 'losing');
const LIVING = mask('about-noun');
/** "skips", "avoided"; "misses her mother" is felt. */
const isAvoiding = (s: Situation, main: number): boolean =>
  s.tokens.is(main, OBSERVING) && !MISSES.has(s.tokens.hash[main]!);
const MISSES = words('miss', 'misses', 'missed', 'missing');

/** "continues to work on", "kept trying": the act itself decides. */
function pastContinuing(s: Situation): number {
  const { tokens, main } = s;
  if (!tokens.is(main, ASPECT) || GROUP.has(tokens.hash[s.draft.subject] ?? 0)) return main;
  return pastAspect(tokens, main, s.draft.end);
}
const ASPECT = mask('aspect');

/** "looked at the list" is an act; "looked tired", "sounded hopeful" is how somebody seems. */
function looksAt(s: Situation, main: number): boolean {
  const next = s.tokens.hash[main + 1] ?? 0;
  return LOOKED_FOR.has(next) || (s.tokens.is(main + 1, DETERMINER) && !s.tokens.is(main + 2, FEELING_WORD));
}

const QUIET = words('quiet', 'silent', 'tearful', 'upset');

function becoming(s: Situation, main: number): Judgement {
  const { tokens } = s;
  let i = main + 1;
  while (i < s.draft.end && tokens.is(i, ADVERB)) i++;
  if (THERE.has(tokens.hash[i] ?? 0)) return judged('record', 0.65);
  if (tokens.is(i, OBSERVING_ADJECTIVE) || QUIET.has(tokens.hash[i] ?? 0)) return judged('observer');
  if (tokens.is(i, FEELING_WORD)) return judged('person', 0.75);
  if (s.holdsWord(RECEIVED, i, Math.min(s.draft.end, i + 5))) return judged('observer', 0.7);
  const turned = words('become', 'becomes', 'became', 'becoming').has(tokens.hash[main]!);
  return judged(turned || s.isMeasured() ? 'observer' : 'person', 0.65);
}

/** Words that were not said, and "gave no reason", are heard by somebody looking on. */
function saying(s: Situation, main: number): Judgement {
  if (RESPOND.has(s.verb) && s.holdsWord(HOW, main + 1, main + 3)) return judged('observer', 0.7);
  if (COMPLYING.has(s.tokens.hash[main + 2] ?? 0)) return judged('observer', 0.6);
  if (AGREE.has(s.verb)) return judged(s.holdsWord(FINALLY, s.draft.first, main) ? 'observer' : 'person', 0.85);
  if (isCallBack(s, main)) return judged('record', 0.65);
  if (s.verbs?.negated && main - s.draft.verb <= 4 && s.tokens.is(s.draft.verb, NEGATIVE_AUXILIARY))
    return judged(s.touches('kin', main) ? 'person' : 'observer', 0.8);
  if (EXPRESS.has(s.verb) && isNegation(s.tokens, main + 1)) return judged('observer', 0.8);
  if (negatedBefore(s, main)) return judged('observer', 0.8);
  return judged('person', 0.9);
}
const RESPOND = wordSet('respond');
const HOW = wordSet('how');
/** "agreed to comply" */
const COMPLYING = words('comply', 'adhere', 'abide', 'cooperate');
const AGREE = wordSet('agree');
const FINALLY = words('finally', 'eventually', 'reluctantly', 'grudgingly');
const CALL = words('call', 'calls', 'called');
const BACK = words('back', 'in');

/** "called back at 3". */
const isCallBack = (s: Situation, main: number): boolean =>
  CALL.has(s.tokens.hash[main]!) &&
  BACK.has(s.tokens.hash[main + 1] ?? 0) &&
  findPhrase(s.tokens, main, s.draft.end, COMING_FOR) < 0;

const NEGATIVE_AUXILIARY = mask('do', 'modal', 'have');

function negatedBefore(s: Situation, main: number): boolean {
  for (let i = s.draft.verb; i < main; i++) if (isNegation(s.tokens, i)) return true;
  return false;
}

const doesHow = (s: Situation, main: number): boolean => {
  const next = main + 1;
  return (
    s.tokens.is(next, GOOD) ||
    QUANTITY.has(s.tokens.hash[next] ?? 0) ||
    s.tokens.isWord(next + 1, WELL) ||
    s.isMeasured()
  );
};
const WELL = hashWord('well');

/** Age, work, housing, health and belongings, told flat. */
function standingFact(s: Situation, main: number): Judgement | undefined {
  const { tokens } = s;
  const verb = tokens.hash[main]!;
  if (TAKE.has(verb))
    return s.holds(MEDICINE, main + 1) || tokens.isKind(main + 2, Kind.number) ? judged('observer', 0.8) : undefined;
  if (USE.has(verb))
    return s.holds(SUBSTANCE, main + 1)
      ? judged('observer')
      : s.isMeasured()
        ? judged('observer')
        : judged('person', 0.6);
  if (WORK.has(verb)) return WORKED_ON.has(tokens.hash[main + 1] ?? 0) ? undefined : judged('observer', 0.7);
  if (HAVE.has(verb) && (hasSomebodyDo(s, main) || s.holdsWord(DEED, main + 1, main + 4)))
    return judged('person', 0.75);
  if (HAVE.has(verb) && s.verbs?.progressive) return judged('person', 0.65);
  if (HAVE.has(verb)) return s.near(main + 1, OWN_NOUN, 4) ? judged('person', 0.6) : judged('observer', 0.75);
  return tokens.is(main, STATING) ? judged('observer', 0.8) : undefined;
}

/** "had a good laugh": an act, told by its noun. */
const DEED = wordSet('deed');

/** "had me add the kettle": they direct. */
const hasSomebodyDo = (s: Situation, main: number): boolean =>
  ME.has(s.tokens.hash[main + 1] ?? 0) && s.tokens.is(main + 2, BASE);
const ME = words('me', 'us');
const BASE = mask('form-base');

/** Coming and going are bookkeeping, unless the line says what for, or measures it. */
function logistic(s: Situation, main: number): Judgement {
  const { tokens } = s;
  const verb = tokens.hash[main]!;
  const next = main + 1;
  const goes = s.draft.end;
  if (s.verbs?.conditional) return judged('person', 0.6);
  if (MEET.has(verb)) return judged(s.holds(KIN, next) ? 'person' : 'record', 0.7);
  if (LEAVE.has(verb) && s.holdsWord(WITHOUT, next)) return judged('observer', 0.65);
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
  if (findPhrase(tokens, main + 1, end, COMING_FOR) >= 0) return judged('person', 0.7);
  if (s.isMeasured() || s.holds(OBSERVING_ADJECTIVE, main + 1)) return judged('observer', 0.7);
  if (s.near(main + 1, FEELING_WORD, 3)) return judged('observer', 0.6);
  return judged('record', 0.65);
}

function attendance(s: Situation, main: number): Judgement {
  if (s.isMeasured()) return judged('observer', 0.7);
  if (!s.holdsWord(SEEN_FOR, main + 1) && !s.holds(MEETING_NOUN, main + 1)) return judged('person', 0.6);
  return judged(s.hasDigits() || s.holds(PREPOSITION, main + 3) ? 'person' : 'record', 0.55);
}
