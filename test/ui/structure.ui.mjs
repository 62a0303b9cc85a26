import assert from 'node:assert/strict';
import { openWorkbench } from './workbench.mjs';

const NOTE = `---
template: dap
date: 2026-09-01
---

## Described

She said "I want my own key." I met with Keisha Brown. Her sister Dana drove us.

${Array.from({ length: 30 }, (_, i) => `We read page ${i + 1} of the lease and she told me what she thought.\n\n`).join('')}## Plan

Keisha will call on Monday; I will bring [what].
`;

describe('the parts of a note', () => {
  let workbench;
  before(async () => {
    workbench = await openWorkbench({
      notes: { 'today.peernote': NOTE },
      show: 'today.peernote',
      settings: { 'mutualNotes.codeLens': true, 'mutualNotes.inlayHints': true },
    });
    await workbench.write();
  });
  beforeEach(() => workbench.page.keyboard.press('Control+Home'));
  after(() => workbench.close());

  it('say whose voice they carry, above and in the line, once somebody asks for it', async () => {
    const { page, line } = workbench;
    await page.locator('.codelens-decoration', { hasText: 'together' }).first().waitFor();
    await line(/theirs.*She\ssaid/).waitFor();
    await workbench.picture('structure-voices');
  });

  it('tell by colour who is named, what was said, and what is left to fill in', async () => {
    const colourOf = async (text) => {
      const span = workbench.page.locator('.view-line span span', { hasText: text }).first();
      return span.evaluate((element) => getComputedStyle(element).color);
    };
    const plain = await colourOf(/^.met\swith.$|I.met.with/);
    await workbench.page.waitForFunction(
      (plain) =>
        [...document.querySelectorAll('.view-line span span')].some(
          (span) => span.textContent.startsWith('Keisha') && getComputedStyle(span).color !== plain,
        ),
      plain,
    );
    const colours = [plain, await colourOf(/^Keisha/), await colourOf(/^Dana|sister.Dana/), await colourOf(/want/)];
    assert.equal(new Set(colours).size, 4, colours.join(' '));
  });

  it('stick to the top and stand in the breadcrumbs while they are read', async () => {
    const { page } = workbench;
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Alt+PageDown');
    await page.locator('.sticky-line-content', { hasText: 'Described' }).waitFor();
    await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: 'Described' }).waitFor();
    await workbench.picture('structure-sticky');
  });
});
