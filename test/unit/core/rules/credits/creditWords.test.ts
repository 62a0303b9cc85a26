import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import words from './credit-words.txt';

const ENTRIES = words
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(/: (.*)/) as [credit: string, text: string]);

const creditsOf = (text: string): string[] =>
  analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ credits }) => credits.map(({ id }) => id));

describe('words of something shared are credited', () => {
  for (const [credit, text] of ENTRIES)
    it(`${credit}: ${text}`, () => assert.ok(creditsOf(text).includes(`credit/${credit}`), creditsOf(text).join()));
});
