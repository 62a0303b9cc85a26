import { type ClassMask, mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Span } from '../text/span';
import { type Cast, castOf, Third, thirdOf } from './actors';
import { type Actor, type Carried, type Clause, ClauseFlag, type Voice } from './clause';
import { clauseVoice } from './clauseVoice';
import { cutSentence } from './cuts';
import { withDoubtfulWeighed } from './doubtful';
import type { Draft, Ground, VoiceContext } from './draft';
import type { Scene } from './frames';
import { isTimed } from './nobodyVoice';
import { findPhrase, phrases } from './phrases';
import { Situation } from './situation';
import { finiteVerbs } from './verbs';

export type { VoiceContext } from './draft';

import { wordSet } from './wordSets';

/** Clauses of a block, and what the next block takes over. */
export interface Voiced {
  readonly clauses: readonly Clause[];
  readonly carried: Carried;
}

const OWN_ACCOUNT = phrases('own-account');
const SAYING = mask('saying', 'doubting');
const SHE_KIN = mask('she-kin');
const HE_KIN = mask('he-kin');
const ROLE = mask('person-role');
const OBJECT = mask('pronoun-object');
const PEER = words('peer');
const STRANGER = wordSet('stranger');
const SOMEONE = words('someone', 'somebody');
const HIS = mask('possessive-person');
/** "the woman on the phone" */
const WHERE = mask('preposition');
const SIBLING = words('younger', 'older', 'youngest', 'oldest');
const LINES = new Set(['header', 'title', 'heading']);

/** Cuts a block into clauses and says whose voice each carries. Every token is in one clause, in order. */
export function voiceClauses(scene: Omit<Scene, 'clauses'>, context: VoiceContext): Voiced {
  const { reading } = scene;
  const { carried } = context;
  if (reading.tokens.count === 0) return { clauses: [], carried };
  if (LINES.has(reading.kind)) return { clauses: lineClauses(reading), carried };
  if (reading.kind === 'quote') return { clauses: [whole(reading, 'person', ClauseFlag.quotation)], carried };
  return new Voicing(prepare(scene, context)).voice();
}

/** Each front-matter line between the fences is a `record` clause: its span in code units of the block. */
export function frontMatterClauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (content && !/^(?:-{3,}|\.{3})$/.test(content)) spans.push({ start, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return spans;
}

function whole({ tokens }: BlockReading, voice: Voice, flags: number): Clause {
  return { first: 0, end: tokens.count, voice, confidence: 0.95, actor: 'none', subject: -1, verb: -1, flags };
}

/** Header, title and heading: each line is one `record` clause. */
function lineClauses({ tokens }: BlockReading): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && !tokens.has(i, Flag.lineStart)) continue;
    clauses.push({
      first,
      end: i,
      voice: 'record',
      confidence: 0.95,
      actor: 'none',
      subject: -1,
      verb: -1,
      flags: ClauseFlag.label,
    });
    first = i;
  }
  return clauses;
}

function prepare(scene: Omit<Scene, 'clauses'>, context: VoiceContext): Ground {
  const { reading, tokens } = scene;
  const cast = castWith(scene, context.carried);
  const finite = finiteVerbs(tokens, cast);
  const nextFinite = new Int32Array(tokens.count + 1).fill(tokens.count);
  for (let i = tokens.count - 1; i >= 0; i--)
    nextFinite[i] = finite[i] === 1 && !tokens.has(i, Flag.quoted) ? i : nextFinite[i + 1]!;
  return { reading, tokens, cast, finite, nextFinite, context };
}

/** Only "they" may stand for somebody of whom the block before told. */
const castWith = ({ reading, mentions, people, cast }: Omit<Scene, 'clauses'>, carried: Carried): Cast =>
  carried.lastOther === Third.they ? castOf(reading, mentions, people, carried) : cast;

/** Goes through a block's sentences and keeps what one clause takes over from those before it. */
class Voicing {
  readonly #tokens: Tokens;
  readonly #clauses: Clause[] = [];
  #before: Actor;
  #quotation = 0;
  #peerWrites = false;
  #lastOther: number;

  constructor(readonly ground: Ground) {
    this.#tokens = ground.tokens;
    this.#before = ground.context.carried.actor;
    this.#lastOther = ground.context.carried.lastOther;
  }

  voice(): Voiced {
    const { sentences } = this.ground.reading;
    for (let i = 0; i < sentences.length; ) {
      const first = sentences[i]!.first;
      let end = sentences[i++]!.end;
      while (i < sentences.length && this.#goesOn(end)) end = sentences[i++]!.end;
      this.#sentence(first, end);
    }
    return {
      clauses: withDoubtfulWeighed(this.#tokens, this.#clauses),
      carried: { actor: this.#before, lastOther: this.#lastOther },
    };
  }

  /** Whether a quotation is still open at `end`, or "she asked" follows one in lower case. */
  #goesOn(end: number): boolean {
    const tokens = this.#tokens;
    if (!tokens.has(end, Flag.quoted))
      return tokens.has(end - 1, Flag.quoted) && !tokens.has(end, Flag.capital) && this.#isSaying(end);
    const { quotations } = this.ground.reading;
    while (this.#quotation < quotations.length && quotations[this.#quotation]!.end <= end) this.#quotation++;
    const quotation = quotations[this.#quotation];
    return quotation !== undefined && quotation.open < end;
  }

  #isSaying(i: number): boolean {
    return this.#tokens.is(i + 1, SAYING) || this.#tokens.is(i, SAYING);
  }

  #sentence(first: number, end: number): void {
    const timed = isTimed({ tokens: this.#tokens }, first);
    let last: Clause | undefined;
    for (const draft of cutSentence(this.ground, first, end)) {
      const clause = this.#clause(draft, timed, last?.voice);
      const joined = last && joinedWith(this.#tokens, last, clause);
      if (joined) this.#clauses[this.#clauses.length - 1] = joined;
      else this.#clauses.push(clause);
      last = joined ?? clause;
      this.#remember(clause);
    }
  }

  #clause(draft: Draft, timed: boolean, goesOn: Voice | undefined): Clause {
    const told = this.#clauses.at(-1)?.voice;
    const situation = new Situation(this.ground, this.#resolved(draft), this.#before, timed, told, goesOn);
    const { voice, confidence } = clauseVoice(situation);
    const { first, end, subject } = situation.draft;
    return {
      first,
      end,
      voice,
      confidence,
      actor: actorOf(situation, voice),
      subject: subject < first && !draft.carried ? -1 : subject,
      verb: situation.main,
      flags: flagsOf(situation),
    };
  }

  /** "Alex's mother called. She …": the pronoun goes on with the one just named, not with the person. */
  #resolved(draft: Draft): Draft {
    if (draft.actor !== 'person' || draft.subject < 0) return draft;
    if (this.#isHelper(draft)) return { ...draft, actor: 'writer' };
    if (this.#isStranger(draft)) return { ...draft, actor: 'other' };
    if (this.#before !== 'kin') return draft;
    return thirdOf(this.#tokens.hash[draft.subject]!) === this.#lastOther ? { ...draft, actor: 'kin' } : draft;
  }

  /** "Peer met with client. Peer held firm.": the peer who writes. */
  #isHelper({ subject, verb, end }: Draft): boolean {
    if (!PEER.has(this.#tokens.hash[subject]!)) return false;
    this.#peerWrites ||= this.#holds(ROLE, verb, end);
    return this.#peerWrites;
  }

  /** "The man from upstairs brought her soup", "the younger girl": somebody else than the person. */
  #isStranger({ subject, verb, end }: Draft): boolean {
    const { hash } = this.#tokens;
    if (!STRANGER.has(hash[subject]!) || this.ground.cast.group) return false;
    if (SOMEONE.has(hash[subject]!) && this.#holds(HIS, verb, end)) return true;
    if (this.#tokens.is(subject + 1, WHERE) && !this.#tokens.is(verb, SAYING)) return true;
    return this.#holds(OBJECT, verb, end) || SIBLING.has(hash[subject - 1] ?? 0);
  }

  #holds(classes: ClassMask, first: number, end: number): boolean {
    for (let i = Math.max(0, first); i < end; i++) if (this.#tokens.is(i, classes)) return true;
    return false;
  }

  #remember(clause: Clause): void {
    if (clause.actor === 'none' || (clause.flags & ClauseFlag.label) !== 0) return;
    if (clause.actor !== 'thing' && clause.actor !== 'dummy') this.#before = clause.actor;
    if (clause.actor === 'kin') this.#lastOther = this.#pronounOf(clause);
    else if (clause.actor === 'person') this.#lastOther = Third.none;
  }

  /** "Mother reports …": a relative who speaks to the writer, told without "his" or "her". */
  #isCaller({ subject, first, flags }: Clause): boolean {
    return subject === first && (flags & ClauseFlag.reports) !== 0;
  }

  /** "Alex's mother" is told apart from the person by name; "her mother" leaves "she" to the person. */
  #pronounOf(clause: Clause): number {
    const { subject, first } = clause;
    if (subject < 0) return this.#lastOther;
    if (!isGenitive(this.ground, first, subject) && !this.#isCaller(clause)) return this.#lastOther;
    if (this.#tokens.is(subject, SHE_KIN)) return Third.she;
    return this.#tokens.is(subject, HE_KIN) ? Third.he : this.#lastOther;
  }
}

/** Two clauses as one: a verb that takes over its subject and has the same voice, or words and who says them. */
function joinedWith(tokens: Tokens, last: Clause, next: Clause): Clause | undefined {
  const both = { ...last, end: next.end, flags: last.flags | next.flags };
  const isSaid = isTag(tokens, next) && next.subject === next.first && !tokens.isMark(last.end - 1, ';');
  if (
    isSaid ||
    (isCarried(next) && findPhrase(tokens, next.first, Math.min(next.end, next.first + 5), OWN_ACCOUNT) >= 0)
  )
    return { ...both, voice: next.voice };
  if (!isCarried(next) || last.verb < 0) return undefined;
  return last.voice === next.voice || (last.voice === 'person' && isTag(tokens, last)) ? both : undefined;
}

const isCarried = ({ flags }: Clause): boolean => (flags & ClauseFlag.carried) !== 0;

/** "…, he told me.", "The insurance people, he says, …": who says it, and nothing more. */
function isTag(tokens: Tokens, { actor, flags, subject, verb, end }: Clause): boolean {
  if (actor !== 'person' || (flags & ClauseFlag.reports) === 0 || subject < 0 || verb !== subject + 1) return false;
  for (let i = verb + 1; i < end; i++) if (tokens.isKind(i, Kind.word) && !ME.has(tokens.hash[i]!)) return false;
  return true;
}
const ME = words('me', 'us');

/** Who acts: the subject; without one, whoever the voice says. */
function actorOf(s: Situation, voice: Voice): Actor {
  const { actor } = s.draft;
  if (actor === 'together' && voice === 'writer') return 'institution';
  if (actor !== 'none' || s.draft.verb < 0) return actor;
  if (voice === 'writer' || voice === 'together' || voice === 'person') return voice;
  return voice === 'observer' ? 'person' : 'none';
}

function flagsOf(s: Situation): number {
  const { verbs, draft } = s;
  if (draft.kind === 'label') return ClauseFlag.label;
  if (draft.kind === 'quotation') return ClauseFlag.quotation;
  let flags = draft.carried ? ClauseFlag.carried : 0;
  if (!verbs) return flags;
  if (verbs.passive) flags |= ClauseFlag.passive;
  if (verbs.negated) flags |= ClauseFlag.negated;
  if (verbs.duty) flags |= ClauseFlag.duty;
  if (verbs.future) flags |= ClauseFlag.future;
  if (verbs.progressive) flags |= ClauseFlag.progressive;
  if (verbs.copula) flags |= ClauseFlag.copula;
  if (s.isVerb(SAYING)) flags |= ClauseFlag.reports;
  return flags;
}

function isGenitive({ tokens, cast }: Ground, first: number, subject: number): boolean {
  for (let i = first; i < subject; i++) if (tokens.has(i, Flag.possessive) && cast.actor[i] !== 'staff') return true;
  return false;
}
