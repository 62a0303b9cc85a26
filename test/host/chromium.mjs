// A Chromium for the tests: one that is there, else from apt when this may install, else from npm.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { run } from './children.mjs';
import { install } from './install.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const chromiumArguments = [
  // No name but this machine's is found, so nothing waits for a look-up and nothing leaves. Routes of Playwright's would
  // do the same, but they lose the style sheets of windows that the page opens.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function chromiumPath() {
  const found = process.env.CHROMIUM_PATH ?? usual.find((place) => fs.existsSync(place));
  return found ?? (await fromApt()) ?? (await fromNpm());
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium with apt-get, once …');
  const started = Date.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  } catch (error) {
    console.log(`apt-get could not: ${error.message.trim().split('\n').at(-1)}`);
    return;
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return usual.find((place) => fs.existsSync(place));
}

async function fromNpm() {
  const modules = await install('chromium', { about: 'Chromium (@sparticuz/chromium, about 280 MB)' });
  const entry = path.join(modules, '@sparticuz/chromium/build/index.js');
  const { default: packed } = await import(pathToFileURL(entry).href);
  return packed.executablePath();
}

/** A Chromium that reaches this machine only, with one empty page. */
export async function openBrowser(options = {}) {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  return { browser, page: await context.newPage() };
}
