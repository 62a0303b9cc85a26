// The suite of test/vscode in VS Code's Node extension host.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runSuite } from './automation.mjs';
import { startEditor } from './editor.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-notes-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
fs.cpSync(path.join(root, 'client/samples'), folder, { recursive: true });

const editor = await startEditor({ automated: true });
const tests = path.join(root, 'dist/test/vscode/index.js');
const code = await runSuite(editor.address({ folder, extension: root, tests }), editor.ended);
if (code && process.env.DEBUG_HOST) console.log(editor.log());
await editor.stop();
process.exit(code);
