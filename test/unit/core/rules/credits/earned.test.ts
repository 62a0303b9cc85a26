import assert from 'node:assert/strict';
import { ofCreditFeatures } from '../../../../../server/src/core/rules/credits/creditFeatures';
import { clauseSpans, clausesOf, EARNABLE, earnedByClause } from '../../../../../server/src/core/rules/credits/earned';
import type { CreditId } from '../../../../../server/src/core/rules/rule';
import { viewOf } from '../../voice/heard';

describe('which clauses have earned a credit', () => {
  const view = viewOf('We made tea. She sat down. He laughed.');
  const spans = clauseSpans(view);
  const earned = (id: CreditId, clause: number) => earnedByClause(spans, [{ ...spans[clause]!, id }]);

  it('are those that it covers for the most part', () =>
    assert.deepEqual(clausesOf({ start: spans[0]!.start, end: spans[1]!.end }, spans), [0, 1]));

  it('are those that most of it lies in', () =>
    assert.deepEqual(clausesOf({ start: spans[1]!.start, end: spans[1]!.start + 3 }, spans), [1]));

  it('are not those beside it', () => assert.deepEqual(clausesOf(spans[2]!, spans), [2]));

  it('are told by a bit a credit', () =>
    assert.deepEqual([...earned('credit/quotation', 1)], [0, 1 << EARNABLE.indexOf('credit/quotation'), 0]));

  it('tells of the clauses before and behind, not of itself', () => {
    const rows = (bits: Int32Array) => ofCreditFeatures(view, bits, (features) => features.toArray().length);
    const without = rows(new Int32Array(3));
    assert.deepEqual(
      rows(earned('credit/choice', 1)).map((count, i) => count - without[i]!),
      [2, 0, 2],
    );
  });
});
