import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { BlockView } from '../../rule';
import { personObjectEnd, sentenceStart } from '../wording/subject';
import { SETS } from '../wording/wordSets';

const BASE = mask('form-base');
const NOMINATIVE = mask('pronoun-person');
const FIRST = mask('pronoun-first', 'pronoun-plural');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const AS = words('as', 'than');
export const THEM = words('him', 'her', 'them', 'client', 'pt', 'patient', 'consumer', 'resident');
const SPAN_LIMIT = 12;
const MEASURE_REACH = 10;
const TASK_REACH = 6;
/** How far into the next sentence the writer's own part may stand. */
const NEIGHBOUR = 4;

/** Where the clause of a verb ends: at a mark, at a coordinator that a verb follows, or at a subordinator. */
export function clauseEnd(tokens: Tokens, verb: number, limit: number): number {
  let i = verb + 1;
  for (; i < Math.min(limit, verb + SPAN_LIMIT); i++) {
    if (tokens.isKind(i, Kind.mark) && !'%/&'.includes(tokens.text.charAt(tokens.start[i]!))) break;
    if (tokens.is(i, SUBORDINATOR) && !AS.has(tokens.hash[i]!)) break;
    if (
      tokens.is(i, COORDINATOR) &&
      (tokens.is(i + 1, BASE) || tokens.is(i + 1, NOMINATIVE) || tokens.is(i + 1, FIRST))
    )
      break;
  }
  return i;
}

/** Whether nothing of its clause stands before token `i`. */
export function isClauseStart(view: BlockView, i: number): boolean {
  const { tokens } = view;
  return (
    i === 0 ||
    tokens.has(i, Flag.sentenceStart) ||
    tokens.has(i, Flag.lineStart) ||
    tokens.isKind(i - 1, Kind.mark) ||
    i === view.reading.label?.end
  );
}

/** "Plan: Consumer must …", "Objective 2: …": the words at token `i` stand at the head of a line of a plan. */
export function isInGoalLine(view: BlockView, i: number): boolean {
  const noun = lineNoun(view, i);
  return SETS['goal-label'].has(noun) || SETS['plan-noun'].has(noun);
}

/** As `isInGoalLine`, of a goal's line alone: what stands under "Plan" may be anybody's errand. */
export const isUnderGoal = (view: BlockView, i: number): boolean => SETS['goal-label'].has(lineNoun(view, i));

/** The word before the colon of a line: "objective" in "Objective 2: …". */
function lineNoun({ tokens }: BlockView, i: number): number {
  for (let at = i - 1; at >= Math.max(1, i - GOAL_LINE_REACH); at--) {
    if (!tokens.isMark(at, ':')) continue;
    return tokens.hash[tokens.isKind(at - 1, Kind.number) ? at - 2 : at - 1] ?? 0;
  }
  return 0;
}
const GOAL_LINE_REACH = 5;

/** "daily", "three groups", "%": the task is measured. */
export function isMeasured(tokens: Tokens, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + MEASURE_REACH); i++) {
    if (tokens.isKind(i, Kind.mark) && !'%/'.includes(tokens.text.charAt(tokens.start[i]!))) return false;
    if (SETS.measured.has(tokens.hash[i]!)) return true;
  }
  return false;
}

/** As `isMeasured`, of rates too: "3x", "twice a week", "an hour each day", "90 in 90"; not "for a week". */
export function isRated(tokens: Tokens, from: number, limit: number): boolean {
  for (let i = from + 1; i < Math.min(limit, from + MEASURE_REACH); i++) {
    if (tokens.isKind(i, Kind.mixed) && tokens.text.charAt(tokens.end[i]! - 1).toLowerCase() === 'x') return true;
    if (tokens.isKind(i, Kind.number) && IN.has(tokens.hash[i + 1] ?? 0) && tokens.isKind(i + 2, Kind.number))
      return true;
    if (EACH.has(tokens.hash[i]!) && PERIOD.has(tokens.hash[i + 1] ?? 0)) return !LASTING.has(tokens.hash[i - 1]!);
  }
  return isMeasured(tokens, from, limit);
}
const IN = words('in');
const EACH = words('a', 'each', 'every', 'per');
const PERIOD = words('day', 'night', 'week', 'month', 'morning', 'evening', 'session', 'shift');
const LASTING = words('for', 'in', 'within', 'after');

/** "will report to intake", "will write an apology letter": what only somebody else asks for, whoever is named as its doer. */
export function isObedience(tokens: Tokens, verb: number, limit: number): boolean {
  if (SETS.obeying.has(tokens.hash[verb]!)) return true;
  for (let i = verb + 1; i < Math.min(limit, verb + TASK_REACH); i++) {
    if (tokens.isKind(i, Kind.mark)) return false;
    if (SETS['imposed-task'].has(tokens.hash[i]!)) return true;
  }
  return false;
}

/** Nothing in the sentence, nor in the first `reach` tokens of the next one, is the writer's part or a wish of the person's. */
export function isAlone(view: BlockView, verb: number, limit: number, reach = NEIGHBOUR): boolean {
  const { tokens } = view;
  for (let i = sentenceStart(view, verb); i < Math.min(tokens.count, limit + reach); i++)
    if (i !== verb && (tokens.is(i, FIRST) || SETS.willing.has(tokens.hash[i]!) || isTheirIdea(tokens, i)))
      return false;
  return true;
}

/** "his idea", "her own choice". */
const isTheirIdea = (tokens: Tokens, i: number): boolean =>
  IDEA.has(tokens.hash[i]!) && (tokens.is(i - 1, POSSESSIVE) || tokens.is(i - 2, POSSESSIVE));
const IDEA = words('idea', 'choice', 'pick', 'suggestion', 'call');
const POSSESSIVE = mask('possessive-person');

/** The token behind the person as an object at `i`: "her", "client"; -1 where somebody or something else stands. */
export const endOfThem = (view: BlockView, i: number): number =>
  THEM.has(view.tokens.hash[i] ?? 0) ? i + 1 : personObjectEnd(view, i);

export const isThem = (view: BlockView, i: number): boolean => endOfThem(view, i) > 0;

/** What names the time of a task. */
export const DUE_TIME = mask('time-word', 'weekday', 'month');

/** "by Friday", "next week", "in June": the words from token `from` on name a time. */
export function hasDue({ tokens }: BlockView, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) if (tokens.is(i, DUE_TIME) || tokens.isKind(i, Kind.number)) return true;
  return false;
}
