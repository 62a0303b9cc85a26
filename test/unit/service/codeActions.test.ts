import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { inWords } from '../../../server/src/core/text/saying';
import { choicesAt } from '../../../server/src/service/codeActions';

/** Titles of the choices at the place of "|", in the order of the menu. */
function titles(marked: string): string[] {
  const at = marked.indexOf('|');
  const analysis = analyse(marked.replace('|', ''), DEFAULT_SETTINGS);
  return choicesAt(analysis, { start: at, end: at }).map(({ title }) => inWords(title));
}

describe('the choices at a place', () => {
  it('begin with the words under the caret, also where the finding about the whole note is the shorter one', () => {
    const [first, ...others] = titles('|12 Elm Street,\nApartment 4\n');
    assert.match(first!, /^Write "/);
    assert.ok(others.some((title) => title.startsWith('Add ')));
  });

  it('are each there once, though a role and the rule say the same', () => {
    const offered = titles('We met with client |Denise at noon.');
    assert.deepEqual(offered, [...new Set(offered)]);
  });
});
