import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkAll } from '../../../server/src/cli/checkRun';

describe('a long run of the command line', () => {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'));
  before(() => {
    for (let i = 0; i < 60; i++) fs.writeFileSync(path.join(cwd, `${i}.peernote`), 'We walked.\n');
  });
  after(() => fs.rmSync(cwd, { recursive: true }));

  /** What a run says of how far it is, `undefined` for its end. */
  const progressOf = async (...inputs: string[]) => {
    const told: (string | undefined)[] = [];
    const terminal = {
      cwd,
      out: () => {},
      err: () => {},
      progress: (text: string | undefined) => void told.push(text),
    };
    await checkAll({ inputs, include: [], policy: undefined, threads: 1 }, terminal);
    return told;
  };

  it('says how far it is, and takes that away in the end', async () => {
    const numbers = (await progressOf('.')).map((text) => text?.replace('Checking notes: ', ''));
    assert.deepEqual(numbers, ['0 of 60', '50 of 60', '60 of 60', undefined]);
  });

  it('is the only one that does', async () => assert.deepEqual(await progressOf('1.peernote', '2.peernote'), []));
});
