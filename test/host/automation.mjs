// The browser's side of a run inside VS Code: the workbench calls two functions of the page, if they are there.
import { openBrowser } from './chromium.mjs';
import { conclude, readReport } from './verdict.mjs';

const LIMIT = 240_000;

/** Opens the address, prints what the tests say, answers the exit code. `gone` resolves when the editor has ended too early. */
export async function runSuite(address, gone) {
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
  if (process.env.DEBUG_HOST) page.on('console', (message) => console.log(message.text()));
  await page.goto(address);
  const why = await ended;
  clearTimeout(limit);
  await browser.close();
  return conclude(report.counts(), why);
}
