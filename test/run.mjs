// `npm test`: builds, runs the suites one after the other, adds up their counts.
//   node test/run.mjs [unit|lsp|cli|grammar|commands|host|web|ui|desktop …] [options for mocha]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { countsLine, readCounts } from './host/verdict.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const LIMIT = 480_000;
const mocha = (...files) => ['node', 'node_modules/mocha/bin/mocha.js', '--config', 'test/.mocharc.json', ...files];

const suites = [
  { name: 'unit', build: '--tests', runs: mocha('dist/test/{unit,corpus,fuzz}/**/*.test.mjs') },
  { name: 'lsp', build: '--tests', runs: mocha('dist/test/lsp/**/*.test.mjs') },
  { name: 'cli', build: '--tests', runs: mocha('dist/test/cli/**/*.test.mjs') },
  { name: 'grammar', runs: ['node', 'test/grammar/run.mjs'] },
  { name: 'host', build: '--hosts', runs: ['node', 'test/host/node.mjs'] },
  { name: 'web', title: 'web, newest VS Code', build: '--hosts', runs: ['node', 'test/host/web.mjs', 'newest'] },
  { name: 'web', title: 'web, oldest VS Code', build: '--hosts', runs: ['node', 'test/host/web.mjs', 'oldest'] },
  // After the suites that install the editors which `npm start` opens.
  { name: 'commands', lines: true, runs: mocha('--timeout', '60000', 'test/commands/**/*.test.mjs') },
  {
    name: 'ui',
    first: ['npm', 'run', '--silent', 'package'],
    lines: true,
    // A second try, since a browser that draws without a graphics card may stall once; what is broken fails twice.
    runs: mocha('--timeout', '90000', '--retries', '1', 'test/ui/**/*.ui.mjs'),
  },
  // Only on request: not everywhere can a desktop VS Code be had.
  { name: 'desktop', build: '--hosts', runs: ['node', 'test/host/desktopTests.mjs'], onRequest: true },
];

const options = process.argv.slice(2);
const firstOption = options.findIndex((option) => option.startsWith('-'));
const names = firstOption < 0 ? options : options.slice(0, firstOption);
const passedOn = firstOption < 0 ? [] : options.slice(firstOption);
process.exitCode = await main(suites.filter(isChosen));

function isChosen({ name, onRequest }) {
  return names.length ? names.includes(name) : !onRequest;
}

async function main(chosen) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length) {
    console.error(
      `There is no suite ${unknown.join(', ')}. There are: ${[...new Set(suites.map((s) => s.name))].join(', ')}.`,
    );
    return 2;
  }
  if (!(await build(chosen))) {
    console.log(countsLine({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
  const results = [];
  for (const suite of chosen) results.push(await runSuite(suite));
  return summary(results);
}

async function build(chosen) {
  const flags = new Set(chosen.map((suite) => suite.build).filter(Boolean));
  const { code } = await run(['node', 'esbuild.js', ...flags]);
  if (code !== 0) console.error('The build failed.');
  return code === 0;
}

async function runSuite(suite) {
  const title = suite.title ?? suite.name;
  console.log(`\n── ${title}`);
  const started = Date.now();
  const ready = suite.first ? await run(suite.first) : { code: 0 };
  const command = [...suite.runs, ...passedOn];
  const { code, output } = ready.code ? ready : await run(command, { MOCHA_LINES: suite.lines ? '1' : '' });
  const counts = readCounts(output, code);
  const line = `${title}: ${countsLine(counts)} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
  console.log(line);
  return { counts, line };
}

function summary(results) {
  console.log(`\n${results.map(({ line }) => line).join('\n')}\n`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of results) for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(countsLine(total));
  return total.failed || !total.passed ? 1 : 0;
}

function run([command, ...words], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command === 'node' ? process.execPath : command, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
      shell: command !== 'node' && process.platform === 'win32',
    });
    const overdue = setTimeout(() => {
      console.error(`Stopped after ${LIMIT / 1000} s.`);
      child.kill();
    }, LIMIT);
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }, clearTimeout(overdue)));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  });
}
