// The suite of test/vscode in a desktop VS Code: VSCODE_EXECUTABLE if set, else one that @vscode/test-electron downloads.
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { scratchSamples } from '../host/scratch.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { folder, remove } = scratchSamples();
process.once('exit', remove);

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
  if (!vscodeExecutablePath) console.error('Set VSCODE_EXECUTABLE to use a VS Code that is on this machine.');
  process.exitCode = 1;
}
