import assert from 'node:assert/strict';
import { inWords } from '../../../server/src/core/text/saying';
import { summarise } from '../../../server/src/service/summary';

const say = (person: number, together: number, writer: number, observer: number, words = 100) =>
  inWords(summarise({ voices: { person, together, writer, observer, record: 0 }, words }, 'visit'));

describe('the summary of a note', () => {
  it('says in plain words whose voice it carries', () => {
    assert.equal(say(1, 1, 4, 2), 'Half of this note is in your voice; theirs appears once.');
    assert.equal(say(5, 0, 1, 0), 'Most of this note is in their voice; yours appears once.');
    assert.equal(say(0, 0, 0, 5), 'All of this note looks on from outside. Their voice appears nowhere yet.');
    assert.equal(
      say(2, 6, 1, 0),
      'More than half of this note tells what you did together. Their voice appears twice.',
    );
  });

  it('waits for a note that has only begun', () => {
    assert.equal(say(0, 0, 0, 0, 0), 'Nothing is written yet.');
    assert.match(say(1, 1, 0, 0, 12), /only begun/);
  });
});
