import assert from 'node:assert/strict';
import { jsonPiece, messageJson, withJson } from '../../../server/src/lsp/messageJson';

const sent = (message: object): string => Buffer.concat(messageJson(message as never)).toString();

describe('a message as JSON', () => {
  const envelope = { jsonrpc: '2.0', id: 7 };

  it('is what it says', () => {
    const message = { ...envelope, result: { kind: 'full', items: [{ code: 'a' }] } };
    assert.equal(sent(message), JSON.stringify(message));
  });

  it('is in UTF-8', () => {
    assert.deepEqual(JSON.parse(sent({ ...envelope, result: '“déjà vu” 🙂' })), {
      ...envelope,
      result: '“déjà vu” 🙂',
    });
  });

  it('holds the JSON that an answer knows of itself, and the answer is not written out', () => {
    const answer = {
      get items(): never {
        throw new Error('written out');
      },
    };
    const pieces = ['{"items":', '[1]}'].map(jsonPiece);
    const known = sent({ ...envelope, result: withJson(answer, () => pieces) });
    assert.deepEqual(JSON.parse(known), { ...envelope, result: { items: [1] } });
  });

  it('knows nothing of transports that take objects: an answer stays what it was', () => {
    assert.deepEqual(structuredClone(withJson({ items: [1] }, () => [])), { items: [1] });
  });
});
