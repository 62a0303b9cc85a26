import assert from 'node:assert/strict';
import { inWords } from '../../../server/src/core/text/saying';
import { summarise } from '../../../server/src/service/summary';

const say = (person: number, together: number, writer: number, observer: number, words = 100) =>
  inWords(summarise({ voices: { person, together, writer, observer, record: 0 }, words }, 'visit'));

describe('the summary of a note', () => {
  it('says in plain words whose voice it carries', () => {
    assert.equal(say(1, 1, 4, 2), 'Half of this note is in your voice; theirs appears once.');
    assert.equal(say(5, 0, 1, 0), 'Most of this note is in their voice; yours appears once.');
    assert.equal(say(1, 0, 19, 0), 'Nearly all of this note is in your voice; theirs appears once.');
    assert.equal(say(3, 1, 2, 1), 'Nearly half of this note is in their voice; yours appears twice.');
    assert.equal(say(0, 0, 0, 5), 'All of this note looks on from outside. Their voice appears nowhere yet.');
    assert.equal(
      say(2, 6, 1, 0),
      'More than half of this note tells what you did together. Their voice appears twice.',
    );
  });

  it('says so when both voices appear equally often', () => {
    assert.equal(say(4, 1, 4, 2), 'Their voice and yours appear equally often in this note: 4 times each.');
  });

  it('says what an attempt and a plan of their own are', () => {
    const voices = { person: 1, together: 0, writer: 2, observer: 1, record: 0 };
    assert.equal(
      inWords(summarise({ voices, words: 30 }, 'no-contact')),
      'This note tells of an attempt to reach them.',
    );
    assert.equal(inWords(summarise({ voices, words: 30 }, 'own-plan')), 'This plan is told in their own voice.');
  });

  it('waits for a note that has only begun', () => {
    assert.equal(say(0, 0, 0, 0, 0), 'Nothing is written yet.');
    assert.match(say(1, 1, 0, 0, 12), /only begun/);
  });
});
