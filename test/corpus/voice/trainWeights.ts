import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { VOICES, type Voice } from '../../../server/src/core/voice/clause';
import { featuresOf, isDoubtful, ONE, ROWS, STAYS } from '../../../server/src/core/voice/doubtful';
import {
  asNote,
  type LabelledNote,
  readClauseLines,
  readJsonLines,
  readSentences,
  voiceMostlyIn,
} from './labelledNotes';

const FOLDER = 'test/corpus/voice';
const ROUNDS = 10;
const STEP = 0.05;
/** Sentences that define the voices are learnt from so often, a note's clause once. */
const TIMES = 3;
/** Weights are shipped as numbers from -127 to 127, of which so many are one in the sums of the regression. */
const LARGEST = 127;

/** A clause as the rules heard it, what it is made of, and the voice that it was labelled with. */
interface Case {
  readonly list: string;
  readonly heard: Voice;
  readonly doubtful: boolean;
  readonly features: readonly number[];
  readonly labelled: number;
}

/**
 * Learns the weights of `core/voice/doubtful.ts` from labelled notes, and prints what they are worth: the macro-F1 of each
 * list's voices without them and with weights learnt from all the other lists.
 */
export function trainVoiceWeights(): Uint8Array {
  const cases = lists().flatMap((file) => casesOf(path.basename(file), notesOf(file)));
  for (const list of new Set(cases.map((one) => one.list))) report(list, cases);
  return packed(learn(cases));
}

function report(list: string, cases: readonly Case[]): void {
  const weights = learn(cases.filter((one) => one.list !== list));
  const own = cases.filter((one) => one.list === list);
  const before = macroF1(own.map((one) => [one.labelled, VOICES.indexOf(one.heard)]));
  const after = macroF1(own.map((one) => [one.labelled, weigh(weights, one)]));
  console.log(`${list}: ${own.length} clauses, without ${before.toFixed(3)}, with ${after.toFixed(3)}`);
}

/**
 * All lists of labelled notes but the numbered texts, which are the sources of `held-out.jsonl`, and those on which the
 * weights are measured.
 */
function lists(): string[] {
  const names = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(?:txt|jsonl)$/.test(name) && !/^(?:held-out|unread)[\\/]/.test(name));
  return [...files.map((name) => path.join(FOLDER, name)), 'test/corpus/voice-realistic.jsonl'].sort();
}

function notesOf(file: string): LabelledNote[] {
  if (path.basename(file) === 'sentences.txt')
    return Array.from({ length: TIMES }, () => readSentences(file).map(asNote)).flat();
  return file.endsWith('.txt') ? readClauseLines(file) : readJsonLines(file);
}

const casesOf = (list: string, notes: readonly LabelledNote[]): Case[] =>
  notes.flatMap((note) => casesOfNote(list, note));

function casesOfNote(list: string, { text, clauses: labelled }: LabelledNote): Case[] {
  return analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ placed, view: { clauses, tokens } }) =>
    clauses.flatMap((clause, i) => {
      const span = tokens.span(clause.first, clause.end);
      const voice = voiceMostlyIn(labelled, { start: placed.start + span.start, end: placed.start + span.end });
      if (voice === undefined) return [];
      return {
        list,
        heard: clause.voice,
        doubtful: isDoubtful(clause),
        features: featuresOf(tokens, clauses, i),
        labelled: VOICES.indexOf(voice),
      };
    }),
  );
}

/** Logistic regression by single steps, in a shuffled order that is the same each time; the mean of all rounds' weights. */
function learn(cases: readonly Case[]): Float64Array {
  const weights = new Float64Array(ROWS * VOICES.length);
  const sum = new Float64Array(weights.length);
  const random = numbersFrom(1);
  const order = cases.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) step(weights, cases[i]!);
    weights.forEach((weight, at) => {
      sum[at]! += weight / ROUNDS;
    });
  }
  return sum;
}

function step(weights: Float64Array, { features, labelled }: Case): void {
  const shares = VOICES.map((_, voice) => sumOf(weights, features, voice));
  const largest = Math.max(...shares);
  const powers = shares.map((share) => Math.exp(share - largest));
  const total = powers.reduce((a, b) => a + b);
  powers.forEach((power, voice) => {
    const change = STEP * ((voice === labelled ? 1 : 0) - power / total);
    for (const row of features) weights[row * VOICES.length + voice]! += change;
  });
}

const sumOf = (weights: Float64Array, features: readonly number[], voice: number): number =>
  features.reduce((sum, row) => sum + weights[row * VOICES.length + voice]!, 0);

/** The voice as the product would hear it. */
function weigh(weights: Float64Array, { doubtful, features, heard }: Case): number {
  const sums = VOICES.map((voice, i) => sumOf(weights, features, i) + (voice === heard ? STAYS / ONE : 0));
  return doubtful ? sums.indexOf(Math.max(...sums)) : VOICES.indexOf(heard);
}

/** Pairs of a labelled and a heard voice. */
function macroF1(pairs: readonly (readonly [number, number])[]): number {
  const scores = VOICES.map((_, voice) => {
    const both = pairs.filter(([labelled, heard]) => labelled === voice && heard === voice).length;
    const either = pairs.filter(([labelled, heard]) => labelled === voice || heard === voice).length + both;
    return either === 0 ? 0 : (2 * both) / either;
  });
  return scores.reduce((a, b) => a + b) / scores.length;
}

const packed = (weights: Float64Array): Uint8Array =>
  new Uint8Array(
    Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * ONE)))).buffer,
  );

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
