import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { conclude, readCounts, readReport } from '../host/verdict.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('the counts of a suite', () => {
  it('are its last line of counts', () => {
    const output = '1 passed, 0 failed, 0 skipped\nmore\n3 passed, 1 failed, 2 skipped\n';
    assert.deepEqual(readCounts(output, 1), { passed: 3, failed: 1, skipped: 2 });
  });
  it('have a failure where there are none', () => assert.equal(readCounts('Killed\n', 0).failed, 1));
  it('have a failure where no test ran', () =>
    assert.equal(readCounts('0 passed, 0 failed, 4 skipped\n', 0).failed, 1));
  it('have a failure where the suite ended with an error that they do not tell', () =>
    assert.equal(readCounts('3 passed, 0 failed, 0 skipped\n', 1).failed, 1));
});

describe('the run inside VS Code', () => {
  const silently = (run) => {
    const { log, error } = console;
    Object.assign(console, { log: () => {}, error: () => {} });
    try {
      return run();
    } finally {
      Object.assign(console, { log, error });
    }
  };
  const end = (counts, why) => silently(() => conclude(counts, why));

  it('has passed only with counts, a test, and nothing in the way', () => {
    assert.equal(end({ passed: 1, failed: 0, skipped: 0 }), 0);
    assert.equal(end(undefined), 1);
    assert.equal(end({ passed: 0, failed: 0, skipped: 1 }), 1);
    assert.equal(end({ passed: 2, failed: 0, skipped: 0 }, 'The page crashed.'), 1);
  });

  it('tells its own lines from the log of the workbench', () => {
    const printed = [];
    const report = readReport((line) => printed.push(line));
    for (const line of ['[main] noise', 'x \u241f ✔ sees it', '\u241f@@end {"passed":1,"failed":0,"skipped":0}'])
      report.read(line);
    assert.deepEqual(printed, [' ✔ sees it']);
    assert.deepEqual(report.counts(), { passed: 1, failed: 0, skipped: 0 });
  });
});

describe('node test/run.mjs', () => {
  it('names the suites there are, where one is asked for that is not', () => {
    const { status, stderr } = spawnSync(process.execPath, ['test/run.mjs', 'unti'], { cwd: root, encoding: 'utf8' });
    assert.match(stderr, /There is no suite unti\. There are: unit, lsp, .*desktop\./);
    assert.equal(status, 2);
  });
});

describe('.ci/run', () => {
  if (process.platform === 'win32') return;
  const tools = fs.mkdtempSync(path.join(os.tmpdir(), 'tools-'));
  after(() => fs.rmSync(tools, { recursive: true, force: true }));

  /** Runs it with programs in place of npm and node, of which one fails: `ci`, `test`, `lint`, `typecheck` or `generated`. */
  const run = (failing, testsSay = '5 passed, 0 failed, 0 skipped') => {
    const npm = `case "$*" in ci) s=ci;; test) s=test; echo "${testsSay}";; "run "*) s=$2;; esac; [ "$s" != ${failing} ]`;
    fs.writeFileSync(path.join(tools, 'npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
    fs.writeFileSync(path.join(tools, 'node'), `#!/bin/sh\n[ generated != ${failing} ]\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH}` };
    const { status, stdout } = spawnSync(path.join(root, '.ci/run'), { env, encoding: 'utf8' });
    return { status, last: stdout.trimEnd().split('\n').at(-1), output: stdout };
  };

  it('is a program', () => execFileSync('test', ['-x', path.join(root, '.ci/run')]));

  it('ends with the counts of the tests', () => {
    const { status, last } = run('nothing');
    assert.deepEqual([status, last], [0, '5 passed, 0 failed, 0 skipped']);
  });

  for (const step of ['test', 'lint', 'typecheck', 'generated']) {
    it(`fails with ${step}, and the counts are last all the same`, () => {
      const { status, last, output } = run(step);
      assert.deepEqual([status, last], [1, '5 passed, 0 failed, 0 skipped']);
      assert.match(output, new RegExp(`^failed: ${step}`, 'm'));
    });
  }

  it('counts a failure where nothing can be installed, or the tests say nothing', () => {
    for (const { status, last } of [run('ci'), run('test', 'Killed')])
      assert.deepEqual([status, last], [1, '0 passed, 1 failed, 0 skipped']);
  });
});
