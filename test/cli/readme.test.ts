import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { mutualNotes, NoteFolder } from './commandLine';

const README = fs.readFileSync('README.md', 'utf8');
const COMMANDS = README.match(/^node dist\/cli\.js .*$/gm) ?? [];
const POLICY = /```yaml\n([\s\S]*?)```/.exec(README)![1]!;

describe('what the README says of the command line', () => {
  if (process.platform === 'win32') return;
  const folder = new NoteFolder({
    'note.peernote': 'Call her at 413-555-0182.\n',
    'notes/a.peernote': 'We walked to the river.\n',
    'policy.yaml': POLICY,
  });
  after(() => folder.remove());

  it('is something', () => assert.ok(COMMANDS.length >= 5));

  for (const command of COMMANDS) {
    it(`works: ${command}`, () => {
      const called = command.replace('node dist/cli.js', `"${process.execPath}" "${path.resolve('dist/cli.js')}"`);
      const { status, stderr } = spawnSync('sh', ['-c', called], { cwd: folder.path, encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.ok(status === 0 || status === 1, `exit ${status}`);
    });
  }

  it('has a policy that is understood', () => {
    const { code, out } = mutualNotes(folder.path, ['policy', 'policy.yaml']);
    assert.equal(code, 0, out);
  });
});
