// VS Code in the browser, on a loopback port, with a profile of its own that is thrown away.
// code-server's package brings VS Code's own server; it is started directly, since that one asks for a token.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { end, run, start } from './children.mjs';
import { install, npm } from './install.mjs';

const NODE_MAJOR = '24';
const calm = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

export function installEditor() {
  return install('editor', {
    about: 'VS Code for the browser (code-server, about 780 MB)',
    after: (modules) => npm(['install', '--omit=dev'], path.join(modules, 'code-server/lib/vscode')),
  });
}

/** `automated` lets the page's address name an extension under development and its tests. */
export async function startEditor({ vsix, settings = {}, automated = false, env = {} } = {}) {
  const modules = await installEditor();
  const node = serverNode(modules);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-editor-'));
  const user = path.join(profile, 'data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...calm, ...settings }));

  const token = randomBytes(16).toString('hex');
  const entry = path.join(modules, 'code-server/lib/vscode/out/server-main.js');
  const places = [
    '--server-data-dir',
    profile,
    '--user-data-dir',
    path.join(profile, 'data'),
    '--extensions-dir',
    path.join(profile, 'extensions'),
  ];
  const consent = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  if (vsix) await run(node, [entry, ...places, ...consent, '--install-extension', vsix]);

  const network = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  const switches = automated ? ['--enable-smoke-test-driver'] : [];
  const child = start(node, [entry, ...places, ...consent, ...network, ...switches], {
    cwd: profile,
    env: { ...process.env, TMPDIR: profile, VSCODE_IPC_HOOK_CLI: '', ...env },
  });
  const remove = () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', remove);
  const { port, log } = await listening(child);
  return {
    profile,
    log,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    address: (where) => address(port, token, where),
    async stop() {
      await end(child);
      process.off('exit', remove);
      remove();
    },
  };
}

/** The server needs Node 24 at run time; npm has that for Linux only, elsewhere it must be the one that runs this. */
function serverNode(modules) {
  if (process.versions.node.split('.')[0] === NODE_MAJOR) return process.execPath;
  const own = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin/node');
  if (fs.existsSync(own)) return own;
  throw new Error(
    `VS Code for the browser needs Node ${NODE_MAJOR} here. Install Node ${NODE_MAJOR}, or install VS Code so that its command "code" is on the path.`,
  );
}

function listening(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve({ port, log: () => output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The editor ended before it listened (exit ${code}).\n${output}`)));
  });
}

/** Of a folder, or of a workspace file that names several. */
function address(port, token, { folder, workspace, file, extension, tests }) {
  const authority = `127.0.0.1:${port}`;
  const remote = (place) => `vscode-remote://${authority}${place}`;
  const payload = [];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ tkn: token, ...(workspace ? { workspace } : { folder }) });
  if (payload.length) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
