import assert from 'node:assert/strict';
import { Features, HashedWeights, ONE, packWeights, ROWS } from '../../../../server/src/core/text/hashedWeights';

describe('hashed weights', () => {
  it('are packed and read again as whole numbers', () => {
    const weights = new HashedWeights(packWeights(Float64Array.of(1, -0.5, 0.25, 0)), 2);
    assert.deepEqual(weights.sums({ rows: [0], count: 1 }), [ONE, -ONE / 2]);
    assert.deepEqual(weights.sums({ rows: [0, 1, 1], count: 2 }), [1.25 * ONE, -ONE / 2]);
  });

  it('are none in an empty text', () => assert.ok(new HashedWeights('', 2).isEmpty));

  it('have one row for one feature, of those there are', () => {
    const features = new Features();
    features.add(1, 2, 3);
    features.add(1, 2, 3);
    features.add(1, 3, 2);
    const [one, same, other] = features.toArray();
    assert.equal(one, same);
    assert.notEqual(one, other);
    assert.ok(features.rows.every((row) => row >= 0 && row < ROWS));
  });

  it('forget the features of one thing before those of the next', () => {
    const features = new Features();
    features.add(1, 2, 3);
    features.clear().add(1, 3, 2);
    assert.equal(features.toArray().length, 1);
  });
});
