import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { HashSet } from '../../../text/hashSet';
import { wordSet } from '../../../voice/wordSets';
import type { BlockView } from '../../rule';
import { isQuestion } from '../wording/context';
import { isReported } from '../wording/reported';
import { endsWith, isModifier, namesPerson, sentenceStart, whoIs } from '../wording/subject';
import { SETS } from '../wording/wordSets';
import { isDecidedForThem } from './decidedForThem';
import type { ImposedGoal } from './imposedGoals';
import {
  clauseEnd,
  DUE_TIME,
  hasDue,
  isAlone,
  isClauseStart,
  isInGoalLine,
  isMeasured,
  isObedience,
  isRated,
  isThem,
  isUnderGoal,
  THEM,
} from './taskClause';

/** A role, or a parent without "her" or "my", who is served with the child. */
const SERVED = mask('person-role', 'kin');
const AIM = mask('clinical-aim');
const BASE = mask('form-base');
const THIRD = mask('form-third');
const TITLE = mask('title', 'formal-title');
const DUE = words('until', 'till', 'by', 'before', 'next');
const GOING = words('going');
const USING = words('use', 'utilise', 'practice', 'practise', 'try', 'apply');
const DUE_REACH = 6;
const BASE_OR_BE = mask('form-base', 'be');
const BE = mask('be');
const NOMINATIVE = mask('pronoun-person');
const DETERMINER = mask('determiner');
const ANYONE = mask('pronoun-some');
const COORDINATOR = mask('coordinator');
const PREPOSITION = mask('preposition');
const WILL = words('will', 'shall', "'ll");
const IS = words('is', 'are');
const NEEDS = words('needs', 'need');
const MUST = words('must', 'should');
const TO = words('to');
const ON = words('on', 'toward', 'towards');
const WORK = words('work', 'working');
const WITH = words('with');
const LEARN = words('learn');
const CUT = words('smoke', 'drink', 'spend', 'complain', 'argue', 'isolate', 'gamble', 'swear', 'sleep', 'call', 'use');
const SHOW = words('show', 'display', 'exhibit', 'use', 'have', 'make', 'take', 'give', 'demonstrate');
const MORE = words('more', 'better', 'greater');
const LESS = words('less', 'fewer', 'more', 'better', 'greater', 'increased', 'improved');
const ATTEND = words('attend', 'attending', 'complete', 'completing');
const POSSESSIVE = mask('possessive-person');
const MANY = words('group', 'people', 'folks', 'everyone', 'everybody');
const ALL = words('all', 'everyone', 'everybody', 'members', 'participants', 'residents', 'clients', 'attendees');
const MEMBERS = words('members', 'participants', 'residents', 'clients', 'attendees');
const LAYING = new HashSet([...WILL, ...IS, ...NEEDS, ...MUST, ...TO]);
const OWN_STEP = wordSet('own-step');
const SERVICE_TASK = wordSet('service-task');

/** Where a task may be laid on somebody. */
export const TASK_LAID = new Cue({ words: WILL })
  .leads({ words: MUST }, { classes: BASE })
  .leads({ words: [...IS, ...NEEDS], classes: SERVED }, { words: TO })
  .leads({ words: DUE }, { classes: DUE_TIME })
  .leads({ words: TO }, { classes: BASE_OR_BE, words: SETS['brief-verb'] });

/** "Client will …", "Client to …", "is to …", "needs to work on …". */
export function laidTask(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!isLaidOn(tokens, i, limit)) return undefined;
  const isName =
    tokens.isKind(i, Kind.word) &&
    (ALL.has(tokens.hash[i]!) || (namesPerson(view, i) && !tokens.is(i, ANYONE))) &&
    (!MANY.has(tokens.hash[i]!) || TO.has(tokens.hash[i + 1] ?? 0)) &&
    !tokens.has(i, Flag.possessive);
  const isRole = isName && tokens.is(i, SERVED);
  if (isName && !isRole && isVerbForm(tokens, i) && !view.mentions.some((m) => m.end === i + 1)) return undefined;
  if (!isName && !(tokens.is(i, NOMINATIVE) && whoIs(view, i) === 'person')) return undefined;
  const first = i > 0 && tokens.is(i - 1, DETERMINER) && isRole ? i - 1 : i;
  const verb = taskVerb(view, i, isRole, limit);
  if (verb < 0 || isReported(view, sentenceStart(view, i), i + 1) || isQuestion(view, first)) return undefined;
  if (PEER.has(tokens.hash[i]!) && isHelping(view, verb, limit)) return undefined;
  if (isRole && (isOfATrade(tokens, i) || THEM.has(tokens.hash[verb + 1] ?? 0))) return undefined;
  return { first, end: clauseEnd(tokens, verb, limit), sure: isRole };
}

/** "According to …", "Unmotivated to …": no name, though it begins the sentence. */
const isVerbForm = (tokens: Tokens, i: number): boolean => endsWith(tokens, i, 'ing') || endsWith(tokens, i, 'ed');

/** "Peer will continue to offer support": where the specialist calls themself so. */
function isHelping(view: BlockView, verb: number, limit: number): boolean {
  const { tokens } = view;
  for (let i = verb; i < Math.min(limit, verb + HELPING_REACH); i++) if (HELP.has(tokens.hash[i]!)) return true;
  return isWritersTask(view, verb, limit);
}
const PEER = words('peer');
const HELP = words(
  'offer',
  'provide',
  'model',
  'help',
  'assist',
  'accompany',
  'support',
  'supports',
  'encourage',
  'connect',
  'explore',
);
const HELPING_REACH = 4;

/** "the meter man", "the delivery guy": a noun before it says whose man it is. */
const isOfATrade = (tokens: Tokens, i: number): boolean =>
  SOME_MAN.has(tokens.hash[i]!) &&
  tokens.isKind(i - 1, Kind.word) &&
  tokens.is(i - 2, DETERMINER) &&
  !OF_AGE.has(tokens.hash[i - 1]!);
const SOME_MAN = words('man', 'woman', 'guy', 'lady', 'boy', 'girl', 'gentleman', 'person');
const OF_AGE = words('young', 'younger', 'old', 'older', 'elderly', 'new', 'same', 'other', 'tall', 'quiet');

/** "Until Friday she makes a list of ten firms.": a task with its day, where all else is decided for them. */
export function dueTask(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!DUE.has(tokens.hash[i]!) || !isClauseStart(view, i) || !hasDue(view, i + 1, Math.min(limit, i + 3)))
    return undefined;
  for (let at = i + 2; at < Math.min(limit - 1, i + DUE_REACH); at++) {
    if (whoIs(view, at) !== 'person' || !(tokens.is(at + 1, THIRD) || WILL.has(tokens.hash[at + 1]!))) continue;
    return isDecidedForThem(view, at) ? { first: i, end: clauseEnd(tokens, at + 1, limit), sure: false } : undefined;
  }
  return undefined;
}

/** "Will attend 3 meetings a week.", "To be compliant with meds.": the subject was left out, and the task is nobody's own. */
export function subjectlessTask(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const isWill = WILL.has(tokens.hash[i]!);
  if (!(isWill || TO.has(tokens.hash[i]!)) || !isClauseStart(view, i) || i + 1 >= limit) return undefined;
  const verb = skipModifiers(tokens, i + 1, limit);
  if (verb < 0) return undefined;
  if (!SETS.obeying.has(tokens.hash[verb]!) && isWritersTask(view, verb, limit)) return undefined;
  const isTheirs =
    (!isWill && isBareTask(view, verb, limit)) ||
    (!isWill && tokens.is(verb, AIM) && isOfAService(tokens, verb, limit)) ||
    isChangeAsked(tokens, verb, limit) ||
    SETS.obeying.has(tokens.hash[verb]!) ||
    (USING.has(tokens.hash[verb]!) && SETS['better-way'].has(tokens.hash[verb + 1] ?? 0)) ||
    (isWill && !SETS['own-step'].has(tokens.hash[verb]!) && isMeasured(tokens, verb, limit)) ||
    (WORK.has(tokens.hash[verb]!) && ON.has(tokens.hash[verb + 1] ?? 0)) ||
    (isWill && tokens.is(verb, BE) && isMeasured(tokens, verb, limit));
  return isTheirs && isAlone(view, verb, limit)
    ? { first: i, end: clauseEnd(tokens, verb, limit), sure: true }
    : undefined;
}

/** "To show insight while out.", "To come weekly.": the whole sentence is a task, and no errand of the writer's. */
function isBareTask(view: BlockView, verb: number, limit: number): boolean {
  const { tokens } = view;
  if (!tokens.has(verb - 1, Flag.sentenceStart) || !tokens.is(verb, BASE_OR_BE) || SETS.errand.has(tokens.hash[verb]!))
    return false;
  for (let i = verb + 1; i < limit; i++)
    if (tokens.is(i, THIRD) || tokens.is(i, NOMINATIVE) || tokens.isMark(i, '?')) return false;
  return tokens.is(verb, BE) || isRated(tokens, verb, limit) || isDecidedForThem(view, verb);
}

/** What is done with or to the person is the writer's part: "will attend court with him", "will maintain contact". */
function isWritersTask(view: BlockView, verb: number, limit: number): boolean {
  const { tokens } = view;
  for (let i = verb + 1; i < Math.min(limit, clauseEnd(tokens, verb, limit)); i++) {
    if (SETS['writers-part'].has(tokens.hash[i]!)) return true;
    if ((i === verb + 1 || WITH.has(tokens.hash[i - 1]!)) && isThem(view, i)) return true;
  }
  return false;
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
  while (i < limit && isModifier(tokens, i) && !LAYING.has(tokens.hash[i]!)) i++;
  const isShort = TO.has(tokens.hash[i]!) && SHORT_IS.has(tokens.hash[i - 1]!);
  const hash = tokens.hash[isShort ? --i : i]!;
  if (WILL.has(hash)) return willVerb(view, i + 1, isRole, limit);
  if (IS.has(hash) && GOING.has(tokens.hash[i + 1] ?? 0) && TO.has(tokens.hash[i + 2] ?? 0))
    return isRole || isRated(tokens, i + 3, limit) ? willVerb(view, i + 3, isRole, limit) : -1;
  if (MUST.has(hash)) return isGoalDuty(view, subject, i + 1) ? i + 1 : -1;
  const to = isShort || IS.has(hash) || NEEDS.has(hash) ? i + 1 : i;
  const verb = TO.has(tokens.hash[to] ?? 0) ? to + 1 : -1;
  if (verb < 0 || verb >= limit || !(tokens.isKind(verb, Kind.word) || SETS['brief-verb'].has(tokens.hash[verb]!)))
    return -1;
  if (NEEDS.has(hash)) return isNeedOfAGoal(view, verb, limit) ? verb : -1;
  if (isShort || IS.has(hash)) return tokens.is(verb, BASE) || isToBe(view, verb, limit) ? verb : -1;
  const isVerb = tokens.is(verb, BASE_OR_BE) || SETS['brief-verb'].has(tokens.hash[verb]!);
  const named = tokens.is(subject - 1, TITLE) ? subject - 1 : subject;
  if (i !== subject + 1 || !isVerb || !isClauseStart(view, named)) return -1;
  return isRole ||
    (opensNote(view, named) && isAlone(view, verb, limit, isServiceAim(tokens, verb, limit) ? 0 : undefined))
    ? verb
    : -1;
}

/** "Plan: Consumer must complete …", "must work on …": what is laid on somebody is a goal, no order of the hour. */
const isGoalDuty = (view: BlockView, subject: number, verb: number): boolean =>
  view.tokens.is(verb, BASE) && (isInGoalLine(view, subject) || isWorkOn(view.tokens, verb, view.tokens.count));

/** "needs to work on …", "needs to meet the manager by Friday", "needs to get to town once a week". */
const isNeedOfAGoal = (view: BlockView, verb: number, limit: number): boolean =>
  SETS['work-on'].has(view.tokens.hash[verb]!) || isRated(view.tokens, verb, limit) || isInGoalLine(view, verb);

/** "She's to keep to one call." */
const SHORT_IS = words("'s", "'re");

/** "is to be ready", "are to be back by nine". */
function isToBe({ tokens }: BlockView, be: number, limit: number): boolean {
  const next = skipModifiers(tokens, be + 1, limit);
  return tokens.is(be, BE) && (SETS['asked-to-be'].has(tokens.hash[next] ?? 0) || tokens.is(next, PREPOSITION));
}

function willVerb(view: BlockView, from: number, isRole: boolean, limit: number): number {
  const { tokens } = view;
  let i = skipModifiers(tokens, from, limit);
  if (i >= 0 && tokens.is(i, BE) && endsWith(tokens, i + 1, 'ing')) i++;
  if (i < 0) return -1;
  if (
    (tokens.is(i, AIM) && !isOwnEvent(tokens, i)) ||
    (isMeasured(tokens, i, limit) && (isRole || isAlone(view, i, limit, 0))) ||
    (isRated(tokens, i, limit) && isAlone(view, i, limit)) ||
    isWorkOn(tokens, i, limit) ||
    (isChangeAsked(tokens, i, limit) && isAlone(view, i, limit)) ||
    ((isNamedUnderGoal(view, from) || isSetDeadline(tokens, i, limit)) && isAlone(view, i, limit, 0))
  )
    return i;
  if (isGroup(tokens, from - 2)) return isAlone(view, i, limit) ? i : -1;
  if (hasDue(view, i, limit) && isDecidedForThem(view, i)) return i;
  if (SETS['own-step'].has(tokens.hash[i]!)) return -1;
  const isTask =
    isRole ||
    isTaskByName(view, i, limit) ||
    isObedience(tokens, i, limit) ||
    isEverybodysAim(tokens, i) ||
    ((isAccepting(tokens, i, limit) || isJoinedToAim(tokens, i, limit)) && isAlone(view, i, limit));
  return isTask ? i : -1;
}

/** "Objective 1: Ines will meet the manager". */
const isNamedUnderGoal = (view: BlockView, from: number): boolean =>
  !view.tokens.is(from - 2, NOMINATIVE) && isUnderGoal(view, from);

/** "no later than the 30th", "prior to next meeting": so a term is set, and hardly one's own plan told. */
function isSetDeadline(tokens: Tokens, verb: number, limit: number): boolean {
  for (let i = verb + 1; i + 1 < limit; i++)
    if (THAN_OR_TO.has(tokens.hash[i + 1]!) && LATER_OR_PRIOR.has(tokens.hash[i]!)) return true;
  return false;
}
const LATER_OR_PRIOR = words('later', 'prior');
const THAN_OR_TO = words('than', 'to');

/** "will attend her niece's recital", "will complete her degree": no service asks for it. */
function isOwnEvent(tokens: Tokens, verb: number): boolean {
  if (tokens.is(verb + 1, POSSESSIVE) && OWN.has(tokens.hash[verb + 2] ?? 0)) return true;
  if (!ATTEND.has(tokens.hash[verb]!) || !tokens.is(verb + 1, POSSESSIVE)) return false;
  const noun = tokens.hash[verb + 2] ?? 0;
  return !SERVICE_TASK.has(noun) && !SETS['imposed-task'].has(noun);
}

/** "will work on her anger", "toward his GED"; not "on his car". */
function isWorkOn(tokens: Tokens, verb: number, limit: number): boolean {
  if (!WORK.has(tokens.hash[verb]!) || !ON.has(tokens.hash[verb + 1] ?? 0)) return false;
  for (let i = verb + 2; i < Math.min(limit, verb + ACCEPT_REACH); i++) if (CRAFT.has(tokens.hash[i]!)) return false;
  return true;
}
const CRAFT = words(
  ...'car truck bike boat van house garden yard fence deck book novel song songs music art mural painting quilt'.split(
    ' ',
  ),
  ...'model engine memoir poem poems puzzle scarf blanket drawing sculpture film album recipe cake shed porch'.split(
    ' ',
  ),
);

/** "will accept shelter", "will agree to detox": the yes that others wait for. */
function isAccepting(tokens: Tokens, verb: number, limit: number): boolean {
  if (!ACCEPT.has(tokens.hash[verb]!)) return false;
  for (let i = verb + 1; i < Math.min(limit, verb + ACCEPT_REACH); i++)
    if (SETS.accepted.has(tokens.hash[i]!)) return true;
  return false;
}
const OWN = words('own');
const ACCEPT = words(
  'accept',
  'agree',
  'consent',
  'submit',
  'enter',
  'begin',
  'resume',
  'restart',
  're-enter',
  'return',
);
const ACCEPT_REACH = 4;

/** "will enter the house and complete the 90 days": the second verb is a plan's. */
function isJoinedToAim(tokens: Tokens, verb: number, limit: number): boolean {
  const end = clauseEnd(tokens, verb, limit);
  return tokens.is(end, COORDINATOR) && end + 1 < limit && tokens.is(end + 1, AIM) && tokens.is(end + 1, BASE);
}

/** "Mr Okafor to attend the lunch club weekly": a service's line, whatever the writer does next. */
const isServiceAim = (tokens: Tokens, verb: number, limit: number): boolean =>
  tokens.is(verb, AIM) && isRated(tokens, verb, limit);

const opensNote = ({ tokens, reading }: BlockView, i: number): boolean =>
  tokens.has(i, Flag.sentenceStart) || i === reading.label?.end;

const isGroup = (tokens: Tokens, i: number): boolean => MEMBERS.has(tokens.hash[i] ?? 0);

function skipModifiers(tokens: Tokens, from: number, limit: number): number {
  let i = from;
  while (i < limit && isModifier(tokens, i) && !tokens.is(i, BASE_OR_BE)) i++;
  return i < limit ? i : -1;
}

/** "will stop calling", "will learn to manage", "will keep all appointments", "will be on time": somebody is to be otherwise. */
function isChangeAsked(tokens: Tokens, verb: number, limit: number): boolean {
  const next = verb + 1;
  if (next >= limit) return false;
  const hash = tokens.hash[verb]!;
  if (tokens.is(verb, BE)) return SETS['asked-to-be'].has(tokens.hash[skipModifiers(tokens, next, limit)] ?? 0);
  if (CUT.has(hash) && LESS.has(tokens.hash[next]!)) return !MORE.has(tokens.hash[next]!);
  if (SHOW.has(hash) && LESS.has(tokens.hash[next]!)) return SETS['asked-more-of'].has(tokens.hash[next + 1] ?? 0);
  if (LEARN.has(hash)) return TO.has(tokens.hash[next]!) || SETS['better-way'].has(tokens.hash[next]!);
  if (SETS.keeping.has(hash)) return SETS.kept.has(tokens.hash[next]!) || isObedience(tokens, verb, limit);
  return (
    SETS.changing.has(hash) &&
    !tokens.is(next, PREPOSITION) &&
    (endsWith(tokens, next, 'ing') || isObedience(tokens, verb, limit))
  );
}

/** "Lionel will complete the class." by name: what a service asks, with nothing that the writer will do beside it and no wish of theirs. */
function isTaskByName(view: BlockView, verb: number, limit: number): boolean {
  const { tokens } = view;
  if (!tokens.is(verb, BASE) || OWN_STEP.has(tokens.hash[verb]!)) return false;
  if (tokens.is(verb - 2, NOMINATIVE) || !view.mentions.some((m) => m.end === verb - 1)) return false;
  if (!isAlone(view, verb, limit)) return false;
  return isOfAService(tokens, verb, limit);
}

function isOfAService(tokens: Tokens, verb: number, limit: number): boolean {
  for (let i = verb + 1; i < limit; i++) if (SERVICE_TASK.has(tokens.hash[i]!)) return true;
  return false;
}

/** "All will complete page 4": one aim for a whole group. */
const isEverybodysAim = (tokens: Tokens, verb: number): boolean =>
  ALL.has(tokens.hash[verb - 2] ?? 0) && SETS['aim-verb'].has(tokens.hash[verb]!);
