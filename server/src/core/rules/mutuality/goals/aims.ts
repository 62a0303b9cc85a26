import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { BlockView } from '../../rule';
import { endsWith, personObjectEnd } from '../wording/subject';
import { SETS } from '../wording/wordSets';
import type { ImposedGoal } from './imposedGoals';
import { clauseEnd, isAlone, isClauseStart, isMeasured, isObedience, isRated, isThem } from './taskClause';
import { movesThem } from './wishes';

const AIM = mask('clinical-aim');
const BASE = mask('form-base');
const POSSESSIVE = mask('possessive-person');
const COORDINATOR = mask('coordinator');
const CONTINUE = words('continue', 'cont', 'continuing');
const MEDICINE = mask('medicine', 'drug-name');
const PREPOSITION = mask('preposition');
const GERUND = mask('form-gerund');
const KEEP = words('keep');
const TO = words('to');
const FOR = words('for');
const WILL = words('will', "'ll");
const ON = words('on');
const WORK = words('work', 'working');
const NEEDS = words('needs', 'need', 'must', 'should');
/** "Goal for next week:", "Next steps:", "Plan:". */
const PLAN_LABEL = /\b(?:goals?|plans?|next|aims?|objectives?|p)\b/i;
/** "Goal for client:", "Homework:": what follows is laid on them, whatever it is. */
const LAID_LABEL =
  /\b(?:homework|assignments?|task|for (?:the )?(?:client|pt|patient|consumer|him|her|them|resident|member))$/i;

const NO = words('no', 'zero');
/** What stands before a goal that says by when. */
const TERM = words('long-term', 'short-term', 'near-term', 'medium-term');
const LAID = words('homework', 'assignment', 'assignments', 'task');

/** Where an aim may begin that nobody is named for. */
export const AIM_OPENING = new Cue({
  words: [
    ...SETS.watching,
    ...SETS['aim-verb'],
    ...SETS['clinical-noun'],
    ...SETS.mending,
    ...SETS.keeping,
    ...SETS.obeying,
    ...SETS['work-on'],
    ...CONTINUE,
    ...NO,
    ...KEEP,
    ...SETS['goal-label'],
    ...SETS.heading,
    ...SETS.urged,
    ...LAID,
    ...TERM,
  ],
})
  .leads({ words: [...NEEDS, ...CONTINUE, ...WORK] }, { words: [...TO, ...ON, ...WORK] })
  .leads({ words: WILL }, { words: [...CONTINUE, ...SETS.watching] });

/** Whether the block's first words stand under "Goal". */
export const opensUnderGoal = (view: BlockView): boolean => view.section === 'goal';

/** "Goal: maintain abstinence", "Plan: get her to the dentist", "Homework: write ten things". */
export function aimUnderLabel(view: BlockView, i: number, limit: number, underGoal: boolean): ImposedGoal | undefined {
  const { tokens, reading } = view;
  if (i === reading.label?.end) {
    if (OUTCOME_LABEL.test(reading.label.name) && isPlainOutcome(view, i, limit))
      return { first: i, end: clauseEnd(tokens, i, limit), sure: true };
    if (NUMBERED_GOAL.test(reading.label.name) && isPlainAim(view, i, limit))
      return { first: i, end: clauseEnd(tokens, i, limit), sure: true };
    const isLaid = LAID_LABEL.test(reading.label.name) && tokens.is(i, BASE) && isAlone(view, i, limit);
    const isPlan = PLAN_LABEL.test(reading.label.name);
    if (isLaid || (isPlan && (movesThem(view, i) || isMeasuredAim(view, i, limit))))
      return { first: i, end: clauseEnd(tokens, i + 1, limit), sure: true };
  }
  const isNumbered = isBehindNumberedGoal(tokens, i);
  if (isNumbered && isPlainAim(view, i, limit)) return { first: i, end: clauseEnd(tokens, i, limit), sure: true };
  return underGoal || isBehindGoalLabel(tokens, i) ? aimAt(view, i, limit) : undefined;
}

/** "… Goal 4: Stay out of …" in mid-block. */
const isBehindNumberedGoal = (tokens: Tokens, i: number): boolean =>
  tokens.isMark(i - 1, ':') && (isGoalNumber(tokens, i - 2) || TERM.has(tokens.hash[i - 2] ?? 0));

/** "Goal 4". */
const isGoalNumber = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.number) && SETS['goal-label'].has(tokens.hash[i - 1] ?? 0);

/** "Goal 3: Show better …": a line of a treatment plan, unless it is in the person's own words. */
function isPlainAim(view: BlockView, i: number, limit: number): boolean {
  const { tokens } = view;
  const isVerb = tokens.is(i, BASE) || SETS['aim-verb'].has(tokens.hash[i]!);
  if (!isVerb || !isAlone(view, i, limit, 0)) return false;
  for (let at = i + 1; at < limit; at++) if (tokens.is(at, OWN)) return false;
  return true;
}
const OWN = mask('possessive-writer', 'possessive-person');

/** "Desired outcome: accepts diagnosis", "Target behavior: no swearing": nothing in it is the person's own word. */
function isPlainOutcome(view: BlockView, i: number, limit: number): boolean {
  if (view.tokens.has(i, Flag.quoted) || !isAlone(view, i, limit, 0)) return false;
  for (let at = i; at < limit; at++) if (view.tokens.is(at, MINE)) return false;
  return true;
}
const MINE = mask('possessive-writer');
const OUTCOME_LABEL =
  /^(?:(?:desired|expected|target|projected|anticipated|measurable|discharge|replacement)\b.*\b(?:outcomes?|behaviou?rs?|results?|criteria)|targets|(?:client|pt|patient|consumer|resident|member|youth)(?:['’]s)? (?:tasks?|actions?|steps|to-?do)|tasks for \w+|.*\b(?:task list|marching orders|assignments?|homework)|.*\b(?:milestones?|targets?|priority|priorities|focus|steps?|objectives?) for (?:the )?(?:client|pt|patient|consumer|resident|member|youth|mom|dad|him|them))$/i;
const NUMBERED_GOAL =
  /^(?:(?:long|short)[- ]term|(?:long|short)?[- ]?(?:term )?(?:goal|objective|target|obj|stg|ltg) *#? *\d.*|stg|ltg)$/i;

/** "Plan: attend AA 3x weekly". */
const isMeasuredAim = (view: BlockView, i: number, limit: number): boolean =>
  view.tokens.is(i, AIM) &&
  view.tokens.is(i, BASE) &&
  !view.tokens.has(i + 1, Flag.capital) &&
  isMeasured(view.tokens, i, limit) &&
  isAlone(view, i, limit);

/** "Goal: …", "Goal 2: …" in mid-block. */
function isBehindGoalLabel(tokens: Tokens, i: number): boolean {
  if (isGoalNumber(tokens, i - 1)) return true;
  if (!tokens.isMark(i - 1, ':') && !tokens.isMark(i - 1, '-')) return false;
  return SETS['goal-label'].has(tokens.hash[i - 2] ?? 0) || isGoalNumber(tokens, i - 2);
}

/** "maintain abstinence", "medication compliance", "no drinking". */
function aimAt(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const end = clauseEnd(tokens, i, limit);
  if (SETS['aim-verb'].has(tokens.hash[i]!) || NO.has(tokens.hash[i]!)) return { first: i, end, sure: true };
  for (let at = i; at < Math.min(end, i + 3); at++)
    if (SETS['clinical-noun'].has(tokens.hash[at]!)) return { first: i, end, sure: true };
  return undefined;
}

/** A plan's line without a subject, in which the person is the one to be changed or watched. */
export function looseAim(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  if (!isClauseStart(view, i)) return undefined;
  return (
    needsToWork(view, i, limit) ??
    orderedAim(view, i, limit) ??
    headToward(view, i, limit) ??
    urgeOn(view, i, limit) ??
    mendThem(view, i, limit) ??
    watchOver(view, i, limit)
  );
}

/** "Needs to work on …", whose subject was left out. */
function needsToWork({ tokens }: BlockView, i: number, limit: number): ImposedGoal | undefined {
  if (!NEEDS.has(tokens.hash[i]!) || !TO.has(tokens.hash[i + 1] ?? 0) || !SETS['work-on'].has(tokens.hash[i + 2] ?? 0))
    return undefined;
  return { first: i, end: clauseEnd(tokens, i + 2, limit), sure: true };
}

/** "Keep all appointments.", "Attend AA 3x per week.", "Continue to attend …": an order in a plan. */
function orderedAim(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const verb = behindContinue(tokens, i);
  if (verb >= limit - 1 || !tokens.is(verb, BASE) || isQuotedFrom(view, i) || !isAlone(view, verb, limit))
    return undefined;
  const hash = tokens.hash[verb]!;
  const isOrder =
    (SETS.keeping.has(hash) && SETS.kept.has(tokens.hash[verb + 1]!)) ||
    SETS.obeying.has(hash) ||
    ((SETS['aim-verb'].has(hash) || SETS['work-on'].has(hash)) && isRated(tokens, verb, limit)) ||
    (SETS['aim-verb'].has(hash) && endsInOutcome(view, verb + 1, limit) && !isDoneWithThem(view, verb, limit));
  return isOrder ? { first: i, end: clauseEnd(tokens, verb, limit), sure: false } : undefined;
}

/** "Push toward GED enrollment.", "Work towards independence in cooking.": where somebody is to be moved. */
function headToward(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const verb = behindContinue(tokens, i);
  if (!SETS.heading.has(tokens.hash[verb]!) || !TOWARD.has(tokens.hash[verb + 1] ?? 0) || isQuotedFrom(view, i))
    return undefined;
  return endsInOutcome(view, verb + 2, limit) && isAlone(view, verb, limit, 0)
    ? { first: i, end: clauseEnd(tokens, verb, limit), sure: false }
    : undefined;
}
const TOWARD = words('toward', 'towards', 'for', 'to', 'into');

/** "Continue to encourage sobriety.", "Reinforce attendance.": what somebody is kept to. */
function urgeOn(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const verb = behindContinue(tokens, WILL.has(tokens.hash[i]!) ? i + 1 : i);
  if (verb >= limit - 1 || !SETS.urged.has(tokens.hash[verb]!) || isQuotedFrom(view, i)) return undefined;
  if (tokens.is(verb + 1, COORDINATOR)) return undefined;
  return endsInOutcome(view, verb + 1, limit) && isAlone(view, verb, limit, 0)
    ? { first: i, end: clauseEnd(tokens, verb, limit), sure: false }
    : undefined;
}

/** "GED enrollment", "less use of", "her participation": a noun for what becomes of somebody stands shortly behind. */
function endsInOutcome({ tokens }: BlockView, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + OUTCOME_REACH); i++) {
    if (tokens.isKind(i, Kind.mark)) return false;
    if (SETS.outcome.has(tokens.hash[i]!) || LESS.has(tokens.hash[i]!)) return true;
  }
  return false;
}
const LESS = words('less', 'fewer', 'more', 'better', 'increased', 'decreased', 'improved', 'reduced', 'greater');
const OUTCOME_REACH = 5;

/** "Attend group with him": the writer's part. */
function isDoneWithThem(view: BlockView, verb: number, limit: number): boolean {
  const end = clauseEnd(view.tokens, verb, limit);
  for (let i = verb + 1; i < end; i++) if (WITH.has(view.tokens.hash[i]!) || isThem(view, i)) return true;
  return false;
}
const WITH = words('with', 'together');

/** "Improve medication adherence.", "Continue to work on hygiene.": no "together" and nothing that the writer does. */
function mendThem(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const verb = behindContinue(tokens, i);
  if (isQuotedFrom(view, i)) return undefined;
  if (verb >= limit - 1 || tokens.is(verb + 1, MEDICINE) || tokens.has(verb + 1, Flag.capital)) return undefined;
  const mends =
    (SETS.mending.has(tokens.hash[verb]!) && !endsWith(tokens, verb, 'ed') && !tokens.is(verb + 1, PREPOSITION)) ||
    (WORK.has(tokens.hash[verb]!) && ON.has(tokens.hash[verb + 1]!) && (verb > i || tokens.is(verb, BASE)));
  return mends && isAlone(view, verb, limit)
    ? { first: i, end: clauseEnd(tokens, verb, limit), sure: false }
    : undefined;
}

/** "Funder wording: strengthen supports": words of others, kept beside the person's. */
const isQuotedFrom = ({ tokens, reading }: BlockView, i: number): boolean =>
  tokens.isMark(i - 1, ':') && (i !== reading.label?.end || !PLAN_LABEL.test(reading.label.name));

/** "Monitor closely.", "Continue to monitor mood.": a line of a plan in which they are the one watched. */
function watchOver(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const isWill = WILL.has(tokens.hash[i]!);
  const verb = behindContinue(tokens, isWill ? i + 1 : i);
  if (verb >= limit || !SETS.watching.has(tokens.hash[verb]!)) return undefined;
  const next = verb + 1;
  if (isWill && FOR.has(tokens.hash[next] ?? 0)) return undefined;
  const watched =
    next >= limit ||
    tokens.isKind(next, Kind.mark) ||
    SETS.watched.has(tokens.hash[next]!) ||
    tokens.is(next, POSSESSIVE) ||
    personObjectEnd(view, next) > 0;
  return watched ? { first: i, end: clauseEnd(tokens, verb, limit), sure: false } : undefined;
}

/** "Continue to …", "Continue …ing". */
function behindContinue(tokens: Tokens, i: number): number {
  if (KEEP.has(tokens.hash[i]!) && tokens.is(i + 1, GERUND)) return i + 1;
  if (!CONTINUE.has(tokens.hash[i]!)) return i;
  const next = tokens.isMark(i + 1, '.') ? i + 2 : i + 1;
  return TO.has(tokens.hash[next] ?? 0) ? next + 1 : next;
}

/** "… and decrease isolation by 50%": a second aim of the same sentence. */
export function furtherAim(view: BlockView, from: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const verb = from + 1;
  if (verb >= limit || !tokens.is(from, COORDINATOR)) return undefined;
  const isAim =
    tokens.is(verb, AIM) ||
    SETS['aim-verb'].has(tokens.hash[verb]!) ||
    (tokens.is(verb, BASE) && isMeasured(tokens, verb + 1, limit)) ||
    isObedience(tokens, verb, limit);
  return isAim ? { first: verb, end: clauseEnd(tokens, verb, limit), sure: true } : undefined;
}
