import assert from 'node:assert/strict';
import { analyse, reanalyse } from '../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';

const PHONE = 'confidentiality/phone-number';
const CALL = 'Call her at 413-555-0182.';
const keep = (rest: string) => `<!-- mutual-notes: ${rest} -->`;
const KEPT = keep(`keep ${PHONE} because at their request`);

/** The lines of the note in which the rule still speaks, and what is said of the writer's marks. */
function told(text: string) {
  const { findings } = analyse(text, DEFAULT_SETTINGS);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    phones: findings.filter(({ rule }) => rule === PHONE).map(({ start }) => lineOf(start)),
    marks: findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('mutual-notes/')),
  };
}

describe('what the writer keeps as written', () => {
  it('is told no more in the line below the mark, and is in others', () => {
    assert.deepEqual(told(`${CALL}\n\n${KEPT}\n${CALL}\n\n${CALL}\n`), { phones: [1, 6], marks: [] });
  });

  it('may be the whole note', () => {
    assert.deepEqual(told(`${keep(`off ${PHONE} because it is theirs`)}\n\n${CALL}\n\n${CALL}\n`).phones, []);
  });

  it('is of the rule that is named, and of no other', () => {
    const { phones, marks } = told(`${keep('keep confidentiality/place because at their request')}\n${CALL}\n`);
    assert.deepEqual([phones, marks], [[2], ['mutual-notes/keep-unused']]);
  });

  it('needs a reason', () => {
    assert.deepEqual(told(`${keep(`keep ${PHONE}`)}\n${CALL}\n`).marks, ['mutual-notes/keep-without-reason']);
  });

  it('needs a rule that there is', () => {
    const { marks } = told(`${keep('keep confidentiality/fone because at their request')}\n${CALL}\n`);
    assert.ok(marks.includes('mutual-notes/keep-unknown-rule'));
  });

  it('is told again once the mark is gone', () => {
    const old = analyse(`${KEPT}\n${CALL}\n`, DEFAULT_SETTINGS);
    const edit = { start: 0, oldEnd: KEPT.length, newEnd: 0 };
    const { findings } = reanalyse(`\n${CALL}\n`, old, edit);
    assert.ok(findings.some(({ rule }) => rule === PHONE));
  });
});
