import { CLASSES } from '../lexicon/classes';
import { classesIn } from '../lexicon/table';
import type { Tokens } from '../note/tokens';
import { hashUnit, hashWord } from '../text/fold';
import { ACTORS, type Actor, type Clause, VOICES, type Voice } from './clause';
import packed from './doubtful.bin';

/**
 * A second look at clauses of which the rules are not sure: sums of weights for what a clause is made of (its actor, flags,
 * word classes, words, and the voice that the rules and the clause before it have). The weights are learnt from the labelled
 * notes of test/corpus by `npm run train`; ARCHITECTURE.md, "Evidence", says what they are worth. Without weights (an empty
 * file) every clause keeps the voice of the rules.
 */
const weights = new Int8Array(packed.buffer, packed.byteOffset, packed.byteLength);
/** Features share this many rows of weights, one weight a voice in each; a power of two. */
export const ROWS = 8192;
/** What counts as one in the sums: weights are whole numbers. */
export const ONE = 64;
/** By how much another voice has to be likelier before it takes the place of the rules' own. */
export const STAYS = (3 / 4) * ONE;
/** Rules that are surer than this are right nineteen times in twenty; at or below it, two times in three. */
const SURE = 0.8;

/** A block's clauses, the doubtful ones with the voice that the weights give them. */
export function withDoubtfulWeighed(tokens: Tokens, clauses: readonly Clause[]): readonly Clause[] {
  if (weights.length === 0) return clauses;
  return clauses.map((clause, i) => {
    const voice = isDoubtful(clause) ? weigh(tokens, clauses, i) : clause.voice;
    return voice === clause.voice ? clause : { ...clause, voice };
  });
}

/** Whether the rules are so unsure of a clause that the weights decide. */
export const isDoubtful = ({ confidence }: Clause): boolean => confidence <= SURE;

function weigh(tokens: Tokens, clauses: readonly Clause[], i: number): Voice {
  const sums = VOICES.map((voice) => (voice === clauses[i]!.voice ? STAYS : 0));
  for (const row of featuresOf(tokens, clauses, i))
    for (let voice = 0; voice < sums.length; voice++) sums[voice]! += weights[row * sums.length + voice]!;
  return VOICES[sums.indexOf(Math.max(...sums))]!;
}

/** The rows of weights for what clause `i` of a block is made of. */
export function featuresOf(tokens: Tokens, clauses: readonly Clause[], i: number): number[] {
  const clause = clauses[i]!;
  const before = clauses[i - 1];
  const features = new Features();
  const actor = HASHES[clause.actor];
  const voiceBefore = before ? HASHES[before.voice] : 0;
  features.add(About.always, 0);
  features.add(About.actor, actor);
  features.add(About.subjectStands, (clause.subject >= 0 ? 2 : 0) + (clause.subject >= clause.first ? 1 : 0));
  features.add(About.voiceBefore, voiceBefore);
  features.add(About.actorBefore, before ? HASHES[before.actor] : 0);
  features.add(About.actorVoiceBefore, actor, voiceBefore);
  features.add(About.voiceConfidence, HASHES[clause.voice], Math.round(clause.confidence * 100));
  features.add(About.length, Math.min(LONG, (clause.end - clause.first) >> 1));
  for (let flag = 1; flag <= clause.flags; flag *= 2) {
    if ((clause.flags & flag) === 0) continue;
    features.add(About.flag, flag);
    features.add(About.actorFlag, actor, flag);
  }
  addClasses(features, tokens, clause, actor);
  addWords(features, tokens, clause, actor);
  return features.rows;
}

/** Clauses of this many pairs of tokens and longer ones are one length. */
const LONG = 8;

function addClasses(features: Features, tokens: Tokens, { first, subject, verb }: Clause, actor: number): void {
  for (const name of classesAt(tokens, verb)) {
    features.add(About.classOfTheVerb, name);
    features.add(About.actorClassOfTheVerb, actor, name);
  }
  for (const name of classesAt(tokens, subject)) features.add(About.classOfTheSubject, name);
  for (const name of classesAt(tokens, first)) features.add(About.classOfTheFirstWord, name);
  for (const name of classesAt(tokens, verb + 1)) {
    features.add(About.classBehindTheVerb, name);
    features.add(About.actorClassBehindTheVerb, actor, name);
  }
}

function addWords(features: Features, tokens: Tokens, { first, end, subject, verb }: Clause, actor: number): void {
  const { hash } = tokens;
  for (let i = first; i < end; i++) features.add(About.word, hash[i]!);
  features.add(About.firstWord, hash[first]!);
  features.add(About.firstTwoWords, hash[first]!, end - first > 1 ? hash[first + 1]! : 0);
  features.add(About.lastWord, hash[end - 1]!);
  features.add(About.subject, subject < 0 ? 0 : hash[subject]!);
  features.add(About.verb, verb < 0 ? 0 : hash[verb]!);
  features.add(About.actorVerb, actor, verb < 0 ? 0 : hash[verb]!);
}

const HASHES = Object.fromEntries([...ACTORS, ...VOICES].map((name) => [name, hashWord(name)])) as Readonly<
  Record<Actor | Voice, number>
>;

/** Names, not numbers: a class that is added must not change what the others weigh. */
const CLASS_NAMES = CLASSES.map(hashWord);
const classesAt = (tokens: Tokens, i: number): number[] =>
  i < 0 || i >= tokens.count ? [] : classesIn(tokens.classSet[i]!).map((number) => CLASS_NAMES[number]!);

/** What features are about. */
const About = {
  always: hashWord('always'),
  actor: hashWord('actor'),
  subjectStands: hashWord('subject stands'),
  voiceBefore: hashWord('voice before'),
  actorBefore: hashWord('actor before'),
  actorVoiceBefore: hashWord('actor, voice before'),
  voiceConfidence: hashWord('voice, confidence'),
  length: hashWord('length'),
  flag: hashWord('flag'),
  actorFlag: hashWord('actor, flag'),
  classOfTheVerb: hashWord('class of the verb'),
  actorClassOfTheVerb: hashWord('actor, class of the verb'),
  classOfTheSubject: hashWord('class of the subject'),
  classOfTheFirstWord: hashWord('class of the first word'),
  classBehindTheVerb: hashWord('class behind the verb'),
  actorClassBehindTheVerb: hashWord('actor, class behind the verb'),
  word: hashWord('word'),
  firstWord: hashWord('first word'),
  firstTwoWords: hashWord('first two words'),
  lastWord: hashWord('last word'),
  subject: hashWord('subject'),
  verb: hashWord('verb'),
  actorVerb: hashWord('actor, verb'),
} as const;

/** Each feature's row, by a hash of what it is about and its one or two values. */
class Features {
  readonly rows: number[] = [];

  add(about: number, value: number, second = 0): void {
    let hash = hashUnit(hashUnit(about, value), second);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    this.rows.push(((hash ^ (hash >>> 13)) >>> 0) % ROWS);
  }
}
