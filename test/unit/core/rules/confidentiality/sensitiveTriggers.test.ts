import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import triggers from './sensitive-triggers.txt';

const SENSITIVE = /^confidentiality\/(?:sensitive-topic|substance-use|clinical-detail|traumatic-detail)$/;
const ENTRIES = triggers
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' / ') as [marked: string, left: string]);

const sensitive = (text: string): string[] =>
  analyse(text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => SENSITIVE.test(rule))
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

describe('words of sensitive matters', () => {
  describe('are marked where they tell of somebody', () => {
    for (const [marked] of ENTRIES.filter(([text]) => text !== '-'))
      it(marked, () => assert.notDeepEqual(sensitive(marked), []));
  });

  describe('are left alone in their other senses', () => {
    for (const [, left] of ENTRIES) it(left, () => assert.deepEqual(sensitive(left), []));
  });
});
