import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, reanalyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';

const RULE = 'mutuality/power-over';
const steered = (text: string): string[] =>
  analyse(text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule === RULE)
    .map(({ start, end }) => text.slice(start, end));

describe('steering verbs', () => {
  it('count over the note, wherever they stand in it', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('She rested.', 'I encouraged her to rest.'), { maxLength: 9 }), (blocks) => {
        const count = blocks.filter((block) => block.startsWith('I')).length;
        assert.equal(steered(blocks.join('\n\n')).length, count < 3 ? 0 : count);
      }),
    ));

  it('are outweighed by what both did', () =>
    assert.deepEqual(
      steered(
        'I suggested a walk to her. I reminded her of the lake. I encouraged her to rest. We walked, we sat and we sang.',
      ),
      [],
    ));

  it('that are a finding by themselves are not told twice', () =>
    assert.deepEqual(
      steered('I reminded her to take her pills. I suggested a walk to her. I encouraged her to rest.'),
      ['reminded her to take'],
    ));

  it('tell of those far above when the third is typed', () => {
    const before = 'I encouraged her to rest.\n\nShe sang.\n\nI suggested a walk to her.\n\n';
    const typed = 'I reminded her of the lake.';
    const edit = { start: before.length, oldEnd: before.length, newEnd: before.length + typed.length };
    const { findings } = reanalyse(before + typed, analyse(before, DEFAULT_SETTINGS), edit);
    assert.equal(findings.filter(({ rule }) => rule === RULE).length, 3);
  });
});
