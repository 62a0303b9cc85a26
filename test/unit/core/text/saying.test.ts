import assert from 'node:assert/strict';
import { inWords, say } from '../../../../server/src/core/text/saying';

const SPANISH = { texts: { '{0} of {1}': '{0} de {1}' }, locale: 'es' };

describe('a text with values', () => {
  it('has small whole numbers in digits, and others as the language writes them', () => {
    assert.equal(inWords(say('{0} of {1}', 999, 12_345)), '999 of 12,345');
    assert.equal(inWords(say('{0} of {1}', 0.5, 12_345), SPANISH), '0,5 de 12.345');
  });
});
