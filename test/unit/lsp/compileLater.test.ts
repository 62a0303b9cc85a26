import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { flagsOf } from '../../../server/src/lsp/compileLater';

describe('flags for the engine', () => {
  it('are such as the engine that runs here knows', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const flags = flagsOf(process.versions.v8).map((flag) => flag.replace(/=.*/, '').replace(/^--no-/, '--'));
    assert.deepEqual(
      flags.filter((flag) => !known.includes(`  ${flag} (`)),
      [],
    );
  });

  it('are none where they were not tried, since an engine complains of what it does not know', () => {
    assert.deepEqual(['10.2.154', '12.2.281.27-electron.0', '15.0.1', ''].flatMap(flagsOf), []);
  });

  it('are the same for Node and for the desktop editor', () => {
    assert.deepEqual(flagsOf('13.6.233.17-node.53'), flagsOf('13.8.258.31-electron.0'));
    assert.equal(flagsOf('11.3.244.8-node.17').length, 2);
  });
});
