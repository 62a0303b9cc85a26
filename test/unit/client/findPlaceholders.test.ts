import assert from 'node:assert/strict';
import { findPlaceholders } from '../../../client/src/placeholders/findPlaceholders';

const found = (text: string) => findPlaceholders(text).map(({ start, end }) => text.slice(start, end));

describe('placeholders of a note', () => {
  it('are words in brackets and lines to fill in', () => {
    assert.deepEqual(found('They chose [step]. Next: ____'), ['[step]', '____']);
  });
  it('are not check boxes, links, references or empty brackets', () => {
    assert.deepEqual(found('- [ ] a\n- [x] b\n[c](d) [e][f] []'), []);
  });
  it('are not part of a word', () => {
    assert.deepEqual(found('snake___case and __strong__'), []);
  });
});
