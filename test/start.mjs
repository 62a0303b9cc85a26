// `npm start [-- FOLDER]`: what the samples or FOLDER give away, then an editor on them. Ctrl-C ends all that was started.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { startDesktop } from './host/desktop.mjs';
import { startEditor } from './host/editor.mjs';
import { samples, scratchSamples } from './host/scratch.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv[2] && path.resolve(process.argv[2]);
if (wanted && !fs.statSync(wanted, { throwIfNoEntry: false })?.isDirectory()) stop(`There is no folder ${wanted}.`);
process.chdir(root);

console.log('Building …');
run(process.execPath, ['esbuild.js']);
const folder = wanted ?? copySamples();
console.log(`\nWhat Mutual Notes finds in ${wanted ? folder : 'the sample notes'}:\n`);
spawnSync(process.execPath, ['dist/cli.js', 'check', folder], { stdio: 'inherit' });

const editor = (await startDesktop(root, folder)) ?? (await startInBrowser());
endWithParent();
await editor.ended;
process.exit(0);

/** An npm that is asked to end does not ask further. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(143), 500).unref();
}

async function startInBrowser() {
  console.log('\nPacking the extension …');
  run('npm', ['run', '--silent', 'package']);
  try {
    const editor = await startEditor({ vsix: path.join(root, 'dist/mutual-notes.vsix') });
    console.log(
      `\nOpen this address in a browser (only this machine can reach it):\n\n  ${editor.address({ folder })}\n`,
    );
    console.log('Ctrl-C ends the editor.');
    return editor;
  } catch (error) {
    stop(
      `${error.message}\n\nNo editor could be started. Install VS Code and its command "code", then run npm start again.`,
    );
  }
}

/** Playing must not change the repository; what was written while playing must not be lost either. */
function copySamples() {
  const { folder, remove } = scratchSamples();
  process.once('exit', () => {
    if (isUnchanged(folder)) remove();
    else console.log(`\nThe notes that you changed are in ${folder}.`);
  });
  return folder;
}

function isUnchanged(folder) {
  const original = samples();
  const names = fs.readdirSync(folder);
  return names.every(
    (name) => original[name] !== undefined && fs.readFileSync(path.join(folder, name), 'utf8') === original[name],
  );
}

function run(command, words) {
  const { status } = spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) stop(`${command} ${words.join(' ')} failed.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
