import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { HashSet } from '../../../text/hashSet';
import { isAdverb } from '../../../voice/verbs';
import { wordSet } from '../../../voice/wordSets';
import type { BlockView } from '../../rule';
import { isQuestion, isReported } from './context';
import { isNarrative } from './matching';
import { isModifier, namesPerson, personObjectEnd, sentenceStart, whoIs } from './subject';
import { SETS } from './wordSets';

/** A goal, plan or next step set for the person: tokens `first` up to, not including, `end`. */
export interface ImposedGoal {
  readonly first: number;
  readonly end: number;
  readonly sure: boolean;
}

const ROLE_WORD = mask('person-role');
const AIM = mask('clinical-aim');
const BASE = mask('form-base');
const PREPOSITION = mask('preposition');
const URGING = words('encourage', 'persuade', 'convince', 'motivate', 'push', 'remind', 'prompt');
const BASE_OR_BE = mask('form-base', 'be');
const NOMINATIVE = mask('pronoun-person');
const DETERMINER = mask('determiner');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const WILL = words('will', 'shall', "'ll");
const IS = words('is', 'are');
const NEEDS = words('needs', 'need', 'must', 'should');
const TO = words('to');
const WORK = words('work');
const MANY = words('group', 'people', 'folks', 'everyone', 'everybody');
const ALL = words('all', 'members', 'participants', 'residents', 'clients', 'attendees');
const ON = words('on');
const SET = words('set', 'sets', 'setting', 'made', 'created');
const AS = words('as');
const MY = words('my', 'our', "team's", 'team', 'treatment', 'staff');
const FOR = words('for');
const WAS = words('was', 'were', 'remains');
const THEM = words('him', 'her', 'them', 'client', 'pt', 'patient', 'consumer', 'resident');
const WANT = words('want', 'need', 'expect');
const LIKE = words('like', 'love', 'prefer');
const WOULD = words("'d", 'would');
const SEE = words('see', 'have');
const MODAL = mask('modal');
const CONTINUE = words('continue', 'cont', 'will');
const POSSESSIVE = mask('possessive-person');
const FIRST = mask('pronoun-first', 'pronoun-plural');
const NOBODY = mask('negation', 'pronoun-some');
const LAYING = new HashSet([...WILL, ...IS, ...NEEDS, ...TO]);
/** "Goal for next week:", "Next steps:", "Plan:". */
const PLAN_LABEL = /\b(?:goals?|plans?|next|aims?|objectives?|p)\b/i;
const SPAN_LIMIT = 12;
const PLAN_REACH = 6;
const MEASURE_REACH = 10;

/** What no goal is without. */
export const GOAL_SET = new Cue({
  words: [...WILL, ...SETS.watching, ...SETS['aim-verb'], ...SETS['clinical-noun'], ...SETS['plan-noun']],
})
  .leads({ words: [...IS, ...NEEDS], classes: ROLE_WORD }, { words: TO })
  .leads({ words: MY }, { words: SETS['goal-label'] })
  .leadsOver({ classes: FIRST }, { words: [...WANT, ...LIKE] })
  .leads({ words: [...SETS['moving-them'], ...URGING] }, { words: THEM })
  .leadsOver({ words: SET }, { words: SETS['goal-label'] });

/** All goals and next steps in a block that are set for the person, none in their own words. Linear. */
export function findImposedGoals(view: BlockView): ImposedGoal[] {
  if (!isNarrative(view)) return [];
  const goals: ImposedGoal[] = [];
  for (const sentence of view.reading.sentences) {
    const body = Math.max(sentence.first, view.reading.label?.end ?? 0);
    const underGoal = view.section === 'goal' && isGoalLabel(view);
    let i = body;
    while (i < sentence.end) {
      const goal = goalAt(view, i, sentence.end, underGoal && i === body);
      if (!goal) {
        i++;
        continue;
      }
      goals.push(goal);
      const next = furtherAim(view, goal.end, sentence.end);
      if (next) goals.push(next);
      i = (next ?? goal).end;
    }
  }
  return goals;
}

const isGoalLabel = (view: BlockView): boolean => view.reading.label !== undefined || view.section === 'goal';

function goalAt(view: BlockView, i: number, limit: number, underGoal: boolean): ImposedGoal | undefined {
  const { tokens } = view;
  if (tokens.has(i, Flag.quoted)) return undefined;
  if (i === view.reading.label?.end && PLAN_LABEL.test(view.reading.label.name) && movesThem(view, i))
    return { first: i, end: clauseEnd(tokens, i + 1, limit), sure: true };
  if (underGoal || isBehindGoalLabel(tokens, i)) {
    const aim = aimAt(view, i, limit);
    if (aim) return aim;
  }
  return (
    personsTask(view, i, limit) ??
    writersWish(view, i, limit) ??
    planForThem(view, i, limit) ??
    goalSetFor(view, i, limit) ??
    watchOver(view, i, limit)
  );
}

/** "Goal: …", "Goal 2: …" in mid-block. */
function isBehindGoalLabel(tokens: Tokens, i: number): boolean {
  if (!tokens.isMark(i - 1, ':')) return false;
  return (
    SETS['goal-label'].has(tokens.hash[i - 2] ?? 0) ||
    (tokens.isKind(i - 2, Kind.number) && SETS['goal-label'].has(tokens.hash[i - 3] ?? 0))
  );
}

/** "maintain abstinence", "medication compliance". */
function aimAt(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const end = clauseEnd(tokens, i, limit);
  if (SETS['aim-verb'].has(tokens.hash[i]!)) return { first: i, end, sure: true };
  for (let at = i; at < Math.min(end, i + 3); at++)
    if (SETS['clinical-noun'].has(tokens.hash[at]!)) return { first: i, end, sure: true };
  return undefined;
}

/** "Client will …", "Client to …", "is to …", "needs to work on …". */
function personsTask(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!isLaidOn(tokens, i, limit)) return undefined;
  const isName =
    tokens.isKind(i, Kind.word) &&
    (ALL.has(tokens.hash[i]!) || (namesPerson(view, i) && !tokens.is(i, ANYONE))) &&
    !MANY.has(tokens.hash[i]!) &&
    !tokens.has(i, Flag.possessive);
  const isRole = isName && isRoleWord(tokens, i);
  if (!isName && !(tokens.is(i, NOMINATIVE) && whoIs(view, i) === 'person')) return undefined;
  const verb = taskVerb(view, i, isRole, limit);
  if (verb < 0 || isReported(view, sentenceStart(view, i), i + 1) || isQuestion(view, i)) return undefined;
  const first = i > 0 && tokens.is(i - 1, DETERMINER) && isRole ? i - 1 : i;
  return { first, end: clauseEnd(tokens, verb, limit), sure: isRole };
}

/** Whether the words behind a subject may lay a task on it: "will", "is", "needs" or "to", behind their modifiers. */
function isLaidOn(tokens: Tokens, subject: number, limit: number): boolean {
  for (let i = subject + 1; i < limit; i++) {
    if (LAYING.has(tokens.hash[i]!)) return true;
    if (!isModifier(tokens, i)) return false;
  }
  return false;
}

/** The verb of a task that is laid on the person; -1 when the words say something else. */
function taskVerb(view: BlockView, subject: number, isRole: boolean, limit: number): number {
  const { tokens } = view;
  let i = subject + 1;
  while (
    i < limit &&
    isModifier(tokens, i) &&
    !WILL.has(tokens.hash[i]!) &&
    !IS.has(tokens.hash[i]!) &&
    !NEEDS.has(tokens.hash[i]!)
  )
    i++;
  const hash = tokens.hash[i]!;
  if (WILL.has(hash)) return willVerb(view, i + 1, isRole, limit);
  const to = IS.has(hash) || NEEDS.has(hash) ? i + 1 : i;
  const verb = TO.has(tokens.hash[to] ?? 0) ? to + 1 : -1;
  if (verb < 0 || verb >= limit || !tokens.isKind(verb, Kind.word)) return -1;
  if (NEEDS.has(hash)) return SETS['work-on'].has(tokens.hash[verb]!) || isMeasured(tokens, verb, limit) ? verb : -1;
  if (IS.has(hash)) return tokens.is(verb, BASE) ? verb : -1;
  return isRole && i === subject + 1 && tokens.is(verb, BASE_OR_BE) && isClauseStart(view, subject) ? verb : -1;
}

function willVerb(view: BlockView, from: number, isRole: boolean, limit: number): number {
  const { tokens } = view;
  let i = from;
  while (i < limit && isModifier(tokens, i) && !tokens.is(i, BASE)) i++;
  if (i >= limit) return -1;
  if (
    tokens.is(i, AIM) ||
    isMeasured(tokens, i, limit) ||
    (WORK.has(tokens.hash[i]!) && ON.has(tokens.hash[i + 1] ?? 0))
  )
    return i;
  if (SETS['own-step'].has(tokens.hash[i]!)) return -1;
  return isRole || isTaskAlone(view, i, limit) || isObedience(tokens, i, limit) || isEverybodysAim(tokens, i) ? i : -1;
}

/** "Lionel will complete the class." by name: what a service asks, with nothing that the writer will do beside it and no wish of theirs. */
function isTaskAlone(view: BlockView, verb: number, limit: number): boolean {
  const { tokens } = view;
  if (!tokens.is(verb, BASE) || OWN_STEP.has(tokens.hash[verb]!)) return false;
  if (tokens.is(verb - 2, NOMINATIVE) || !view.mentions.some((m) => m.end === verb - 1)) return false;
  let serves = false;
  for (let i = verb + 1; i < Math.min(tokens.count, limit + NEIGHBOUR); i++) {
    if (tokens.is(i, FIRST) || SETS.willing.has(tokens.hash[i]!)) return false;
    if (i < limit && SERVICE_TASK.has(tokens.hash[i]!)) serves = true;
  }
  return serves;
}
/** "will report to intake", "will write an apology letter": what only somebody else asks for, whoever is named as its doer. */
function isObedience(tokens: Tokens, verb: number, limit: number): boolean {
  if (OBEYING.has(tokens.hash[verb]!)) return true;
  for (let i = verb + 1; i < Math.min(limit, verb + TASK_REACH); i++) {
    if (tokens.isKind(i, Kind.mark)) return false;
    if (IMPOSED.has(tokens.hash[i]!)) return true;
  }
  return false;
}

/** "All will complete page 4": one aim for a whole group. */
const isEverybodysAim = (tokens: Tokens, verb: number): boolean =>
  ALL.has(tokens.hash[verb - 2] ?? 0) && SETS['aim-verb'].has(tokens.hash[verb]!);

/** How far into the next sentence the writer's own part may stand. */
const NEIGHBOUR = 4;

const TASK_REACH = 6;
const OBEYING = SETS.obeying;
const IMPOSED = SETS['imposed-task'];
const OWN_STEP = wordSet('own-step');
const SERVICE_TASK = wordSet('service-task');
const ANYONE = mask('pronoun-some');
const isRoleWord = (tokens: Tokens, i: number): boolean => tokens.is(i, ROLE_WORD);

function isMeasured(tokens: Tokens, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + MEASURE_REACH); i++) {
    if (tokens.isKind(i, Kind.mark) && tokens.text.charAt(tokens.start[i]!) !== '%') return false;
    if (SETS.measured.has(tokens.hash[i]!)) return true;
  }
  return false;
}

/** "my goal for her", "I want him to …". */
function writersWish(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (
    MY.has(tokens.hash[i]!) &&
    SETS['goal-label'].has(tokens.hash[i + 1] ?? 0) &&
    FOR.has(tokens.hash[i + 2] ?? 0) &&
    i + 3 < limit
  )
    return { first: i, end: i + 4, sure: true };
  if (!tokens.is(i, FIRST)) return undefined;
  const would = tokens.is(i + 1, MODAL) || WOULD.has(tokens.hash[i + 1] ?? 0);
  const behind = would ? i + 2 : i + 1;
  const want = isAdverb(tokens, behind) ? behind + 1 : behind;
  if (!(would ? LIKE : WANT).has(tokens.hash[want] ?? 0)) return undefined;
  const sees = TO.has(tokens.hash[want + 1] ?? 0) && SEE.has(tokens.hash[want + 2] ?? 0);
  const them = sees ? want + 3 : want + 1;
  const verb = sees ? them + 1 : them + 2;
  if (verb >= limit || whoIs(view, them) !== 'person' || (!sees && !TO.has(tokens.hash[them + 1]!))) return undefined;
  if (SETS.kindly.has(tokens.hash[verb]!) || !tokens.is(verb, BASE)) return undefined;
  return { first: i, end: clauseEnd(tokens, verb, limit), sure: true };
}

/** "Next step is to get her on a budget", "Goal for next week: get her to the dentist", "the plan is for him to move". */
function planForThem(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!SETS['plan-noun'].has(tokens.hash[i]!) || tokens.is(i - 1, POSSESSIVE)) return undefined;
  for (let at = i + 1; at < Math.min(limit - 1, i + PLAN_REACH); at++) {
    if (!IS.has(tokens.hash[at]!) && !WAS.has(tokens.hash[at]!) && tokens.text.charAt(tokens.start[at]!) !== ':')
      continue;
    const verb = TO.has(tokens.hash[at + 1]!) ? at + 2 : at + 1;
    const forThem = FOR.has(tokens.hash[at + 1]!) && isThem(view, at + 2) && TO.has(tokens.hash[at + 3] ?? 0);
    return movesThem(view, verb) || forThem
      ? { first: i, end: clauseEnd(tokens, verb + 1, limit), sure: true }
      : undefined;
  }
  return undefined;
}

/** "get her to the dentist": the person is who is moved. */
function movesThem(view: BlockView, verb: number): boolean {
  const { tokens } = view;
  if (!isThem(view, verb + 1) || !tokens.is(verb + 2, PREPOSITION)) return false;
  return (
    SETS['moving-them'].has(tokens.hash[verb]!) || (URGING.has(tokens.hash[verb]!) && TO.has(tokens.hash[verb + 2]!))
  );
}

const isThem = (view: BlockView, i: number): boolean =>
  THEM.has(view.tokens.hash[i] ?? 0) || personObjectEnd(view, i) > 0;

/** "set a goal for her"; and "Needs to work on …", whose subject was left out. */
function goalSetFor(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (
    NEEDS.has(tokens.hash[i]!) &&
    isClauseStart(view, i) &&
    TO.has(tokens.hash[i + 1] ?? 0) &&
    SETS['work-on'].has(tokens.hash[i + 2] ?? 0)
  )
    return { first: i, end: clauseEnd(tokens, i + 2, limit), sure: true };
  if (!SET.has(tokens.hash[i]!) || tokens.is(i - 1, NOBODY)) return undefined;
  for (let at = i + 1; at < Math.min(limit - 1, i + 4); at++) {
    if (SETS['goal-label'].has(tokens.hash[at]!) && FOR.has(tokens.hash[at + 1]!) && personObjectEnd(view, at + 2) > 0)
      return { first: i, end: personObjectEnd(view, at + 2), sure: true };
  }
  return undefined;
}

/** "Monitor closely.", "Continue to monitor mood.": a line of a plan in which they are the one watched. */
function watchOver(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!isClauseStart(view, i)) return undefined;
  const verb = CONTINUE.has(tokens.hash[i]!) && TO.has(tokens.hash[i + 1] ?? 0) ? i + 2 : i;
  if (verb >= limit || !SETS.watching.has(tokens.hash[verb]!)) return undefined;
  const next = verb + 1;
  const watched =
    next >= limit ||
    tokens.isKind(next, Kind.mark) ||
    SETS.watched.has(tokens.hash[next]!) ||
    tokens.is(next, POSSESSIVE) ||
    personObjectEnd(view, next) > 0;
  return watched ? { first: i, end: clauseEnd(tokens, verb, limit), sure: false } : undefined;
}

/** "… and decrease isolation by 50%": a second aim of the same sentence. */
function furtherAim(view: BlockView, from: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const verb = from + 1;
  if (
    verb >= limit ||
    !tokens.is(from, COORDINATOR) ||
    !(
      tokens.is(verb, AIM) ||
      SETS['aim-verb'].has(tokens.hash[verb]!) ||
      isMeasuredTask(tokens, verb, limit) ||
      isObedience(tokens, verb, limit)
    )
  )
    return undefined;
  return { first: verb, end: clauseEnd(tokens, verb, limit), sure: true };
}

/** "… and log moods daily". */
const isMeasuredTask = (tokens: Tokens, verb: number, limit: number): boolean =>
  tokens.is(verb, BASE) && isMeasured(tokens, verb + 1, limit);

/** A clause ends at a mark, at a coordinator that a verb follows, or at a subordinator. */
function clauseEnd(tokens: Tokens, verb: number, limit: number): number {
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

function isClauseStart(view: BlockView, i: number): boolean {
  const { tokens } = view;
  return (
    i === 0 ||
    tokens.has(i, Flag.sentenceStart) ||
    tokens.has(i, Flag.lineStart) ||
    tokens.isKind(i - 1, Kind.mark) ||
    i === view.reading.label?.end
  );
}
