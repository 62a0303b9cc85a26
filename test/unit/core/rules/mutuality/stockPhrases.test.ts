import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import list from './stock-phrases.txt';

const START = 'Met with the person today. ';
const ABSENCE = /^mutuality\/(?:missing-|one-|not-shared)/;
const ENTRIES = list
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' / ') as [stock: string, told: string]);

/** The mutuality rules that mark something of a sentence behind the start. */
const marking = (sentence: string, behind = ''): string[] =>
  analyse(START + sentence + behind, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule.startsWith('mutuality/') && !ABSENCE.test(rule))
    .filter(({ start, end }) => start >= START.length && end <= START.length + sentence.length)
    .map(({ rule }) => rule);

describe('stock phrases', () => {
  describe('are marked in a note that holds nothing of its own', () => {
    for (const [stock] of ENTRIES) it(stock, () => assert.notDeepEqual(marking(stock), []));
  });

  describe('leave what says how it was alone', () => {
    for (const [, told] of ENTRIES) it(told, () => assert.deepEqual(marking(told), []));
  });

  it('are left alone where the note tells more', () => {
    const more = ' She said "the boxes are done" and we carried them down.';
    assert.deepEqual(marking('Provided support and encouragement.', more), []);
  });

  it('wait until the note is no longer being begun', () => {
    const { findings } = analyse('Provided support.', DEFAULT_SETTINGS);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'mutuality/cloned-text'),
      [],
    );
  });
});
