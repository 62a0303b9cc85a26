import { mask } from '../lexicon/classes';
import { Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { actVoice } from './ownActs';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { DO, HAVE, isAdverb, isGerund, isNegation, isParticiple } from './verbs';
import { wordSet } from './wordSets';

const DOUBTING = mask('doubting');
const SAYING = mask('saying');
const FEELING = mask('feeling');
const OBSERVING_ADJECTIVE = mask('observing-adjective');
const FEELING_WORD = mask('feeling-word');
const LOGISTIC = mask('logistic');
const CLINICAL_AIM = mask('clinical-aim');
const DETERMINER = mask('determiner', 'possessive-person');
const PREPOSITION = mask('preposition');
const ROLE = mask('person-role');
const DOUBTFULLY = wordSet('doubtfully');
const LATE = wordSet('late');
const ABLE = words('able', 'unable');
const JUDGING = words('clearly', 'obviously', 'visibly', 'evidently', 'noticeably', 'plainly');
const BY_WRITER = phrases('by-writer');

/** The voice of a clause whose subject is the person. */
export function personVoice(s: Situation): Judgement {
  const verbs = s.verbs;
  if (!verbs) return judged('observer', 0.5);
  if (s.quotesSpeech()) return judged(s.isVerb(DOUBTING) ? 'observer' : 'person', 0.9);
  if (isJudged(s)) return judged('observer', 0.75);
  if (verbs.duty && isSurmise(s)) return judged(s.isVerb(SAYING) ? 'person' : 'observer', 0.6);
  if (verbs.duty && isPastDuty(s)) return judged(s.isVerb(LOGISTIC) ? 'record' : 'observer', 0.7);
  if (verbs.duty || isForbidden(s)) return judged('writer', 0.8);
  if (verbs.passive) return passive(s);
  if (isReducedPassive(s)) return judged('observer', 0.65);
  if (!s.isVerb(DOUBTING) && findPhrase(s.tokens, s.draft.verb, s.draft.end, INNER_STATE) >= 0)
    return judged('person', 0.75);
  if ((CLAIM.has(s.verb) && isTaking(s)) || (s.isVerb(DOUBTING) && s.tokens.is(s.rest, REFLEXIVE)))
    return judged('person', 0.7);
  if (s.isVerb(DOUBTING) && isOwnWill(s)) return judged('person', 0.7);
  if (s.isVerb(DOUBTING) || isDoubtful(s) || opensWithVerdict(s)) return judged('observer');
  if (verbs.future) return future(s);
  if (isLeftUndone(s)) return judged('observer', 0.7);
  if (verbs.copula) return copula(s);
  return actVoice(s);
}

/** "Resident may not use the kitchen." */
const isForbidden = (s: Situation): boolean =>
  s.verbs?.negated === true &&
  !s.verbs.copula &&
  s.holdsWord(MAY, s.draft.verb, s.rest) &&
  s.tokens.is(s.draft.subject, ROLE);
const MAY = words('may');

const INNER_STATE = phrases('inner-state');
const REFLEXIVE = mask('reflexive');

/** "She claimed the good seat": a thing, and nothing said of it. */
const isTaking = ({ tokens, ground, rest, draft }: Situation): boolean =>
  tokens.is(rest, DETERMINER) && ground.nextFinite[rest]! >= nextMark(tokens, rest, draft.end);

function nextMark(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (i < end && !tokens.isKind(i, Kind.mark)) i++;
  return i;
}
const CLAIM = words('claim', 'claims', 'claimed');

/** "insisted on paying": what they mean to do, not what they say. */
const isOwnWill = ({ tokens, rest }: Situation): boolean => tokens.isWord(rest, ON) && isGerund(tokens, rest + 1);
const ON = hashWord('on');

/** "has not opened mail since January", "did not bring photos": what somebody counted on; not "hasn't decided", "didn't stay". */
function isLeftUndone(s: Situation): boolean {
  const { tokens, verbs, draft, main } = s;
  if (!verbs?.negated) return false;
  if (WOULD.has(tokens.hash[draft.verb]!)) return REFUSED.has(s.verb);
  return tokens.is(draft.verb, HAVE)
    ? main > draft.verb && !s.isVerb(INNER)
    : tokens.is(draft.verb, DO) && EXPECTED.has(s.verb);
}
/** "Wouldn't do his chores", "would not answer" */
const WOULD = words('would', "wouldn't", 'wouldnt');
const REFUSED = words('do', 'answer', 'take', 'open', 'come', 'leave', 'shower', 'sign', 'engage', 'participate');
const INNER = mask('feeling', 'wanting', 'saying');
const EXPECTED = wordSet('expected');

/** "was just making excuses", "clearly had not tried", "should have come": what the writer makes of it. */
const isJudged = (s: Situation): boolean =>
  !s.isVerb(SAYING) && (s.holdsWord(JUDGING, s.draft.first, s.rest + 1) || isVerdict(s));

/** Not "things that no daughter should have to say". */
function isVerdict({ tokens, draft }: Situation): boolean {
  const at = findPhrase(tokens, Math.max(draft.first, draft.subject), draft.end, VERDICT);
  if (at < 0 || findPhrase(tokens, at, draft.end, INNER_STATE) >= 0) return false;
  return !(SHOULD.has(tokens.hash[at]!) && tokens.isWord(at + 2, TO));
}
/** "was told the form was wrong", not "was told to leave": what they heard. */
const TOLD = words('told');
const DUTY = mask('duty');
const SHOULD = words('should', 'could', 'ought');
const TO = hashWord('to');
const VERDICT = phrases('verdict');

/** "must have said it six times": a guess, no duty. */
const isSurmise = ({ tokens, draft: { verb }, main }: Situation): boolean =>
  MUST.has(tokens.hash[verb] ?? 0) && main > verb + 1 && tokens.is(verb + 1, HAVE);
const MUST = words('must');

const HAD = words('had', 'needed');

const isPastDuty = (s: Situation): boolean => s.holdsWord(HAD, s.draft.verb, s.rest);

function passive(s: Situation): Judgement {
  if (TOLD.has(s.verb) && !s.tokens.isWord(s.rest, TO) && !s.near(s.rest, DUTY, 3)) return judged('person', 0.6);
  return judged(findPhrase(s.tokens, s.rest, s.draft.end, BY_WRITER) >= 0 ? 'writer' : 'observer', 0.75);
}

/** "Patient brought in by police", "pt guarded at first", "client medically cleared". */
function isReducedPassive(s: Situation): boolean {
  const { tokens, main, draft } = s;
  if (main !== draft.verb || !isParticiple(tokens, main) || draft.subject < 0 || tokens.is(main, FEELING)) return false;
  if (tokens.is(main, OBSERVING_ADJECTIVE)) return true;
  if (!tokens.is(main, SAYING) && s.holdsWord(BY_WHOM, main + 1, main + 3)) return true;
  if (!tokens.is(main, DECIDING) || tokens.is(main, OWN_WILL)) return false;
  const next = main + 1;
  return next >= draft.end || !tokens.isKind(next, Kind.word) || tokens.is(next, PREPOSITION);
}
const DECIDING = mask('deciding');
const OWN_WILL = mask('saying', 'choosing', 'wanting', 'feeling', 'logistic', 'doing');
const BY_WHOM = words('by');

const isDoubtful = (s: Situation): boolean =>
  s.holdsWord(DOUBTFULLY, s.draft.first, Math.min(s.draft.end, s.main + 3)) || s.holdsWord(DOUBTFULLY, s.draft.end - 2);

/** "Manipulative with the front desk, he …". */
const opensWithVerdict = (s: Situation): boolean =>
  s.draft.subject > s.draft.first && s.tokens.is(s.draft.first, OBSERVING_ADJECTIVE);

/** "Client will attend …" is somebody's plan for them; "she'll ring" is hers. */
function future(s: Situation): Judgement {
  const byRole = s.draft.subject >= 0 && s.tokens.is(s.draft.subject, ROLE) && !isSome(s);
  if (byRole) return judged('writer', 0.7);
  if (s.ground.context.section === 'goal' && s.isVerb(CLINICAL_AIM)) return judged('writer', 0.7);
  if (
    s.isVerb(CLINICAL_AIM) &&
    !EVERYDAY.has(s.verb) &&
    s.tokens.is(s.draft.verb, WILL) &&
    !s.tokens.isKind(s.draft.verb, Kind.clitic)
  )
    return judged('writer', 0.6);
  if (HOMEWORK.has(s.verb) && isDosed(s)) return judged('writer', 0.6);
  if (isDue(s) || isOrdered(s) || isSetForThem(s)) return judged('writer', 0.6);
  if (s.ground.cast.nameEnd[s.draft.subject]! > 0 && !OWN_STEP.has(s.verb) && s.holdsWord(SERVICE_TASK, s.main))
    return judged('writer', 0.55);
  return judged('person');
}

/** "will reside at the house", "will report to parole": terms of an order. */
const isOrdered = ({ tokens, verb, rest }: Situation): boolean =>
  OBEYING.has(verb) || (REPORT.has(verb) && tokens.isWord(rest, TO));
const OBEYING = words('reside', 'abide', 'obey', 'cooperate', 'observe');
const REPORT = words('report');

/** "He missed two groups. He will start on Monday.": where somebody looks on, what comes next is set as well. */
const isSetForThem = ({ tokens, told, draft: { verb, end } }: Situation): boolean =>
  told === 'observer' && tokens.is(verb, WILL) && !tokens.isKind(verb, Kind.clitic) && !tokens.isMark(end - 1, ';');

/** "will keep the slot within seven days", "will do 90 meetings in 90 days": a term is set by somebody else. */
function isDue(s: Situation): boolean {
  const { tokens, draft } = s;
  if (!tokens.is(draft.verb, WILL) || tokens.isKind(draft.verb, Kind.clitic)) return false;
  for (let i = s.rest; i + 2 < draft.end; i++) {
    if (!TERM.has(tokens.hash[i]!)) continue;
    const count = tokens.isKind(i + 1, Kind.number) || COUNT.has(tokens.hash[i + 1]!);
    if (count && DAYS.has(tokens.hash[i + 2]!) && (WITHIN.has(tokens.hash[i]!) || s.hasDigits())) return true;
  }
  return findPhrase(tokens, s.rest, draft.end, DEADLINE) >= 0;
}
const WILL = mask('will');
const TERM = words('within', 'in');
const WITHIN = words('within');
const COUNT = words('two', 'three', 'four', 'five', 'six', 'seven', 'ten', 'fourteen', 'thirty', 'sixty', 'ninety');
const DAYS = words('hours', 'hrs', 'days', 'weeks', 'months', 'business');
const DEADLINE = phrases('deadline');

/** "will practice this daily", "will limit news to 30 minutes": an exercise with its dose is set, not chosen. */
const isDosed = (s: Situation): boolean =>
  s.holdsWord(DOSE, s.rest) || findPhrase(s.tokens, s.rest, s.draft.end, DOSES) >= 0;
/** Aims of treatment that people have of their own as well. */
const EVERYDAY = words('attend', 'keep', 'clean', 'follow', 'continue', 'engage', 'develop', 'identify');
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
  if (isElliptic(s)) return judged('person', 0.5);
  if (JUDGING.has(tokens.hash[i - 1] ?? 0)) return judged('observer');
  if (s.verbs?.negated && WILLING.has(tokens.hash[i] ?? 0)) return judged('observer', 0.65);
  if (ABLE.has(tokens.hash[i] ?? 0) || s.near(i, OBSERVING_ADJECTIVE, 3)) return judged('observer');
  if (s.holdsWord(GUESSED, s.draft.verb, s.rest)) return judged('observer', 0.6);
  if (isWhereabouts(s, i)) return judged('person', 0.6);
  return judged(s.near(i, FEELING_WORD, 5) ? 'person' : 'observer', 0.8);
}

/** "was after company", "was under the blanket": a moment told; not "is on probation", "was in a mood". */
function isWhereabouts(s: Situation, i: number): boolean {
  const {
    tokens,
    verbs,
    draft: { verb },
  } = s;
  if (verbs?.negated) return false;
  if (AFTER.has(tokens.hash[i]!)) return tokens.isKind(i + 1, Kind.word);
  if (!WAS.has(tokens.hash[verb]!) || !tokens.is(i, PREPOSITION) || !tokens.is(i + 1, THE)) return false;
  return !s.near(i + 1, LOOKED_INTO, 5);
}
const AFTER = words('after', 'for');
const WAS = words('was', 'were', 'been', 'had');
const THE = mask('determiner', 'possessive-person');
const LOOKED_INTO = mask('about-noun', 'office', 'record-noun', 'evaluating', 'observing-adjective', 'time-word');

/** "He was frustrated | and then he wasn't." */
const isElliptic = ({ tokens, rest, draft, before, verbs }: Situation): boolean =>
  before === 'person' &&
  verbs?.negated === true &&
  (rest >= draft.end || (rest === draft.end - 1 && tokens.isKind(rest, Kind.mark)));

/** "Wasn't interested in talking": in the writer's way. */
const WILLING = words('interested', 'willing', 'forthcoming', 'receptive', 'open');

/** "may not be safe there": the writer's guess. */
const GUESSED = words('may', 'might', 'could', 'can');

/** "was here", "was 15 minutes late". */
function isPresence(s: Situation, i: number): boolean {
  if (s.isMeasured()) return false;
  return LATE.has(s.tokens.hash[i] ?? 0) || (s.tokens.isKind(i, Kind.number) && s.holdsWord(LATE, i, i + 4));
}
