import assert from 'node:assert/strict';
import { messageJson, withJson } from '../../../server/src/lsp/messageJson';

describe('a message as JSON', () => {
  const envelope = { jsonrpc: '2.0', id: 7 };

  it('is what it says', () => {
    const message = { ...envelope, result: { kind: 'full', items: [{ code: 'a' }] } };
    assert.equal(messageJson(message), JSON.stringify(message));
  });

  it('holds the JSON that an answer knows of itself, and the answer is not written out', () => {
    const answer = {
      get items(): never {
        throw new Error('written out');
      },
    };
    const known = messageJson({ ...envelope, result: withJson(answer, () => '{"items":[1]}') } as never);
    assert.deepEqual(JSON.parse(known), { ...envelope, result: { items: [1] } });
  });

  it('knows nothing of transports that take objects: an answer stays what it was', () => {
    assert.deepEqual(structuredClone(withJson({ items: [1] }, () => '')), { items: [1] });
  });
});
