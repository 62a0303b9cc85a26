import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { openWorkbench, samples, webView } from './workbench.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Themes of high contrast, by the class that a web view's body has in them. */
const THEMES = {
  'vscode-high-contrast-light': 'Default High Contrast Light',
  'vscode-high-contrast': 'Default High Contrast',
};
const theme = (name) => ({ 'workbench.colorTheme': name });

async function violations(view) {
  // VS Code draws the background outside of the frame, where axe does not look.
  await view.evaluate(() => {
    document.body.style.background = 'var(--vscode-sideBar-background)';
  });
  await view.evaluate(axe);
  const { violations } = await view.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

describe('the balance view in VS Code', () => {
  it('can be told apart in high contrast: axe finds nothing, and pieces of the bar have an edge', async () => {
    const workbench = await openWorkbench({ notes: samples(), show: '7-a-shared-note.peernote' });
    await workbench.command('Mutual Notes: Show the balance of the note');
    for (const [kind, name] of Object.entries(THEMES)) {
      workbench.configure(theme(name));
      const view = await webView(workbench.page, 'Whose voice');
      await view.locator(`body.${kind}[data-vscode-theme-id="${name}"]`).waitFor();
      const edges = await view
        .locator('.share.some + .share.some')
        .evaluateAll((shares) => shares.map((share) => getComputedStyle(share).borderLeftWidth));
      assert.ok(edges.length > 0 && edges.every((width) => width === '2px'), edges.join());
      assert.deepEqual(await violations(view), []);
      await workbench.picture(`balance-${kind.slice('vscode-'.length)}`);
    }
    await workbench.close();
  });

  it('has a window of its own, large enough for a projector, that follows the note', async () => {
    const workbench = await openWorkbench({ notes: samples(), show: '7-a-shared-note.peernote' });
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.command('Mutual Notes: Open the balance view in its own window');
    const window = await opened;
    const view = await webView(window, 'Whose voice');
    assert.ok((await view.locator('.bar').first().boundingBox()).height > 25);
    assert.deepEqual(await violations(view), []);
    await workbench.write();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('Call her at 413-555-0182. ');
    await view.getByRole('button', { name: 'Phone number', exact: true }).waitFor();
    await workbench.picture('balance-window', window);
    await workbench.close();
  });
});
