import { CLASSES } from '../lexicon/classes';
import { CLASS_SETS, classesIn } from '../lexicon/table';
import type { Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';
import type { Features } from '../text/hashedWeights';
import { ACTORS, type Actor, type Clause, VOICES, type Voice } from './clause';

/**
 * Adds what clause `i` of a block is made of, for learnt weights: its actor, flags, word classes and words, its voice and how
 * sure the rules were of it, and the actor and voice of the clause before.
 */
export function addClauseFeatures(features: Features, tokens: Tokens, clauses: readonly Clause[], i: number): void {
  const clause = clauses[i]!;
  const before = clauses[i - 1];
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
}

/** Adds what clause `i` is made of, and its words in pairs: for its voice. */
export function addVoiceFeatures(features: Features, tokens: Tokens, clauses: readonly Clause[], i: number): void {
  addClauseFeatures(features, tokens, clauses, i);
  const { first, end } = clauses[i]!;
  for (let k = first; k + 1 < end; k++) features.add(About.pair, tokens.hash[k]!, tokens.hash[k + 1]!);
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

/** The hashes of the names of actors and voices. */
export const HASHES = Object.fromEntries([...ACTORS, ...VOICES].map((name) => [name, hashWord(name)])) as Readonly<
  Record<Actor | Voice, number>
>;

/** Names, not numbers: a class that is added must not change what the others weigh. */
const CLASS_NAMES = CLASSES.map(hashWord);
/** The hashes of the names of each class set's classes, made when they are first asked for. */
const NAMES_OF_SET = new Array<readonly number[] | undefined>(CLASS_SETS);
const NO_CLASSES: readonly number[] = [];

/** The hashes of the names of a token's classes; none out of range. */
export function classesAt({ classSet, count }: Tokens, i: number): readonly number[] {
  if (i < 0 || i >= count) return NO_CLASSES;
  const set = classSet[i]!;
  const known = NAMES_OF_SET[set];
  if (known) return known;
  const names = classesIn(set).map((number) => CLASS_NAMES[number]!);
  NAMES_OF_SET[set] = names;
  return names;
}

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
  pair: hashWord('words in a pair'),
  firstWord: hashWord('first word'),
  firstTwoWords: hashWord('first two words'),
  lastWord: hashWord('last word'),
  subject: hashWord('subject'),
  verb: hashWord('verb'),
  actorVerb: hashWord('actor, verb'),
} as const;
