import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { NoteFolder } from './commandLine';

const CANARY = 'Quillfeather';
const CLI = path.resolve('dist/cli.js');

/** Notes and policies, whole and broken, each with a word that stands nowhere else. */
const FILES = {
  'a.peernote': `Met with ${CANARY} Marlowe. She told ${CANARY} no. Client was non-compliant with ${CANARY}.\n`,
  'b.peernote': `---\n${CANARY} 2026\n---\n${CANARY} and I copied this long sentence about the river and the bridge.\n`,
  'c.peernote': `${CANARY} and I copied this long sentence about the river and the bridge.\n<!-- mutual-notes: keep ${CANARY} -->\n`,
  'bytes.peernote': `${CANARY}\0`,
  'latin.peernote': Buffer.concat([Buffer.from(CANARY), Buffer.from([0xe9, 0x20])]),
};

const RUNS = [
  ...['stylish', 'json', 'sarif', 'junit', 'github', 'html'].map((format) => ['check', '.', '--format', format]),
  ['check', '.', '--threads', '2'],
  ...['text', 'json', 'html'].map((format) => ['report', '.', '--format', format]),
  ['deidentify', 'a.peernote', 'bytes.peernote', 'latin.peernote', '--out', 'copies'],
];

describe('of a made-up word in notes', () => {
  const folder = new NoteFolder(FILES);
  const home = new NoteFolder({});
  after(() => {
    folder.remove();
    home.remove();
  });

  for (const args of RUNS) {
    it(`mutual-notes ${args.join(' ')} says nothing`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { HOME: home.path, USERPROFILE: home.path, TMPDIR: home.path, TEMP: home.path, TMP: home.path },
      });
      assert.notEqual(stdout + stderr, '');
      assert.doesNotMatch(stdout + stderr, new RegExp(CANARY, 'i'));
    });
  }

  it('and nothing of it is on the disk but the notes themselves and their copies', () => {
    assert.deepEqual(fs.readdirSync(home.path, { recursive: true }), []);
    const others = fs
      .readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .filter((name) => !Object.hasOwn(FILES, name));
    assert.deepEqual(others.sort(), ['copies', path.join('copies', 'a.deidentified.peernote')]);
    assert.doesNotMatch(folder.read('copies/a.deidentified.peernote'), new RegExp(CANARY));
  });
});
