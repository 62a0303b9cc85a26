// The suite of test/vscode in VS Code's Node extension host.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from './chromium.mjs';
import { startEditor } from './editor.mjs';
import { conclude, readReport } from './verdict.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LIMIT = 240_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-notes-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
fs.cpSync(path.join(root, 'client/samples'), folder, { recursive: true });

const report = readReport(console.log);
const editor = await startEditor({ automated: true });
const { browser, page } = await openBrowser();
const why = await finished();
await browser.close();
await editor.stop();
process.exit(conclude(report.counts(), why));

/** Answers why the run did not end by itself, if it did not. */
async function finished() {
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationLog', (_type, words) => report.read(words.map(String).join(' ')));
    page.exposeFunction('codeAutomationExit', () => resolve());
    page.once('crash', () => resolve('The page crashed.'));
    editor.ended.then(() => resolve('The editor ended.'));
    setTimeout(() => resolve(`The run took more than ${LIMIT / 1000} s.`), LIMIT).unref();
  });
  await page.goto(editor.address({ folder, extension: root, tests: path.join(root, 'dist/test/vscode/index.js') }));
  const why = await ended;
  if (why && process.env.DEBUG_HOST) console.log(editor.log());
  return why;
}
