import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench, samples } from './workbench.mjs';

const screenshot = path.resolve(import.meta.dirname, '../../client/media/screenshot.png');

describe('a note in the editor', () => {
  it('shows what it gives away as it is typed, and mends it by keyboard', async () => {
    const { page, editor, squiggles, quickFixes, line, picture, close } = await openWorkbench({
      notes: { 'today.peernote': '' },
      show: 'today.peernote',
    });
    await editor.click();
    await page.keyboard.type('Call her at 413-555-0182.');
    await squiggles.first().waitFor();
    await picture('typing-squiggle');

    await page.keyboard.press('Control+Home');
    await openQuickFix(page, quickFixes);
    await picture('typing-quick-fix');
    await page.keyboard.press('Enter');

    await line(/Call\sher\sat\s(?!413)/).waitFor();
    await squiggles.first().waitFor({ state: 'detached' });
    await picture('typing-mended');
    await close();
  });

  it('makes the picture of the README', async () => {
    const { page, squiggles, quickFixes, line, close } = await openWorkbench({
      notes: samples(),
      show: '1-names-and-numbers.peernote',
      browser: { viewport: { width: 1200, height: 760 } },
    });
    await squiggles.first().waitFor();
    await line('413-555-0182').click();
    await page.keyboard.press('Home');
    await openQuickFix(page, quickFixes);
    const picture = await page.screenshot({ animations: 'disabled' });
    if (process.env.UPDATE_PICTURES || !fs.existsSync(screenshot)) fs.writeFileSync(screenshot, picture);
    await close();
  });
});

/** By keyboard: a click on the word would land on the hover that a moment before opened there. */
async function openQuickFix(page, quickFixes) {
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await quickFixes.waitFor();
}
