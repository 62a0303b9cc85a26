import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readNote, rereadNote } from '../../../../server/src/core/note/note';

const PARAGRAPHS = 100;
const PARAGRAPH = `${'We walked to the river and she told me of the boat. '.repeat(40)}\n\n`;

describe('what is kept of a note', () => {
  it('is its present version, not each one in which somebody typed', () => {
    let text = PARAGRAPH.repeat(PARAGRAPHS);
    let note = readNote(text);
    const before = bytesInUse();
    for (let i = 0; i < PARAGRAPHS; i++) {
      const start = i * PARAGRAPH.length;
      text = text.slice(0, start) + (i % 10) + text.slice(start + 1);
      note = rereadNote(text, note, { start, oldEnd: start + 1, newEnd: start + 1 }).note;
    }
    assert.ok(bytesInUse() - before < 10 * text.length, 'kept a hundred versions');
    assert.equal(note.text, text);
  });
});

function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
