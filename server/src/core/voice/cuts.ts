import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { isUnknownPast } from './bareVerbs';
import type { Draft, Ground, Head } from './draft';
import { labelEnd } from './labels';
import { afterQuotation, mainClause, nextComma, openingHead } from './openings';
import { findPhrase, phrases } from './phrases';
import { beginsTold, mainVerb, partsFrom, reports, type Telling } from './reported';
import { isComma, isCoordinator, isDash, markAt, pastAdverbs, subjectAt } from './subjects';
import { BE, isAdverb, isAuxiliary, isGerund, isNegation, isParticiple, isPast, isThird, isVerb } from './verbs';
import { wordSet } from './wordSets';

const SUBORDINATOR = mask('subordinator');
const CONTRAST = mask('contrast');
const PREPOSITION = mask('preposition');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const POSSESSIVE = mask('possessive-person', 'possessive-writer');
const SAYING = mask('saying', 'doubting');
const CONTACTING = mask('contacting');
const TELLING = mask('saying', 'doubting', 'observing', 'feeling');
const LOOKING = mask('observing', 'doubting');
const ABOUT = mask('about-noun', 'body-noun');
const OBJECT = mask('pronoun-object', 'time-word', 'reflexive');
const VAGUE = mask('vague-verb');
const FEELING_WORD = mask('feeling-word', 'observing-adjective');
const NO = words('no', 'not');
/** Prepositions that end a verb: "ask around", "came over". */
const PARTICLE = words('around', 'over', 'in', 'on', 'off', 'out', 'up', 'down', 'by', 'through', 'along');
const SO = words('so', 'neither', 'nor');
const EACH = words('each', 'both', 'everybody', 'everyone', 'all');
const SO_WORD = words('so');
const DEGREE = words('hard', 'much', 'long', 'loud', 'well', 'badly', 'fast', 'many', 'often', 'good', 'bad', 'tired');
const NEXT_TIME = phrases('next-time');
const NO_MEETING = phrases('no-meeting');
/** A dictated note ends with the next date in so many tokens at most. */
const NEXT_DATE = 7;
const WHILE = words('while');
const WHICH = words('which');
const DOUBTFULLY = wordSet('doubtfully');
const ROLE = mask('person-role');
const SOME = mask('pronoun-some');
const ME = words('me', 'us');
/** A sentence of so many tokens with hardly a comma was dictated: pronouns alone begin its clauses. */
const RUN_ON = 22;

/** Cuts tokens `first` to `end`, one sentence, into drafts of clauses, in order and without gaps. */
export function cutSentence(ground: Ground, first: number, end: number): Draft[] {
  const drafts: Draft[] = [];
  let from = first;
  for (let label = labelEnd(ground, from, end); label > 0; label = labelEnd(ground, from, end)) {
    drafts.push({ first: from, end: label, kind: 'label', actor: 'none', subject: -1, verb: -1, carried: false });
    from = label;
  }
  if (from < end) new Cutter(ground, from, end, drafts).cut();
  return drafts;
}

class Cutter {
  readonly #tokens: Tokens;
  #first: number;
  #head: Head | undefined;
  #carried = false;
  #commas = 0;

  constructor(
    readonly ground: Ground,
    readonly from: number,
    readonly end: number,
    readonly drafts: Draft[],
  ) {
    this.#tokens = ground.tokens;
    this.#first = from;
  }

  cut(): void {
    this.#head = openingHead(this.ground, this.from, this.#semicolon(this.from));
    let i = this.#head && this.#head.verb >= 0 ? this.#head.verb + 1 : this.from + 1;
    while (i < this.end) i = this.#step(i);
    this.#push(this.end);
  }

  /** Looks at one token; where a new clause begins there the old one ends. Returns the next token to look at. */
  #step(i: number): number {
    const tokens = this.#tokens;
    if (tokens.has(i, Flag.quoted)) return this.#pastQuotation(i);
    const mark = markAt(tokens, i);
    if (mark === ',') this.#commas++;
    if (mark === ';') return this.#restart(i + 1);
    if (mark === ',' || isDash(tokens, i) || isCoordinator(tokens, i) || (mark === '(' && i > this.#first))
      return this.#boundary(i);
    if (this.#isNextDate(i)) return this.#startAt(i, undefined, false);
    if (tokens.is(i, CONTRAST) && i > this.#first + 1) return this.#contrast(i);
    if (tokens.is(i, NOMINATIVE) || (this.#runsOn && this.#beginsGroup(i))) return this.#pronoun(i);
    return i + 1;
  }

  /** Where the next semicolon stands that no quotation holds: no subject is looked for behind it. */
  #semicolon(from: number): number {
    let i = from;
    while (i < this.end && (markAt(this.#tokens, i) !== ';' || this.#tokens.has(i, Flag.quoted))) i++;
    return i;
  }

  /** "… the cards again | next visit wednesday" at a dictated note's end. */
  #isNextDate(i: number): boolean {
    if (this.end - i > NEXT_DATE || i <= this.#first + 2 || !this.#runsOn) return false;
    return findPhrase(this.#tokens, i, this.end, NEXT_TIME) === i && !isDeterminer(this.#tokens, i - 1);
  }

  #pastQuotation(from: number): number {
    let i = from;
    while (i < this.end && this.#tokens.has(i, Flag.quoted)) i++;
    const next = this.#head ? subjectAt(this.ground, i, this.end) : undefined;
    if (next && this.#mayCut(next) && this.#tokens.has(i - 2, Flag.quoted) && endsSentence(this.#tokens, i - 1))
      return this.#startAt(i, next, false);
    return i;
  }

  /** Behind a comma, dash or coordinator: another subject, or another verb of the same subject. */
  #boundary(i: number): number {
    const tokens = this.#tokens;
    let after = i + 1;
    while (after < this.end && (isComma(tokens, after) || isDash(tokens, after) || isCoordinator(tokens, after)))
      after++;
    const joins = isCoordinator(tokens, after - 1) || isDash(tokens, i);
    const begins = isCoordinator(tokens, i) || tokens.isMark(i, '(') ? i : i + 1;
    let head =
      this.#echo(after) ??
      this.#each(after) ??
      this.#aside(after) ??
      subjectAt(this.ground, after, this.end) ??
      this.#quoted(after);
    if (!head && joins && tokens.is(after, SUBORDINATOR)) head = this.#leadIn(after);
    if (head && this.#isTail(head, i)) {
      this.#head = { ...head, start: this.#first };
      return head.verb + 1;
    }
    if (head && this.#isResult(i, after)) return after;
    if (head) return this.#mayCut(head, i) ? this.#startAt(begins, head, false) : after;
    const verb = pastAdverbs(tokens, after, this.end);
    if (this.#continues(verb, joins, i)) return this.#startAt(begins, this.#carriedHead(verb), true);
    if (this.#isLoneFinding(after, joins) || this.#isNoAnswer(after)) return this.#startAt(begins, undefined, false);
    return after;
  }

  /** "so hard the candle went out": how it was done, no clause of its own. */
  #isResult(i: number, after: number): boolean {
    return SO_WORD.has(this.#tokens.hash[i]!) && DEGREE.has(this.#tokens.hash[after] ?? 0);
  }

  /** "I asked what tired was like and “…,” he said": the speaker behind a quotation. */
  #quoted(i: number): Head | undefined {
    return this.#tokens.has(i, Flag.quoted) && this.#tokens.isKind(i, Kind.quote)
      ? afterQuotation(this.ground, i, this.end)
      : undefined;
  }

  /** "They're good at waiting, they said.": the tail says who speaks, so the words before it are reported. */
  #isTail(head: Head, boundary: number): boolean {
    const tokens = this.#tokens;
    if (!isComma(tokens, boundary) || !tokens.is(head.verb, SAYING) || head.actor === 'thing') return false;
    return head.verb + 1 >= this.end || tokens.isKind(head.verb + 1, Kind.mark);
  }

  /** "and so do I", "neither did she": the subject behind its verb. */
  #echo(i: number): Head | undefined {
    const tokens = this.#tokens;
    const so = SO.has(tokens.hash[i] ?? 0) ? i : SO.has(tokens.hash[i - 1] ?? 0) ? i - 1 : -1;
    if (so < 0 || !isAuxiliary(tokens, so + 1) || !tokens.is(so + 2, NOMINATIVE) || isVerb(tokens, so + 3))
      return undefined;
    return { start: so, subject: so + 2, actor: this.ground.cast.actor[so + 2] ?? 'person', verb: so + 1 };
  }

  /** "we turned the pages and each picked one": each of the two. */
  #each(i: number): Head | undefined {
    if (this.#head?.actor !== 'together' || !EACH.has(this.#tokens.hash[i] ?? 0)) return undefined;
    const head = subjectAt(this.ground, i, this.end);
    return head ? { ...head, actor: 'together' } : undefined;
  }

  /** "he put me onto the hum, which I would not have believed": the writer's own word on what somebody else did. */
  #aside(i: number): Head | undefined {
    if (!WHICH.has(this.#tokens.hash[i] ?? 0) || this.#head?.actor === 'writer') return undefined;
    const head = subjectAt(this.ground, i + 1, this.end);
    return head?.actor === 'writer' ? head : undefined;
  }

  /** "and when he asked, I said". */
  #leadIn(subordinator: number): Head | undefined {
    const head = mainClause(this.ground, subordinator, this.end);
    return head && head.verb > 0 && nextComma(this.ground, subordinator, head.verb) < head.verb ? head : undefined;
  }

  #carriedHead(verb: number): Head {
    return { start: verb, subject: this.#head?.subject ?? -1, actor: this.#head?.actor ?? 'none', verb };
  }

  /** "… and said", "…, feels hopeless": a verb in a finite form that no noun can be mistaken for. */
  #continues(i: number, joins: boolean, boundary: number): boolean {
    const tokens = this.#tokens;
    const head = this.#head;
    if (!head || head.verb < 0 || i >= this.end || tokens.has(i, Flag.quoted) || this.ground.finite[i] !== 1)
      return false;
    if (!joins && !(isThird(tokens, i) || isPast(tokens, i) || (tokens.is(i, BE) && tokens.isKind(i, Kind.word))))
      return false;
    if (tokens.is(i, VAGUE) && isThird(tokens, i) && !isThird(tokens, head.verb)) return false;
    if (isParticiple(tokens, i) && !isThird(tokens, i) && this.#isPassiveSoFar(head.verb, i)) return false;
    if (!isAuxiliary(tokens, i) && !isThird(tokens, i) && !isPast(tokens, i) && !isUnknownPast(tokens, i)) return false;
    if (!joins && !tokens.is(i, TELLING) && tokens.is(boundary - 1, NOMINATIVE)) return false;
    const main = mainVerb(tokens, i, this.end);
    return !reports(this.#telling!) || tokens.is(main, LOOKING) || tokens.is(main, SAYING);
  }

  /** "was called and informed", "was tired and stressed": what follows "and" may still belong to "was". */
  #isPassiveSoFar(verb: number, i: number): boolean {
    const tokens = this.#tokens;
    let be = verb;
    while (be < i && isAuxiliary(tokens, be) && !tokens.is(be, BE)) be++;
    if (!tokens.is(be, BE)) return false;
    if (tokens.is(i, FEELING_WORD)) return true;
    let main = be + 1;
    while (main < i && (isAdverb(tokens, main) || isNegation(tokens, main))) main++;
    return isParticiple(tokens, main) && !tokens.is(main, FEELING_WORD);
  }

  /** "Called his cell, no answer": what came of it. */
  #isNoAnswer(i: number): boolean {
    return (
      isComma(this.#tokens, i - 1) &&
      NO.has(this.#tokens.hash[i] ?? 0) &&
      findPhrase(this.#tokens, i, this.end, NO_MEETING) === i
    );
  }

  /** "…, no SI," a finding without a verb, cut off as one. */
  #isLoneFinding(i: number, joins: boolean): boolean {
    const tokens = this.#tokens;
    if (!joins && !isDash(tokens, i - 1)) return false;
    return NO.has(tokens.hash[i] ?? 0) && tokens.is(i + 1, ABOUT);
  }

  /** The clause so far, as one that may report; nothing without a verb. */
  get #telling(): Telling | undefined {
    const head = this.#head;
    return head && head.verb >= 0 ? { ground: this.ground, head, end: this.end, runsOn: this.#runsOn } : undefined;
  }

  #mayCut(next: Head, boundary = -1): boolean {
    const telling = this.#telling;
    if (!telling || next.verb <= telling.head.verb) return this.#isAfterFragment(next, boundary);
    return partsFrom(telling, next, boundary);
  }

  /** A fragment before the first subject is a clause of its own when a coordinator or a dash ends it. */
  #isAfterFragment(next: Head, boundary: number): boolean {
    if (this.#head || boundary < 0) return false;
    return boundary - this.#first >= 2 && next.verb > boundary;
  }

  #startAt(begins: number, head: Head | undefined, carried: boolean): number {
    this.#push(begins);
    this.#first = begins;
    this.#head = head;
    this.#carried = carried;
    return Math.max(begins + 1, head && head.verb >= 0 ? head.verb + 1 : begins + 1);
  }

  #restart(from: number): number {
    if (from >= this.end) return from;
    return this.#startAt(from, openingHead(this.ground, from, this.#semicolon(from)), false);
  }

  /** "while", "although" with another subject begin a clause of their own. */
  #contrast(i: number): number {
    const head = subjectAt(this.ground, i + 1, this.end);
    if (!head || !this.#head || head.actor === this.#head.actor || head.actor === 'thing') return i + 1;
    if (this.#tokens.is(i - 1, SUBORDINATOR) || (WHILE.has(this.#tokens.hash[i]!) && this.#tokens.is(head.verb, BE)))
      return i + 1;
    return this.#startAt(i, head, false);
  }

  /** Whether the sentence was dictated: long, and without a comma. */
  get #runsOn(): boolean {
    return this.end - this.from >= RUN_ON && this.#commas === 0;
  }

  /** "her grades have slipped", "mom says": a group of somebody's that can begin a dictated clause. */
  #beginsGroup(i: number): boolean {
    const actor = this.ground.cast.actor[i];
    if (isDeterminer(this.#tokens, i - 1) || this.#tokens.has(i - 1, Flag.possessive)) return false;
    return (
      (this.#tokens.is(i, POSSESSIVE) && !isGerund(this.#tokens, i - 1)) ||
      (this.#tokens.is(i, SOME) && (this.#tokens.is(i + 1, ROLE) || this.#tokens.is(i + 2, ROLE))) ||
      ((actor === 'kin' || actor === 'staff' || this.ground.cast.nameEnd[i]! > 0) &&
        this.ground.nextFinite[i] === i + 1)
    );
  }

  /** A pronoun subject without a mark before it: a new clause where somebody dictated without punctuation. */
  #pronoun(i: number): number {
    const head = subjectAt(this.ground, i, this.end);
    if (!head || !this.#head || this.#head.verb < 0 || i <= this.#head.verb) return i + 1;
    const tokens = this.#tokens;
    const before = i - 1;
    const atLine = tokens.has(i, Flag.lineStart);
    if (before === this.#head.verb && !((this.#runsOn || atLine) && isPast(tokens, before))) return i + 1;
    if (
      tokens.is(before, SUBORDINATOR) ||
      (tokens.is(before, PREPOSITION) && !(this.#runsOn && PARTICLE.has(tokens.hash[before]!))) ||
      (tokens.is(before, TELLING) && !tokens.is(before, CONTACTING) && !DOUBTFULLY.has(tokens.hash[before]!)) ||
      isAuxiliary(tokens, before)
    )
      return i + 1;
    const parted =
      atLine || (before > this.#head.verb + 1 && (tokens.is(before, OBJECT) || ME.has(tokens.hash[before]!)));
    if (!(parted || this.#runsOn) || beginsTold(this.#telling!, i) || !this.#mayCut(head)) return i + 1;
    if (!parted && isLikelyRelative(tokens, head)) return i + 1;
    return this.#startAt(i, head, false);
  }

  #push(end: number): void {
    if (end <= this.#first) return;
    const head = this.#head;
    const quotation = !head && isAllQuotation(this.#tokens, this.#first, end);
    this.drafts.push({
      first: this.#first,
      end,
      kind: quotation ? 'quotation' : 'plain',
      actor: head ? head.actor : 'none',
      subject: head ? head.subject : -1,
      verb: head ? head.verb : -1,
      carried: this.#carried,
    });
  }
}

const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer', 'preposition');
const isDeterminer = (tokens: Tokens, i: number): boolean => tokens.is(i, DETERMINER);

/** "the photo he took": a pronoun right behind a noun whose verb then has no object of its own. */
function isLikelyRelative(tokens: Tokens, head: Head): boolean {
  const next = head.verb + 1;
  return tokens.is(next, SUBORDINATOR) || isCoordinator(tokens, next) || next >= tokens.count;
}

function isAllQuotation(tokens: Tokens, first: number, end: number): boolean {
  let quoted = 0;
  for (let i = first; i < end; i++) {
    if (tokens.has(i, Flag.quoted)) quoted++;
    else if (tokens.kind[i]! <= Kind.mixed) return false;
  }
  return quoted > 0;
}

/** Whether a quotation that closes at token `i` ended a sentence. */
const endsSentence = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.quote) && '.!?…'.includes(markAt(tokens, i - 1) || ' ');
