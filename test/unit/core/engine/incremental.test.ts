import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, reanalyse } from '../../../../server/src/core/engine/analyse';
import type { Analysis } from '../../../../server/src/core/engine/analysis';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { noteOf, PIECES } from './writing';

/** Everything that an analysis says, and nothing of how it came about. */
function said({ findings, people, noteKind, foreign, limits, view, sums, gathered, blocks, note }: Analysis) {
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

/** What note rules gathered, without sums that came back to nothing. */
const tidied = (gathered: Analysis['gathered']) =>
  gathered.map(({ values, sums }) => ({
    values,
    sums: Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0)),
  }));

interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Applies the edits one after the other, each to the analysis that the one before left. */
function edited(text: string, edits: readonly RandomEdit[]): { analysis: Analysis; text: string } {
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
const edit = fc.record({
  at: place,
  length: fc.oneof(fc.constantFrom(0, 0, 1), fc.nat(40)),
  text: fc.oneof(piece, fc.constant('')),
});
const note = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer()).map(([words, seed]) => noteOf(words, seed)),
  fc.integer().map((seed) => noteOf(900, seed).replaceAll('\n', '\r\n')),
);

describe('an analysis after edits', () => {
  it('equals the analysis of the whole text', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(note, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const { analysis, text: now } = edited(text, edits);
        assert.deepEqual(said(analysis), said(analyse(now, DEFAULT_SETTINGS)));
      }),
      { numRuns: 120 },
    );
  });

  it('knows a name everywhere as soon as one place makes it sure', () => {
    const text = 'Later keisha came back.\n\nWe met with X at noon.';
    const at = text.indexOf('X');
    const { analysis } = edited(text, [{ at: at / (text.length + 1) + 1e-9, length: 1, text: 'Keisha Brown' }]);
    assert.deepEqual(said(analysis), said(analyse(analysis.note.text, DEFAULT_SETTINGS)));
    assert.equal(analysis.blocks[0]!.view.mentions.length, 1);
  });

  it('asks for the kind again when the first words that tell it come last', () => {
    const { analysis } = edited('', [{ at: 0, length: 0, text: 'No answer at the door. ' }]);
    assert.equal(analysis.noteKind, 'no-contact');
  });

  it('keeps the judgement of blocks that mention nobody who changed', () => {
    const text = 'Met with Keisha at noon.\n\nWe looked at rent together.\n\nHer sister Ana called.';
    const { analysis } = edited(text, [{ at: 0, length: 0, text: 'Dr. Quill waved. ' }]);
    const before = analyse(text, DEFAULT_SETTINGS);
    const after = reanalyse(`${text} Dr. Quill waved.`, before, {
      start: text.length,
      oldEnd: text.length,
      newEnd: text.length + 17,
    });
    assert.notEqual(after.people, before.people);
    assert.equal(after.blocks[1]!.view.clauses, before.blocks[1]!.view.clauses);
    assert.deepEqual(said(analysis), said(analyse(analysis.note.text, DEFAULT_SETTINGS)));
  });
});
