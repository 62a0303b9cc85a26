import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { caretAfter, typingAt, waits } from '../../../server/src/service/courtesy';
import { Draft } from '../../../server/src/service/draft';

/** Whether the finding of a rule waits while the caret stands at "|". */
function waiting(marked: string, rule: string): boolean | undefined {
  const caret = marked.indexOf('|');
  const { findings, note, settings } = analyse(marked.replace('|', ''), DEFAULT_SETTINGS);
  const finding = findings.find((found) => found.rule === rule);
  return finding && waits(finding, typingAt(note.text, caret), settings);
}

describe('courtesy to the caret', () => {
  it('lets findings at the word being typed wait, and no others', () => {
    assert.equal(waiting('Met with Darnell| at the drop-in.', 'confidentiality/person-name'), true);
    assert.equal(waiting('Met with Darnell at the drop-in|.', 'confidentiality/person-name'), false);
  });

  it('does not let a complete identifier wait', () => {
    assert.equal(waiting('Call 413-555-0182| on Friday.', 'confidentiality/phone-number'), true);
    assert.equal(waiting('Call 413-555-0182, |on Friday.', 'confidentiality/phone-number'), false);
    assert.equal(waiting('Call 413-55|5-0182 on Friday.', 'confidentiality/phone-number'), false);
  });

  it('infers the caret from typing only', () => {
    assert.equal(caretAfter([{ start: 4, oldEnd: 4, newEnd: 5 }]), 5);
    assert.equal(caretAfter([{ start: 4, oldEnd: 4, newEnd: 400 }]), undefined);
    assert.equal(
      caretAfter([
        { start: 4, oldEnd: 4, newEnd: 5 },
        { start: 9, oldEnd: 9, newEnd: 10 },
      ]),
      undefined,
    );
  });
});

describe('a note being begun', () => {
  const view = (text: string) => analyse(text, DEFAULT_SETTINGS).view;

  it('is not asked what is missing until it has some length', () => {
    const draft = new Draft();
    draft.observe(view('Met today.'));
    assert.equal(draft.settled, true);
    draft.typed();
    assert.equal(draft.settled, false);
    draft.observe(view('We talked about the week. '.repeat(13)));
    assert.equal(draft.settled, true);
  });

  it('is not asked while its template stands there as it was printed, however long', () => {
    const template = (plan: string) =>
      view(
        `---\ntemplate: dap\n---\n\nD – ${'They described the week. '.repeat(20)}\n\nA – It helped.\n\nP – ${plan}\n`,
      );
    const draft = new Draft();
    draft.typed();
    draft.observe(template('They want to [step, by when]. I offered to [step].'));
    assert.equal(draft.settled, false);
    draft.observe(template('They want to call. I offered to wait with them.'));
    assert.equal(draft.settled, true);
  });

  it('is asked once its last section is begun, or when it is saved', () => {
    const sections = new Draft();
    sections.typed();
    sections.observe(view('## Data\n\nMet today.\n\n## Plan\n\n'));
    assert.equal(sections.settled, false);
    sections.observe(view('## Data\n\nMet today.\n\n## Plan\n\nThey will call.'));
    assert.equal(sections.settled, true);
    const saved = new Draft();
    saved.typed();
    saved.settle();
    assert.equal(saved.settled, true);
  });

  it('is read at once when it was opened with words in it', () => {
    const draft = new Draft();
    draft.observe(view('We talked about the week. '.repeat(5)));
    draft.typed();
    assert.equal(draft.settled, true);
  });
});
