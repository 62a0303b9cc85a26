import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { selectionsAt } from '../../../server/src/service/selection';

/** What is selected step by step from the place of "|". */
function steps(marked: string): string[] {
  const text = marked.replace('|', '');
  return selectionsAt(analyse(text, DEFAULT_SETTINGS), marked.indexOf('|')).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('expanding the selection', () => {
  it('goes from the word to its clause, its sentence, its block, the note', () => {
    assert.deepEqual(steps('We wa|lked, and then she rang her aunt. Then rain.\n\nMore.\n'), [
      'walked',
      'We walked,',
      'We walked, and then she rang her aunt.',
      'We walked, and then she rang her aunt. Then rain.',
      'We walked, and then she rang her aunt. Then rain.\n\nMore.\n',
    ]);
  });

  it('takes a quotation first without and then with its marks', () => {
    assert.deepEqual(steps('She said "I wa|nt the bus" to me.').slice(0, 3), [
      'want',
      'I want the bus',
      '"I want the bus"',
    ]);
  });

  it('takes the word that the caret stands behind', () => {
    assert.equal(steps('We walked|.')[0], 'walked');
  });

  it('takes a block without its bullet, then its section', () => {
    assert.deepEqual(steps('## Plan\n\n- Ca|ll\n- Rest\n\n## Next\n\nSoon.\n').slice(0, 3), [
      'Call',
      '- Call',
      '## Plan\n\n- Call\n- Rest',
    ]);
  });

  it('takes a line of the front matter, then all of it', () => {
    assert.deepEqual(steps('---\ntemplate: d|ap\nsetting: home\n---\n\nWe met.\n').slice(0, 2), [
      'template: dap',
      '---\ntemplate: dap\nsetting: home\n---',
    ]);
  });

  it('holds at every place one step inside the next, whatever was typed', () => {
    for (const text of ['', '\n', '“', '"a. b', '- "x\n> y', '## \n##', '😀 é "a" \r\n\r\nb:', '---\na: b\n']) {
      for (let offset = 0; offset <= text.length; offset++) {
        const spans = selectionsAt(analyse(text, DEFAULT_SETTINGS), offset);
        assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
        spans.slice(1).forEach((outer, i) => {
          assert.ok(
            outer.start <= spans[i]!.start && spans[i]!.end <= outer.end,
            JSON.stringify([text, offset, spans]),
          );
        });
      }
    }
  });
});
