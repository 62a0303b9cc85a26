import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './workbench.mjs';

const NAME = 'today.peernote';
const NOTE = 'We walked to the river. Call her at 413-555-0182.\n\n';
const UNASKED =
  '.notification-toast, .monaco-dialog-box, .quick-input-widget, .gettingStartedContainer, .suggest-widget.visible';

/** Notes down, from the first moment on, whatever comes up and is seen. */
function watch(selector) {
  globalThis.seen = new Set();
  const look = () => {
    for (const found of document.querySelectorAll(selector))
      if (found.checkVisibility()) globalThis.seen.add(found.className);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('an editor that is opened with a note', () => {
  it('stays calm while it is written, saved, closed and opened again: nothing comes up, no view opens', async () => {
    const workbench = await openWorkbench({
      notes: { [NAME]: NOTE },
      show: NAME,
      settings: { 'workbench.welcomePage.walkthroughs.openOnInstall': true },
    });
    const { page, folder, line, squiggles } = workbench;
    const file = path.join(folder, NAME);
    const inNote = () => page.evaluate(() => document.activeElement.closest('.editor-instance') !== null);
    await page.evaluate(watch, UNASKED);

    await squiggles.first().waitFor();
    await workbench.write();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('We agreed to walk again on Friday.');
    await line(/walk\sagain/).waitFor();
    assert.ok(await inNote());
    await page.keyboard.press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    assert.match(fs.readFileSync(file, 'utf8'), /walk again on Friday/);
    await workbench.picture('calm-written');
    assert.deepEqual(await page.evaluate(() => [...globalThis.seen]), []);

    await page.reload();
    await page.evaluate(watch, UNASKED);
    await squiggles.first().waitFor();
    await workbench.picture('calm-again');
    assert.deepEqual(await page.evaluate(() => [...globalThis.seen]), []);
    const views = page.locator('.pane-composite-part.sidebar .composite.title, .part.panel');
    assert.deepEqual(
      (await views.allInnerTexts()).map((text) => text.trim()).filter((text) => /Mutual|Problems|Output/i.test(text)),
      [],
    );
    await workbench.close();
  });
});
