// The suite of test/vscode in VS Code's Node extension host.
import path from 'node:path';
import { runSuite } from './automation.mjs';
import { startEditor } from './editor.mjs';
import { filesWithCanary, linesWithCanary } from './leftBehind.mjs';
import { scratchSamples } from './scratch.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { folder, remove } = scratchSamples();
process.once('exit', remove);

const editor = await startEditor({ automated: true });
const tests = path.join(root, 'dist/test/vscode/index.js');
const address = editor.address({ folder, extension: root, tests });
const code = await runSuite(address, editor.ended, () => [
  ...filesWithCanary(editor.profile),
  ...linesWithCanary(editor.log()),
]);
if (code && process.env.DEBUG_HOST) console.log(editor.log());
await editor.stop();
process.exit(code);
