import assert from 'node:assert/strict';
import fs from 'node:fs';
import { openWorkbench, samples, webView } from './workbench.mjs';

const NOTE = '1-names-and-numbers.peernote';
/** Wide enough that the two sides of a difference stand side by side. */
const WIDE = { viewport: { width: 1500, height: 850 } };

describe('before a note is shared', () => {
  let workbench;
  before(async () => {
    workbench = await openWorkbench({ notes: samples(), show: NOTE, browser: WIDE });
    await workbench.squiggles.first().waitFor();
  });
  beforeEach(() => workbench.reopen(NOTE));
  after(() => workbench.close());

  it('its de-identified copy stands beside it, and is written only when asked for', async () => {
    const { page, folder } = workbench;
    const copies = () => fs.readdirSync(folder).filter((name) => name.includes('deidentified'));
    await workbench.command('Mutual Notes: Make a de-identified copy');
    await workbench.pick('Roles');
    const copy = page.locator('.monaco-diff-editor .modified .view-line', { hasText: /their\stown/ });
    await copy.first().waitFor();
    await page.getByText('Nothing is written yet').last().waitFor();
    await workbench.picture('copy-difference');
    assert.deepEqual(copies(), []);
    await workbench.command('Mutual Notes: Save the de-identified copy');
    await page.getByText('Saved as').last().waitFor();
    await workbench.picture('copy-saved');
    assert.equal(copies().length, 1);
  });

  it('it can be read as the person would, with what to reconsider below', async () => {
    await workbench.command('Mutual Notes: Read it aloud check');
    const reading = await webView(workbench.page, 'Read it as if you were the person it tells of');
    await reading.getByText('You might reconsider').waitFor();
    await workbench.picture('read-aloud');
  });

  it('it says why it is checked as it is', async () => {
    await workbench.command('Mutual Notes: Why is this file checked like this?');
    const page = await webView(workbench.page, 'No policy file stands above this note');
    await page.getByText('Allowed by your settings').waitFor();
    await workbench.picture('explain');
  });

  it('its whole folder is summed up by rule, in plain words, and each leads to its page', async () => {
    await workbench.command('Mutual Notes: Check this folder');
    const summary = await webView(workbench.page, 'By rule');
    await workbench.picture('folder-summary');
    await summary.getByRole('link', { name: 'Phone number' }).press('Enter');
    await webView(workbench.page, 'Why it matters');
    await workbench.picture('rule-page');
  });
});
