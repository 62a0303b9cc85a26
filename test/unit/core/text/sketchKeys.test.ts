import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type KeyedSketches, type Sketch, sketchOf, withKeys } from '../../../../server/src/core/text/sketch';
import { SketchKeys } from '../../../../server/src/core/text/sketchKeys';

type Block = KeyedSketches<{ readonly sketch: Sketch }>;

/** A block of one sentence; the same number is the same sentence. */
function blockOf(sentence: number): Block {
  const pairs = Int32Array.from({ length: 9 }, (_, i) => Math.imul(sentence * 9 + i + 1, 0x9e3779b1));
  return withKeys([{ sketch: sketchOf(pairs, pairs.length) }]);
}

describe('the keys of a note’s sketches', () => {
  it('tell that two sentences are alike', () => {
    assert.equal(SketchKeys.NONE.changed([], [blockOf(1), blockOf(2), blockOf(1)]).mayHoldAlike, true);
  });

  it('tell of none where all differ', () => {
    const blocks = Array.from({ length: 300 }, (_, i) => blockOf(i));
    assert.equal(SketchKeys.NONE.changed([], blocks).mayHoldAlike, false);
  });

  it('forget a sentence that went', () => {
    const [first, second] = [blockOf(1), blockOf(1)];
    const both = SketchKeys.NONE.changed([], [first, second]);
    assert.equal(both.changed([second], []).mayHoldAlike, false);
  });

  it('stay what they were for whoever holds the version before', () => {
    const before = SketchKeys.NONE.changed([], [blockOf(1)]);
    before.changed([], [blockOf(1)]);
    assert.equal(before.mayHoldAlike, false);
  });

  it('never miss two that are the same, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sentence: fc.nat(12), goes: fc.nat(20) }), { maxLength: 60 }), (edits) => {
        let keys = SketchKeys.NONE;
        const there: { readonly sentence: number; readonly block: Block }[] = [];
        for (const { sentence, goes } of edits) {
          const gone = goes < there.length ? there.splice(goes, 1) : [];
          const come = { sentence, block: blockOf(sentence) };
          there.push(come);
          keys = keys.changed(
            gone.map(({ block }) => block),
            [come.block],
          );
          const twice = new Set(there.map((one) => one.sentence)).size < there.length;
          assert.equal(keys.mayHoldAlike, twice);
        }
      }),
    );
  });
});
