// The web view's own script and style in a bare page: what they draw, and that nothing that stays is drawn again.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../host/chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const file = (name) => fs.readFileSync(path.join(root, name), 'utf8');

const THEME = {
  foreground: '#3b3b3b',
  descriptionForeground: '#3b3b3b',
  'sideBar-background': '#f8f8f8',
  'editor-background': '#f8f8f8',
  'charts-blue': '#0063d3',
  'charts-green': '#388a34',
  'charts-purple': '#652d90',
  'charts-yellow': '#bf8803',
  'textLink-foreground': '#005fb8',
  focusBorder: '#005fb8',
  'button-background': '#005fb8',
  'button-foreground': '#ffffff',
  'font-family': 'sans-serif',
  'font-size': '13px',
};
const variables = Object.entries(THEME).map(([name, value]) => `--vscode-${name}: ${value};`);
const page = `<!DOCTYPE html><html lang="en"><head><title>Balance</title><style>:root { ${variables.join('')} }
  body { background: var(--vscode-sideBar-background) } ${file('client/media/balance.css')}</style></head>
  <body><main id="balance"></main><p id="spoken" class="spoken" role="status" aria-live="polite"></p></body></html>`;

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
const bar = (name, ...counts) => ({
  name,
  range,
  alternative: `${name}: The person ${counts[0]}%`,
  parts: ['person', 'together', 'writer', 'observer'].map((voice, i) => ({
    voice,
    label: voice,
    count: counts[i],
    percent: counts[i],
    percentText: `${counts[i]}%`,
  })),
});
const picture = (version, person = 40) => ({
  version,
  heading: 'Balance of the note',
  summary: `${person} of 100 clauses are theirs.`,
  limits: ['Only identifiers were looked for.'],
  voice: {
    heading: 'Whose voice',
    explanation: 'Shares.',
    note: bar('The whole note', person, 30, 20, 10),
    sections: [bar('Data', person, 1, 1, 1)],
  },
  credits: { heading: 'What is working', empty: '', items: [{ text: 'You kept their own words.', range }] },
  givesAway: {
    heading: 'What it gives away',
    empty: '',
    stillFit: 'About 3 people would fit.',
    items: [{ rule: 'confidentiality/place', count: 2, text: 'Place', range, explain: 'Why a place matters' }],
  },
  needed: {
    heading: 'What is still needed',
    empty: '',
    items: [
      { id: 'date', text: 'date', present: true, state: 'there', range, canInsert: false },
      { id: 'next', text: 'next step', present: false, state: 'still open', canInsert: true },
    ],
  },
});
const EMPTY = { version: 0, heading: 'Balance of the note', summary: 'Open a note.', newNote: 'New note' };

describe('the balance view', () => {
  let browser;
  let view;
  before(async () => {
    ({ browser, page: view } = await openBrowser());
    await view.setContent(page);
    await view.evaluate(() => {
      window.told = [];
      window.acquireVsCodeApi = () => ({ postMessage: (message) => window.told.push(message) });
    });
    await view.addScriptTag({ content: file('client/media/balance.js') });
    await view.addScriptTag({ content: file('node_modules/axe-core/axe.min.js') });
  });
  after(() => browser.close());

  const show = async (model) => {
    await view.evaluate((model) => window.postMessage(model, '*'), model);
    await view.waitForFunction((version) => window.told.at(-1)?.version === version, model.version);
  };
  const told = () => view.evaluate(() => window.told.at(-1));
  const violations = async () =>
    (await view.evaluate(() => window.axe.run(document))).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);

  it('leaves axe nothing to find, with a note and without', async () => {
    await show(EMPTY);
    assert.deepEqual(await violations(), []);
    await show(picture(1));
    assert.deepEqual(await violations(), []);
  });

  it('gives every picture in words', async () => {
    const pictures = await view.locator('[role=img]').evaluateAll((all) => all.map((one) => one.ariaLabel));
    assert.deepEqual(pictures, ['The whole note: The person 40%', 'Data: The person 40%']);
  });

  it('touches nothing when nothing changed', async () => {
    await show(picture(2));
    await view.evaluate(() => {
      window.changes = 0;
      const count = (changes) => {
        window.changes += changes.length;
      };
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver(count).observe(document.getElementById('balance'), all);
    });
    await show(picture(3));
    assert.equal(await view.evaluate(() => window.changes), 0);
  });

  it('keeps the focus and every element while numbers change', async () => {
    await view.getByRole('button', { name: 'Place', exact: true }).focus();
    const before = await view.evaluate(() => {
      window.elements = [...document.querySelectorAll('#balance *')];
      return window.elements.length;
    });
    await show(picture(4, 50));
    const kept = await view.evaluate(() => window.elements.filter((element) => element.isConnected).length);
    assert.equal(kept, before);
    assert.equal(await view.evaluate(() => document.activeElement.textContent), 'Place');
  });

  it('says by keyboard where to go, what to insert, which rule to show', async () => {
    const press = async (name) => {
      await view.getByRole('button', { name, exact: true }).focus();
      await view.keyboard.press('Enter');
      return told();
    };
    assert.deepEqual(await press('You kept their own words.'), { type: 'goTo', range });
    assert.deepEqual(await press('next step'), { type: 'insert', id: 'next' });
    assert.deepEqual(await press('Why a place matters'), { type: 'showRule', rule: 'confidentiality/place' });
  });

  it('is walked through with Tab in the order in which it is read, every part of it that does something', async () => {
    await show(picture(8));
    const all = await view.locator('button').evaluateAll((buttons) => buttons.map((button) => button.textContent));
    await view.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const reached = [];
    for (const _ of all) {
      await view.keyboard.press('Tab');
      reached.push(await view.evaluate(() => document.activeElement.textContent));
    }
    assert.deepEqual(reached, all);
    assert.deepEqual(reached, ['Data', 'You kept their own words.', 'Place', '?', 'date', 'next step']);
  });

  it('says in words whatever a colour or a mark says', async () => {
    const shares = await view.locator('.shares li').allInnerTexts();
    assert.deepEqual(
      shares.map((text) => text.replace(/\s+/g, ' ')),
      ['person 40% (40)', 'together 30% (30)', 'writer 20% (20)', 'observer 10% (10)'],
    );
    const needed = await view.locator('section').last().locator('li .what').allInnerTexts();
    assert.deepEqual(needed, ['date there', 'next step still open']);
  });

  it('reads a new summary out once', async () => {
    await show(picture(5, 60));
    await view.waitForFunction(() => document.getElementById('spoken').textContent.startsWith('60 of 100'));
  });

  it('does not move for those who asked for less motion', async () => {
    await view.emulateMedia({ reducedMotion: 'reduce' });
    const moves = await view
      .locator('.share')
      .first()
      .evaluate((share) => getComputedStyle(share).transitionDuration);
    assert.equal(moves, '0s');
  });
});
