import assert from 'node:assert/strict';
import { analyse } from '../../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/policy/settings';
import harmless from './harmless.txt';
import identifying from './identifying.txt';

const IDENTIFIERS = new Set(
  'phone-number email-address web-address ip-address username government-id record-number street-address birth-date age-over-89 date'
    .split(' ')
    .map((name) => `confidentiality/${name}`),
);
const BEFORE = 'We talked. ';
const MARK = /\[\[(.+?)\]\](?!\])/g;

const linesOf = (list: string): string[] => list.split('\n').filter((line) => line && !line.startsWith('#'));

function found(text: string): string[] {
  return analyse(BEFORE + text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => IDENTIFIERS.has(rule))
    .map(({ rule, start, end }) => `${rule.slice('confidentiality/'.length)}: ${(BEFORE + text).slice(start, end)}`);
}

describe('identifiers', () => {
  describe('what identifies is found, word for word', () => {
    let rule = '';
    for (const line of linesOf(identifying)) {
      if (line.startsWith('= ')) rule = line.slice(2);
      else {
        const expected = rule;
        it(line, () => {
          const marked = [...line.matchAll(MARK)].map(([, words]) => `${expected}: ${words}`);
          assert.deepEqual(found(line.replace(MARK, '$1')), marked);
        });
      }
    }
  });

  describe('what tells of nobody is left alone', () => {
    for (const line of linesOf(harmless)) it(line, () => assert.deepEqual(found(line), []));
  });

  describe('the word before a number counts before its shape', () => {
    it('a record number shaped like a Social Security number', () =>
      assert.deepEqual(found('MRN: 123-45-6789 was on it.'), ['record-number: 123-45-6789']));
    it('a record number shaped like a phone number', () =>
      assert.deepEqual(found('Chart no. 413-555-0182 was on it.'), ['record-number: 413-555-0182']));
    it('two numbers behind one word', () =>
      assert.deepEqual(found('Accounts 5510-0982 and 5510-0983 were closed.'), [
        'record-number: 5510-0982',
        'record-number: 5510-0983',
      ]));
    it('a shape that no area was given stays silent', () =>
      assert.deepEqual(found('The part is 000-12-3456 here.'), []));
  });

  describe("the note's own particulars are left alone", () => {
    const quiet = (title: string, text: string) =>
      it(title, () =>
        assert.deepEqual(
          analyse(text, DEFAULT_SETTINGS).findings.filter(({ rule }) => IDENTIFIERS.has(rule)),
          [],
        ),
      );
    quiet('service date and time', 'Date: 11/20/2026  Start: 10:00  End: 10:45\n\nThey talked about rent.');
    quiet('a date at the head of a log entry', 'Date: 2026-11-20\n\n11/3: no answer.\n11/5 - met for 30 min.');
    quiet('a late entry', 'Late entry for 4/17/2026, 65 min in person. They came with a list.');
    quiet('the letterhead', 'Riverbend Peer Center, 413-555-0100\n\nThey talked about rent.');
    quiet(
      'the writer in the signature',
      'They talked about rent.\n\nAna Reyes, CPS, 413-555-0100, ana@riverbend.example',
    );
  });

  it("finds a caller's number in the header", () =>
    assert.equal(
      analyse('Caller: (555) 345-6789, self.\n\nThey talked about rent.', DEFAULT_SETTINGS).findings.some(
        ({ rule }) => rule === 'confidentiality/phone-number',
      ),
      true,
    ));
});
