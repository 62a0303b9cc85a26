import assert from 'node:assert/strict';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { TestClient } from './client';

const URI = 'file:///notes/visit.peernote';
const GOOD = 'file:///notes/good.peernote';
const POLICY = 'file:///notes/.mutual-notes.yaml';
const SENTENCE = 'We walked to the river and back. ';

const items = async (client: TestClient, uri = URI): Promise<readonly Diagnostic[]> =>
  (await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } })).items;
const messagesOf = async (client: TestClient, code: string, uri = URI) =>
  (await items(client, uri)).filter((item) => item.code === code).map(({ message }) => String(message));

describe('bad input over stdio', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
    client.open(GOOD, 'Call her at 413-555-0182.\n');
  });
  afterEach('the other note is checked all the same, and the server is well', async () => {
    assert.equal((await messagesOf(client, 'confidentiality/phone-number', GOOD)).length, 1);
    await client.end();
  });

  it('bytes that are no text: says so, and how to mend it', async () => {
    client.open(URI, 'PK\u0003\u0004\0\0binary');
    assert.deepEqual(
      (await items(client)).map(({ code }) => code),
      ['mutual-notes/limit'],
    );
    assert.match((await messagesOf(client, 'mutual-notes/limit')).join(), /no text, so it was not checked\. You might/);
  });

  it('ten megabytes: checks the beginning and says that it is no more', async () => {
    client.open(URI, `Call him at 413-555-0183.\n\n${`${SENTENCE}\n`.repeat(3000)}${'\n'.repeat(10_000_000)}`);
    assert.match(
      (await messagesOf(client, 'mutual-notes/limit')).join(),
      /^Only the first 4 million .*You might split/,
    );
    assert.equal((await messagesOf(client, 'confidentiality/phone-number')).length, 1);
    const { limits } = await client.request<{ limits: string[] }>('mutual-notes/insight', {
      textDocument: { uri: URI },
    });
    assert.equal(limits.length, 1, 'the status item is told too');
  }).timeout(60_000);

  it('one line of a megabyte: checks all of it', async () => {
    client.open(URI, `${SENTENCE.repeat(32_000)}Call him at 413-555-0183.`);
    assert.equal((await messagesOf(client, 'confidentiality/phone-number')).length, 1);
  }).timeout(30_000);

  it('front matter with a line that is no key: points at the line', async () => {
    client.open(URI, '---\ndate 2026-01-02\n---\nCall him at 413-555-0183.\n');
    const found = (await items(client)).find(({ code }) => code === 'mutual-notes/front-matter');
    assert.deepEqual(found?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 15 } });
    assert.match(String(found!.message), /no "key: value"\. You might add a colon/);
    assert.equal((await messagesOf(client, 'confidentiality/phone-number')).length, 1);
  });

  it('front matter that does not end: says so, but not while it is being written', async () => {
    client.open(URI, '');
    client.change(URI, 2, '---\ndate: 2026-01-02\nCall him at 413-555-0183.\n');
    assert.deepEqual(await messagesOf(client, 'mutual-notes/front-matter'), []);
    client.notify('textDocument/didSave', { textDocument: { uri: URI } });
    await client.next('workspace/diagnostic/refresh');
    assert.match(
      (await messagesOf(client, 'mutual-notes/front-matter')).join(),
      /does not end.*You might add a line "---"/,
    );
    assert.equal((await messagesOf(client, 'confidentiality/phone-number')).length, 1);
  });

  it('a policy that is no YAML, or not understood in part: says where, and the rest of it holds', async () => {
    const policy = 'communitySize: many\nrules:\n  confidentiality/email-address: off\n\t- x\n';
    client.open(POLICY, policy, 'yaml');
    const found = await messagesOf(client, 'mutual-notes/policy', POLICY);
    assert.match(found.join('\n'), /"communitySize" .*You might write a whole number/);
    assert.ok(found.length > 1);
    await client.next('workspace/diagnostic/refresh');
    client.open(URI, 'Write to kim@example.org, or call him at 413-555-0183.\n');
    assert.deepEqual(await messagesOf(client, 'confidentiality/email-address'), []);
    assert.equal((await messagesOf(client, 'confidentiality/phone-number')).length, 1);
  });
});
