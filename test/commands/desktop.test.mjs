import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Clone } from './clone.mjs';

/** Stands for the desktop VS Code: writes down how it was called and prints what its name says. */
const vscode = (lines, code) => `
require('node:fs').writeFileSync(require('node:path').join(process.env.HOME, 'called.json'), JSON.stringify(process.argv.slice(2)));
for (const line of ${JSON.stringify(lines)}) console.log(line);
process.exit(${code});`;
const END = (passed, failed) => `\u241f@@end ${JSON.stringify({ passed, failed, skipped: 0 })}`;

describe('npm run test:desktop', () => {
  if (process.platform === 'win32') return;
  let clone;
  before(() => {
    clone = new Clone();
  });
  after(() => clone?.remove());

  /** What a run in that VS Code prints, and its exit code. */
  const run = async (lines, code, env = {}) => {
    clone.provide('vscode', vscode(lines, code));
    const command = clone.run('test/host/desktopTests.mjs', [], {
      VSCODE_EXECUTABLE: path.join(clone.tools, 'vscode'),
      ...env,
    });
    return { code: await command.ended, output: command.output };
  };

  it('runs the suite of the other hosts, on copies of the samples', async () => {
    await run([END(2, 0)], 0);
    const words = JSON.parse(fs.readFileSync(path.join(clone.cache, 'called.json'), 'utf8'));
    assert.ok(words.includes(`--extensionDevelopmentPath=${clone.folder}`));
    assert.ok(words.includes(`--extensionTestsPath=${path.join(clone.folder, 'dist/test/vscode/index.js')}`));
    assert.ok(words.includes('--disable-extensions'));
    assert.ok(words[0].startsWith(clone.cache), 'the folder that opens');
    fs.rmSync(path.join(clone.cache, 'called.json'));
    assert.deepEqual(clone.leftBehind(), []);
  });

  it('shows the lines of the tests, and ends with their counts', async () => {
    const { code, output } = await run(['[main] noise', '\u241f  ✔ sees the note', END(1, 0)], 0);
    assert.match(output, / {2}✔ sees the note\n1 passed, 0 failed, 0 skipped\n$/);
    assert.doesNotMatch(output, /noise/);
    assert.equal(code, 0);
  });

  for (const [what, lines, exit, last] of [
    ['a test fails', [END(1, 1)], 1, /^1 passed, 1 failed, 0 skipped$/m],
    ['VS Code dies before the end', ['\u241f  ✔ sees the note'], 0, /host died[\s\S]*^0 passed, 1 failed, 0 skipped$/m],
    ['no test ran', [END(0, 0)], 0, /^No test ran\.$/m],
    ['VS Code ends with an error after the tests', [END(1, 0)], 3, /^1 passed, 0 failed, 0 skipped$/m],
  ]) {
    it(`fails when ${what}`, async () => {
      const { code, output } = await run(lines, exit);
      assert.match(output, last);
      assert.equal(code, 1);
    });
  }

  it('says what to do where VS Code cannot be had', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const { code, output } = await run([], 0, { VSCODE_EXECUTABLE: '', https_proxy: nowhere, HTTPS_PROXY: nowhere });
    assert.match(output, /Set VSCODE_EXECUTABLE to the VS Code of this machine/);
    assert.equal(code, 1);
  });
});
