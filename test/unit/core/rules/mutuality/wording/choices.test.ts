import assert from 'node:assert/strict';
import { readEntries } from '../../../../../../server/generate/wordings';
import clinicalGaze from '../../../../../../server/src/core/rules/mutuality/wording/clinical-gaze.txt';
import compliance from '../../../../../../server/src/core/rules/mutuality/wording/compliance.txt';
import deficit from '../../../../../../server/src/core/rules/mutuality/wording/deficit.txt';
import doubt from '../../../../../../server/src/core/rules/mutuality/wording/doubt.txt';
import hiddenAgent from '../../../../../../server/src/core/rules/mutuality/wording/hidden-agent.txt';
import judgement from '../../../../../../server/src/core/rules/mutuality/wording/judgement.txt';
import label from '../../../../../../server/src/core/rules/mutuality/wording/label.txt';
import powerOver from '../../../../../../server/src/core/rules/mutuality/wording/power-over.txt';
import unnamedCoercion from '../../../../../../server/src/core/rules/mutuality/wording/unnamed-coercion.txt';

const LISTS = { clinicalGaze, compliance, deficit, doubt, hiddenAgent, judgement, label, powerOver, unnamedCoercion };
/** "this writer" is "I", and vital signs have no place in the note: said with the entry. */
const NO_OTHER = '(no other)';

describe('every entry of a wording list offers a choice', () => {
  for (const [name, list] of Object.entries(LISTS))
    it(name, () => {
      const poor = readEntries(list).filter(
        ({ alternatives, otherwise }) =>
          !alternatives.includes(NO_OTHER) && new Set([...alternatives, ...otherwise]).size < 2,
      );
      assert.deepEqual(
        poor.map(({ term }) => term),
        [],
      );
    });

  it('reads no condition as a wording', () => {
    for (const list of Object.values(LISTS))
      for (const { alternatives } of readEntries(list))
        for (const text of alternatives) assert.doesNotMatch(text, /^(?:near|before|behind|by the) |;.*\|/);
  });
});
