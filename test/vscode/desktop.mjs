// The suite of test/vscode in a desktop VS Code: VSCODE_EXECUTABLE if set, else one that @vscode/test-electron downloads.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-notes-notes-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
fs.cpSync(path.join(root, 'client/samples'), folder, { recursive: true });

const { VSCODE_EXECUTABLE: vscodeExecutablePath, VSCODE_VERSION: version = 'stable' } = process.env;
try {
  process.exitCode = await runTests({
    ...(vscodeExecutablePath ? { vscodeExecutablePath } : { version }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/vscode/index.js'),
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
  });
} catch (error) {
  console.error(error.message);
  console.error('Set VSCODE_EXECUTABLE to the VS Code that is on this machine, or let this machine download one.');
  process.exitCode = 1;
}
