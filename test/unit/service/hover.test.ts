import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { ENGLISH } from '../../../server/src/core/text/saying';
import { explanationAt } from '../../../server/src/service/hover';
import { MARKDOWN, type Markup, PLAIN_TEXT } from '../../../server/src/service/markup';

const NOTE = 'Call her at 413-555-0182.';

/** What is explained of the phone number, in an editor that says the words of a finding by itself, or in another. */
const explained = (says: boolean, markup: Markup = MARKDOWN): string =>
  explanationAt(analyse(NOTE, DEFAULT_SETTINGS), NOTE.indexOf('413'), {
    language: ENGLISH,
    markup,
    linkTo: () => 'page',
    says: () => says,
  })!.value;

describe('an explanation', () => {
  it('leads with the name of the rule and the way to its page', () => {
    assert.match(explained(true), /^\*\*Phone number\*\* · \[Read more\]\(page\)/);
  });

  it('says what, why and what instead where the editor does not', () => {
    assert.match(explained(false), /A phone or fax number stands here\.[\s\S]*You might write/);
    assert.doesNotMatch(explained(true), /A phone or fax number stands here/);
  });

  it('has no signs of mark-up where an editor shows plain text', () => {
    const plain = explained(false, PLAIN_TEXT);
    assert.match(plain, /^Phone number · Read more: page\n\nA phone or fax number/);
    assert.doesNotMatch(plain, /[*\\[]{2}|\\/);
  });
});
