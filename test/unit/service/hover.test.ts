import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { ENGLISH } from '../../../server/src/core/text/saying';
import { explanationAt } from '../../../server/src/service/hover';

const NOTE = 'Call her at 413-555-0182.';

/** What is explained of the phone number, in an editor that says the words of a finding by itself, or in another. */
const explained = (says: boolean): string =>
  explanationAt(analyse(NOTE, DEFAULT_SETTINGS), NOTE.indexOf('413'), {
    language: ENGLISH,
    linkTo: () => 'page',
    says: () => says,
  })!.markdown;

describe('an explanation', () => {
  it('leads with the name of the rule and the way to its page', () => {
    assert.match(explained(true), /^\*\*Phone number\*\* · \[Read more\]\(page\)/);
  });

  it('says what, why and what instead where the editor does not', () => {
    assert.match(explained(false), /A phone or fax number stands here\.[\s\S]*You might write/);
    assert.doesNotMatch(explained(true), /A phone or fax number stands here/);
  });
});
