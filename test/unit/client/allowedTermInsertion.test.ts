import assert from 'node:assert/strict';
import { insertionOf } from '../../../client/src/keep/allowedTermInsertion';

async function joined(policy: string): Promise<string | undefined> {
  const insertion = await insertionOf('River House', policy);
  return insertion && policy.slice(0, insertion.offset) + insertion.text + policy.slice(insertion.offset);
}

describe('a term that joins the allow list of a policy', () => {
  it('begins the list where there is none', async () => {
    assert.equal(await joined('agency: Us\n'), 'agency: Us\nallow:\n  - "River House"\n');
  });
  it('stands after the last one, comments and all the rest untouched', async () => {
    assert.equal(
      await joined('allow:\n- A # why\n\nstaff: [B]\n'),
      'allow:\n- A # why\n- "River House"\n\nstaff: [B]\n',
    );
  });
  it('joins a list in one line', async () => {
    assert.equal(await joined('allow: [A]\n'), 'allow: [A, "River House"]\n');
    assert.equal(await joined('allow: []\n'), 'allow: ["River House"]\n');
  });
  it('keeps CRLF line ends together', async () => {
    assert.equal(
      await joined('allow:\r\n  - A\r\nagency: B\r\n'),
      'allow:\r\n  - A\n  - "River House"\r\nagency: B\r\n',
    );
  });
  it('stays out of a file that cannot be understood or has it already', async () => {
    assert.equal(await joined('allow: [A\n'), undefined);
    assert.equal(await joined('allow: [River House]\n'), undefined);
  });
});
