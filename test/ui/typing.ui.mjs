import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench, samples } from './workbench.mjs';

const screenshot = path.resolve(import.meta.dirname, '../../client/media/screenshot.png');

describe('a note in the editor', () => {
  it('shows what it gives away as it is typed, and mends it by keyboard', async () => {
    const notes = { 'today.peernote': samples()['7-a-shared-note.peernote'] };
    const workbench = await openWorkbench({ notes, show: 'today.peernote' });
    const { page, squiggles, line } = workbench;
    await workbench.write();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Call her at 413-555-0182.');
    await squiggles.first().waitFor();
    await workbench.picture('typing-squiggle');

    await workbench.caretAt('413');
    await workbench.openQuickFixes();
    await workbench.picture('typing-quick-fix');
    await workbench.choose('[phone number]');

    await line(/Call\sher\sat\s\[phone\snumber\]/).waitFor();
    await squiggles.first().waitFor({ state: 'detached' });
    await workbench.picture('typing-mended');
    await workbench.close();
  });

  it('makes the picture of the README', async () => {
    const workbench = await openWorkbench({
      notes: samples(),
      show: '1-names-and-numbers.peernote',
      browser: { viewport: { width: 1200, height: 840 } },
    });
    await workbench.squiggles.first().waitFor();
    await workbench.write();
    await workbench.caretAt('ana wants');
    await workbench.openQuickFixes();
    const picture = await workbench.picture('readme');
    // Not at every run: text is drawn a little differently on every machine.
    if (process.env.UPDATE_PICTURES || !fs.existsSync(screenshot)) fs.writeFileSync(screenshot, picture);
    await workbench.close();
  });
});
