import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/core/engine/analyse';
import { NO_POLICY, settingsFor } from '../../../../server/src/core/policy/policy';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { type Example, readExample } from '../../../../server/src/core/rules/examples';
import { CREDITS, RULES } from '../../../../server/src/core/rules/registry';
import type { Span } from '../../../../server/src/core/text/span';

/** Every example of every rule and credit, through the whole analysis. */
describe('examples', () => {
  for (const rule of RULES) {
    const found = (example: Example) =>
      analyse(example.text, settingsFor(NO_POLICY, example)).findings.filter((finding) => finding.rule === rule.id);
    describe(rule.id, () => {
      for (const example of rule.fires) it(`fires: ${shortened(example)}`, () => expectFound(example, found));
      for (const example of rule.quiet) it(`quiet: ${shortened(example)}`, () => expectQuiet(example, found));
    });
  }

  for (const credit of CREDITS) {
    const found = ({ text }: Example) =>
      analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ placed, credits }) =>
        credits
          .filter(({ id }) => id === credit.id)
          .map(({ start, end }) => ({ start: placed.start + start, end: placed.start + end })),
      );
    describe(credit.id, () => {
      for (const example of credit.fires) it(`fires: ${shortened(example)}`, () => expectFound(example, found));
      for (const example of credit.quiet) it(`quiet: ${shortened(example)}`, () => expectQuiet(example, found));
    });
  }
});

type Find = (example: Example) => readonly Span[];

/** With marks, exactly the marked words; without, any place. */
function expectFound(example: string, find: Find): void {
  const read = readExample(example);
  const { text, marked } = read;
  const found = find(read);
  if (marked.length === 0) assert.notEqual(found.length, 0, 'nothing was found');
  else assert.deepEqual(wordsAt(text, found), wordsAt(text, marked));
}

function expectQuiet(example: string, find: Find): void {
  const read = readExample(example);
  assert.deepEqual(wordsAt(read.text, find(read)), []);
}

/** Spans with their words, so that a failure can be read. */
function wordsAt(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`).sort();
}

function shortened(example: string): string {
  const line = example.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
