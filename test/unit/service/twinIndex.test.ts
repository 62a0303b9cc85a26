import assert from 'node:assert/strict';
import { readNote } from '../../../server/src/core/note/note';
import { sketchSentences } from '../../../server/src/core/rules/mutuality/clonedText';
import { TwinIndex } from '../../../server/src/service/twinIndex';

const SENTENCE = 'They found the handouts on coping useful and took two of them home.';
const sketch = (text: string) => sketchSentences(readNote(text).blocks[0]!.reading, [])[0]!.sketch;

function indexOf(...texts: string[]): TwinIndex {
  const index = new TwinIndex();
  for (const [i, text] of texts.entries()) index.setText(`file:///notes/${i}.peernote`, text);
  return index;
}

describe('the index of sentences', () => {
  it('finds a sentence of another note, with its place', () => {
    const twin = indexOf(`We walked.\n\n${SENTENCE}`).find(sketch(SENTENCE), 'file:///notes/new.peernote');
    assert.deepEqual(twin, {
      uri: 'file:///notes/0.peernote',
      name: '0.peernote',
      start: { line: 2, character: 0 },
      end: { line: 2, character: SENTENCE.length },
    });
  });

  it('finds it with a word changed', () => {
    const nearly = sketch(SENTENCE.replace('two of', 'some of'));
    assert.ok(indexOf(SENTENCE).find(nearly, 'file:///notes/new.peernote'));
  });

  it('does not find other sentences of the same length', () => {
    const other = sketch('We walked along the river and she told me about the birds there.');
    assert.equal(indexOf(SENTENCE).find(other, 'file:///notes/new.peernote'), undefined);
  });

  it('never finds the note itself, nor one that was let go', () => {
    const index = indexOf(SENTENCE);
    assert.equal(index.find(sketch(SENTENCE), 'file:///notes/0.peernote'), undefined);
    index.delete('file:///notes/0.peernote');
    assert.equal(index.find(sketch(SENTENCE), 'file:///notes/new.peernote'), undefined);
    assert.equal(index.notes, 0);
  });
});
