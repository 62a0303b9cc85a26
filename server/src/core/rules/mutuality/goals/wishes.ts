import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb } from '../../../voice/verbs';
import type { BlockView } from '../../rule';
import { endsWith, personObjectEnd, whoIs } from '../wording/subject';
import { SETS } from '../wording/wordSets';
import type { ImposedGoal } from './imposedGoals';
import { clauseEnd, endOfThem, isAlone, isClauseStart, isThem, THEM } from './taskClause';

const BASE = mask('form-base');
const PREPOSITION = mask('preposition');
const POSSESSIVE = mask('possessive-person');
const FIRST = mask('pronoun-first', 'pronoun-plural');
const NOBODY = mask('negation', 'pronoun-some');
const MODAL = mask('modal');
const URGING = words('encourage', 'persuade', 'convince', 'motivate', 'push', 'remind', 'prompt');
const FOCUSING = words('focus', 'concentrate', 'concentrating', 'focusing', 'work', 'working');
const ON = words('on', 'towards', 'toward');
const MENDING = words(
  'reducing',
  'increasing',
  'improving',
  'building',
  'stabilising',
  'stabilizing',
  'lowering',
  'managing',
);
const IS = words('is', 'are', 'was', 'were', 'remains');
const TO = words('to');
const SET = words('set', 'sets', 'setting', 'made', 'created');
const GIVE = words('set', 'gave', 'give', 'given');
const MY = words('my', 'our', "team's", 'team', 'treatment', 'staff');
const FOR = words('for');
const WANT = words('want', 'need', 'expect', 'wants', 'expects');
const TEAM = words('team', 'staff', 'program', 'writer', 'supervisor', 'counselor', 'therapist');
const BE = words('be');
const LIKE = words('like', 'love', 'prefer');
const WOULD = words("'d", 'would');
const SEE = words('see', 'have');
const PLAN_REACH = 6;
const THAT = words('that');
const HAVING = words('have', 'having');
const BRINGING = words(
  'get',
  'getting',
  'have',
  'having',
  'see',
  'keep',
  'keeping',
  'move',
  'moving',
  'make',
  'making',
);
const SETTLED = words(
  'linked',
  'connected',
  'enrolled',
  'started',
  'moved',
  'settled',
  'placed',
  'engaged',
  'signed',
  'up',
);
const INTENDING = words(
  'going',
  'gonna',
  'will',
  "'ll",
  'need',
  'want',
  'hoping',
  'hope',
  'looking',
  'trying',
  'planning',
  'plan',
  'intend',
  'aim',
  'aiming',
  'work',
  'working',
  'goal',
);
const ASKED = words('asked', 'wants', 'wanted', 'hopes', 'chose', 'request', 'help', 'likes', 'invited');
const NOT_OURS = mask('pronoun-person', 'form-past');
const LINKING = mask(
  'determiner',
  'preposition',
  'adverb',
  'possessive-person',
  'coordinator',
  'time-word',
  'reflexive',
  'subordinator',
);
const INTENTION = 6;

/** Where the writer may wish something of the person. */
export const WISHED_FOR = new Cue({ words: SETS['plan-noun'] })
  .leads({ words: MY }, { words: SETS['goal-label'] })
  .leadsOver({ words: TEAM, classes: FIRST }, { words: [...WANT, ...LIKE] })
  .leads({ words: [...SETS['moving-them'], ...URGING] }, { words: THEM })
  .opens({ words: BRINGING })
  .leads({ words: FOCUSING }, { words: ON })
  .leadsOver({ words: SET }, { words: SETS['goal-label'] });

/** What the writer wants of the person, or plans for them. */
export const wishedFor = (view: BlockView, i: number, limit: number): ImposedGoal | undefined =>
  goalOfOurs(view, i, limit) ??
  writersWish(view, i, limit) ??
  planForThem(view, i, limit) ??
  focusOnThem(view, i, limit) ??
  bringingThem(view, i, limit) ??
  goalSetFor(view, i, limit);

/** "my goal for her". */
function goalOfOurs(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  const isOurs = MY.has(tokens.hash[i]!) && SETS['goal-label'].has(tokens.hash[i + 1] ?? 0);
  if (!isOurs || !FOR.has(tokens.hash[i + 2] ?? 0) || i + 3 >= limit) return undefined;
  const end = endOfThem(view, i + 3);
  return end > 0 ? { first: i, end, sure: true } : undefined;
}

/** "I want him to …", "I'd like to see her …", "I want him in group". */
function writersWish(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!tokens.is(i, FIRST) && !TEAM.has(tokens.hash[i]!)) return undefined;
  const would = tokens.is(i + 1, MODAL) || WOULD.has(tokens.hash[i + 1] ?? 0);
  const behind = would ? i + 2 : i + 1;
  const want = isAdverb(tokens, behind) ? behind + 1 : behind;
  if (!(would ? LIKE : WANT).has(tokens.hash[want] ?? 0)) return undefined;
  if (TO.has(tokens.hash[want + 1] ?? 0) && movesThem(view, want + 2))
    return { first: i, end: clauseEnd(tokens, want + 3, limit), sure: true };
  const sees = TO.has(tokens.hash[want + 1] ?? 0) && SEE.has(tokens.hash[want + 2] ?? 0);
  const them = sees ? want + 3 : want + 1;
  if (them + 1 >= limit || whoIs(view, them) !== 'person') return undefined;
  if (isPut(view, them + 1, limit) || isMade(tokens, them + 1))
    return { first: i, end: clauseEnd(tokens, them + 1, limit), sure: true };
  const verb = sees ? them + 1 : them + 2;
  if (verb >= limit || (!sees && !TO.has(tokens.hash[them + 1]!))) return undefined;
  if (!isAskedOfThem(view, verb)) return undefined;
  return { first: i, end: clauseEnd(tokens, verb, limit), sure: true };
}

/** "up and dressed", "sober", "working": how somebody is wanted. */
const isMade = (tokens: Tokens, i: number): boolean =>
  SETTLED.has(tokens.hash[i] ?? 0) || SETS['asked-to-be'].has(tokens.hash[i] ?? 0) || UP.has(tokens.hash[i] ?? 0);
const UP = words(
  'up',
  'dressed',
  'out',
  'off',
  'working',
  'attending',
  'employed',
  'housed',
  'participating',
  'in',
  'back',
);

/** Something to do or to be otherwise, no good wish: not "to know that I care", "to be happy". */
function isAskedOfThem({ tokens }: BlockView, verb: number): boolean {
  if (BE.has(tokens.hash[verb]!)) return SETS['asked-to-be'].has(tokens.hash[verb + 1] ?? 0);
  return tokens.is(verb, BASE) && !SETS.kindly.has(tokens.hash[verb]!);
}

/** "in group", "out of bed", "off the couch": where somebody is wanted. */
function isPut({ tokens }: BlockView, i: number, limit: number): boolean {
  if (!tokens.is(i, PREPOSITION)) return false;
  for (let at = i + 1; at < Math.min(limit, i + 4); at++) if (SETS['wanted-in'].has(tokens.hash[at]!)) return true;
  return false;
}

/** "Next step is to get her on a budget", "Goal for next week: get her to the dentist", "the plan is for him to move". */
function planForThem(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!SETS['plan-noun'].has(tokens.hash[i]!) || tokens.is(i - 1, POSSESSIVE)) return undefined;
  const isForThem = FOR.has(tokens.hash[i + 1] ?? 0) && isThem(view, i + 2);
  for (let at = i + 1; at < Math.min(limit - 1, i + PLAN_REACH); at++) {
    if (!IS.has(tokens.hash[at]!) && tokens.text.charAt(tokens.start[at]!) !== ':') continue;
    const verb = TO.has(tokens.hash[at + 1]!) ? at + 2 : at + 1;
    const theyAreTo = FOR.has(tokens.hash[at + 1]!) && isThem(view, at + 2) && TO.has(tokens.hash[at + 3] ?? 0);
    const isClinical = !TO.has(tokens.hash[at + 1]!) && SETS['clinical-noun'].has(tokens.hash[at + 1]!);
    return isForThem ||
      isClinical ||
      theyAreTo ||
      isThatThey(view, at + 1, limit) ||
      movesThem(view, verb) ||
      changesTheirs(view, verb)
      ? { first: i, end: clauseEnd(tokens, verb + 1, limit), sure: true }
      : undefined;
  }
  return undefined;
}

/** "My aim is that she is …". */
function isThatThey(view: BlockView, at: number, limit: number): boolean {
  const { tokens } = view;
  return THAT.has(tokens.hash[at]!) && whoIs(view, at + 1) === 'person' && isAlone(view, at, limit);
}

/** "get her to the dentist", "keep the patient out", "have him attend": the person is who is moved. */
export function movesThem(view: BlockView, verb: number): boolean {
  const { tokens } = view;
  const end = endOfThem(view, verb + 1);
  if (end < 0) return false;
  if (HAVING.has(tokens.hash[verb]!)) return tokens.is(end, BASE);
  if (!tokens.is(end, PREPOSITION)) return false;
  return SETS['moving-them'].has(tokens.hash[verb]!) || (URGING.has(tokens.hash[verb]!) && TO.has(tokens.hash[end]!));
}

/** "We're going to get her saving", "Looking to get him into groups", "Get him linked with …": what the writer will make of them. */
function bringingThem(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!BRINGING.has(tokens.hash[i]!)) return undefined;
  const end = endOfThem(view, i + 1);
  if (end < 0 || end >= limit || !isMoved(view, end, limit)) return undefined;
  const first = bringersStart(view, i);
  return first < 0 || isAskedFor(view, first, limit)
    ? undefined
    : { first, end: clauseEnd(tokens, end, limit), sure: true };
}

/** "saving", "linked with", "into groups", "off the couch", "to eat". */
function isMoved(view: BlockView, i: number, limit: number): boolean {
  const { tokens } = view;
  if (endsWith(tokens, i, 'ing')) return i + 1 >= limit || !isBareNoun(tokens, i + 1);
  if (TO.has(tokens.hash[i]!) && tokens.is(i + 1, BASE)) return true;
  return SETS['asked-to-be'].has(tokens.hash[i]!) || SETTLED.has(tokens.hash[i]!) || isPut(view, i, limit);
}

/** "get her reading glasses": what is got. */
const isBareNoun = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.word) && !tokens.is(i, LINKING);

/** Where the intention begins: a clause's start, or "to", "going to", "need to" behind the writer; -1 for a tale of what was. */
function bringersStart(view: BlockView, verb: number): number {
  const { tokens } = view;
  const isGerund = endsWith(tokens, verb, 'ing');
  if (!isGerund && !tokens.is(verb, BASE)) return -1;
  if (isClauseStart(view, verb)) return isGerund ? -1 : verb;
  if (isGerund && ABOUT.has(tokens.hash[verb - 1] ?? 0) && tokens.is(verb - 2, BE_OR_WILL)) return verb;
  for (let i = verb - 1; i >= Math.max(0, verb - INTENTION); i--) {
    if (tokens.isKind(i, Kind.mark) || tokens.is(i, NOT_OURS)) return -1;
    const intends = INTENDING.has(tokens.hash[i]!);
    if (intends && isClauseStart(view, i)) return i;
    if (tokens.is(i, FIRST) && holdsIntention(tokens, i + 1, verb)) return i;
  }
  return -1;
}

/** "will be about getting her to …", "is all about keeping him off …". */
const ABOUT = words('about', 'on', 'is', 'be', 'all');
const BE_OR_WILL = mask('be', 'will', 'modal', 'adverb', 'determiner', 'common-word');

function holdsIntention(tokens: Tokens, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (INTENDING.has(tokens.hash[i]!)) return true;
  return false;
}

/** Somebody wished for it: "she asked me to get her started". */
function isAskedFor(view: BlockView, first: number, limit: number): boolean {
  for (let i = Math.max(0, first - INTENTION); i < limit; i++) if (ASKED.has(view.tokens.hash[i]!)) return true;
  return false;
}

/** "lower his anxiety". */
const changesTheirs = ({ tokens }: BlockView, verb: number): boolean =>
  SETS['changing-theirs'].has(tokens.hash[verb] ?? 0) && tokens.is(verb + 1, POSSESSIVE);

/** "Focus on getting her stable". */
function focusOnThem(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!FOCUSING.has(tokens.hash[i]!) || !isClauseStart(view, i) || !ON.has(tokens.hash[i + 1] ?? 0)) return undefined;
  const moved =
    (MENDING.has(tokens.hash[i + 2] ?? 0) && tokens.is(i + 3, POSSESSIVE)) ||
    (SETS['moving-them'].has(tokens.hash[i + 2] ?? 0) && isThem(view, i + 3));
  return moved ? { first: i, end: clauseEnd(tokens, i + 3, limit), sure: true } : undefined;
}

/** "set a goal for her". */
function goalSetFor(view: BlockView, i: number, limit: number): ImposedGoal | undefined {
  const { tokens } = view;
  if (!SET.has(tokens.hash[i]!) || tokens.is(i - 1, NOBODY)) return undefined;
  for (let at = i + 1; at < Math.min(limit - 1, i + 4); at++) {
    if (
      at === i + 2 &&
      SETS['goal-label'].has(tokens.hash[i + 3] ?? 0) &&
      isThem(view, i + 1) &&
      GIVE.has(tokens.hash[i]!)
    )
      return { first: i, end: i + 4, sure: true };
    if (SETS['goal-label'].has(tokens.hash[at]!) && FOR.has(tokens.hash[at + 1]!) && personObjectEnd(view, at + 2) > 0)
      return { first: i, end: personObjectEnd(view, at + 2), sure: true };
  }
  return undefined;
}
