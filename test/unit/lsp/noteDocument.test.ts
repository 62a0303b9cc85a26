import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { NoteDocument } from '../../../server/src/lsp/noteDocument';

const WORDS = fc.string({
  unit: fc.constantFrom('Met with Dana. ', 'call 413-555-0182 ', '\n\n', '## Plan\n', '- she said ', '"no." ', 'x'),
  maxLength: 6,
});
const CHANGE = fc.record({ at: fc.nat(300), length: fc.nat(30), text: WORDS });
const OPENING =
  'Date: 2026-09-14\n\nDana Whitaker told me about the bus and her sister Ana, who lives in Dover near the mill.\n\nWe walked on.\n';

describe('an open note', () => {
  it('has the analysis of its whole text after any changes, however many go by between two questions', () => {
    fc.assert(
      fc.property(fc.array(fc.array(CHANGE, { maxLength: 3 }), { maxLength: 4 }), (rounds) => {
        const document = new NoteDocument('file:///a', 'peer-note', 1, OPENING);
        document.draft.settle();
        let version = 1;
        for (const round of rounds) {
          for (const { at, length, text } of round) {
            const { lines } = document;
            const start = Math.min(at, document.text.length);
            document.change(
              [{ range: lines.range({ start, end: Math.min(start + length, document.text.length) }), text }],
              ++version,
            );
          }
          const { analysis } = document.snapshot(DEFAULT_SETTINGS);
          assert.equal(analysis.note.text, document.text);
          assert.deepEqual(analysis.findings, analyse(document.text, DEFAULT_SETTINGS).findings);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the stored analysis as long as nothing changed', () => {
    const document = new NoteDocument('file:///a', 'peer-note', 1, OPENING);
    assert.equal(document.snapshot(DEFAULT_SETTINGS), document.snapshot(DEFAULT_SETTINGS));
  });
});
