import { mask } from '../lexicon/classes';
import { Kind, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { isUnknownPast } from './bareVerbs';
import { goingVoice } from './comingAndGoing';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { standingFact } from './standingFacts';
import { pastAspect } from './verbGroup';
import { isNegation } from './verbs';
import { wordSet } from './wordSets';

const SAYING = mask('saying');
const FEELING = mask('feeling');
const WANTING = mask('wanting');
const OBSERVING = mask('observing');
const OBSERVING_ADJECTIVE = mask('observing-adjective');
const FEELING_WORD = mask('feeling-word');
const LOGISTIC = mask('logistic');
const DETERMINER = mask('determiner', 'possessive-person');
const ADVERB = mask('adverb');
const BECOME = wordSet('become');
const LOOK = wordSet('look');
const LOOKED_FOR = wordSet('looked-for');
const MISS = wordSet('miss');
const MISSABLE = wordSet('missable');
const SLEEP = wordSet('sleep');
const QUANTITY = wordSet('quantity');
const DO = words('do', 'does', 'did', 'doing', 'done');
const RECEIVED = wordSet('received');
const GROUP = words('group', 'groups', 'class', 'meeting');
const GROUP_GOES_ON = words('continues', 'continue', 'continued', 'resumes', 'resumed');
const GO = words('go', 'goes', 'went', 'going', 'gone');
const EXPRESS = wordSet('express');
const COMING_FOR = phrases('has-person-aim');
const GOOD = mask('evaluating');

/** What an act of the person's is: their own in plain words, looked at where its verb or its measure looks on. */
export function actVoice(s: Situation): Judgement {
  const { tokens } = s;
  const main = pastContinuing(s);
  const verb = tokens.hash[main]!;
  if (s.verbs?.conditional && s.holdsWord(RATHER, s.draft.verb, s.rest)) return judged('person');
  if (KEPT.has(tokens.hash[s.main]!) && (FIDGETING.has(tokens.hash[s.main + 1] ?? 0) || FIDGETING.has(verb)))
    return judged('observer', 0.7);
  if (GREW.has(verb) && tokens.isWord(main + 1, UP)) return judged('observer', 0.7);
  if (USED.has(tokens.hash[s.main]!) && tokens.isWord(s.main + 1, TO)) return judged('observer', 0.6);
  if (LOOK.has(verb)) return judged(looksAt(s, main) ? 'person' : 'observer');
  if (MISS.has(verb))
    return judged(s.holdsWord(MISSABLE, main + 1) || isAvoiding(s, main) ? 'observer' : 'person', 0.75);
  if (BECOME.has(verb)) return becoming(s, main);
  if (
    DECLINED.has(verb) &&
    tokens.isWord(main + 1, TO) &&
    (tokens.is(main + 2, TAKING_PART) || FOLLOWING.has(tokens.hash[main + 2] ?? 0))
  )
    return judged('observer', 0.75);
  if (main > s.main && tokens.is(main, BE))
    return judged(s.near(main + 1, FEELING_WORD, 3) ? 'person' : 'observer', 0.7);
  if (tokens.is(main, SAYING)) return saying(s, main);
  if (SLEEP.has(verb))
    return judged(s.verbs?.negated || s.holdsWord(QUANTITY, main + 1) || s.hasDigits() ? 'observer' : 'person', 0.65);
  if (ME.has(tokens.hash[main + 1] ?? 0) && tokens.is(main, OBSERVING)) return judged('person', 0.65);
  if (DO.has(verb)) return judged(doesHow(s, main) ? 'observer' : 'person', 0.7);
  if (NEED.has(verb) && s.holdsWord(REMINDERS, main + 1)) return judged('observer', 0.7);
  if (WEIGHED.has(verb) && s.holdsWord(POUNDS, main + 1)) return judged('observer', 0.75);
  if (LOST.has(verb) && s.near(main + 1, LIVING, 3)) return judged('observer', 0.7);
  if (MAKE.has(verb) && s.holdsWord(PROGRESS, main + 1, main + 4)) return judged('observer', 0.8);
  const fact = standingFact(s, main);
  if (fact) return fact;
  if (
    tokens.is(main, LOGISTIC) ||
    GO.has(verb) ||
    (GROUP_GOES_ON.has(verb) && GROUP.has(tokens.hash[s.draft.subject] ?? 0))
  )
    return goingVoice(s, main);
  if (tokens.is(main, OBSERVING)) return judged('observer');
  if (s.isMeasured() || (LAPSE.has(verb) && s.holdsWord(AGAIN, main + 1))) return judged('observer', 0.7);
  if (tokens.is(main, WANTING) || tokens.is(main, FEELING)) return judged('person');
  return judged('person', 0.75);
}

const ME = words('me', 'us');
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
const REFLEXIVE = mask('reflexive');
const THERE = words('there', 'here');
const LAPSE = words('forgot', 'lost', 'overslept', 'broke', 'left', 'drank', 'used');
const AGAIN = words('again');
const TAKING_PART = mask('saying', 'observing');
const FOLLOWING = words('follow', 'participate', 'engage', 'cooperate', 'comply');
const DECLINED = words('declined', 'declines', 'refused', 'refuses');
const NEED = words('need', 'needs', 'needed', 'requires', 'required');
const REMINDERS = wordSet('reminders');
const MAKE = wordSet('make');
const PROGRESS = words('progress', 'gains', 'strides', 'improvement', 'improvements', 'signs');
const LOST = words('lost', 'loses', 'losing');
const WEIGHED = words('lost', 'gained', 'weighs', 'weighed', 'losing', 'gaining');
const POUNDS = words('lbs', 'lb', 'pounds', 'kilos', 'kg');
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

/** "got breathalyzed": done to them, by a verb of nobody's day. */
const GOT = words('got', 'gets');
const OWN_TURN = words(
  'dressed',
  'married',
  'engaged',
  'promoted',
  'hired',
  'baptized',
  'settled',
  'organized',
  'used',
);
const QUIET = words('quiet', 'silent', 'tearful', 'upset');

function becoming(s: Situation, main: number): Judgement {
  const { tokens } = s;
  let i = main + 1;
  while (i < s.draft.end && tokens.is(i, ADVERB)) i++;
  if (tokens.is(i, REFLEXIVE)) return judged('person', 0.6);
  if (THERE.has(tokens.hash[i] ?? 0)) return judged('record', 0.65);
  if (tokens.is(i, OBSERVING_ADJECTIVE) || QUIET.has(tokens.hash[i] ?? 0)) return judged('observer');
  if (tokens.is(i, FEELING_WORD)) return judged('person', 0.75);
  if (GOT.has(tokens.hash[main]!) && isUnknownPast(tokens, i) && !OWN_TURN.has(tokens.hash[i]!))
    return judged('observer', 0.65);
  if (s.holdsWord(RECEIVED, i, Math.min(s.draft.end, i + 5))) return judged('observer', 0.7);
  const turned = words('become', 'becomes', 'became', 'becoming').has(tokens.hash[main]!);
  return judged(turned || s.isMeasured() ? 'observer' : 'person', 0.65);
}

/** Words that were not said, and "gave no reason", are heard by somebody looking on. */
function saying(s: Situation, main: number): Judgement {
  if (findPhrase(s.tokens, main + 1, Math.min(s.draft.end, main + 3), NORM) === main + 1)
    return judged('observer', 0.7);
  if (NOTED.has(s.verb) && !s.tokens.isKind(main + 1, Kind.word) && main + 2 >= s.draft.end)
    return judged('observer', 0.65);
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
/** "Reported as required." */
const NORM = phrases('norm');
/** "Slowing noted." */
const NOTED = words('noted', 'observed', 'reported');
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
