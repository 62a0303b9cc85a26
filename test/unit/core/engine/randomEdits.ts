import fc from 'fast-check';
import { analyse, reanalyse } from '../../../../server/src/core/engine/analyse';
import type { Analysis } from '../../../../server/src/core/engine/analysis';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { noteOf, PIECES } from './writing';

/** Everything that an analysis says, and nothing of how it came about. */
export function said({ findings, people, noteKind, foreign, limits, view, sums, gathered, blocks, note }: Analysis) {
  return {
    findings,
    sums,
    gathered: tidied(gathered),
    language: note.language,
    people,
    noteKind,
    foreign,
    limits,
    voices: view.voices,
    words: view.words,
    anchor: view.anchor,
    frontMatter: note.frontMatter,
    blocks: blocks.map(
      ({
        placed,
        names,
        section,
        carriedOut,
        start,
        view: seen,
        findings: found,
        credits,
        gathered: own,
        told,
        voices,
      }) => ({
        kind: placed.reading.kind,
        start: placed.start,
        text: placed.reading.text,
        section,
        carriedOut,
        voices,
        judgedAt: start,
        mentions: seen.mentions,
        names,
        clauses: seen.clauses,
        found,
        credits,
        own,
        told,
      }),
    ),
  };
}

/** The sums of what note rules gathered, without those that came back to nothing. */
const tidied = (gathered: Analysis['gathered']) =>
  gathered.map(({ sums }) => Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0)));

export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Applies the edits one after the other, each to the analysis that the one before left. */
export function edited(text: string, edits: readonly RandomEdit[]): { analysis: Analysis; text: string } {
  let analysis = analyse(text, DEFAULT_SETTINGS);
  let now = text;
  for (const edit of edits) {
    const start = Math.floor(edit.at * (now.length + 1));
    const oldEnd = Math.min(now.length, start + edit.length);
    now = now.slice(0, start) + edit.text + now.slice(oldEnd);
    analysis = reanalyse(now, analysis, { start, oldEnd, newEnd: start + edit.text.length });
  }
  return { analysis, text: now };
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);
export const edit = fc.record({
  at: place,
  length: fc.oneof(fc.constantFrom(0, 0, 1), fc.nat(40)),
  text: fc.oneof(piece, fc.constant('')),
});
export const note = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer()).map(([words, seed]) => noteOf(words, seed)),
  fc.integer().map((seed) => noteOf(900, seed).replaceAll('\n', '\r\n')),
);
