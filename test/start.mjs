// `npm start [-- FOLDER]`: what the samples or FOLDER give away, then an editor on them. Ctrl-C ends all that was started.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { startDesktop } from './host/desktop.mjs';
import { startEditor } from './host/editor.mjs';
import { samples, scratchSamples } from './host/scratch.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** The sample that opens by itself. */
const FIRST = '1-names-and-numbers.peernote';
// npm runs this in the repository; INIT_CWD is where the person called it.
const wanted = process.argv[2] && path.resolve(process.env.INIT_CWD ?? '.', process.argv[2]);
if (wanted && !fs.statSync(wanted, { throwIfNoEntry: false })?.isDirectory())
  stop(`There is no folder ${wanted}. You might check the spelling, or run npm start alone to see the sample notes.`);
process.chdir(root);

console.log('Building …');
run(process.execPath, ['esbuild.js']);
const folder = wanted ?? copySamples();
const file = wanted ? undefined : path.join(folder, FIRST);
console.log(`\nWhat Mutual Notes finds in ${wanted ? folder : 'the sample notes'}:\n`);
spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), 'check', '.'], { cwd: folder, stdio: 'inherit' });
if (!wanted) console.log('\nThe sample notes open as copies: whatever you try there changes nothing here.');

const editor = (await startDesktop(root, { folder, file })) ?? (await startInBrowser());
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
      `\nOpen this address in a browser (only this machine can reach it):\n\n  ${editor.address({ folder, file })}\n`,
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
