import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberReader, writeNumbers } from '../../../../server/src/core/text/numberText';

function read(text: string): number[] {
  const reader = new NumberReader(text);
  const numbers: number[] = [];
  while (!reader.isAtEnd) numbers.push(reader.next());
  return numbers;
}

describe('numbers as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30)), (numbers) => assert.deepEqual(read(writeNumbers(numbers)), numbers)),
    );
  });

  it('take one printable character where they are small, and none that a script has to escape', () => {
    const small = writeNumbers(Array.from({ length: 57 }, (_, number) => number));
    assert.equal(small.length, 57);
    assert.doesNotMatch(small + writeNumbers([57, 1000, 100_000]), /["\\\s]/);
  });
});
