import assert from 'node:assert/strict';
import { openWorkbench } from './workbench.mjs';

const NAME = 'today.peernote';
const PHONE = 'Call her at 413-555-0182.';

describe('whoever writes decides', () => {
  let workbench;
  before(async () => {
    const text = `We walked to the river.\n\n${PHONE}\n\nShe likes Riverside House.\n`;
    workbench = await openWorkbench({ notes: { [NAME]: text }, show: NAME });
    await workbench.squiggles.first().waitFor();
  });
  beforeEach(async () => {
    await workbench.reopen(NAME);
    await workbench.squiggles.first().waitFor();
  });
  after(() => workbench.close());

  it('the hover says what, why and what else, and leads to the page of the rule', async () => {
    const { page } = workbench;
    await workbench.caretAt('413');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'You might write' });
    await hover.getByText('Read more').waitFor();
    await workbench.picture('hover');
    await page.keyboard.press('Escape');
  });

  it('“Keep as written…” asks for a reason; Escape changes nothing, a reason stands above the place', async () => {
    const { page, line } = workbench;
    const box = page.locator('.quick-input-widget');
    const ask = async () => {
      await workbench.caretAt('413');
      await workbench.openQuickFixes();
      await workbench.choose('Keep as written');
      await box.getByText('Why does this stay as it is?').waitFor();
    };
    await ask();
    await workbench.picture('keep-reason');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    assert.equal(await line('mutual-notes: keep').count(), 0);
    await ask();
    await page.keyboard.type('at their request');
    await page.keyboard.press('Enter');
    await line(/keep\sconfidentiality\/phone-number\sbecause\sat\stheir\srequest/).waitFor();
    await workbench.picture('keep-kept');
    await page.keyboard.press('Control+z');
    await line('mutual-notes: keep').waitFor({ state: 'detached' });
  });

  it('“Always allow here” asks whether the words could tell who somebody is', async () => {
    const { page } = workbench;
    const marks = () => workbench.squiggles.count();
    const before = await marks();
    await workbench.caretAt('Riverside');
    await workbench.openQuickFixes();
    await workbench.choose('Always allow');
    await page.getByText('It could tell who somebody is').waitFor();
    await workbench.picture('allow-question');
    await workbench.pick('It identifies nobody');
    await page.waitForFunction(
      (before) => document.querySelectorAll('.squiggly-error, .squiggly-warning, .squiggly-info').length < before,
      before,
    );
  });
});
