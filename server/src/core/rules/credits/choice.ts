import { mask } from '../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { hashWord } from '../../text/fold';
import { type Clause, ClauseFlag } from '../../voice/clause';
import type { PhraseMatch } from '../phrases';
import { type BlockView, defineCredit } from '../rule';
import { isParent } from './teller';
import { Wording } from './wording';
import list from './wording/choice.txt';

const CHOICE = new Wording(list);

const CHOOSING = mask('choosing');
const SAYING = mask('saying');
const THEY = mask('pronoun-person');
const PAST = mask('form-past');
const THIRD = mask('form-third');
const COORDINATOR = mask('coordinator');
const DEFINITE = mask('possessive-person', 'possessive-writer', 'pronoun-object', 'pronoun-thing');
const WISHING = words('want', 'wants', 'wanted', 'wanting', 'wish', 'wishes', 'wished', 'wanna', 'wana');
const WANTED = words('wanted', 'wished');
const LIKE = words('like', 'love', 'rather', 'sooner', 'soon', 'prefer');
const WOULD = words('would', "'d");
const SAID = words('said', 'says', 'told', 'saying');
const NO = words('no');
const KEPT = words('kept', 'keeps', 'took', 'takes', 'bought', 'ordered');
const ONE = words('one', 'ones');
const TO = words('to');
const THE = words('the');
const WHETHER = words('if', 'whether', 'when', 'unless', 'who', 'what', 'which');
/** What is wanted in order to know it, and what somebody came for, are no choice: "wants to know who to call", "wants help". */
const FINDING_OUT = words('know', 'understand', 'learn', 'figure');
const COMPANY = words(
  ...['company', 'help', 'support', 'somebody', 'someone', 'advice', 'resources', 'information', 'attention'],
  ...['everything', 'more'],
);
/** "chooses to be homeless", "chooses to isolate": a state held against them. */
const STATE = words('be', 'remain', 'stay', 'live', 'isolate', 'ignore', 'avoid', 'not', 'use', 'drink', 'sleep');
const HARM = words('use', 'drink', 'ignore', 'no-show', 'relapse', 'disobey', 'break', 'lie', 'steal', 'fight');
const OFFERING = words('offered', 'suggested', 'proposed', 'invited');
const WISH_REACH = 4;
const ONE_REACH = 4;
const NOT_NOW = ClauseFlag.passive | ClauseFlag.duty;
const WILL = mask('will');
const GOING = words('going');

export const choice = defineCredit({
  id: 'credit/choice',
  title: 'Their choice is in the note.',
  fires: [
    '[[She decided to leave two pages for another day.]]',
    '[[He said no to an ambulance.]]',
    'I offered to call; [[she said no.]]',
    '[[She would like the choir played at the center.]]',
    "[[He'd sooner go at dusk next time.]]",
    '[[He told me he decided on November.]]',
    '[[She wants the room that faces east.]]',
    '[[She wanted the door open.]]',
    '[[He did not want a call back.]]',
    '[[He was unsure and decided to wait.]]',
    '[[She asked to sit outside.]]',
    "[[She's saying no to the Thursday group.]]",
    '[[Her own aim is a quiet week.]]',
    "[[She wants an aide and will not sign until it's in writing.]]",
    '[[She asked that I do it with her there.]]',
    'We tried three answers [[and she kept the shortest one.]]',
    '[[Her preference is to be texted.]]',
    '[[At his request we met in the car.]]',
    '[[He took the bus instead of the van.]]',
    'Offered a lift. [[He turned it down.]]',
    '[[Passed on the party.]]',
    '[[Has made up her mind to keep the dog.]]',
    '[[She called off the visit.]]',
    '[[Picked Wednesday for the visit.]]',
    '[[She has ruled out the old neighborhood.]]',
    '[[Thumbs down from her on the early slot.]]',
    '[[Mom put sleep first and the forms second.]]',
    '[[She asked to come back and picked the art room.]]',
    '[[She told me she has decided to appeal.]]',
    '[[He is keeping the dog.]]',
    'Three letters; [[his pick: the shortest one.]]',
    '[[He asked to draw instead.]]',
    '[[She asked me to just listen.]]',
    "[[He'd as soon keep the old room.]]",
    '[[She has set her sights on the welding course.]]',
    '[[Client stated a preference for mornings.]]',
    '[[She wants the shelf here, "no sign-out sheet."]]',
    "[[He'd just as soon let it sit.]]",
    "[[He'll take the bus to the hall, not the van.]]",
    '[[She does not want help with it.]]',
  ],
  quiet: [
    'It was decided that she attends group.',
    'I want to listen more.',
    'She needs to choose a clinic.',
    'He wanted to talk about the holidays.',
    'Caller wanted company.',
    'She wants to know who to call after hours.',
    'She will choose the next bench.',
    'They may call tomorrow if they want to.',
    'He chooses to be homeless.',
    'He does not want to help himself.',
    'They hope June is kinder.',
    'Nobody wanted the planned topic.',
    'She picks the place Tuesday.',
    'He asked what it would look like.',
    "She'd like it noted that she was cold.",
    'I asked if she was hurt and she said no.',
    'What she wants, in her words: "A door that locks behind me."',
    'Elected officials toured the shelter.',
    'Picked up his tablets on the way.',
    "Still can't make up his mind about the room.",
    'His application was turned down.',
    'He passed on the message.',
    'He went with the group to the lake.',
    'He is staying with his brother.',
    'He had no choice but to leave.',
    'He turned down the radio.',
    'Her sister has ruled out a visit.',
    'Then declined to follow direction. Low frustration tolerance.',
    'Client chose to use over the weekend.',
    'He would like to see his band again, which is unrealistic.',
    'Mom wants him home by nine.',
    'Client wants attention from staff.',
    'He asked to use the phone.',
    'She is keeping busy.',
    'He picked at his sleeve.',
    'She picked up on the second ring.',
    'She would like to know when it opens.',
    'She wants to ??? before Friday.',
    'He does not want recovery.',
    'He took one out of the bag.',
    'He will sit by the door, not well.',
  ],
  check(view, report) {
    const { tokens, clauses } = view;
    clauses.forEach((clause, i) => {
      const found = CHOICE.told(view, i);
      if (isStated(clause, found) || isTheirs(view, clause, clauses[i - 1], found))
        report(tokens.span(clause.first, clause.end));
    });
  },
});

/** "Her preference is to be texted", "At his request we met outside": settled by the noun, whoever leads the clause. */
const isStated = ({ voice }: Clause, found: readonly PhraseMatch[]): boolean =>
  voice !== 'writer' && found.some(({ topic }) => topic === 'stated');

function isTheirs(
  { tokens }: BlockView,
  clause: Clause,
  before: Clause | undefined,
  found: readonly PhraseMatch[],
): boolean {
  if (found.some(({ topic }) => topic === 'against') || !isVoiced(tokens, clause) || (clause.flags & NOT_NOW) !== 0)
    return false;
  if (isAhead(tokens, clause) && found.some(({ topic, first }) => topic === 'one of two' && first > clause.verb))
    return true;
  if (isToCome(tokens, clause)) return false;
  if (isNobody(tokens, clause) || isPartOfPlan(tokens, clause) || isPicked(tokens, clause)) return false;
  const taken = found.some(({ topic, first }) => topic === 'taken' && first === clause.verb);
  return isChoice(tokens, clause, before) || found.some((match) => isMade(tokens, clause, match, taken));
}

/** Theirs, a parent's who is served, or of nobody named: "Picked Wednesday", "Plumped for the garden". */
function isVoiced(tokens: Tokens, clause: Clause): boolean {
  if (clause.voice === 'person') return clause.verb >= 0;
  if (isParent(clause)) return (clause.flags & ClauseFlag.copula) === 0 && !tokens.is(clause.verb + 1, OBJECT);
  if (clause.voice === 'together' || clause.subject >= 0)
    return clause.voice === 'observer' && clause.actor === 'person';
  for (let i = clause.first; i < clause.end; i++) if (tokens.is(i, MINE)) return false;
  return clause.voice !== 'writer' || (clause.verb === clause.first && tokens.is(clause.verb, CHOOSING));
}
const OBJECT = mask('pronoun-object');
const MINE = mask('pronoun-first', 'pronoun-me', 'possessive-writer');

/** "Elected officials came", "Selected readings were handed out", "Picked Rafe up at five", "picked at it": no act of choosing. */
function isPicked(tokens: Tokens, { subject, verb }: Clause): boolean {
  if (!tokens.is(verb, CHOOSING)) return false;
  if (UP_OR_AT.has(tokens.hash[verb + 1] ?? 0) || tokens.isWord(verb + 2, UP)) return true;
  if (subject >= 0) return false;
  return verb + 2 < tokens.count && !tokens.is(verb + 1, DAY) && tokens.word(verb + 1).endsWith('s');
}

/** A wording of choice that is not denied; "rather than" only where something was taken. */
function isMade(tokens: Tokens, clause: Clause, { topic, first: at }: PhraseMatch, taken: boolean): boolean {
  const { actor, first, flags } = clause;
  if (topic === 'taken' || topic === 'one of two') return false;
  if (topic === 'rather') return actor === 'person' && (flags & ClauseFlag.negated) === 0 && taken;
  for (let i = Math.max(first, at - NEAR); i < at; i++)
    if (tokens.is(i, NEGATION) || UNSURE.has(tokens.hash[i]!)) return false;
  return true;
}
const NEAR = 3;
const NEGATION = mask('negation');
const UNSURE = words('if', 'whether', 'could', 'might', 'should', 'maybe', 'to', 'would');
/** "Nobody wanted the planned topic." */
const isNobody = ({ hash }: Tokens, { subject }: Clause): boolean => subject >= 0 && NOBODY.has(hash[subject]!);
const NOBODY = words('nobody', 'none');

/** "she picks the place Tuesday", "she picks up". */
function isPartOfPlan(tokens: Tokens, { verb, end }: Clause): boolean {
  if (!tokens.is(verb, CHOOSING) || tokens.is(verb, PAST)) return false;
  if (tokens.isWord(verb + 1, UP)) return true;
  for (let i = verb + 1; i < end; i++) if (tokens.is(i, DAY)) return true;
  return false;
}
const DAY = mask('weekday', 'time-word');
const UP = hashWord('up');
const UP_OR_AT = words('up', 'at');

/** "He'll take the bus", "she'd take it", "she's putting plates there": theirs, and not yet done. */
const isAhead = (tokens: Tokens, clause: Clause): boolean =>
  clause.voice === 'person' &&
  ((clause.flags & ClauseFlag.progressive) !== 0 ||
    WOULD.has(tokens.hash[clause.verb - 1] ?? 0) ||
    isToCome(tokens, clause));

/** "will choose", "is going to pick": the plan's. */
function isToCome(tokens: Tokens, { first, subject, verb }: Clause): boolean {
  for (let i = Math.max(first, subject); i < verb; i++)
    if (tokens.is(i, WILL) || GOING.has(tokens.hash[i]!)) return true;
  return false;
}

function isChoice(tokens: Tokens, clause: Clause, before: Clause | undefined): boolean {
  const { verb, end } = clause;
  if (verb < 0) return wouldRather(tokens, clause);
  if (tokens.is(verb, CHOOSING) || WISHING.has(tokens.hash[verb]!)) return isSettled(tokens, verb, clause);
  if (saysNo(tokens, clause)) return declines(tokens, clause, before);
  if (KEPT.has(tokens.hash[verb]!) && takesOne(tokens, verb + 1, Math.min(end, verb + 1 + ONE_REACH))) return true;
  return (
    wouldRather(tokens, clause) ||
    decidesBesides(tokens, clause) ||
    (tokens.is(verb, SAYING) && tellsOfChoice(tokens, clause))
  );
}

/** "kept the shortest one", not "took one out". */
function takesOne({ hash }: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (ONE.has(hash[i]!)) return !AWAY.has(hash[i + 1] ?? 0);
  return false;
}
const AWAY = words('out', 'off', 'up', 'down');

/** A verb of choosing, or a wish for something, and not the hour's purpose, a question still open, or words quoted. */
function isSettled(tokens: Tokens, verb: number, { first, end, flags }: Clause): boolean {
  const next = tokens.hash[verb + 1] ?? 0;
  const isNot = (flags & ClauseFlag.negated) !== 0 || DECLINING.has(tokens.hash[verb]!);
  if (isNot && (RECOVERING.has(next) || (TO.has(next) && COOPERATING.has(tokens.hash[verb + 2] ?? 0)))) return false;
  if (TO.has(next) && (tokens.isMark(verb + 2, '?') || tokens.isKind(verb + 2, Kind.placeholder))) return false;
  if (WHETHER.has(next)) return tokens.is(verb, PAST) && !holds(tokens, verb + 1, verb + 2, IF);
  if (!WISHING.has(tokens.hash[verb]!))
    return !isHeldAgainst(tokens, verb) && !((flags & ClauseFlag.negated) !== 0 && OPEN.has(tokens.hash[verb]!));
  if (tokens.anyHas(verb + 1, asksWhat(tokens, first) ? end : Math.min(end, verb + 3), Flag.quoted)) return false;
  if (COMPANY.has(next)) return isNot && tokens.is(verb + 2, PREPOSITION);
  if (TO.has(next) && FINDING_OUT.has(tokens.hash[verb + 2] ?? 0)) return false;
  if (!WANTED.has(tokens.hash[verb]!) || (flags & ClauseFlag.negated) !== 0) return true;
  return THE.has(next) || tokens.is(verb + 1, DEFINITE) || (TO.has(next) && tokens.isWord(verb + 2, BE));
}
/** "What she wants, in her words: …" is answered by the words. */
const asksWhat = ({ hash }: Tokens, first: number): boolean => WHETHER.has(hash[first]!);
/** "does not want to help himself", "declined to follow direction": blame. */
const COOPERATING = words(
  ...[
    'help',
    'change',
    'improve',
    'cooperate',
    'engage',
    'comply',
    'participate',
    'work',
    'follow',
    'respond',
    'adhere',
  ],
);
const RECOVERING = words('recovery', 'sobriety', 'change');
const DECLINING = words('declined', 'declines');
/** "could not decide": still open. */
const OPEN = words('decide', 'choose', 'settle', 'decided', 'settled', 'chosen');
const IF = words('if', 'whether');
const PREPOSITION = mask('preposition');
const BE = hashWord('be');

const isHeldAgainst = (tokens: Tokens, verb: number): boolean =>
  TO.has(tokens.hash[verb + 1] ?? 0) &&
  ((tokens.is(verb, THIRD) && STATE.has(tokens.hash[verb + 2] ?? 0)) || HARM.has(tokens.hash[verb + 2] ?? 0));

/** "said no", "told him no". */
const saysNo = ({ hash }: Tokens, { verb, end }: Clause): boolean =>
  verb + 1 < end && SAID.has(hash[verb]!) && NO.has(hash[verb + 1]!);

/** A "no" to something: "said no to the ride", "said no, not today", or behind what the writer offered. */
function declines(tokens: Tokens, { verb }: Clause, before: Clause | undefined): boolean {
  if (TO.has(tokens.hash[verb + 2] ?? 0)) return true;
  if (before?.actor !== 'writer' && before?.actor !== 'together') return false;
  return OFFERING.has(tokens.hash[before.verb] ?? 0) || asksForWish(tokens, before);
}

/** "I asked if she wanted …", unlike "I asked if she was hurt". */
const asksForWish = (tokens: Tokens, { verb, end }: Clause): boolean =>
  ASKED.has(tokens.hash[verb] ?? 0) && holds(tokens, verb + 1, end, WISHED_FOR);
const ASKED = words('asked', 'wondered');
const WISHED_FOR = words('want', 'wanted', 'like', 'would', 'could', 'should');

/** "would like", "'d sooner", "would much rather", in their own clause or in what they say. */
function wouldRather(tokens: Tokens, { first, end, verb }: Clause): boolean {
  for (let i = first; i < end; i++) {
    if (!WOULD.has(tokens.hash[i]!) || tokens.has(i, Flag.quoted)) continue;
    if (i > verb && WHETHER.has(tokens.hash[i - 2] ?? 0)) continue;
    if (likes(tokens, i + 1, Math.min(end, i + WISH_REACH))) return true;
  }
  return false;
}

/** "would like", "would really like it there", not "would look like", "'d like it noted". */
function likes({ hash }: Tokens, from: number, end: number): boolean {
  let i = from;
  while (i < end && MUCH.has(hash[i]!)) i++;
  if (i >= end || !LIKE.has(hash[i]!)) return false;
  const behind = hash[i + 2] ?? 0;
  return !(hash[i + 1] === IT && RECORDED.has(behind)) && !(TO.has(hash[i + 1] ?? 0) && KNOWING.has(behind));
}
const MUCH = words('much', 'really', 'also', 'still', 'just', 'very', 'now', 'both', 'as');
const IT = hashWord('it');
const KNOWING = words('know', 'understand');
const RECORDED = words('noted', 'known', 'recorded', 'written');

/** "He was unsure and decided to wait", "asked to come back and picked the art room". */
function decidesBesides(tokens: Tokens, { verb, end }: Clause): boolean {
  for (let i = verb + 2; i < end; i++)
    if (tokens.is(i, CHOOSING) && tokens.is(i, PAST) && tokens.is(i - 1, COORDINATOR) && !tokens.has(i, Flag.quoted))
      return TO.has(tokens.hash[i + 1] ?? 0) || tokens.is(i + 1, DETERMINER);
  return false;
}

const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');

/** "told me he decided on November", not "will call if they want". */
function tellsOfChoice(tokens: Tokens, clause: Clause): boolean {
  for (let i = clause.verb + 2; i < clause.end; i++) {
    if (!tokens.is(i, CHOOSING) && !WISHING.has(tokens.hash[i]!)) continue;
    const subject = HAS.has(tokens.hash[i - 1]!) ? i - 2 : i - 1;
    if (tokens.is(subject, THEY) && !tokens.has(i, Flag.quoted) && !WHETHER.has(tokens.hash[subject - 1] ?? 0))
      return isSettled(tokens, i, clause);
  }
  return false;
}

const HAS = words('has', 'have', 'had', "'s", "'d", "'ve");

function holds({ hash }: Tokens, first: number, end: number, list: ReadonlySet<number>): boolean {
  for (let i = first; i < end; i++) if (list.has(hash[i]!)) return true;
  return false;
}
