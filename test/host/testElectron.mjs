// @vscode/test-electron in a process of its own: it writes all that VS Code says to standard output.
import { runTests } from '@vscode/test-electron';

try {
  await runTests(JSON.parse(process.argv[2]));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
