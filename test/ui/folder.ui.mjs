import assert from 'node:assert/strict';
import { openWorkbench, webView } from './workbench.mjs';

/** So many notes take a while, whatever the machine. */
const MANY = 400;
const LONG = 'We walked to the river and she told me about her garden. Call her at 413-555-0182.\n\n'.repeat(40);

describe('checking a folder', () => {
  it('tells how far it is and can be stopped; the summary says that it was', async () => {
    const notes = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`${i}.peernote`, LONG]));
    const workbench = await openWorkbench({ notes, settings: { 'mutualNotes.compareNotes': false } });
    const { page } = workbench;
    await workbench.command('Mutual Notes: Check this folder');
    const progress = page.locator('.notification-list-item', { hasText: 'Checking notes' });
    await progress.getByText(/: (?:[2-9]|\d\d+) of 400/).waitFor();
    await workbench.picture('folder-progress');
    await progress.getByRole('button', { name: 'Cancel' }).press('Enter');
    await progress.waitFor({ state: 'detached' });
    const summary = await webView(page, 'You stopped the check');
    const text = await summary.locator('body').textContent();
    const [, read] = /(\d+) notes read/.exec(text);
    assert.ok(Number(read) > 0 && Number(read) < MANY);
    assert.doesNotMatch(text, /did not finish/);
    await workbench.picture('folder-stopped');
    await workbench.close();
  });
});
