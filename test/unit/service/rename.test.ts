import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { applied } from '../../../server/src/service/fitting';
import { renameAt } from '../../../server/src/service/rename';

const TEXT = 'Met with Denise. Her sister Dana was there. Dana sang.';

/** The text after the name at "Dana" was renamed. */
const renamed = (words: string): string => {
  const analysis = analyse(TEXT, DEFAULT_SETTINGS);
  return applied(TEXT, renameAt(analysis, TEXT.indexOf('Dana'), words) ?? []);
};

describe('a rename', () => {
  it('keeps the relation beside another name', () =>
    assert.equal(renamed('Tess'), 'Met with Denise. Her sister Tess was there. Tess sang.'));

  it('puts a description in the place of relation and name', () =>
    assert.equal(renamed('a relative'), 'Met with Denise. A relative was there. A relative sang.'));
});
