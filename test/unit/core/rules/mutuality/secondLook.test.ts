import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import { afterSecondLook } from '../../../../../server/src/core/rules/mutuality/secondLook';
import type { RuleId } from '../../../../../server/src/core/rules/rule';

const WARM =
  'We picked rocks out of the bed until the light went. He claimed the shady end, and we laughed about his plums. He said the garden is where he thinks best. He wants to bring his sister next week.';

describe('the second look at wording', () => {
  const lookedAt = (text: string, words: string, rule: RuleId) => {
    const [block] = analyse(text, DEFAULT_SETTINGS).blocks;
    const start = text.indexOf(words);
    return afterSecondLook(block!.view, [{ rule, start, end: start + words.length }]);
  };

  it('leaves out what a reader would hardly mark', () => {
    assert.deepEqual(lookedAt(WARM, 'claimed', 'mutuality/doubt'), []);
  });

  it('leaves open what some readers would mark', () => {
    const text = 'We laughed. He claimed the shady end.';
    assert.equal(lookedAt(text, 'claimed', 'mutuality/doubt')[0]?.confidence, 'open');
  });

  it('keeps what a reader would mark', () => {
    const [found] = lookedAt('Client is noncompliant with meds.', 'noncompliant', 'mutuality/compliance');
    assert.equal(found?.rule, 'mutuality/compliance');
    assert.equal(found?.confidence, undefined);
  });

  it('is not asked of what identifies', () => {
    assert.equal(lookedAt(WARM, 'claimed', 'confidentiality/person-name').length, 1);
  });
});
