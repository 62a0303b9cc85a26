// The browser's side of a run inside VS Code: the workbench calls two functions of the page, if they are there.
import { openBrowser } from './chromium.mjs';
import { linesWithCanary, storedWithCanary } from './leftBehind.mjs';
import { conclude, readReport } from './verdict.mjs';

const LIMIT = 240_000;

/**
 * Opens the address, prints what the tests say, answers the exit code. `gone` resolves when the editor has ended too early.
 * `elsewhere` finds the places outside the browser in which the word is left that the tests typed into a note.
 */
export async function runSuite(address, gone, elsewhere = () => []) {
  const report = readReport(console.log);
  const { browser, page } = await openBrowser();
  let limit;
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationLog', (_type, words) => report.read(words.map(String).join(' ')));
    page.exposeFunction('codeAutomationExit', () => resolve());
    page.once('crash', () => resolve('The page crashed.'));
    gone.then(() => resolve('The editor ended.'));
    limit = setTimeout(() => resolve(`The run took more than ${LIMIT / 1000} s.`), LIMIT);
  });
  const logged = [];
  page.on('console', (message) => report.isOwn(message.text()) || logged.push(...linesWithCanary(message.text())));
  if (process.env.DEBUG_HOST) page.on('console', (message) => console.log(message.text()));
  await page.goto(address);
  const why = await ended;
  clearTimeout(limit);
  const counts = report.counts();
  if (counts && !why) {
    const places = [...logged, ...(await storedAfter(page)), ...elsewhere()];
    console.log(
      `  ${places.length === 0 ? '✔' : '✗'} nothing that was typed is left in logs, files and storage of VS Code`,
    );
    for (const place of places) console.log(`      ${place}`);
    counts[places.length === 0 ? 'passed' : 'failed']++;
  }
  await browser.close();
  return conclude(counts, why);
}

/** What the browser has stored, seen from another page of the same origin: the workbench writes down what it still has to. */
async function storedAfter(page) {
  await page.goto(new URL('/version', page.url()).href);
  return storedWithCanary(page);
}
