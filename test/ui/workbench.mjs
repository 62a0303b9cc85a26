// A VS Code with the packaged extension, in a browser, for tests that look at it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../host/chromium.mjs';
import { startEditor } from '../host/editor.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(import.meta.dirname, 'pictures');
const settings = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};
const open = new Set();
let editor;

/**
 * `notes` are files of a new folder by name; `show` is the one that opens; `settings` are the folder's;
 * `browser` are Playwright's options for the page: viewport, colorScheme, reducedMotion …
 */
export async function openWorkbench({ notes = {}, show, settings = {}, browser: options = {} } = {}) {
  editor ??= startEditor({ vsix: path.join(root, 'dist/mutual-notes.vsix'), settings: shared() });
  const { address } = await editor;
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-ui-'));
  const folder = path.join(scratch, 'notes');
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(notes)) write(path.join(folder, name), text);
  if (Object.keys(settings).length) write(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));

  const { browser, page } = await openBrowser(options);
  const workbench = { page, folder, ...handles(page), picture, close };
  open.add(workbench);
  await page.goto(address({ folder, file: show && path.join(folder, show) }));
  await page.locator('.monaco-workbench').waitFor();
  if (show) await workbench.editor.waitFor();
  return workbench;

  function picture(name) {
    return page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
  }
  async function close() {
    open.delete(workbench);
    await browser.close();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** The samples that come with the extension, for `notes`. */
export function samples() {
  const folder = path.join(root, 'client/samples');
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function handles(page) {
  return {
    editor: page.locator('.editor-instance .monaco-editor').first(),
    squiggles: page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error'),
    quickFixes: page.locator('.action-widget:not(.action-list-submenu-panel)'),
    line: (text) => page.locator('.view-line', { hasText: text }),
    /** By its title in the command palette. */
    async command(title) {
      await page.keyboard.press('F1');
      const box = page.locator('.quick-input-widget input');
      await box.waitFor();
      await box.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
    },
  };
}

function shared() {
  return { ...settings, 'workbench.colorTheme': 'Default Light Modern' };
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

afterEach(async function () {
  if (this.currentTest.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/\W+/g, '-');
  for (const workbench of open) await workbench.picture(`failed-${name}`).catch(() => {});
});

after(async () => {
  for (const workbench of open) await workbench.close();
  await (await editor)?.stop();
});
