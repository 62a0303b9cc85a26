import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/core/engine/analyse';
import { Tokens } from '../../../../server/src/core/note/tokens';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { readExample } from '../../../../server/src/core/rules/examples';
import { CREDITS, RULES } from '../../../../server/src/core/rules/registry';
import { noteOf, PIECES } from './writing';

const EXAMPLES = [...RULES, ...CREDITS].flatMap(({ fires, quiet }) =>
  [...fires, ...quiet].map((example) => readExample(example).text),
);
const WORDS = EXAMPLES.flatMap((text) => text.split(/(?<=\s)/));

/** What an analysis finds in a text when every token gives every cue, so that nothing is passed over. */
function foundEverywhere(text: string): unknown {
  const { holds, next, mayHold } = Tokens.prototype;
  Tokens.prototype.holds = () => true;
  Tokens.prototype.mayHold = () => true;
  Tokens.prototype.next = (_cue, from, end = Number.POSITIVE_INFINITY) => Math.min(from, end);
  try {
    return found(text);
  } finally {
    Object.assign(Tokens.prototype, { holds, next, mayHold });
  }
}

function found(text: string): unknown {
  const { findings, blocks } = analyse(text, DEFAULT_SETTINGS);
  return {
    findings,
    blocks: blocks.map(({ credits, gathered, view }) => ({ credits, gathered, clauses: view.clauses })),
  };
}

describe('cues', () => {
  it('pass over nothing that would have been found', function () {
    this.timeout(60_000);
    const text = fc.oneof(
      fc.array(fc.constantFrom(...EXAMPLES), { maxLength: 6 }).map((texts) => texts.join(' ')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
      fc.array(fc.constantFrom(...WORDS, ...PIECES), { maxLength: 60 }).map((words) => words.join('')),
      fc.integer().map((seed) => noteOf(200, seed)),
    );
    fc.assert(
      fc.property(text, (written) => assert.deepEqual(found(written), foundEverywhere(written))),
      { numRuns: 600 },
    );
  });

  it('pass over nothing in any example', function () {
    this.timeout(60_000);
    for (const example of EXAMPLES) assert.deepEqual(found(example), foundEverywhere(example), example);
  });
});
