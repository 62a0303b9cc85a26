import type { Quotation } from '../../../note/quotations';
import type { Sentence } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { onceFor } from '../../../text/onceFor';
import { type PhraseMatch, Phrases } from '../../phrases';
import type { BlockView } from '../../rule';
import { tellingMatches } from './findMatters';
import doubts from './harm-doubts.txt';
import evidence from './harm-evidence.txt';
import sets from './harm-words.txt';
import list from './traumatic-detail.txt';

const TELLING = new Phrases(`${sets}\n${list}`);
const EVIDENCE = new Phrases(`${sets}\n${evidence}`);
const DOUBTS = new Phrases(doubts);
/** Where a telling of harm may begin. */
export const HARM_TOLD = [TELLING.cue, EVIDENCE.cue];

interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A passage that tells how somebody was hurt, as tokens. */
export interface HarmPassage extends TokenRange {
  /** Where its telling pieces stand, without the rest of their clauses. */
  readonly pieces: TokenRange;
  readonly sure: boolean;
}

interface SentencePassage extends HarmPassage {
  readonly sentence: Sentence;
}

/** A long quotation with so many telling phrases is one passage. */
const MANY = 2;
const LONG_SENTENCES = 4;
/** What a telling phrase weighs beside the evidence. */
const TOLD = 7;
/** What a sentence has to weigh to tell a harm, and to tell it surely. */
const ENOUGH = 4;
const SURE = 5;
/** A second piece of one kind. */
const AGAIN = 1;
/** A clause's subject stands so near before what is told of it. */
const REACH = 6;
const WRITER = words('i', 'me', 'my', 'we', 'us', 'our');
const OPENS_CLAUSE = words(...'and but that so because when while who then told said says'.split(' '));

/**
 * Passages that tell the how of violence, self-harm or a death, sentence by sentence: by a phrase that tells it, or by
 * evidence of several kinds (a blow, a means, a wound, a scene) that outweighs what speaks of something harmless. A long
 * quotation that tells much is one passage.
 */
export const harmPassages = onceFor((view: BlockView): readonly HarmPassage[] => {
  const { tokens, reading } = view;
  const telling = tellingMatches(view, TELLING).filter((match) => !isDoneToWriter(tokens, match));
  const evidence = tellingMatches(view, EVIDENCE);
  if (telling.length === 0 && evidence.length === 0) return [];
  const stories = reading.quotations.flatMap((q) => wholeStory(q, telling, evidence));
  const passages = passagesOf(view, telling, evidence);
  const apart = passages.filter((one) => !stories.some((story) => lies(one, story)));
  return [...stories, ...apart.map((one) => wholeClauses(tokens, one))];
});

/** What each sentence tells; matches and sentences are in order. */
function passagesOf(
  { tokens, reading }: BlockView,
  telling: readonly PhraseMatch[],
  evidence: readonly PhraseMatch[],
): SentencePassage[] {
  const found: SentencePassage[] = [];
  let [t, e] = [0, 0];
  for (const sentence of reading.sentences) {
    const [fromT, fromE] = [t, e];
    while (t < telling.length && telling[t]!.first < sentence.end) t++;
    while (e < evidence.length && evidence[e]!.first < sentence.end) e++;
    if (t === fromT && e === fromE) continue;
    const passage = passageOf(tokens, sentence, telling.slice(fromT, t), evidence.slice(fromE, e));
    if (passage) found.push(passage);
  }
  return found;
}

/** A long quotation that holds several telling phrases, or evidence enough to be sure. */
function wholeStory(
  { open, end, sentences }: Quotation,
  telling: readonly PhraseMatch[],
  evidence: readonly PhraseMatch[],
): HarmPassage[] {
  if (sentences < LONG_SENTENCES) return [];
  const story = { first: open, end };
  const told = telling.filter((match) => lies(match, story)).length;
  const weight = weigh(evidence.filter((match) => lies(match, story)));
  return told >= MANY || weight >= SURE ? [{ ...story, pieces: story, sure: true }] : [];
}

const lies = (one: TokenRange, other: TokenRange): boolean => one.first >= other.first && one.end <= other.end;

/** "She held my hand": outside quotation marks "my" is the writer's. */
function isDoneToWriter(tokens: Tokens, { first, end }: PhraseMatch): boolean {
  for (let i = first; i < end; i++) if (WRITER.has(tokens.hash[i]!) && !tokens.has(i, Flag.quoted)) return true;
  return false;
}

function passageOf(
  tokens: Tokens,
  sentence: Sentence,
  telling: readonly PhraseMatch[],
  evidence: readonly PhraseMatch[],
): SentencePassage | undefined {
  const speaking = (telling.length > 0 ? TOLD : 0) + weigh(evidence);
  if (speaking < ENOUGH) return undefined;
  const weight = speaking + weigh(DOUBTS.find(tokens, sentence.first, sentence.end));
  if (weight < ENOUGH) return undefined;
  const telltale = [...telling, ...evidence];
  const pieces = {
    first: Math.min(...telltale.map(({ first }) => first)),
    end: Math.max(...telltale.map(({ end }) => end)),
  };
  return {
    ...pieces,
    pieces,
    sentence,
    sure: weight >= SURE && telling.some(({ likely }) => !likely),
  };
}

/** Each kind of evidence once; one that speaks of harm and comes again weighs a little more. */
function weigh(evidence: readonly PhraseMatch[]): number {
  const times = new Map<string, number>();
  for (const { topic } of evidence) times.set(topic, (times.get(topic) ?? 0) + 1);
  let sum = 0;
  for (const [topic, count] of times) {
    const weight = weightOf(topic);
    sum += weight + (count > 1 && weight > 0 ? AGAIN : 0);
  }
  return sum;
}

/** "[assault 3]" weighs 3. */
const weightOf = (topic: string): number => Number(topic.split(' ').at(-1));

/** The passage from the beginning of its first clause to the end of its last. */
function wholeClauses(tokens: Tokens, { sentence, ...passage }: SentencePassage): HarmPassage {
  const { first, end } = passage;
  return { ...passage, first: clauseStart(tokens, sentence.first, first), end: clauseEnd(tokens, end, sentence.end) };
}

function clauseStart(tokens: Tokens, first: number, piece: number): number {
  for (let i = piece - 1; i >= first && i >= piece - REACH; i--) if (isEdge(tokens, i)) return i + 1;
  return piece - first <= REACH ? first : piece;
}

function clauseEnd(tokens: Tokens, piece: number, end: number): number {
  for (let i = piece; i < end; i++) if (isEdge(tokens, i)) return i;
  return end;
}

const isEdge = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.mark) || tokens.isKind(i, Kind.quote) || OPENS_CLAUSE.has(tokens.hash[i]!);
