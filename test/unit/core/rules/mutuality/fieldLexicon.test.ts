import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import type { Finding } from '../../../../../server/src/core/engine/analysis';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import lexicon from './field-lexicon.txt';

const ABSENCE = /^mutuality\/(?:missing-|one-|not-shared|role-term)/;
const ENTRIES = lexicon
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' / ') as [flagged: string, left: string]);

const wordings = (text: string): readonly Finding[] =>
  analyse(text, DEFAULT_SETTINGS).findings.filter(({ rule }) => rule.startsWith('mutuality/') && !ABSENCE.test(rule));

describe('the words of the field', () => {
  describe('are marked and offered in other words', () => {
    for (const [flagged] of ENTRIES)
      it(flagged, () => assert.ok(wordings(flagged).some(({ fixes }) => fixes.length > 0)));
  });

  describe('leave their neighbours alone', () => {
    for (const [, left] of ENTRIES)
      it(left, () =>
        assert.deepEqual(
          wordings(left).map(({ rule, start, end }) => `${rule}: ${left.slice(start, end)}`),
          [],
        ),
      );
  });
});
