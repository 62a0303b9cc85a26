import assert from 'node:assert/strict';
import fs from 'node:fs';
import { meta } from './sources';

describe('the work of others', () => {
  const notices = fs.readFileSync('THIRD_PARTY_NOTICES', 'utf8');

  it('is named with its licence, for every package that a bundle holds', () => {
    const packages = Object.values(meta().outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).flatMap((file) =>
        file.split('node_modules/').at(-1) === file ? [] : [packageOf(file.split('node_modules/').at(-1)!)],
      ),
    );
    const missing = [...new Set(packages)].filter((name) => !notices.includes(`\n${name} `));
    assert.deepEqual(missing, []);
  });
});

const packageOf = (path: string): string => path.split('/', path.startsWith('@') ? 2 : 1).join('/');
