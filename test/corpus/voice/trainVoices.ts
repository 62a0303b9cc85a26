import path from 'node:path';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { Features, packWeights } from '../../../server/src/core/text/hashedWeights';
import { VOICES, type Voice } from '../../../server/src/core/voice/clause';
import { addVoiceFeatures } from '../../../server/src/core/voice/clauseFeatures';
import { isDoubtful, STAYS } from '../../../server/src/core/voice/doubtful';
import {
  asNote,
  type LabelledNote,
  learntFrom,
  readClauseLines,
  readJsonLines,
  readSentences,
  voiceMostlyIn,
} from './labelledNotes';
import { type Case, learn, shareOut, sumsOf } from './regression';

const SETTINGS = { shares: shareOut, rounds: 10, step: 0.05, shrink: 0.002 };

/** Sentences that define the voices are learnt from so often, a note's clause once. */
const TIMES = 3;

/** A clause as the rules heard it, and the voice that it was labelled with. */
interface HeardCase extends Case {
  readonly list: string;
  readonly heard: Voice;
  readonly doubtful: boolean;
  readonly labelled: number;
}

/**
 * Learns the weights of `core/voice/doubtful.ts` from labelled notes, and prints what they are worth: the macro-F1 of each
 * list's voices without them and with weights learnt from all the other lists.
 */
export function train(): string {
  const cases = learntFrom().flatMap((file) => notesOf(file).flatMap((note) => casesOf(path.basename(file), note)));
  if (!process.env.QUICK) for (const list of new Set(cases.map((one) => one.list))) report(list, cases);
  return packWeights(learn(cases, SETTINGS));
}

function report(list: string, cases: readonly HeardCase[]): void {
  const others = cases.filter((one) => one.list !== list);
  const weights = learn(others, SETTINGS);
  const own = cases.filter((one) => one.list === list);
  const before = macroF1(own.map((one) => [one.labelled, VOICES.indexOf(one.heard)]));
  const after = macroF1(own.map((one) => [one.labelled, weigh(weights, one)]));
  console.log(`${list}: ${own.length} clauses, without ${before.toFixed(3)}, with ${after.toFixed(3)}`);
}

function notesOf(file: string): LabelledNote[] {
  if (path.basename(file) === 'sentences.txt')
    return Array.from({ length: TIMES }, () => readSentences(file).map(asNote)).flat();
  return file.endsWith('.txt') ? readClauseLines(file) : readJsonLines(file);
}

function casesOf(list: string, { text, clauses: labelled }: LabelledNote): HeardCase[] {
  const features = new Features();
  return analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ placed, view: { clauses, tokens } }) =>
    clauses.flatMap((clause, i) => {
      const span = tokens.span(clause.first, clause.end);
      const voice = voiceMostlyIn(labelled, { start: placed.start + span.start, end: placed.start + span.end });
      if (voice === undefined) return [];
      addVoiceFeatures(features.clear(), tokens, clauses, i);
      return {
        list,
        heard: clause.voice,
        doubtful: isDoubtful(clause),
        rows: features.toArray(),
        wanted: VOICES.map((one) => Number(one === voice)),
        labelled: VOICES.indexOf(voice),
      };
    }),
  );
}

/** The voice as the product would hear it. */
function weigh(weights: Float64Array, { doubtful, rows, heard }: HeardCase): number {
  const own = VOICES.indexOf(heard);
  if (!doubtful) return own;
  const sums = sumsOf(weights, rows, VOICES.length);
  sums[own]! += STAYS;
  return sums.indexOf(Math.max(...sums));
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
