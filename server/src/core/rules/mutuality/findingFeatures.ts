import type { Tokens } from '../../note/tokens';
import { hashUnit, hashWord } from '../../text/fold';
import { Features } from '../../text/hashedWeights';
import { overlap } from '../../text/span';
import type { Clause } from '../../voice/clause';
import { classesAt, HASHES } from '../../voice/clauseFeatures';
import { clauseAt } from '../../voice/frames';
import type { BlockFinding, BlockView } from '../rule';

/**
 * What a finding is made of, for learnt weights: its words and their classes, what stands beside it, the clause that it
 * stands in, and how its block speaks. Each counts for all rules and once more for its own. `found` is what rules about
 * wording found in the block.
 */
export function findingFeatures(view: BlockView, found: readonly BlockFinding[], finding: BlockFinding): Features {
  const { tokens } = view;
  const first = tokens.at(finding.start);
  const end = tokens.at(finding.end - 1) + 1;
  const features = new OfRule(finding);
  const clause = clauseAt(view, first);
  features.add(About.always, 0);
  features.add(About.length, Math.min(MANY, end - first));
  addWords(features, tokens, first, end);
  addNeighbours(features, tokens, first, end);
  if (clause) addClause(features, view, clause, first, end);
  addBlock(features, view, found, finding);
  return features.all;
}

/** So many and more of anything are one number. */
const MANY = 4;
/** So far from a finding its neighbours count by their place. */
const BESIDE = 2;

function addWords(features: OfRule, tokens: Tokens, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    features.add(About.word, tokens.hash[i]!);
    for (const name of classesAt(tokens, i)) features.add(About.classOfAWord, name);
  }
}

function addNeighbours(features: OfRule, tokens: Tokens, first: number, end: number): void {
  for (let away = 1; away <= BESIDE; away++)
    for (const [side, i] of [[-away, first - away] as const, [away, end - 1 + away] as const]) {
      features.add(About.neighbour, i < 0 || i >= tokens.count ? 0 : tokens.hash[i]!, side);
      for (const name of classesAt(tokens, i)) features.add(About.classOfANeighbour, name, side);
    }
}

function addClause(features: OfRule, { tokens, clauses }: BlockView, clause: Clause, first: number, end: number): void {
  const at = clauses.indexOf(clause);
  const actor = HASHES[clause.actor];
  const voice = HASHES[clause.voice];
  features.add(About.voice, voice);
  features.add(About.actor, actor);
  features.add(About.voiceOfTheActor, voice, actor);
  features.add(About.voiceBefore, voiceHash(clauses[at - 1]));
  features.add(About.voiceBehind, voiceHash(clauses[at + 1]));
  features.add(About.opens, first === clause.first ? 1 : 0);
  features.add(About.closes, end >= clause.end - 1 ? 1 : 0);
  for (let flag = 1; flag <= clause.flags; flag *= 2) if (clause.flags & flag) features.add(About.flag, flag);
  for (let i = clause.first; i < clause.end; i++)
    if (i < first || i >= end) features.addForAll(About.wordOfTheClause, tokens.hash[i]!);
}

const NO_VOICE = hashWord('');
const voiceHash = (clause: Clause | undefined): number => (clause ? HASHES[clause.voice] : NO_VOICE);

/** How much of the block is theirs, and whether more was found in it. */
function addBlock(
  features: OfRule,
  { clauses }: BlockView,
  found: readonly BlockFinding[],
  finding: BlockFinding,
): void {
  const told = clauses.filter(({ voice }) => voice !== 'record');
  const theirs = told.filter(({ voice }) => voice === 'person' || voice === 'together').length;
  const share = Math.floor((MANY * theirs) / Math.max(1, told.length));
  const others = Math.min(MANY, found.filter((other) => overlap(other, finding) <= 0).length);
  features.add(About.others, others);
  features.add(About.share, share, Math.min(MANY, told.length >> 2));
  features.add(About.othersInShare, others, share);
}

/** Features of a finding, for all rules and for its own. */
class OfRule {
  readonly all = new Features();
  readonly #rule: number;

  constructor({ rule }: BlockFinding) {
    this.#rule = hashWord(rule);
  }

  add(about: number, value: number, second = 0): void {
    this.all.add(about, value, second);
    this.all.add(hashUnit(about, this.#rule), value, second);
  }

  addForAll(about: number, value: number): void {
    this.all.add(about, value);
  }
}

/** What features are about. */
const About = {
  always: hashWord('finding'),
  length: hashWord('length of the finding'),
  word: hashWord('word of the finding'),
  classOfAWord: hashWord('class of a word of the finding'),
  neighbour: hashWord('neighbour'),
  classOfANeighbour: hashWord('class of a neighbour'),
  voice: hashWord('voice of its clause'),
  actor: hashWord('actor of its clause'),
  voiceOfTheActor: hashWord('voice, actor of its clause'),
  voiceBefore: hashWord('voice before its clause'),
  voiceBehind: hashWord('voice behind its clause'),
  opens: hashWord('opens its clause'),
  closes: hashWord('closes its clause'),
  flag: hashWord('flag of its clause'),
  wordOfTheClause: hashWord('word of its clause'),
  others: hashWord('others in the block'),
  share: hashWord('share of the block'),
  othersInShare: hashWord('others, share of the block'),
} as const;
