// Every test/grammar/**/*.test.peernote against the grammar: one file, one test.
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { countsLine } from '../host/verdict.mjs';

const grammars = globSync(['syntaxes/*.json']).flatMap((file) => ['--grammar', file]);
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const file of globSync(['test/grammar/**/*.test.peernote']).sort()) {
  const words = ['node_modules/vscode-tmgrammar-test/dist/unit.js', ...grammars, file];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  counts[status === 0 ? 'passed' : 'failed']++;
}
console.log(countsLine(counts));
process.exitCode = counts.failed || !counts.passed ? 1 : 0;
