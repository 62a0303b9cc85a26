import assert from 'node:assert/strict';
import { PairTable } from '../../../../server/src/core/text/pairTable';

describe('a table of pairs', () => {
  it('finds what was kept for two hashes, in their order', () => {
    const table = new PairTable<string>();
    table.set(1, 2, 'one two');
    table.set(2, 1, 'two one');
    assert.deepEqual([table.get(1, 2), table.get(2, 1), table.get(1, 1)], ['one two', 'two one', undefined]);
  });

  it('keeps all pairs when it grows', () => {
    const table = new PairTable<number>();
    const second = (i: number) => Math.imul(i, 0x9e3779b1);
    for (let i = 0; i < 1000; i++) table.set(i % 10, second(i), i);
    for (let i = 0; i < 1000; i++) assert.equal(table.get(i % 10, second(i)), i);
  });

  it('forgets old pairs rather than grow without end', () => {
    const table = new PairTable<number>();
    for (let i = 0; i < 100_000; i++) table.set(i, i, i);
    assert.equal(table.get(0, 0), undefined);
    assert.equal(table.get(99_999, 99_999), 99_999);
  });
});
