import assert from 'node:assert/strict';
import { tokenise } from '../../../../../server/src/core/note/tokenise';
import { isZipCode } from '../../../../../server/src/core/rules/confidentiality/identifiers/zipCodes';

function found(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => isZipCode(tokens, i))
    .map((i) => tokens.raw(i));
}

describe('ZIP codes', () => {
  it('behind a state', () => assert.deepEqual(found('She moved to Ware, MA 01082.'), ['01082']));
  it('behind a town', () => assert.deepEqual(found('He cuts hair in Holyoke 01040.'), ['01040']));
  it('behind "zip"', () => assert.deepEqual(found('They live in zip code 94103-1122 now.'), ['94103-1122']));
  it('not a count', () => assert.deepEqual(found('He took 10000 steps, and 12500 dollars were raised.'), []));
});
