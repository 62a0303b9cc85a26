import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, reanalyse } from '../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { edit, edited, note, said } from './randomEdits';

describe('an analysis after edits', () => {
  it('equals the analysis of the whole text', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(note, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const { analysis, text: now } = edited(text, edits);
        assert.deepEqual(said(analysis), said(analyse(now, DEFAULT_SETTINGS)));
      }),
      { numRuns: 120 },
    );
  });

  it('knows a name everywhere as soon as one place makes it sure', () => {
    const text = 'Later keisha came back.\n\nWe met with X at noon.';
    const at = text.indexOf('X');
    const { analysis } = edited(text, [{ at: at / (text.length + 1) + 1e-9, length: 1, text: 'Keisha Brown' }]);
    assert.deepEqual(said(analysis), said(analyse(analysis.note.text, DEFAULT_SETTINGS)));
    assert.equal(analysis.blocks[0]!.view.mentions.length, 1);
  });

  it('asks for the kind again when the first words that tell it come last', () => {
    const { analysis } = edited('', [{ at: 0, length: 0, text: 'No answer at the door. ' }]);
    assert.equal(analysis.noteKind, 'no-contact');
  });

  it('keeps the judgement of blocks that mention nobody who changed', () => {
    const text = 'Met with Keisha at noon.\n\nWe looked at rent together.\n\nHer sister Ana called.';
    const { analysis } = edited(text, [{ at: 0, length: 0, text: 'Dr. Quill waved. ' }]);
    const before = analyse(text, DEFAULT_SETTINGS);
    const after = reanalyse(`${text} Dr. Quill waved.`, before, {
      start: text.length,
      oldEnd: text.length,
      newEnd: text.length + 17,
    });
    assert.notEqual(after.people, before.people);
    assert.equal(after.blocks[1]!.view.clauses, before.blocks[1]!.view.clauses);
    assert.deepEqual(said(analysis), said(analyse(analysis.note.text, DEFAULT_SETTINGS)));
  });

  it('keeps what is told of people when somebody is named before them', () => {
    const text = 'We had tea.\n\nMet with Keisha at noon. Her sister Ana called.';
    const before = analyse(text, DEFAULT_SETTINGS);
    const start = 'Dr. Quill waved. ';
    const after = reanalyse(start + text, before, { start: 0, oldEnd: 0, newEnd: start.length });
    assert.notEqual(after.people, before.people);
    assert.equal(after.blocks.at(-1)!.told, before.blocks.at(-1)!.told);
  });
});
