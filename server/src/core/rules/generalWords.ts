import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens } from '../note/tokens';
import { foldUnit, HASH_SEED, hashUnit, hashWord } from '../text/fold';
import type { Features } from '../text/hashedWeights';
import type { Actor, Clause } from '../voice/clause';
import { HASHES } from '../voice/clauseFeatures';
import type { BlockView } from './rule';

/** Adds the words of a clause as `generalWords` reads them: with its voice, in pairs, their stems, those beside its verb and at its end. */
export function addGeneralWords(
  features: Features,
  tokens: Tokens,
  { first, end, voice, verb }: Clause,
  read: Int32Array,
): void {
  const voiceHash = HASHES[voice];
  for (let i = first; i < end; i++) {
    features.add(About.wordInVoice, read[i]!, voiceHash);
    if (i + 1 < end) features.add(About.pair, read[i]!, read[i + 1]!);
    if (tokens.isKind(i, Kind.word) && tokens.end[i]! - tokens.start[i]! > STEM)
      features.add(About.stem, stem(tokens, i));
  }
  if (verb >= 0 && verb + 1 < end) features.add(About.verbPair, tokens.hash[verb]!, read[verb + 1]!);
  if (end - first > 1) features.add(About.lastTwoWords, read[end - 1]!, read[end - 2]!);
}

/** Longer words are known by so many letters too. */
const STEM = 4;

function stem({ text, start }: Tokens, i: number): number {
  let hash = HASH_SEED;
  for (let at = start[i]!; at < start[i]! + STEM; at++) hash = hashUnit(hash, foldUnit(text.charCodeAt(at)));
  return hash;
}

/** The hash of each word, or of what stands in its place: whoever is named or meant, a number, a day, a month. */
export function generalWords({ tokens, cast }: BlockView): Int32Array {
  const words = tokens.hash.slice();
  for (let i = 0; i < words.length; i++) {
    const kind = tokens.kind[i]!;
    if (kind === Kind.number || kind === Kind.mixed) words[i] = Stand.number;
    else if (kind === Kind.quote) words[i] = Stand.quote;
    else if (tokens.is(i, WEEKDAY)) words[i] = Stand.day;
    else if (tokens.is(i, MONTH)) words[i] = Stand.month;
    else if (tokens.has(i, Flag.capital) || tokens.is(i, SOMEBODY)) words[i] = actorOr(words[i]!, cast.actor[i]);
  }
  return words;
}

const actorOr = (word: number, actor: Actor | undefined): number => (!actor || actor === 'none' ? word : HASHES[actor]);
const WEEKDAY = mask('weekday');
const MONTH = mask('month');
const SOMEBODY = mask('pronoun-person', 'pronoun-first', 'person-role', 'writer-role');
const Stand = {
  number: hashWord('a number'),
  quote: hashWord('a quotation mark'),
  day: hashWord('a day'),
  month: hashWord('a month'),
};

/** What features are about. */
const About = {
  wordInVoice: hashWord('word, voice'),
  pair: hashWord('pair of words'),
  stem: hashWord('stem'),
  verbPair: hashWord('verb and what follows'),
  lastTwoWords: hashWord('last two words'),
} as const;
