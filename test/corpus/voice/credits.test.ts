import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { type LabelledCredit, type LabelledNote, readClauseLines, readJsonLines } from './labelledNotes';

/** Set CONFUSION=1 to see the credits found without a label, and those missed. */
const SHOWN = process.env['CONFUSION'] !== undefined;

describe('credits, on labelled notes', () => {
  const notes = ['many', 'later'].flatMap((name) => readClauseLines(`test/corpus/voice/${name}-hands.txt`));
  const unread = readJsonLines('test/corpus/voice/unread/v.jsonl');

  it('in many hands: finds four of five, and nine of ten that it finds are labelled', () =>
    expectShares(notes, { recall: 0.8, precision: 0.9 }));

  it('in notes that nothing was learnt from: finds seven of ten, and nearly four of five that it finds are labelled', () =>
    expectShares(unread, { recall: 0.7, precision: 0.77 }));

  it('finds none in notes that have none', () => {
    const without = notes.filter(({ credits }) => credits?.length === 0);
    const praised = without.filter((note) => creditsOf(note).length > 0).map(({ id }) => id);
    assert.ok(without.length >= 8);
    assert.deepEqual(praised, []);
  });
});

function expectShares(notes: readonly LabelledNote[], least: { recall: number; precision: number }): void {
  let labelled = 0;
  let found = 0;
  let given = 0;
  let right = 0;
  for (const note of notes) {
    const credits = creditsOf(note);
    const gold = note.credits ?? [];
    labelled += gold.length;
    found += gold.filter((credit) => has(credits, credit, note, 'missed')).length;
    given += credits.length;
    right += credits.filter((credit) => has(gold, credit, note, 'not labelled')).length;
  }
  assert.ok(found / labelled >= least.recall, `recall is ${(found / labelled).toFixed(2)}`);
  assert.ok(right / given >= least.precision, `precision is ${(right / given).toFixed(2)}`);
}

const creditsOf = ({ text }: LabelledNote): LabelledCredit[] =>
  analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ placed, credits }) =>
    credits.map(({ id, start, end }) => ({
      id: id.replace('credit/', ''),
      start: placed.start + start,
      end: placed.start + end,
    })),
  );

/** Whether a credit of the same id covers at least half of the shorter of the two. */
function has(credits: readonly LabelledCredit[], credit: LabelledCredit, note: LabelledNote, otherwise: string): boolean {
  const { id, start, end } = credit;
  const same = credits.some((other) => {
    const shared = Math.min(end, other.end) - Math.max(start, other.start);
    return other.id === id && shared > 0 && shared * 2 >= Math.min(end - start, other.end - other.start);
  });
  if (SHOWN && !same) console.log(`${note.id}: ${id}, ${otherwise}: ${note.text.slice(start, end)}`);
  return same;
}
