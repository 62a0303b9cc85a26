import assert from 'node:assert/strict';
import type { Clause } from '../../../../server/src/core/voice/clause';
import { withDoubtfulWeighed } from '../../../../server/src/core/voice/doubtful';
import { viewOf } from './heard';

describe('the second look at doubtful clauses', () => {
  const heardAs = (text: string, heard: Partial<Clause>) => {
    const { tokens, clauses } = viewOf(text);
    return withDoubtfulWeighed(tokens, [{ ...clauses[0]!, ...heard }])[0]!.voice;
  };

  it('takes the likelier voice where the rules were in doubt', () => {
    assert.equal(heardAs('She said mornings are hard.', { voice: 'observer', confidence: 0.5 }), 'person');
    assert.equal(heardAs('We made a list together.', { voice: 'record', confidence: 0.5 }), 'together');
  });

  it('leaves the voice where the rules are sure', () => {
    assert.equal(heardAs('She said mornings are hard.', { voice: 'observer', confidence: 0.85 }), 'observer');
  });
});
