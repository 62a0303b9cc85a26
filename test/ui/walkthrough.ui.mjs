import assert from 'node:assert/strict';
import { openWorkbench, webView } from './workbench.mjs';

/** Opens the walkthrough by the command palette, as somebody would who looks for it. */
async function openWalkthrough({ page, command, pick }, title) {
  await command('Welcome: Open Walkthrough...');
  await pick(title);
  const walkthrough = page.locator('.gettingStartedDetailsContent');
  await walkthrough.getByText(title).first().waitFor();
  return walkthrough;
}

const chooseSample = async ({ pick, squiggles }, title) => {
  await pick(title);
  await squiggles.first().waitFor();
};

/** By keyboard, as in the whole of this test: nothing has to stand still before it can be reached. */
const openStep = (walkthrough, title) =>
  walkthrough.locator('.getting-started-step', { hasText: title }).first().press('Enter');

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

    await openStep(walkthrough, 'Try a sample note');
    await walkthrough.getByRole('button', { name: 'Open a sample note' }).press('Enter');
    await chooseSample(workbench, 'Names and numbers');
    await workbench.picture('walkthrough-sample');
    await workbench.close();
  });

  it('ends with a first note, the caret where the writing begins', async () => {
    const workbench = await openWorkbench({ browser: WIDE });
    const { page, line } = workbench;
    const walkthrough = await openWalkthrough(workbench, 'Your first note with Mutual Notes');
    await openStep(walkthrough, 'Write your first note');
    await walkthrough.getByRole('button', { name: 'New note from template' }).press('Enter');
    await workbench.pick('DAP: Described');
    await line(/They\sdescribed\s\[what\smattered\]/).waitFor();
    await page.keyboard.type('a letter');
    await line(/They\sdescribed\sa\sletter/).waitFor();
    await workbench.picture('walkthrough-first-note');
    await workbench.close();
  });

  it('speaks Spanish where VS Code does', async () => {
    const workbench = await openWorkbench({ language: 'es', browser: WIDE });
    const walkthrough = await openWalkthrough(workbench, 'Tu primera nota con Mutual Notes');
    await openStep(walkthrough, 'Prueba una nota de ejemplo');
    await pageBeside(workbench).getByText('Una nota de ejemplo').waitFor();
    await workbench.picture('walkthrough-spanish');
    await walkthrough.getByRole('button', { name: 'Abrir una nota de ejemplo' }).press('Enter');
    await chooseSample(workbench, 'Nombres y números');
    await workbench.write();
    await workbench.caretAt('413-555');
    await workbench.openQuickFixes();
    await workbench.quickFixes.getByText('Escribir "[phone number]"').waitFor();
    await workbench.picture('quick-fix-spanish');
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Mostrar una regla');
    await webView(workbench.page, 'Por qué importa');
    await workbench.picture('rule-spanish');
    await workbench.command('View: Close Editor');
    await workbench.command('Mostrar el equilibrio de la nota');
    await pageBeside(workbench).getByText('De quién es la voz').waitFor();
    await workbench.picture('balance-spanish');
    await workbench.close();
  });
});
