// The suite of test/vscode in a desktop VS Code: VSCODE_EXECUTABLE if set, else one that @vscode/test-electron downloads.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { start } from './children.mjs';
import { scratchSamples } from './scratch.mjs';
import { conclude, readReport } from './verdict.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { folder, remove } = scratchSamples();
process.once('exit', remove);

const { VSCODE_EXECUTABLE: vscodeExecutablePath, VSCODE_VERSION: version = 'stable' } = process.env;
const options = {
  ...(vscodeExecutablePath ? { vscodeExecutablePath } : { version }),
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, 'dist/test/vscode/index.js'),
  launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
};
console.log(
  vscodeExecutablePath
    ? `Testing in ${vscodeExecutablePath} …`
    : `Testing in the desktop VS Code (${version}), which is downloaded once …`,
);

const report = readReport(console.log);
const electron = start(process.execPath, [path.join(import.meta.dirname, 'testElectron.mjs'), JSON.stringify(options)]);
createInterface({ input: electron.stdout }).on('line', report.read);
electron.stderr.pipe(process.stderr);
const code = await new Promise((resolve) => electron.once('close', resolve));

if (!report.counts() && !vscodeExecutablePath)
  console.error('Set VSCODE_EXECUTABLE to the VS Code of this machine, if it cannot be downloaded.');
process.exit(conclude(report.counts(), code === 0 ? undefined : `The desktop VS Code ended with exit ${code}.`));
