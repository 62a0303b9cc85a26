import { type ClassMask, mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Span } from '../text/span';
import { type Cast, castOf, Third, thirdOf } from './actors';
import { type Actor, type Carried, type Clause, ClauseFlag, type Voice } from './clause';
import { cutSentence } from './cuts';
import type { Draft, Ground, VoiceContext } from './draft';
import { fragmentVoice } from './fragmentVoice';
import type { Scene } from './frames';
import { isTimed, nobodyVoice } from './nobodyVoice';
import { othersVoice, thingVoice } from './othersVoice';
import { personVoice } from './personVoice';
import { findPhrase, phrases } from './phrases';
import { togetherVoice, writerVoice } from './sharedVoice';
import { type Judgement, judged, Situation } from './situation';
import { isWe } from './subjects';
import { finiteVerbs } from './verbs';

export type { VoiceContext } from './draft';

import { wordSet } from './wordSets';

/** Clauses of a block, and what the next block takes over. */
export interface Voiced {
  readonly clauses: readonly Clause[];
  readonly carried: Carried;
}

const OWN_WORDS = phrases('own-words');
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
    return { clauses: this.#clauses, carried: { actor: this.#before, lastOther: this.#lastOther } };
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
      const clause = this.#clause(draft, timed);
      const joined = last && joinedWith(this.#tokens, last, clause);
      if (joined) this.#clauses[this.#clauses.length - 1] = joined;
      else this.#clauses.push(clause);
      last = joined ?? clause;
      this.#remember(clause);
    }
  }

  #clause(draft: Draft, timed: boolean): Clause {
    const situation = new Situation(this.ground, this.#resolved(draft), this.#before, timed);
    const { voice, confidence } = judge(situation);
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
  const isSaid = isTag(tokens, next) && next.subject === next.first;
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

function judge(s: Situation): Judgement {
  const { draft } = s;
  if (draft.kind === 'label') return judged('record', 0.95);
  if (draft.kind === 'quotation') return judged('person', 0.9);
  if (isBlank(s)) return judged('record', 0.9);
  if (isOwnTurn(s)) return judged('writer', 0.8);
  if (isGazeLine(s)) return judged('observer', 0.75);
  if (isTheirAccount(s)) return judged('person', 0.85);
  if (draft.verb < 0) return fragmentVoice(s);
  if (isInTheirWords(s)) return judged('person', 0.85);
  if (isHearsay(s) || isPutInDoubt(s)) return judged('observer', 0.7);
  switch (draft.actor) {
    case 'person':
      return s.ground.context.noteKind === 'own-plan' ? judged('person', 0.9) : personVoice(s);
    case 'writer':
      return writerVoice(s);
    case 'together':
    case 'institution':
      return togetherVoice(s, !isWe(s.tokens, draft.subject));
    case 'kin':
    case 'staff':
    case 'other':
      return othersVoice(s);
    case 'thing':
    case 'dummy':
      return thingVoice(s);
    case 'none':
      return nobodyVoice(s);
  }
}

/** "TBD", "N/A": nothing stands there yet. */
const isBlank = ({ tokens, draft: { first, end } }: Situation): boolean =>
  BLANK.has(tokens.hash[first]!) && (end === first + 1 || (end === first + 2 && tokens.isKind(first + 1, Kind.mark)));
const BLANK = words('tbd', 'tba', 'n/a');

/** "10:03 me: where are you" in a log of messages. */
function isOwnTurn({ tokens, timed, draft }: Situation): boolean {
  const at = timed ? draft.first + 1 : draft.first;
  return ME.has(tokens.hash[at] ?? 0) && tokens.isMark(at + 1, ':');
}

/** "His so-called bad back was acting up", "supposedly he applied": whoever acts, somebody looks on. */
function isPutInDoubt({ tokens, draft }: Situation): boolean {
  if (draft.actor === 'writer' || draft.actor === 'together' || draft.actor === 'institution') return false;
  for (let i = draft.first; i + 1 < draft.end; i++) {
    if (tokens.has(i, Flag.quoted)) continue;
    if (SO_CALLED.has(tokens.hash[i]!) && (tokens.is(i - 1, DETERMINER) || i === draft.first)) return true;
  }
  return SUPPOSEDLY.has(tokens.hash[draft.first]!) && draft.actor === 'person';
}
const SO_CALLED = words('so-called');
const SUPPOSEDLY = words('supposedly', 'allegedly');

/** "Thought process tangential.", "Known to the team as …", "COWS 11.": a line of a chart, whatever its first word looks like. */
function isGazeLine(s: Situation): boolean {
  const { tokens, draft } = s;
  const { first } = draft;
  if (!tokens.has(first, Flag.sentenceStart | Flag.lineStart)) return false;
  return findPhrase(tokens, first, Math.min(draft.end, first + GAZE_LINE), GAZE) === first || isScore(tokens, first);
}
const GAZE = phrases('gaze-line');
/** The longest phrase of a chart's line. */
const GAZE_LINE = 3;
const SCORE = wordSet('score');
const isScore = (tokens: Tokens, i: number): boolean =>
  SCORE.has(tokens.hash[i]!) && (isNumber(tokens, i + 1) || (tokens.isMark(i + 1, '.') && isNumber(tokens, i + 2)));
const isNumber = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed);

/** "According to staff, he was fine", "Per mom, …": what others say of them. */
function isHearsay({ tokens, ground, draft: { first } }: Situation): boolean {
  const behind = PER.has(tokens.hash[first]!) ? first + 1 : ACCORDING.has(tokens.hash[first]!) ? first + 2 : -1;
  if (behind < 0) return false;
  const source = tokens.is(behind, DETERMINER) ? behind + 1 : behind;
  const actor = ground.cast.actor[source];
  return (
    actor === 'staff' ||
    actor === 'kin' ||
    actor === 'other' ||
    actor === 'writer' ||
    CHART.has(tokens.hash[source] ?? 0)
  );
}
const DETERMINER = mask('determiner', 'possessive-person');
const PER = words('per');
const ACCORDING = words('according');
const CHART = wordSet('chart-noun');

/** "What we did, in their words: “…”": whoever acts, the words are theirs. */
const isInTheirWords = (s: Situation): boolean =>
  s.quotesSpeech() && findPhrase(s.tokens, s.draft.first, s.draft.end, OWN_WORDS) >= 0;

/** "By her lights", "was how he put it", "what bugs him is …": told as they see it, whoever acts. */
const isTheirAccount = ({ tokens, draft }: Situation): boolean =>
  draft.actor !== 'writer' &&
  (findPhrase(tokens, draft.first, draft.end, OWN_ACCOUNT) >= 0 ||
    findPhrase(tokens, draft.first, draft.end, OWN_MATTER) >= 0);
const OWN_ACCOUNT = phrases('own-account');
const OWN_MATTER = phrases('own-matter');

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
