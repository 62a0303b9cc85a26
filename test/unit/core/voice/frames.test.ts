import assert from 'node:assert/strict';
import { objectOf, quotationSpeaker } from '../../../../server/src/core/voice/frames';
import { viewOf } from './heard';

const PERSON = 'He sat. He stood. ';

/** The view of a text about "him", and the token of a word in it. */
function framed(text: string, word: string) {
  const view = viewOf(PERSON + text);
  const from = view.tokens.at(PERSON.length);
  for (let i = from; i < view.tokens.count; i++) if (view.tokens.word(i) === word) return { view, token: i };
  throw new Error(`"${word}" is not in "${text}"`);
}

describe('who does what to whom', () => {
  const objects: [string, string, string][] = [
    ['I told him to call.', 'told', 'person'],
    ['He told me to call.', 'told', 'writer'],
    ['I told his sister.', 'told', 'kin'],
    ['He allowed himself a rest.', 'allowed', 'none'],
    ['I told the client to wait.', 'told', 'person'],
  ];
  for (const [text, verb, actor] of objects) {
    it(`the object in "${text}" is ${actor}`, () => {
      const { view, token } = framed(text, verb);
      assert.equal(objectOf(view, token).actor, actor);
    });
  }

  const speakers: [string, string][] = [
    ['"I am not a project."', 'person'],
    ['He said "leave the dishes for me".', 'person'],
    ['I said "take all the time you want".', 'writer'],
    ['His uncle said "he will never hold a job".', 'other'],
  ];
  for (const [text, speaker] of speakers) {
    it(`the speaker of ${text} is ${speaker}`, () => assert.equal(quotationSpeaker(viewOf(PERSON + text), 0), speaker));
  }
});
