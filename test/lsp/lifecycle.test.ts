import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { TestClient } from './client';

const URI = 'file:///notes/visit.peernote';
const CANARY = 'Quillfeather';

describe('the life of a server', () => {
  it('ends with the process that started it', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await TestClient.start({ processId: parent.pid! });
    const left = new Promise((resolve) => client.process.on('exit', resolve));
    parent.kill();
    await left;
  }).timeout(8000);

  it('ends when its input ends', async () => {
    const client = await TestClient.start();
    const left = new Promise<number | null>((resolve) => client.process.on('exit', resolve));
    client.process.stdin!.end();
    assert.equal(await left, 1);
  });

  it('ends with a failure where the editor leaves without a word', async () => {
    const client = await TestClient.start();
    const left = new Promise<number | null>((resolve) => client.process.on('exit', resolve));
    client.notify('exit', undefined);
    assert.equal(await left, 1);
  });

  it('prints nothing beside its messages', async () => {
    const client = await TestClient.start();
    client.open(URI, 'Call her at 413-555-0182.\n');
    await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    await client.end();
    assert.deepEqual(
      client.raw.filter((message) => !message.startsWith('{"jsonrpc"')),
      [],
    );
  });

  it('goes on after a message that cannot be read, and after one for a note that is not open', async () => {
    const client = await TestClient.start();
    client.process.stdin!.write('Content-Length: 9\r\n\r\n{"broken:');
    const unknown = { textDocument: { uri: 'file:///notes/none.peernote' }, position: { line: 3, character: 1 } };
    assert.equal(await client.request('textDocument/hover', unknown), null);
    client.notify('textDocument/didChange', { ...unknown, contentChanges: [{ text: 'a' }] });
    client.open(URI, 'Call her at 413-555-0182.\n');
    const { items } = await client.request<{ items: object[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    assert.ok(items.length > 0);
    await client.end();
  });

  it('tells which setting cannot be used and what it takes, and goes on', async () => {
    const client = await TestClient.start({ settings: { maxFindings: 'many', include: ['a/*.md'] } });
    const { message } = await client.next<{ message: string }>('window/logMessage');
    assert.match(message, /mutualNotes\.maxFindings.*a number of findings, like 1000/);
    client.open(URI, 'We walked.\n');
    const { limits } = await client.request<{ limits: string[] }>('mutual-notes/insight', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(limits, [message], 'the status item shows it too');
    await client.end();
  });

  it('says no word of a note anywhere but in the answers that need it', async () => {
    const settings = { maxFindings: 'many' };
    const client = await TestClient.start({ settings, initializationOptions: { settings } });
    client.open(URI, `Met with ${CANARY} Marlowe. She told ${CANARY} no.\n`);
    await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    await client.request('mutual-notes/insight', { textDocument: { uri: URI } });
    await client.ask('textDocument/hover', { textDocument: { uri: URI }, position: null }).answer;
    await client.ask('mutual-notes/keep', { textDocument: { uri: URI } }).answer;
    await client.next('window/logMessage');
    assert.deepEqual(
      client.raw.filter((message) => message.includes(CANARY)),
      [],
    );
    await client.end();
  });
});
