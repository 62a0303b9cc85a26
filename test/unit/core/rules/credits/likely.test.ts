import assert from 'node:assert/strict';
import { withLikely } from '../../../../../server/src/core/rules/credits/likely';
import type { CreditId } from '../../../../../server/src/core/rules/rule';
import { viewOf } from '../../voice/heard';

describe('the second look at credits', () => {
  const credited = (text: string, found: readonly CreditId[]) =>
    withLikely(
      viewOf(text),
      found.map((id) => ({ id, start: 0, end: text.length })),
    ).map(({ id }) => id);

  it('sees what no rule found', () => assert.deepEqual(credited('We painted the shelf.', []), ['credit/shared-act']));

  it('leaves what a rule found where it is likely enough', () =>
    assert.deepEqual(credited('She is proud of her garden.', ['credit/strength']), ['credit/strength']));

  it('takes away what is unlikely, whatever a rule found', () =>
    assert.deepEqual(credited('Provided transport to the clinic.', ['credit/learning']), []));

  it('leaves quotations to their marks', () =>
    assert.ok(credited('Provided transport to the clinic.', ['credit/quotation']).includes('credit/quotation')));

  it('finds nothing twice', () =>
    assert.deepEqual(credited('We painted the shelf.', ['credit/shared-act']), ['credit/shared-act']));
});
