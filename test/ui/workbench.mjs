// A VS Code with the packaged extension, in a browser, for tests that look at it.
import path from 'node:path';
import { openBrowser } from '../host/chromium.mjs';
import { startEditor } from '../host/editor.mjs';
import { scratchNotes, writeNote } from '../host/scratch.mjs';

export { samples } from '../host/scratch.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(import.meta.dirname, 'pictures');
const calm = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};
const open = new Set();
let editor;

/**
 * `notes` are files of a new folder by name; `show` is the one that opens; `settings` are the folder's;
 * `userSettings` those of a VS Code of its own; `workspace` is the one of these files that opens as a workspace; `language` is the interface's; `browser` are Playwright's options for the page: viewport, colorScheme, reducedMotion …
 */
export async function openWorkbench(wanted = {}) {
  const { notes = {}, show, workspace, settings = {}, userSettings, language, browser: options = {} } = wanted;
  const own = userSettings && (await editorWith(userSettings));
  if (!own) editor ??= editorWith();
  const { address } = own ?? (await editor);
  const { folder, remove } = scratchNotes();
  for (const [name, text] of Object.entries(notes)) writeNote(path.join(folder, name), text);
  const configure = (wanted) => writeNote(path.join(folder, '.vscode/settings.json'), JSON.stringify(wanted));
  if (Object.keys(settings).length) configure(settings);

  const { browser, page } = await openBrowser(options);
  if (language) await page.addInitScript(speak, language);
  const workbench = { page, folder, configure, ...handles(page), picture, close };
  open.add(workbench);
  const within = (name) => name && path.join(folder, name);
  await page.goto(address({ folder, workspace: within(workspace), file: within(show) }));
  await page.locator('.monaco-workbench').waitFor();
  if (show) await workbench.editor.waitFor();
  return workbench;

  function picture(name, window = page) {
    return window.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
  }
  async function close() {
    open.delete(workbench);
    await browser.close();
    await own?.stop();
    remove();
  }
}

const editorWith = (settings = {}) =>
  startEditor({ vsix: path.join(root, 'dist/mutual-notes.vsix'), settings: { ...calm, ...settings } });

/** The frame of the web view that shows a text, once it does. */
export async function webView(page, text) {
  const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await frame.getByText(text).first().waitFor();
  return (await frame.locator('body').elementHandle()).ownerFrame();
}

/** As if a language pack were there: VS Code's own texts stay English, extensions speak the language. */
function speak(language) {
  globalThis._VSCODE_NLS_LANGUAGE = language;
}

/** What takes the keys in an editor: newer browsers have an element of their own for it. */
const INPUT = '.native-edit-context, textarea.inputarea';

function handles(page) {
  const quickFixes = page.locator('.action-widget:not(.action-list-submenu-panel)');
  return {
    editor: page.locator('.editor-instance .monaco-editor').first(),
    squiggles: page.locator('.squiggly-error, .squiggly-warning, .squiggly-info'),
    quickFixes,
    line: (text) => page.locator('.view-line', { hasText: text }),
    /** Puts the focus into the note; a click would wait until nothing moves. */
    write: () => page.locator('.editor-instance .monaco-editor').first().locator(INPUT).first().focus(),
    /** Puts the caret before a text, by keyboard: a click would open a hover, and the next click would land on it. */
    async caretAt(text) {
      await page.keyboard.press('Control+f');
      const find = page.locator('.find-widget.visible');
      await find.locator('textarea').first().fill(text);
      await find.locator('.matchesCount', { hasText: /^1 of/ }).waitFor();
      await page.keyboard.press('Escape');
      await find.waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowLeft');
    },
    /** Opens the menu of what can be done at the caret; once more where marks that arrive have closed it again. */
    async openQuickFixes() {
      for (let attempt = 0; attempt < 5 && !(await quickFixes.isVisible()); attempt++) {
        await page.keyboard.press('Control+.');
        await quickFixes.waitFor({ timeout: 5000 }).catch(() => {});
      }
      await quickFixes.waitFor();
    },
    /** Chooses from that menu, by keyboard. */
    async choose(title) {
      const focused = quickFixes.locator('.monaco-list-row.focused');
      const rows = await quickFixes.locator('.monaco-list-row').count();
      for (let row = 0; row < rows && !(await focused.textContent()).includes(title); row++) {
        const here = await focused.getAttribute('data-index');
        await page.keyboard.press('ArrowDown');
        await quickFixes.locator(`.monaco-list-row.focused:not([data-index="${here}"])`).waitFor();
      }
      await focused.filter({ hasText: title }).waitFor();
      await page.keyboard.press('Enter');
    },
    /** Chooses from a list that has opened, by keyboard; what is drawn beside it may have taken the focus. */
    async pick(title) {
      const list = page.locator('.quick-input-list');
      const filter = page.locator('.quick-input-widget input').first();
      await list.locator('.monaco-list-row', { hasText: title }).first().waitFor();
      await filter.fill(title);
      await list.locator('.monaco-list-row.focused', { hasText: title }).waitFor();
      await filter.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** Closes whatever is open and opens a file of the folder, the focus in it. */
    async reopen(name) {
      await this.command('View: Close All Editors');
      await page.locator('.editor-group-watermark').waitFor();
      await page.keyboard.press('Control+p');
      await this.pick(name);
      await this.editor.waitFor();
    },
    /** By its title in the command palette; opened again while the extension is not known yet. */
    async command(title) {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
      for (let attempt = 0; attempt < 5 && !(await row.isVisible()); attempt++) {
        await page.keyboard.press('Escape');
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill(`>${title}`);
        await row.waitFor({ timeout: 3000 }).catch(() => {});
      }
      await row.waitFor();
      await page.keyboard.press('Enter');
    },
  };
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
