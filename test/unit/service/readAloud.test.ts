import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { readAloudPage } from '../../../server/src/service/readAloud';

const pageOf = (note: string): string => readAloudPage(analyse(note, DEFAULT_SETTINGS));

describe('the note read aloud', () => {
  it('has a number at each place to reconsider, and the reason below', () => {
    assert.match(pageOf('Call her at 413-555-0182. We walked.'), /413-555-0182 \*\*\[1\]\*\*\. We[\s\S]*\n1\. A phone/);
  });

  it('says what concerns the whole note after that, and puts no number into the story for it', () => {
    const page = pageOf('He was told to come at nine. I gave him the list. I filled in the form. He was late again.\n');
    assert.match(page, /\n- Nothing here was done, agreed or learned together/);
    assert.doesNotMatch(page, /He \*\*\[/);
  });

  it('has nothing to click on: an address in it leads nowhere', () => {
    const page = pageOf('Mail ana@example.org or see www.example.org/ana.');
    assert.match(page, /ana\\@example\\\.org/);
    assert.match(page, /www\\\.example\\\.org/);
  });
});
