import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNote } from '../../../../../server/src/core/note/note';
import { RULES } from '../../../../../server/src/core/rules/registry';
import type { BlockView, SpanRule } from '../../../../../server/src/core/rules/rule';

const NAMES = /phone|email|web|ip-|username|government|record-n|street|birth|age-over|\/date$/;
const RULES_HERE = RULES.filter((rule): rule is SpanRule => rule.scope === 'span' && NAMES.test(rule.id));
/** Generous: the rules take a tenth of it on a slow machine. A pattern that backtracks takes minutes. */
const MILLISECONDS = 4000;

function check(text: string): void {
  for (const { reading } of readNote(text).blocks) {
    const view = { reading, tokens: reading.tokens, mentions: [], clauses: [], people: { entities: [] } };
    for (const rule of RULES_HERE) {
      rule.check(
        view as unknown as BlockView,
        ({ start, end }) => assert.ok(0 <= start && start < end && end <= reading.text.length, rule.id),
        {},
      );
    }
  }
}

describe('identifier rules', () => {
  it('never throw and report spans inside the block', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('MRN: ', '413-555-0182', '(', '+', 'Apt. ', '12', 'March ', '3/3', '@', '[at]', ' at x dot com', '\n', 'born ', 'St', '_', 'corner of ', '::', "'"),
    ); // biome-ignore format: one list of pieces
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => check(pieces.join(''))),
      { numRuns: 300 },
    );
  });

  for (const part of [
    '1',
    '123 ',
    '12-',
    '(1',
    'A1-',
    '1/2/',
    'a1:',
    ' at a',
    '+1 ',
    'March 3 ',
    'MRN no: ',
    'Apt 3 ',
    '12 Main\n',
    'a.b',
    'on Main St ',
    'one two ',
    '12 Rue A ',
  ]) {
    it(`take 100,000 characters of ${JSON.stringify(part)} in their stride`, function () {
      this.timeout(20_000);
      const text = part.repeat(100_000 / part.length);
      const from = performance.now();
      check(text);
      assert.ok(performance.now() - from < MILLISECONDS);
    });
  }
});
