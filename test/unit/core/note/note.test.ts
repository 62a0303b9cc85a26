import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNote, rereadNote } from '../../../../server/src/core/note/note';

const bits = [
  '\n',
  '\n\n',
  '---\n',
  'date: 2026-01-02\n',
  '# Plan\n',
  '- item ',
  '> quote ',
  'Plan: ',
  '"',
  '. ',
  'She said ',
  'no',
  '\r\n',
  '```\n',
  '<!-- ',
  '-->',
  '😀',
  'é',
  ' ',
  "'s",
  '413-555-0182',
  '[name]',
  'Date: x',
  'Rosa Vega\n',
  '12 Elm St\n',
];
const typed = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((a) => a.join(''));

const shape = (text: string) =>
  readNote(text).blocks.map((b) => [
    b.kind,
    b.start,
    b.end,
    b.reading.text,
    b.reading.sentences.length,
    b.reading.quotations.length,
  ]);

describe('reading a note', () => {
  it('ends a sentence with its line where the line before it was finished', () => {
    const [block] = readNote('Word and more words, as many as a line of a note holds.\n“no”\nShe left').blocks;
    assert.equal(block!.reading.sentences.length, 3);
  });

  it('takes one short line at the top for a title, and several for a card', () => {
    const kinds = (text: string) => readNote(text).blocks.map((b) => b.kind);
    assert.deepEqual(kinds('Coffee and forms\n\nShe said yes.'), ['title', 'paragraph']);
    assert.deepEqual(kinds('pocket guide, sample iv\n\nmet w/ pt.'), ['title', 'paragraph']);
    assert.deepEqual(kinds('SOAP note sample: peer support\n\nShe said yes.'), ['title', 'paragraph']);
    assert.deepEqual(kinds('Note: gave her a card.\n\nShe said yes.'), ['paragraph', 'paragraph']);
    assert.deepEqual(kinds('warm line call Tuesday 11:40 pm to 12:15\n\nShe said yes.'), ['header', 'paragraph']);
    assert.deepEqual(kinds('Mon 9:10, phone, 5 min. Asked for a bus pass.'), ['paragraph']);
    assert.deepEqual(kinds('Mon 9:10, phone, 5 min. Individual visit.\n\nShe said yes.'), ['header', 'paragraph']);
    assert.deepEqual(kinds('Coffee and forms\n* Tired\n* Hungry'), ['title', 'item', 'item']);
    assert.deepEqual(kinds('Coffee and forms\n2026-01-02, 40 min\n\nShe said yes.'), ['title', 'header', 'paragraph']);
    assert.deepEqual(
      kinds('for the file: man in his fifties with a sore knee seen by the nurse in town on 04/12/2023'),
      ['paragraph'],
    );
    assert.deepEqual(kinds('3/2 9:00, 15 min, office. Client reported early.'), ['paragraph']);
    assert.deepEqual(kinds('Rosa Vega\n12 Elm St\nWare, MA 01082\n\nShe said yes.'), ['paragraph', 'paragraph']);
  });

  it('gives the same blocks after an edit as from the start', () => {
    fc.assert(
      fc.property(typed, typed, fc.nat(), fc.nat(), (before, insert, a, b) => {
        const pad = 'Filler words here. \n\n'.repeat(a % 2 ? 0 : 300);
        const old = pad + before;
        const start = pad.length + (a % (before.length + 1));
        const oldEnd = Math.min(old.length, start + (b % 12));
        const text = old.slice(0, start) + insert + old.slice(oldEnd);
        const { note } = rereadNote(text, readNote(old), { start, oldEnd, newEnd: start + insert.length });
        assert.deepEqual(
          note.blocks.map((x) => [
            x.kind,
            x.start,
            x.end,
            x.reading.text,
            x.reading.sentences.length,
            x.reading.quotations.length,
          ]),
          shape(text),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('covers every letter with a block and every token with its block', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let at = 0;
        for (const { start, end, reading } of readNote(text).blocks) {
          assert.ok(start >= at && end > start, 'blocks are in order and not empty');
          assert.equal(text.slice(at, start).trim(), '');
          let last = 0;
          for (let i = 0; i < reading.tokens.count; i++) {
            assert.ok(reading.tokens.start[i]! >= last && reading.tokens.end[i]! > reading.tokens.start[i]!);
            last = reading.tokens.end[i]!;
          }
          assert.ok(last <= end - start);
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });
});
