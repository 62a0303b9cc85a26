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
    '[[She goes Thursday, I text a thumbs up at nine.]]',
    "[[He's back Friday with the dogs, I'll have clean socks.]]",
    "[[She'll ask the committee on Sunday; I'm printing off the form.]]",
    '[[She will write to the curator herself; I am to buy the stamps.]]',
    "[[They're cooking, I'm on the end of a text till ten on Friday.]]",
    "[[Someone offered to bring tea, and I'm bringing the slips.]]",
    "[[He means to leave his phone at home; I'm on again next Saturday.]]",
    '[[One member is hauling in a record player and we are finding a lead.]]',
    "[[He's calling about the fee, I bring the form.]]",
    '[[He takes the 8:40 Thursday, I keep my phone on.]]',
    '[[One member shops, another washes up, I bring the aprons.]]',
    '[[He orders the part tonight, the peer specialist brings a wrench.]]',
    '[[She phones on Tuesday and the mentor prints the form.]]',
    '[[Two members are bringing plums, we are on custard.]]',
    "[[She's on drums, I'm on snacks.]]",
    '[[He packs the van on Friday; the navigator drives.]]',
    '[[I told her I would ring the archive by noon on Wednesday.]]',
    "[[He said he would paint the gate,]] and I'd hold the ladder.",
    "[[We'll walk the new path together on Sunday.]]",
    'Next step is hers: ring the vet. [[Mine: find the form.]]',
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
    'He offered to bring tea, and I said yes.',
    "He'll never learn.",
    'He will reside at the house and observe the curfew.',
    "He's back from the store, I was making tea.",
    'He likes the bench, the peer specialist knows why.',
    'I said I would have left.',
    'She said she would sleep on it.',
    'I will swing by on Thursday.',
    "She's on edge, I'm on time.",
    'We agreed to meet on Thursday.',
    'He takes the tablets at night; the nurse counts them.',
  ],
  check(view, report) {
    const { tokens, clauses, section, noteKind } = view;
    if (noteKind === 'supervision') return;
    for (let i = 0; i < clauses.length; i++) {
      if (isPromised(tokens, clauses[i]!, clauses[i + 1]) || isOwned(tokens, clauses[i]!)) {
        report(tokens.span(clauses[i]!.first, clauses[i]!.end));
        continue;
      }
      if (
        areOn(tokens, clauses[i]!, clauses[i + 1]) ||
        isHelped(tokens, clauses[i]!, clauses[i + 1], section === 'plan')
      ) {
        report(tokens.span(clauses[i]!.first, clauses[++i]!.end));
        continue;
      }
      const turned = isTurned(tokens, clauses[i]!, clauses[i + 1], section === 'plan');
      const announced = isAnnounced(tokens, clauses[i]!);
      if (!turned && !announced && !isTheirPart(tokens, clauses[i]!, clauses[i + 1], section === 'plan')) continue;
      if (!turned && isFuture(clauses[i]!) && isDecidedForThem(view, clauses[i]!.verb)) continue;
      let last = isFuture(clauses[i]!) && !turned ? i : i + 1;
      while (last + 1 < clauses.length && (isPart(clauses[last + 1]!) || goesOn(tokens, clauses[last + 1]!))) last++;
      let first = i;
      while (first > 0 && (isPart(clauses[first - 1]!) || leadsTo(tokens, clauses[first - 1]!, clauses[first]!)))
        first--;
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

/** "…; I'm printing the form", "…; I am to buy the stamps": the writer's part, told in the same breath as theirs. */
const goesOn = (tokens: Tokens, clause: Clause): boolean =>
  clause.actor === 'writer' &&
  clause.verb >= 0 &&
  !tokens.has(clause.first, Flag.sentenceStart) &&
  (clause.flags & ClauseFlag.negated) === 0 &&
  (isAhead(tokens, clause) || (hasDay(tokens, clause) && !isOver(tokens, clause)));

/** What is under way, or due, and not felt. */
const isAhead = (tokens: Tokens, clause: Clause): boolean =>
  (clause.flags & ClauseFlag.duty) !== 0 ||
  ((clause.flags & ClauseFlag.progressive) !== 0 && !tokens.is(clause.verb, NO_DOING));

/** "Oksana shops, a newer member washes up, …": a part told in the same breath, before another's. */
const leadsTo = (tokens: Tokens, clause: Clause, next: Clause): boolean =>
  clause.actor === 'person' &&
  clause.voice === 'person' &&
  !tokens.has(next.first, Flag.sentenceStart) &&
  isOwnTask(tokens, clause) &&
  !tokens.is(clause.verb, SAYING);

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
  (tokens.is(one.verb + 1, DETERMINER) || tokens.is(one.verb + 2, DETERMINER) || hasDay(tokens, one)) &&
  !isState(tokens, one) &&
  !isState(tokens, other);
const isState = (tokens: Tokens, { verb }: Clause): boolean =>
  tokens.is(verb, NO_DOING) && !TASK.has(tokens.hash[verb]!);
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');

/** A part of the writer's in the present: "I bring the list", "I'm asking tonight". */
const isTask = (tokens: Tokens, clause: Clause): boolean =>
  isPresent(tokens, clause) || (clause.flags & ClauseFlag.progressive) !== 0;

/** Told in the past; "text", "put" and "set" are the present as well. */
const isOver = (tokens: Tokens, { verb }: Pick<Clause, 'verb'>): boolean =>
  tokens.is(verb, PAST) && !tokens.is(verb, BASE);

/** An act of the person's in the present. */
const isOwnTask = (tokens: Tokens, { verb, flags }: Clause): boolean =>
  verb >= 0 &&
  (flags & (ClauseFlag.negated | ClauseFlag.copula)) === 0 &&
  !isOver(tokens, { verb }) &&
  !SEEING.has(tokens.hash[verb]!) &&
  (!tokens.is(verb, NO_DOING) || TASK.has(tokens.hash[verb]!));

/** The person's own part; in the present tense ("he cooks, I bring the list") only beside the writer's, with a day or in a plan. */
function isTheirPart(tokens: Tokens, clause: Clause, next: Clause | undefined, inPlan: boolean): boolean {
  if (clause.actor !== 'person' || clause.verb < 0) return false;
  if (isBack(tokens, clause)) return next?.actor === 'writer' && isFuture(next);
  if (clause.voice !== 'person') return isSharedOut(tokens, clause, next);
  if (isFuture(clause))
    return (
      (clause.flags & ClauseFlag.negated) === 0 && !OBEYING.has(tokens.hash[clause.verb]!) && !isThreat(tokens, clause)
    );
  if (isIntent(tokens, clause)) return next?.actor === 'writer' && (isFuture(next) || goesOn(tokens, next));
  if (!isOwnTask(tokens, clause)) return false;
  if ((next?.actor !== 'writer' && next?.actor !== 'together') || next.verb < 0 || isOver(tokens, next)) return false;
  if (areUnderWay(tokens, clause, next)) return true;
  if (next.actor === 'together' && !hasDay(tokens, clause) && !hasDay(tokens, next)) return false;
  if ((next.flags & ClauseFlag.copula) !== 0) return hasDay(tokens, clause) || hasDay(tokens, next);
  if (tokens.is(next.verb, NO_TASK) && !TASK.has(tokens.hash[next.verb]!) && !isFuture(next)) return false;
  if (tokens.has(next.first, Flag.sentenceStart) && !inPlan) return false;
  if (
    isPresent(tokens, next) &&
    ((clause.flags & ClauseFlag.progressive) === 0 || tokens.is(next.verb + 1, DETERMINER))
  )
    return true;
  return !tokens.is(clause.verb, SAYING) && (inPlan || hasDay(tokens, clause) || hasDay(tokens, next));
}

/** What is laid on somebody, whoever writes it as a plan: "will reside at the house". */
const OBEYING = words('reside', 'abstain', 'refrain', 'comply', 'adhere', 'observe', 'submit', 'remain', 'maintain');

/** "He takes the 8:40 Thursday, I keep my phone on": looked at from outside, and yet a part beside the writer's. */
const isSharedOut = (tokens: Tokens, clause: Clause, next: Clause | undefined): boolean =>
  next?.actor === 'writer' &&
  next.verb >= 0 &&
  clause.voice === 'observer' &&
  !tokens.has(next.first, Flag.sentenceStart) &&
  isPresent(tokens, next) &&
  tokens.is(clause.verb, THIRD) &&
  isOwnTask(tokens, clause) &&
  hasDay(tokens, clause);

/** "He's back Friday with the dogs". */
const isBack = (tokens: Tokens, clause: Clause): boolean =>
  (clause.flags & ClauseFlag.copula) !== 0 &&
  !isOver(tokens, clause) &&
  COMING.has(tokens.hash[clause.verb + 1] ?? 0) &&
  hasDay(tokens, clause);
const COMING = words('back', 'in', 'here', 'over', 'round', 'around', 'off', 'on', 'up', 'out');

/** "wants to call tonight", "means to register", "offered to bring tea": a part of the plan beside what the writer will do. */
const isIntent = (tokens: Tokens, { verb }: Clause): boolean =>
  ((tokens.is(verb, THIRD) && (tokens.is(verb, WISHING) || MEANS.has(tokens.hash[verb]!))) ||
    tokens.is(verb, OFFERING)) &&
  TO.has(tokens.hash[verb + 1] ?? 0);
const WISHING = mask('wishing');
const OFFERING = mask('offering');
const MEANS = words('means', 'aims', 'intends');
const THIRD = mask('form-third');
const TO = words('to');

/** "I bring the list", "the mentor prints it": no auxiliary, and of a writer by title the third person. */
const isPresent = (tokens: Tokens, { verb, subject }: Clause): boolean =>
  subject >= 0 && verb - subject <= 2 && tokens.is(verb, tokens.is(subject, FIRST) ? BASE : BASE_OR_THIRD);
const FIRST = mask('pronoun-first');
const BASE_OR_THIRD = mask('form-base', 'form-third');

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

/** "I said I'd ask by Friday", "We agreed that he'll talk to the landlord and I will sit in": a part that was promised. */
function isPromised(tokens: Tokens, clause: Clause, next: Clause | undefined): boolean {
  const { actor, verb, end, flags } = clause;
  if (verb < 0 || (actor !== 'writer' && actor !== 'together' && actor !== 'person')) return false;
  if ((flags & (ClauseFlag.negated | ClauseFlag.future)) !== 0) return false;
  const isMet = next !== undefined && isOtherPart(tokens, next);
  if (!isMet && !hasDay(tokens, clause)) return false;
  if (PROMISED.has(tokens.hash[verb]!) && tokens.is(verb + 2, BASE)) return TO.has(tokens.hash[verb + 1]!);
  if (!tokens.is(verb, AGREEING)) return false;
  for (let i = verb + 1; i < Math.min(end, verb + PROMISE_REACH); i++) {
    if (tokens.has(i, Flag.quoted) || tokens.is(i, WONDERING)) return false;
    if (tokens.is(i, DOER)) return isWilled(tokens, i + 1);
  }
  return false;
}

/** "…, and I'd turn the compost" */
const isOtherPart = (tokens: Tokens, { actor, first, subject }: Clause): boolean =>
  actor === 'writer' && subject >= 0 && !tokens.has(first, Flag.sentenceStart) && isWilled(tokens, subject + 1);

const isWilled = (tokens: Tokens, will: number): boolean =>
  WILL.has(tokens.hash[will] ?? 0) && tokens.is(will + 1, BASE) && !tokens.is(will + 1, NO_PART);
const NO_PART = mask('feeling', 'wishing', 'be', 'have');
const PROMISED = words('promised', 'volunteered');
const PROMISE_REACH = 4;
const AGREEING = mask('saying', 'stating', 'choosing');
const DOER = mask('pronoun-person', 'pronoun-first');
const WONDERING = mask('subordinator', 'negation');
const WILL = words('will', "'ll", 'would', "'d");

/** "We'll walk to the library on Tuesday": both do it; of the writer's alone it is a task. */
const isAnnounced = (tokens: Tokens, clause: Clause): boolean =>
  clause.actor === 'together' &&
  isFuture(clause) &&
  isPart(clause) &&
  (clause.flags & (ClauseFlag.negated | ClauseFlag.passive)) === 0 &&
  tokens.is(clause.subject, WE) &&
  hasDay(tokens, clause) &&
  !LOOKING.has(tokens.hash[clause.verb]!);
const WE = mask('pronoun-plural');
/** "We'll read it tomorrow": of the note. */
const LOOKING = words('read', 'look', 'review');

/** "Next step is hers: phone the vet. Mine: find the form.": whose it is stands in front. */
const isOwned = (tokens: Tokens, { first }: Clause): boolean =>
  MINE.has(tokens.hash[first]!) && tokens.isMark(first + 1, ':') && tokens.is(first + 2, BASE);
const MINE = words('mine', 'hers', 'his', 'theirs');

/** "She's on soup, I'm on bowls": shared out by what each is on. */
const areOn = (tokens: Tokens, one: Clause, other: Clause | undefined): boolean =>
  other !== undefined &&
  !tokens.has(other.first, Flag.sentenceStart) &&
  ((one.actor === 'person' && other.actor === 'writer') ||
    (one.actor === 'writer' && other.actor === 'person') ||
    (one.actor === 'person' && other.actor === 'together')) &&
  isOn(tokens, other) &&
  (isOn(tokens, one) || (one.flags & (ClauseFlag.progressive | ClauseFlag.future)) !== 0);

const isOn = (tokens: Tokens, { verb, flags, end }: Clause): boolean =>
  (flags & (ClauseFlag.copula | ClauseFlag.negated)) === ClauseFlag.copula &&
  !isOver(tokens, { verb }) &&
  ON.has(tokens.hash[verb + 1] ?? 0) &&
  verb + 2 < end &&
  !STATES.has(tokens.hash[verb + 2]!);
const ON = words('on');
/** "on call" is a part, "on edge" is how it goes. */
const STATES = words('edge', 'time', 'board', 'fire', 'track', 'leave', 'meds', 'medication', 'parole', 'probation');

/** "He packs Thursday; the navigator drives": somebody beside the writer does the other part. */
function isHelped(tokens: Tokens, one: Clause, other: Clause | undefined, inPlan: boolean): boolean {
  if (one.actor !== 'person' || !other || other.verb < 0 || !tokens.is(one.verb, THIRD)) return false;
  if (other.actor === 'writer' || other.actor === 'person' || other.actor === 'together') return false;
  if (!isOwnTask(tokens, one) || !isOwnTask(tokens, other) || !tokens.is(other.verb, THIRD)) return false;
  if (tokens.has(other.first, Flag.sentenceStart) || tokens.is(one.verb, SAYING)) return false;
  return (inPlan || namesDay(tokens, one)) && other.subject >= 0;
}

/** A weekday, unlike "at night", which is every night. */
function namesDay(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) if (tokens.is(i, WEEKDAY)) return true;
  return false;
}
const WEEKDAY = mask('weekday');
