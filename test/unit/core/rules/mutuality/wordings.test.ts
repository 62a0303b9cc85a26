import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import leftAlone from './left-alone.txt';
import marked from './marked.txt';

const ABSENCE = /^mutuality\/(?:missing-|one-|not-shared|role-term)/;
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line && !line.startsWith('#'));

/** The mutuality rules that mark some words of a one-line note, with the words. */
const wordings = (text: string): string[] =>
  analyse(text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule.startsWith('mutuality/') && !ABSENCE.test(rule))
    .map(({ rule, start, end }) => `${rule.slice('mutuality/'.length)}: ${text.slice(start, end)}`);

describe('mutuality wordings', () => {
  describe('are marked', () => {
    for (const line of linesOf(marked)) {
      const [rule = '', text = ''] = line.split(/: (.*)/);
      it(line, () =>
        assert.ok(
          wordings(text).some((found) => found.startsWith(`${rule}: `)),
          wordings(text).join(),
        ),
      );
    }
  });

  describe('leave ordinary writing alone', () => {
    for (const line of linesOf(leftAlone)) it(line, () => assert.deepEqual(wordings(line), []));
  });

  describe('know who told whom', () => {
    it('the writer directs', () => assert.deepEqual(wordings('I told him to call.'), ['power-over: told him to']));
    it('the person tells', () => assert.deepEqual(wordings('He told me to call.'), []));
    it('nobody is said to have told', () =>
      assert.deepEqual(wordings('He was told to call.'), ['power-over: told to']));
    it('a duty is denied', () => assert.deepEqual(wordings('Nobody told him he must call.'), []));
    it('the person tells somebody else', () => assert.deepEqual(wordings('She told her sister no.'), []));
  });

  describe('stay silent', () => {
    it('in the words of the person', () =>
      assert.deepEqual(wordings('"I am a manipulative addict and I refused," he said.'), []));
    it('in a block quote', () => assert.deepEqual(wordings('> I was noncompliant and lazy.'), []));
    it('in headings and labels', () => assert.deepEqual(wordings('## Client compliance\nNoncompliance:'), []));
    it('in names', () => assert.deepEqual(wordings('We read the Adult Children of Alcoholics list.'), []));
  });

  it('says "likely" where the writer may well mean it kindly', () => {
    const [finding] = analyse('He seemed withdrawn.', DEFAULT_SETTINGS).findings.filter(
      ({ rule }) => rule === 'mutuality/clinical-gaze' || rule === 'mutuality/judgement',
    );
    assert.equal(finding?.severity, 'hint');
  });

  it('offers several wordings, in the pronoun of the note, and claims nothing that did not happen', () => {
    const note = 'She came in. She refused to sit. She said the chair hurts.';
    const fixes = analyse(note, DEFAULT_SETTINGS).findings.find(({ rule }) => rule === 'mutuality/compliance')?.fixes;
    assert.ok((fixes?.length ?? 0) > 1);
    for (const fix of fixes ?? []) assert.ok(fix.kind === 'replace' && !fix.safe);
  });
});
