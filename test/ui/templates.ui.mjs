import assert from 'node:assert/strict';
import { openWorkbench } from './workbench.mjs';

describe('templates', () => {
  it('come with their prefix and Tab; Tab goes on, Escape lets go', async () => {
    const notes = { 'today.peernote': 'Call 413-555-0182.\n\n' };
    const workbench = await openWorkbench({ notes, show: 'today.peernote' });
    const { page, line, squiggles } = workbench;
    await squiggles.first().waitFor();
    await workbench.write();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('ps-');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'ps-dap' }).waitFor();
    await workbench.picture('templates-completion');
    await page.keyboard.press('Escape');
    await page.keyboard.type('pie');
    await page.keyboard.press('Tab');
    await line(/wanted\sto\swork\son\stoday:\s\[priority\]/).waitFor();
    await page.keyboard.type('sleep');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a walk');
    await workbench.picture('templates-tab');
    await page.keyboard.press('Tab');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'theirs' }).waitFor();
    await workbench.picture('templates-choice');
    await page.keyboard.press('Enter');
    await line(/we\stried:\sa\swalk;\swhose\sidea:\stheirs/).waitFor();
    await page.keyboard.press('Escape');
    await line(/today:\ssleep/).waitFor();
    await workbench.close();
  });

  it('are chosen from a list that shows each, the agency’s own first', async () => {
    const notes = {
      '.mutual-notes.yaml': 'templates: ours\n',
      'ours/visit.md': '---\ntitle: Our visit\ndescription: As we write it here.\n---\nWe met ${1:where}.\n',
      'today.peernote': '',
    };
    const workbench = await openWorkbench({ notes, show: 'today.peernote' });
    const { page, line } = workbench;
    await workbench.command('Mutual Notes: New note from template');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'SOAP: Shared story' }).waitFor();
    assert.match(await rows.first().textContent(), /Our visit[\s\S]*Your agency’s templates/);
    await line(/We\smet\s\[where\]/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await line(/What\sthey\sshared:\s\[topic\]/).waitFor();
    await workbench.picture('templates-list');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await line(/What\sthey\sshared:\s\[topic\]/).waitFor();
    await page.keyboard.type('sleep');
    await line(/What\sthey\sshared:\ssleep/).waitFor();
    await page.locator('.tab', { hasText: '.md' }).waitFor({ state: 'detached' });
    await workbench.picture('templates-new-note');
    await workbench.close();
  });
});
