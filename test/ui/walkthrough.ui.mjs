import assert from 'node:assert/strict';
import { openWorkbench } from './workbench.mjs';

/** Opens the walkthrough by the command palette, as somebody would who looks for it. */
async function openWalkthrough({ page, command }, title) {
  await command('Welcome: Open Walkthrough...');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  const walkthrough = page.locator('.gettingStartedDetailsContent');
  await walkthrough.getByText(title).first().waitFor();
  return walkthrough;
}

const chooseSample = async ({ page, squiggles }, title) => {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  await squiggles.first().waitFor();
};

/** In narrower windows VS Code leaves out the pages beside the steps. */
const WIDE = { viewport: { width: 1600, height: 900 } };
const pageBeside = ({ page }) =>
  page.frameLocator('.gettingStartedContainer iframe, iframe.webview').frameLocator('#active-frame');

describe('the walkthrough', () => {
  it('leads in six steps from privacy to a first note, and opens a sample', async () => {
    const workbench = await openWorkbench({ browser: WIDE });
    const walkthrough = await openWalkthrough(workbench, 'Your first note with Mutual Notes');
    const steps = await walkthrough.locator('.getting-started-step .step-title').allInnerTexts();
    assert.deepEqual(steps, [
      'Everything stays here',
      'Try a sample note',
      'You decide',
      'See whose voice the note carries',
      'Add your agency’s words',
      'Write your first note',
    ]);
    await pageBeside(workbench).getByText('No word of a note is kept either').waitFor();
    await workbench.picture('walkthrough-privacy');

    await walkthrough.getByText('Try a sample note').click();
    await walkthrough.getByRole('button', { name: 'Open a sample note' }).click();
    await chooseSample(workbench, 'Names and numbers');
    await workbench.picture('walkthrough-sample');
    await workbench.close();
  });

  it('speaks Spanish where VS Code does', async () => {
    const workbench = await openWorkbench({ language: 'es', browser: WIDE });
    const walkthrough = await openWalkthrough(workbench, 'Tu primera nota con Mutual Notes');
    await walkthrough.getByText('Prueba una nota de ejemplo').click();
    await pageBeside(workbench).getByText('Una nota de ejemplo').waitFor();
    await workbench.picture('walkthrough-spanish');
    await walkthrough.getByRole('button', { name: 'Abrir una nota de ejemplo' }).click();
    await chooseSample(workbench, 'Nombres y números');
    await workbench.command('Mostrar el equilibrio de la nota');
    await pageBeside(workbench).getByText('De quién es la voz').waitFor();
    await workbench.picture('balance-spanish');
    await workbench.close();
  });
});
