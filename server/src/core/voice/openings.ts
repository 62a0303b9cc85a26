import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens } from '../note/tokens';
import { isBareVerb } from './bareVerbs';
import type { Ground, Head } from './draft';
import { isComma, isCoordinator, isDash, laterPronoun, pastAdverbs, subjectAt } from './subjects';
import { isAuxiliary, isParticiple, isPast, isThird, isVerb } from './verbs';

const SUBORDINATOR = mask('subordinator');
const PREPOSITION = mask('preposition');
const NO_NOUN = mask('preposition', 'coordinator', 'adverb', 'negation');
const SAYING = mask('saying', 'doubting');
const VAGUE = mask('vague-verb');
const BASE = mask('form-base');
/** The first subject is looked for so many tokens from a sentence's start. */
const LONGEST_OPENING = 200;
/** The main clause is looked for so many tokens behind a subordinator. */
const LONGEST_LEAD = 80;

/** The first subject of a sentence or of what a semicolon cut off, past an adverbial clause or phrase. */
export function openingHead(ground: Ground, from: number, sentenceEnd: number): Head | undefined {
  const end = Math.min(sentenceEnd, from + LONGEST_OPENING);
  const tokens = ground.tokens;
  let i = from;
  while (
    i < end &&
    (isCoordinator(tokens, i) ||
      isOpeningMark(tokens, i) ||
      (tokens.isKind(i, Kind.number) && !isAuxiliary(tokens, i + 1)) ||
      isClock(tokens, i))
  )
    i++;
  if (tokens.has(i, Flag.quoted)) return afterQuotation(ground, i, end);
  i = pastAdverbs(tokens, i, end);
  if (tokens.is(i, SUBORDINATOR) && !tokens.is(i + 1, PREPOSITION)) {
    const main = mainClause(ground, i, end);
    if (main) return main;
  }
  const direct =
    reportingVerb(ground, i, end) ??
    subjectAt(ground, i, end, true) ??
    bareVerb(ground, i, end) ??
    doneThing(ground, i, end) ??
    (i > from ? subjectAt(ground, from, end, true) : undefined);
  if (direct) return direct;
  const comma = nextComma(ground, i, end);
  return (
    laterPronoun(ground, i, comma) ??
    (comma < end ? behindFragment(ground, comma, end) : undefined) ??
    laterPronoun(ground, i, end) ??
    nounWithVerb(ground, i, end)
  );
}

/** "2:30p", "10am" */
const isClock = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.mixed) && CLOCK.test(tokens.text.slice(tokens.start[i]!, tokens.end[i]!));
const CLOCK = /^\d{1,2}(?::?\d\d)?[ap]m?$/i;

/** "On Monday her sister called": the group behind the opening phrase. */
function nounWithVerb(ground: Ground, from: number, end: number): Head | undefined {
  if (!ground.tokens.is(from, PREPOSITION)) return undefined;
  for (let i = from + 2; i < end && i < from + 8; i++) {
    if (isComma(ground.tokens, i)) return undefined;
    const head = ground.tokens.is(i - 1, PREPOSITION) ? undefined : subjectAt(ground, i, end);
    if (head && head.actor !== 'thing') return head;
  }
  return undefined;
}

/** A base form behind a comma is a bidding of its own: "Two incidents, see reports". */
function behindFragment(ground: Ground, comma: number, end: number): Head | undefined {
  const head = afterComma(ground, comma, end);
  return head && head.subject < 0 && ground.tokens.is(head.verb, BASE) && !isPast(ground.tokens, head.verb)
    ? undefined
    : head;
}

function afterComma(ground: Ground, comma: number, end: number): Head | undefined {
  const next = pastAdverbs(ground.tokens, comma + 1, end);
  const head = subjectAt(ground, next, end);
  return head ?? bareVerb(ground, next, end);
}

/** "When I asked, she said": the clause behind the adverbial one; that one's own subject when nothing else follows. */
export function mainClause(ground: Ground, subordinator: number, sentenceEnd: number): Head | undefined {
  const end = Math.min(sentenceEnd, subordinator + LONGEST_LEAD);
  const inner = subjectAt(ground, subordinator + 1, end);
  const innerVerb = inner?.verb ?? subordinator;
  for (let comma = nextComma(ground, innerVerb, end); comma < end; comma = nextComma(ground, comma + 1, end)) {
    const head = afterComma(ground, comma, end);
    if (head) return head;
  }
  return laterPronoun(ground, innerVerb + 1, end) ?? inner;
}

/** "Form faxed", "Note read to her", "Immediate referral made": a short group and a participle. */
function doneThing(ground: Ground, from: number, end: number): Head | undefined {
  const tokens = ground.tokens;
  for (let i = from + 1; i < end && i <= from + 3; i++) {
    if (!tokens.isKind(i - 1, Kind.word) || tokens.is(i - 1, NO_NOUN) || ground.cast.actor[i - 1] === 'person')
      return undefined;
    if (isVerb(tokens, i) && isParticiple(tokens, i) && !tokens.has(i, Flag.quoted))
      return { start: from, subject: i - 1, actor: 'thing', verb: i };
  }
  return undefined;
}

/** The first comma outside quotations from token `from` on; `end` where there is none. */
export function nextComma(ground: Ground, from: number, end: number): number {
  let i = from;
  while (i < end && !(isComma(ground.tokens, i) && !ground.tokens.has(i, Flag.quoted))) i++;
  return i;
}

/** “…,” she said: the subject behind a quotation that opens the sentence. */
export function afterQuotation(ground: Ground, from: number, end: number): Head | undefined {
  let i = from;
  while (i < end && ground.tokens.has(i, Flag.quoted)) i++;
  if (isComma(ground.tokens, i) || isDash(ground.tokens, i)) i++;
  const head = subjectAt(ground, i, end) ?? (i < end ? inverted(ground, i) : undefined);
  return head ? { ...head, start: from } : undefined;
}

/** "said Marcus". */
function inverted(ground: Ground, i: number): Head | undefined {
  const actor = ground.tokens.is(i, SAYING) ? ground.cast.actor[i + 1] : undefined;
  return actor ? { start: i, subject: i + 1, actor, verb: i } : undefined;
}

/** "States phone was cut off", "Reports wife is away": a verb of saying before a noun, not "Reports were filed", "Notes reviewed with …". */
function reportingVerb({ tokens, finite }: Ground, i: number, end: number): Head | undefined {
  const next = i + 1;
  if (next >= end || !tokens.is(i, SAYING) || !tokens.is(i, VAGUE) || !isThird(tokens, i)) return undefined;
  if (!tokens.isKind(next, Kind.word)) return undefined;
  const noun = isParticiple(tokens, next) ? next + 1 : finite[next] === 1 ? end : next;
  if (noun >= end || !tokens.isKind(noun, Kind.word)) return undefined;
  if (tokens.is(noun, PREPOSITION) || isCoordinator(tokens, noun)) return undefined;
  return { start: i, subject: -1, actor: 'none', verb: i };
}

/** A verb without a subject: "Provided …", "wants own room", "Seeking …", "didn't come". */
function bareVerb(ground: Ground, i: number, end: number): Head | undefined {
  const tokens = ground.tokens;
  if (i >= end || !isBareVerb(ground, i)) return undefined;
  return { start: i, subject: -1, actor: 'none', verb: tokens.is(i, SUBORDINATOR) ? -1 : i };
}

const isOpeningMark = (tokens: Tokens, i: number): boolean =>
  (tokens.isKind(i, Kind.mark) || tokens.isKind(i, Kind.markup) || tokens.isKind(i, Kind.symbol)) &&
  !tokens.has(i, Flag.quoted);
