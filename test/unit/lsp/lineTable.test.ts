import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineTable } from '../../../server/src/lsp/lineTable';

const TEXT = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r', '\r\n'), maxLength: 30 });

describe('positions', () => {
  it('count UTF-16 units from the line start, whatever ends the lines', () => {
    const lines = LineTable.of('a😀b\r\nc\rd\n');
    assert.deepEqual(lines.position(3), { line: 0, character: 3 });
    assert.deepEqual(lines.position(6), { line: 1, character: 0 });
    assert.deepEqual(lines.position(8), { line: 2, character: 0 });
    assert.equal(lines.offset({ line: 0, character: 99 }), 4);
    assert.equal(lines.offset({ line: 99, character: 0 }), 10);
  });

  it('are the same after an edit as in the text read afresh', () => {
    fc.assert(
      fc.property(TEXT, TEXT, fc.nat(30), fc.nat(30), (text, added, a, b) => {
        const start = Math.min(a, b, text.length);
        const oldEnd = Math.min(Math.max(a, b), text.length);
        const edited = text.slice(0, start) + added + text.slice(oldEnd);
        const spliced = LineTable.of(text).spliced(edited, { start, oldEnd, newEnd: start + added.length });
        const fresh = LineTable.of(edited);
        for (let offset = 0; offset <= edited.length; offset++)
          assert.deepEqual(spliced.position(offset), fresh.position(offset));
      }),
      { numRuns: 500 },
    );
  });
});
