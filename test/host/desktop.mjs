// The desktop VS Code, when its command `code` is on the path: an instance of its own, with a profile that is thrown away.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { start } from './children.mjs';

const windows = process.platform === 'win32';

/** Opens a folder, and a file of it; answers nothing where there is no `code`. */
export async function startDesktop(root, { folder, file }) {
  if (!onPath()) return;
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-desktop-'));
  process.once('exit', () => {
    endMain(profile);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  const places = [`--extensionDevelopmentPath=${root}`, '--user-data-dir', profile, '--disable-extensions'];
  // --wait keeps the command alive until the window closes.
  const words = [...places, '--disable-workspace-trust', '--skip-welcome', '--new-window', '--wait', folder];
  if (file) words.push(file);
  const child = start('code', words, { shell: windows, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log('\nVS Code opens with the extension. Ctrl-C here, or closing its window, ends it.');
  return { ended: new Promise((resolve) => child.once('exit', resolve)) };
}

function onPath() {
  const names = windows ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => names.some((name) => fs.existsSync(path.join(folder, name))));
}

/** The command leaves VS Code in a process of its own, which writes its id into its profile. */
function endMain(profile) {
  try {
    process.kill(Number(fs.readFileSync(path.join(profile, 'code.lock'), 'utf8')));
  } catch {
    // The window was closed before.
  }
}
