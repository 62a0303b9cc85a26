import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  it('leaves de-identified copies alone: they are meant to be like their note', () => {
    const index = new TwinIndex();
    index.setText('file:///notes/a.peernote', SENTENCE);
    index.setText('file:///notes/note-deidentified-1.peernote', SENTENCE);
    assert.equal(index.find(sketch(SENTENCE), 'file:///notes/a.peernote'), undefined);
    assert.equal(index.find(sketch(SENTENCE), 'file:///notes/a.deidentified-2.peernote'), undefined);
  });

  it('never finds the note itself, nor one that was let go', () => {
    const index = indexOf(SENTENCE);
    assert.equal(index.find(sketch(SENTENCE), 'file:///notes/0.peernote'), undefined);
    index.delete('file:///notes/0.peernote');
    assert.equal(index.find(sketch(SENTENCE), 'file:///notes/new.peernote'), undefined);
    assert.equal(index.notes, 0);
  });

  it('knows what was told last, however often notes come, change and go', () => {
    const WORDS = 'river bread winter door garden lamp bridge paper'.split(' ');
    const sentenceOf = (n: number) =>
      `We carried the ${WORDS[n]} and the old ${WORDS[(n * 3) % 8]} over to number ${n}.`;
    const change = fc.record({
      note: fc.integer({ min: 0, max: 5 }),
      says: fc.option(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 3 })),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 100, maxLength: 200 }), (changes) => {
        const index = new TwinIndex();
        const said = new Map<string, readonly number[]>();
        for (const { note, says } of changes) {
          const uri = `file:///notes/${note}.peernote`;
          if (says) index.setText(uri, says.map(sentenceOf).join('\n\n'));
          else index.delete(uri);
          if (says) said.set(uri, says);
          else said.delete(uri);
        }
        assert.equal(index.notes, said.size);
        for (const n of WORDS.keys()) {
          const found = index.find(sketch(sentenceOf(n)), 'file:///notes/new.peernote')?.uri;
          const holders = [...said].filter(([, says]) => says.includes(n)).map(([uri]) => uri);
          assert.equal(found !== undefined, holders.length > 0);
          if (found) assert.ok(holders.includes(found));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('finds as fast in many notes as in few, though all of them begin alike', () => {
    const opening = (i: number) =>
      `We met at the drop-in on the ${i % 28}th for ${i % 50} minutes and had coffee ${i}.`;
    const wanted = sketch('We met at the drop-in on the 31st for 77 minutes and had coffee 99999.');
    const costOf = (notes: number) => {
      const index = indexOf(...Array.from({ length: notes }, (_, i) => opening(i)));
      const look = () => {
        const from = performance.now();
        for (let n = 0; n < 2000; n++) index.find(wanted, 'file:///notes/new.peernote');
        return performance.now() - from;
      };
      look();
      return Math.min(look(), look(), look());
    };
    const [few, many] = [costOf(250), costOf(8000)];
    assert.ok(many < 8 * few, `${few} ms in 250 notes, ${many} ms in 8000`);
  }).timeout(20_000);
});
