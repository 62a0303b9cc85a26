import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tokenise } from '../../../../server/src/core/note/tokenise';

const RULES = 'server/src/core/rules';
const FOLDERS = ['confidentiality/matters', 'confidentiality/verbatim', 'credits/wording'];
/** Read by another reader than `rules/phrases.ts`. */
const OTHERS = new Set(['population-shares.txt']);
const BLANK_INSIDE = /\([^)]*\s/;

/** Words of a pattern, without its signs: of "(test/screen):v" the words "test" and "screen". */
const wordsOf = (pattern: string): string[] =>
  pattern
    .replace(/^let \S+ = |^\[.*|<[\w-]+>|\{[\w-]+\}|\*\*|\||:[vn]\b|[()?]/g, ' ')
    .split(/[\s/]+/)
    .filter(Boolean);

/** A note has "she's" as "she" and "'s", and "24-hour" as "24", "-" and "hour". */
const isOneToken = (word: string): boolean => /^['’]\w+$/.test(word) || tokenise(word).count === 1;

describe('lists of phrases', () => {
  for (const folder of FOLDERS) {
    for (const name of fs
      .readdirSync(path.join(RULES, folder))
      .filter((one) => one.endsWith('.txt') && !OTHERS.has(one))) {
      const lines = fs
        .readFileSync(path.join(RULES, folder, name), 'utf8')
        .split('\n')
        .map((line) => line.replace(/#.*/, ''));

      it(`${name} has no blank in parentheses, behind which nothing would ever match`, () => {
        assert.deepEqual(
          lines.filter((line) => BLANK_INSIDE.test(line)),
          [],
        );
      });

      if (folder !== 'credits/wording')
        it(`${name} has no word that a note has in parts, which would never match`, () => {
          assert.deepEqual(
            lines.flatMap(wordsOf).filter((word) => !isOneToken(word)),
            [],
          );
        });
    }
  }
});
