import assert from 'node:assert/strict';
import { analyse, reanalyse } from '../../../../server/src/core/engine/analyse';
import { type AnalysisSettings, DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { defineRule } from '../../../../server/src/core/rules/rule';
import { inWords } from '../../../../server/src/core/text/saying';

const PARAGRAPHS = 12;
const NOTE = `${'We walked to the river.\n\n'.repeat(PARAGRAPHS)}Call her at 413-555-0182.\n`;

/** Settings with a house rule that takes so many milliseconds for a paragraph, by a clock that only it moves. */
function slowRule(milliseconds: number): { settings: AnalysisSettings; tried: () => number } {
  let time = 0;
  let tried = 0;
  const rule = defineRule({
    id: 'house/slow',
    scope: 'span',
    family: 'wording',
    severity: 'hint',
    what: 'Seen.',
    why: 'Because.',
    instead: 'You might not.',
    fires: [],
    quiet: [],
    check({ reading }, report) {
      time += milliseconds;
      tried++;
      report({ start: 0, end: reading.text.length });
    },
  });
  return { settings: { ...DEFAULT_SETTINGS, houseRules: [rule], clock: () => time }, tried: () => tried };
}

describe('the time that a rule may take', () => {
  it('ends its work on this note, and the limits say so', () => {
    const { settings, tried } = slowRule(600);
    const { limits } = analyse(NOTE, settings);
    assert.equal(tried(), 4);
    assert.match(limits.map((limit) => inWords(limit)).join(), /^The rule "house\/slow" took too long/);
  });

  it('ends the work of no other rule', () => {
    const { findings } = analyse(NOTE, slowRule(600).settings);
    assert.ok(findings.some(({ rule }) => rule === 'confidentiality/phone-number'));
    assert.equal(findings.filter(({ rule }) => rule === 'house/slow').length, 4);
  });

  it('is enough for a rule that is merely not fast', () => {
    const { settings, tried } = slowRule(100);
    assert.deepEqual(analyse(NOTE, settings).limits, []);
    assert.equal(tried(), PARAGRAPHS + 1);
  });

  it('begins anew with every analysis, so that a shorter note is checked whole', () => {
    const { settings } = slowRule(600);
    const old = analyse(NOTE, settings);
    const text = NOTE.slice(NOTE.indexOf('Call'));
    const edit = { start: 0, oldEnd: NOTE.length - text.length, newEnd: 0 };
    assert.deepEqual(reanalyse(text, old, edit, settings).limits, []);
  });
});
