import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { ENGLISH } from '../../../server/src/core/text/saying';
import { readAbilities } from '../../../server/src/lsp/abilities';
import { NoteDiagnostics } from '../../../server/src/lsp/noteDiagnostics';
import { NoteDocument } from '../../../server/src/lsp/noteDocument';
import { shownFindings } from '../../../server/src/service/diagnostics';

const ABILITIES = readAbilities({ textDocument: { publishDiagnostics: { relatedInformation: true } } }, {});
const OPENING =
  'Date: 2026-09-14\n\nDana Whitaker told me about the bus and her sister Ana, who lives in Dover near the mill.\n\nCall 413-555-0182 and Dana.\n';
const WORDS = fc.string({
  unit: fc.constantFrom('Met with Dana. ', 'call 413-555-0182 ', '\n', '\n\n', ' ', 'x', 'She was non-compliant. '),
  maxLength: 3,
});
const CHANGE = fc.record({ at: fc.nat(200), length: fc.nat(4), text: WORDS });

/** The diagnostics of a document, kept up by `diagnostics` or made afresh. */
function shownOf(document: NoteDocument, diagnostics: NoteDiagnostics, maxFindings: number) {
  const snapshot = document.snapshot(DEFAULT_SETTINGS);
  const shown = shownFindings(snapshot.analysis, { hintsInText: true, maxFindings, typing: undefined });
  const changes = diagnostics.update(shown, snapshot);
  return { items: diagnostics.items, changes };
}

function opened(text: string, version: number): NoteDocument {
  const document = new NoteDocument('file:///a', 'peer-note', version, text);
  document.draft.settle();
  return document;
}

describe('the diagnostics of an open note', () => {
  it('are after any changes what they are for the whole text, and have another number only if they differ', () => {
    fc.assert(
      fc.property(fc.array(CHANGE, { maxLength: 6 }), fc.constantFrom(3, 1000), (edits, maxFindings) => {
        const document = opened(OPENING, 1);
        const diagnostics = new NoteDiagnostics(ENGLISH, ABILITIES);
        let before = shownOf(document, diagnostics, maxFindings);
        for (const [i, { at, length, text }] of edits.entries()) {
          const start = Math.min(at, document.text.length);
          const end = Math.min(start + length, document.text.length);
          document.change([{ range: document.lines.range({ start, end }), text }], i + 2);
          const now = shownOf(document, diagnostics, maxFindings);
          const fresh = shownOf(opened(document.text, i + 2), new NoteDiagnostics(ENGLISH, ABILITIES), maxFindings);
          assert.deepEqual(now.items, fresh.items);
          assert.deepEqual(JSON.parse(Buffer.concat(diagnostics.itemsJson).toString()), now.items);
          if (now.changes === before.changes) assert.deepEqual(now.items, before.items);
          before = now;
        }
      }),
      { numRuns: 80 },
    );
  });

  it('keep their number while nothing changes in them', () => {
    const document = opened(OPENING, 1);
    const diagnostics = new NoteDiagnostics(ENGLISH, ABILITIES);
    const { changes } = shownOf(document, diagnostics, 1000);
    const at = OPENING.indexOf('mill') + 1;
    document.change([{ range: document.lines.range({ start: at, end: at + 1 }), text: 'a' }], 2);
    assert.equal(shownOf(document, diagnostics, 1000).changes, changes);
  });

  /** The lines of the findings of a rule, before and after a blank became a line end. */
  function linesOf(text: string, rule: string): number[][] {
    const document = opened(text.replace('|', ' '), 1);
    const diagnostics = new NoteDiagnostics(ENGLISH, ABILITIES);
    const lines = () =>
      shownOf(document, diagnostics, 1000)
        .items.filter(({ code }) => code === rule)
        .map(({ range }) => range.start.line);
    const before = lines();
    const at = text.indexOf('|');
    document.change([{ range: document.lines.range({ start: at, end: at + 1 }), text: '\n' }], 2);
    return [before, lines()];
  }

  it('follow a finding to another line of its block', () => {
    assert.deepEqual(linesOf('We met.\n\nWe walked.|Call 413-555-0182 now.\n', 'confidentiality/phone-number'), [
      [2],
      [3],
    ]);
  });

  it('follow what is told of the whole note to another line', () => {
    assert.deepEqual(linesOf('<!-- to|do -->\n\nWe walked and said hello.\n', 'mutuality/not-shared'), [[2], [3]]);
  });
});
