import { mask } from '../../lexicon/classes';
import { Flag, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { isDecidedForThem } from '../mutuality/goals/decidedForThem';
import { defineCredit } from '../rule';

const PAST = mask('form-past');
const NO_DOING = mask('feeling', 'wishing', 'stating', 'be', 'doubting', 'observing');
const NO_TASK = mask('feeling', 'wishing', 'be');
const SAYING = mask('saying');
const BASE = mask('form-base');
/** Verbs of feeling that are tasks in a plan: "I find the fax line". */
const TASK = words('find', 'finds', 'finding');
const SEEING = words(
  'says',
  'say',
  'tells',
  'tell',
  'sees',
  'see',
  'knows',
  'know',
  'needs',
  'need',
  'thinks',
  'lives',
  'has',
  'works',
);
const OR = words('or');
const LOSING = words('be', 'lose', 'face', 'risk', 'get', 'leave');
const TIME = mask('time-word', 'weekday');

export const plan = defineCredit({
  id: 'credit/plan',
  title: 'The plan says who does what.',
  fires: [
    '[[She will pick the recipe, I will bring the greens.]]',
    '[[He is going to call Monday before noon.]]',
    '[[He mails the card, I look for the ride.]]',
    "[[She plans to register by Friday and I'll look up the bus.]]",
    "[[He goes Wednesday; I'll be in the lot.]]",
    '[[He drafts it tonight, I find the fax line.]]',
    "[[She's picking the tune, I'm bringing the screwdriver.]]",
    '[[I call at nine tonight, she picks up.]]',
    '[[Next week two members bring music; we bring the speaker.]]',
    '[[Two members will bring the rice, I will bring the pot.]]',
  ],
  quiet: [
    'Client will comply with curfew.',
    'I told him he must say sorry. He will write the card by Friday.',
    'I will inspect Wednesday.',
    'She called on Monday.',
    'He will meet curfew or be discharged.',
    'Lionel will increase socialization.',
    'He choose the long bean. I help him write the order.',
    "She's pacing, I'm sitting on the floor.",
    'I sit by the door, she sits by the window.',
  ],
  check(view, report) {
    const { tokens, clauses, section, noteKind } = view;
    if (noteKind === 'supervision') return;
    for (let i = 0; i < clauses.length; i++) {
      const turned = isTurned(tokens, clauses[i]!, clauses[i + 1], section === 'plan');
      if (!turned && !isTheirPart(tokens, clauses[i]!, clauses[i + 1], section === 'plan')) continue;
      if (!turned && isFuture(clauses[i]!) && isDecidedForThem(view, clauses[i]!.verb)) continue;
      let last = isFuture(clauses[i]!) && !turned ? i : i + 1;
      while (last + 1 < clauses.length && isPart(clauses[last + 1]!)) last++;
      let first = i;
      while (first > 0 && isPart(clauses[first - 1]!)) first--;
      report(tokens.span(clauses[first]!.first, clauses[last]!.end));
      i = last;
    }
  },
});

const isFuture = ({ flags }: Clause): boolean => (flags & ClauseFlag.future) !== 0;

/** Somebody named who will do something, or does it in a plan. */
const isPart = (clause: Clause): boolean =>
  isFuture(clause) &&
  clause.verb >= 0 &&
  ((clause.actor === 'person' && clause.voice === 'person') ||
    clause.actor === 'writer' ||
    clause.actor === 'together');

/** "I call at nine tonight, she picks up": the writer's part first. */
function isTurned(tokens: Tokens, clause: Clause, next: Clause | undefined, inPlan: boolean): boolean {
  if (!next || clause.actor !== 'writer' || clause.verb < 0 || tokens.has(next.first, Flag.sentenceStart)) return false;
  if (next.actor !== 'person' || next.voice !== 'person' || !isTask(tokens, clause) || !isOwnTask(tokens, next))
    return false;
  return inPlan || hasDay(tokens, clause) || hasDay(tokens, next) || areUnderWay(tokens, next, clause);
}

/** "She's picking the tune, I'm bringing the screwdriver": both with something to do it to. */
const areUnderWay = (tokens: Tokens, one: Clause, other: Clause): boolean =>
  (one.flags & other.flags & ClauseFlag.progressive) !== 0 &&
  (tokens.is(one.verb + 1, DETERMINER) || hasDay(tokens, one)) &&
  !isState(tokens, one) &&
  !isState(tokens, other);
const isState = (tokens: Tokens, { verb }: Clause): boolean =>
  tokens.is(verb, NO_DOING) && !TASK.has(tokens.hash[verb]!);
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');

/** A part of the writer's in the present: "I bring the list", "I'm asking tonight". */
const isTask = (tokens: Tokens, clause: Clause): boolean =>
  isPresent(tokens, clause) || (clause.flags & ClauseFlag.progressive) !== 0;

/** An act of the person's in the present. */
const isOwnTask = (tokens: Tokens, { verb, flags }: Clause): boolean =>
  verb >= 0 &&
  (flags & (ClauseFlag.negated | ClauseFlag.copula)) === 0 &&
  (!tokens.is(verb, PAST) || tokens.is(verb, BASE)) &&
  !SEEING.has(tokens.hash[verb]!) &&
  (!tokens.is(verb, NO_DOING) || TASK.has(tokens.hash[verb]!));

/** The person's own part; in the present tense ("he cooks, I bring the list") only beside the writer's, with a day or in a plan. */
function isTheirPart(tokens: Tokens, clause: Clause, next: Clause | undefined, inPlan: boolean): boolean {
  if (clause.voice !== 'person' || clause.actor !== 'person' || clause.verb < 0) return false;
  if (isFuture(clause)) return !isThreat(tokens, clause);
  if (isIntent(tokens, clause)) return next?.actor === 'writer' && isFuture(next);
  if (!isOwnTask(tokens, clause)) return false;
  if ((next?.actor !== 'writer' && next?.actor !== 'together') || next.verb < 0 || tokens.is(next.verb, PAST))
    return false;
  if (next.actor === 'together' && !hasDay(tokens, clause) && !hasDay(tokens, next)) return false;
  if ((next.flags & ClauseFlag.copula) !== 0) return hasDay(tokens, clause);
  if (tokens.is(next.verb, NO_TASK) && !TASK.has(tokens.hash[next.verb]!) && !isFuture(next)) return false;
  if (tokens.has(next.first, Flag.sentenceStart) && !inPlan) return false;
  if ((clause.flags & ClauseFlag.progressive) !== 0 && areUnderWay(tokens, clause, next)) return true;
  if (isPresent(tokens, next) && (clause.flags & ClauseFlag.progressive) === 0) return true;
  return !tokens.is(clause.verb, SAYING) && (inPlan || hasDay(tokens, clause) || hasDay(tokens, next));
}

/** "wants to call tonight", "plans to register": a part of the plan beside what the writer will do. */
const isIntent = (tokens: Tokens, { verb }: Clause): boolean =>
  tokens.is(verb, WISHING) && tokens.is(verb, THIRD) && TO.has(tokens.hash[verb + 1] ?? 0);
const WISHING = mask('wishing');
const THIRD = mask('form-third');
const TO = words('to');

/** "I bring the list": the bare form, no auxiliary. */
const isPresent = (tokens: Tokens, { verb, subject }: Clause): boolean =>
  tokens.is(verb, BASE) && subject >= 0 && verb - subject <= 2;

/** "… or be discharged", "or he will lose it": a consequence, no plan. */
function isThreat(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end - 1; i++)
    if (OR.has(tokens.hash[i]!) && (i === first || LOSING.has(tokens.hash[i + 1]!))) return true;
  return false;
}

function hasDay(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) if (tokens.is(i, TIME)) return true;
  return false;
}
