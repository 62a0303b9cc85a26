import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { overlap, shift } from '../../../server/src/core/text/span';
import { UNREAD } from './judgedFindings';
import { markedNotes } from './markedNotes';

describe('wording that no list has, on notes that nothing was learnt from', () => {
  const hints = markedNotes()
    .filter(({ note }) => UNREAD.has(note.list))
    .flatMap(({ note, text }) =>
      analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ start, findings }) =>
        findings
          .filter(({ confidence }) => confidence === 'unlisted')
          .map((hint) => note.marked.some((one) => !one.either && overlap(one, shift(hint, start)) > 0)),
      ),
    );

  it('is hinted at', () => {
    assert.ok(hints.length >= 30, `${hints.length}`);
  });

  it('is what a reader marked too, two times in three', () => {
    const right = hints.filter((isRight) => isRight).length;
    assert.ok(right >= (2 / 3) * hints.length, `${right} of ${hints.length}`);
  });
});
