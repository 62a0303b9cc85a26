import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const RULES = 'server/src/core/rules';
const FOLDERS = ['confidentiality/matters', 'confidentiality/verbatim', 'credits/wording'];
/** Read by another reader than `rules/phrases.ts`. */
const OTHERS = new Set(['population-shares.txt']);
const BLANK_INSIDE = /\([^)]*\s/;

describe('lists of phrases', () => {
  for (const folder of FOLDERS) {
    for (const name of fs
      .readdirSync(path.join(RULES, folder))
      .filter((one) => one.endsWith('.txt') && !OTHERS.has(one)))
      it(`${name} has no blank in parentheses, behind which nothing would ever match`, () => {
        const lines = fs.readFileSync(path.join(RULES, folder, name), 'utf8').split('\n');
        assert.deepEqual(
          lines.filter((line) => BLANK_INSIDE.test(line.replace(/#.*/, ''))),
          [],
        );
      });
  }
});
