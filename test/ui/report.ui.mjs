// The page that "report --format html" writes, in a browser: readable by everybody, and nothing of it reaches out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../host/chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Shows the page of a report on the samples in a browser with these options. */
async function shown(options) {
  const args = ['dist/cli.js', 'report', 'client/samples', '--format', 'html', '--with-text'];
  const { browser, page } = await openBrowser(options);
  await page.setContent(spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout);
  return { browser, page };
}

describe('the page of a report', () => {
  for (const colorScheme of ['light', 'dark']) {
    it(`leaves axe nothing to find, ${colorScheme}`, async () => {
      const { browser, page } = await shown({ colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document));
      await browser.close();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
    });
  }

  it('needs no script and fits a narrow screen', async () => {
    const { browser, page } = await shown({ javaScriptEnabled: false, viewport: { width: 400, height: 800 } });
    const title = await page.locator('h1').textContent();
    const rows = await page.locator('details[open] tbody tr').count();
    const { width } = await page.locator('table').last().boundingBox();
    await browser.close();
    assert.match(title, /what there is to reconsider/);
    assert.ok(rows > 10);
    assert.ok(width <= 400, `a table ${width} pixels wide`);
  });
});
