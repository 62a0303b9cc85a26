import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import words from './credit-words.txt';

interface Entry {
  readonly credit: string;
  readonly told: string;
  readonly neighbour: string | undefined;
}

const ABSENCE = /^mutuality\/(?:missing-|one-|not-shared)/;
const ENTRIES = words
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line): Entry => {
    const [, credit = '', told = '', neighbour] = /^([\w-]+): (.*?)(?: \/ (.*))?$/.exec(line) ?? [];
    return { credit, told, neighbour };
  });

const creditsOf = (text: string): string[] =>
  analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ credits }) => credits.map(({ id }) => id));

const markedIn = (text: string): string[] =>
  analyse(text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule.startsWith('mutuality/') && !ABSENCE.test(rule))
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

describe('words of something shared', () => {
  describe('are credited', () => {
    for (const { credit, told } of ENTRIES.filter((entry) => entry.credit !== '-'))
      it(`${credit}: ${told}`, () => assert.ok(creditsOf(told).includes(`credit/${credit}`), creditsOf(told).join()));
  });

  describe('are not credited where nobody shares', () => {
    for (const { credit, neighbour } of ENTRIES)
      if (neighbour) it(neighbour, () => assert.ok(!creditsOf(neighbour).includes(`credit/${credit}`)));
  });

  describe('are never marked', () => {
    for (const { told } of ENTRIES) it(told, () => assert.deepEqual(markedIn(told), []));
  });
});
