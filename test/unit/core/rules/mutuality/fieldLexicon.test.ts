import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import type { Finding } from '../../../../../server/src/core/engine/analysis';
import { type AnalysisSettings, DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import lexicon from './field-lexicon.txt';

interface Entry {
  readonly flagged: string;
  readonly left: string;
  /** How many rewordings it offers at least. */
  readonly choices: number;
  readonly settings: AnalysisSettings;
}

const ABSENCE = /^mutuality\/(?:missing-|one-|not-shared)/;
const SOFT = ['clinical-gaze', 'compliance', 'deficit', 'doubt', 'judgement', 'power-over'];
const WITH_SOFT_WORDS: AnalysisSettings = {
  ...DEFAULT_SETTINGS,
  options: Object.fromEntries(SOFT.map((rule) => [`mutuality/${rule}`, { softWords: true }])),
};
const ENTRIES = lexicon
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map(readEntry);

function readEntry(line: string): Entry {
  const [flagged = '', left = '', notes = ''] = line.split(' / ');
  const isSoft = /\bsoft\b/.test(notes);
  return {
    flagged,
    left,
    choices: /\bone: \w/.test(notes) ? 1 : 2,
    settings: isSoft ? WITH_SOFT_WORDS : DEFAULT_SETTINGS,
  };
}

const wordings = (text: string, settings: AnalysisSettings): readonly Finding[] =>
  analyse(text, settings).findings.filter(({ rule }) => rule.startsWith('mutuality/') && !ABSENCE.test(rule));

describe('the words of the field', () => {
  describe('are marked and offered in other words', () => {
    for (const { flagged, choices, settings } of ENTRIES.filter((entry) => entry.flagged !== '-'))
      it(flagged, () => assert.ok(wordings(flagged, settings).some(({ fixes }) => fixes.length >= choices)));
  });

  describe('speak only on request where they are soft', () => {
    for (const { flagged } of ENTRIES.filter((entry) => entry.settings === WITH_SOFT_WORDS))
      it(flagged, () => assert.deepEqual(wordings(flagged, DEFAULT_SETTINGS), []));
  });

  describe('leave their neighbours alone', () => {
    for (const { left, settings } of ENTRIES)
      it(left, () =>
        assert.deepEqual(
          wordings(left, settings).map(({ rule, start, end }) => `${rule}: ${left.slice(start, end)}`),
          [],
        ),
      );
  });

  describe('are offered with a verb that fits the pronoun of the note', () => {
    const offered = (text: string): string[] =>
      wordings(text, DEFAULT_SETTINGS).flatMap(({ fixes }) => fixes.map((fix) => ('text' in fix ? fix.text : '')));
    it('she wants', () => assert.ok(offered('She just wants attention.').includes('said she wants […]')));
    it('he was', () =>
      assert.ok(offered('He made a suicidal gesture.').includes('said he was thinking about suicide')));
    it('they want', () => assert.ok(offered('They just want attention.').includes('said they want […]')));
  });
});
