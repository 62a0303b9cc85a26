import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNote } from '../../../../../server/src/core/note/note';
import { type BlockReading, readBlock } from '../../../../../server/src/core/note/reading';
import { RULES } from '../../../../../server/src/core/rules/registry';
import type { BlockView, SpanRule } from '../../../../../server/src/core/rules/rule';

const NAMES = /phone|email|web|ip-|username|government|record-n|street|birth|age-over|\/date$/;
const RULES_HERE = RULES.filter((rule): rule is SpanRule => rule.scope === 'span' && NAMES.test(rule.id));
/** Eight times the text may take this many times as long; quadratic work would take 64 times. */
const MOST_GROWTH = 32;
/** Shorter times say nothing. In milliseconds. */
const SHORTEST = 5;

function check(text: string): void {
  checkAll(readNote(text).blocks.map(({ reading }) => reading));
}

function checkAll(readings: readonly BlockReading[]): void {
  for (const reading of readings) {
    const view = { reading, tokens: reading.tokens, mentions: [], clauses: [], people: { entities: new Map() } };
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
    it(`take 100,000 characters of ${JSON.stringify(part)} in their stride`, () => {
      const [short, long] = [12_500, 100_000].map((length) => timeOf(part.repeat(length / part.length)));
      assert.ok(long! < MOST_GROWTH * Math.max(short!, SHORTEST), `an eighth ${short} ms, the whole ${long} ms`);
    }).timeout(30_000);
  }
});

/** The shorter of two times of the processor, in milliseconds: others may use it too. In one block: a note would be read in pieces, whose size hides what grows. */
function timeOf(text: string): number {
  const readings = [readBlock('paragraph', text, 0)];
  const times = [1, 2].map(() => {
    const from = process.cpuUsage();
    checkAll(readings);
    return process.cpuUsage(from).user / 1000;
  });
  return Math.min(...times);
}
