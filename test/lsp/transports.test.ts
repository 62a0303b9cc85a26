import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PULLS } from './client';

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: process.pid, rootUri: null, capabilities: PULLS },
};
const OPEN = {
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: {
    textDocument: { uri: 'file:///a.peernote', languageId: 'peer-note', version: 1, text: 'Call her at 413-555-0182.' },
  },
};
const PULL = {
  jsonrpc: '2.0',
  id: 2,
  method: 'textDocument/diagnostic',
  params: { textDocument: { uri: 'file:///a.peernote' } },
};

interface Answer {
  readonly id?: number;
  readonly result?: { readonly items?: ReadonlyArray<{ readonly code: string }> };
}

/** Starts a session over any channel and returns the codes of the first diagnostics. */
async function firstCodes(send: (message: object) => void, answers: AsyncIterable<Answer>): Promise<string[]> {
  send(INITIALIZE);
  for await (const { id, result } of answers) {
    if (id === 1) for (const message of [OPEN, PULL]) send(message);
    if (id === 2) return result!.items!.map(({ code }) => code);
  }
  return [];
}

/** Messages as they come. */
function messages(listen: (take: (message: Answer) => void) => void): AsyncIterable<Answer> {
  const arrived: Answer[] = [];
  let wake = () => {};
  listen((message) => {
    arrived.push(message);
    wake();
  });
  return {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (arrived.length > 0) yield arrived.shift()!;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

describe('other ways to reach the server', () => {
  it('speaks over the channel of a child process', async () => {
    const server = fork(path.resolve('dist/server.js'), ['--node-ipc']);
    const codes = await firstCodes(
      (message) => server.send(message),
      messages((take) => server.on('message', take)),
    );
    assert.ok(codes.includes('confidentiality/phone-number'));
    const left = new Promise((resolve) => server.on('exit', resolve));
    server.disconnect();
    await left;
  });

  it('runs in a worker, where the editor is a browser', async () => {
    const shim = `const { parentPort } = require('node:worker_threads');
      globalThis.self = globalThis; globalThis.addEventListener = () => {}; globalThis.postMessage = (m) => parentPort.postMessage(m);
      parentPort.on('message', (data) => globalThis.onmessage?.({ data }));`;
    const worker = new Worker(shim + fs.readFileSync('dist/server.worker.js', 'utf8'), { eval: true });
    const codes = await firstCodes(
      (message) => worker.postMessage(message),
      messages((take) => worker.on('message', take)),
    );
    assert.ok(codes.includes('confidentiality/phone-number'));
    await worker.terminate();
  });
});
