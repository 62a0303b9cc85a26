import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  InitializeResult,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver';
import { PULLS, TestClient } from './client';

const URI = 'file:///notes/visit.peernote';
const textDocument = { uri: URI };
const PHONE = 'confidentiality/phone-number';

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}
const published = (client: TestClient) => client.next<Published>('textDocument/publishDiagnostics');
const phoneIn = ({ diagnostics }: Published) => diagnostics.find(({ code }) => code === PHONE);
const asked = (client: TestClient) =>
  client.raw
    .map((message) => JSON.parse(message) as { id?: number; method?: string })
    .filter(({ id, method }) => id !== undefined && method !== undefined)
    .map(({ method }) => method);

describe('an editor that says of itself nothing at all', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: {} });
    client.open(URI, '## Data\n\nWe walked. Call her at 413-555-0182.\n');
  });
  afterEach(() => client.end());

  it('gets diagnostics, and is asked for nothing', async () => {
    const found = phoneIn(await published(client))!;
    assert.deepEqual(found.range, { start: { line: 2, character: 23 }, end: { line: 2, character: 35 } });
    assert.deepEqual(Object.keys(found).sort(), ['code', 'message', 'range', 'severity', 'source']);
    assert.deepEqual(asked(client), []);
  });

  it('gets quick fixes with their edits, hovers, and the outline as a list', async () => {
    const { range } = phoneIn(await published(client))!;
    const context = { diagnostics: [] };
    const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    assert.deepEqual(fix!.edit?.changes?.[URI]?.[0]?.range, range);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: range.start });
    assert.deepEqual(hover.range, range);
    assert.equal((hover.contents as MarkupContent).kind, 'plaintext');
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(symbols[0]!.location.uri, URI);
  });

  it('may send the whole text at each change', async () => {
    await published(client);
    client.change(URI, 2, 'We walked.\n');
    assert.equal(phoneIn(await published(client)), undefined);
  });
});

describe('places in a note', () => {
  it('are counted as every editor can, and the server says how', async () => {
    const client = new TestClient();
    const { capabilities } = await client.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { general: { positionEncodings: ['utf-8'] } },
    });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    await client.end();
  });

  it('hold behind emoji, combining marks and both kinds of line ends, and after a change between them', async () => {
    const client = await TestClient.start({ capabilities: {} });
    client.open(URI, 'Jose\u0301 😀 sat down.\r\n👩‍👧 Call him at 413-555-0182.\r\n');
    const start = '👩‍👧 Call him at '.length;
    const before = phoneIn(await published(client))!.range;
    assert.deepEqual(before, { start: { line: 1, character: start }, end: { line: 1, character: start + 12 } });
    const gap = { line: 1, character: '👩‍👧'.length };
    client.change(URI, 2, ' 😀', { start: gap, end: gap });
    const after = phoneIn(await published(client))!.range;
    assert.deepEqual(after.start, { line: 1, character: start + 3 });
    await client.end();
  });
});

describe('a note that gets another name', () => {
  it('is cleared under the old one and checked under the new', async () => {
    const client = await TestClient.start({ capabilities: {} });
    const renamed = 'file:///notes/2026-11-20-a7.peernote';
    client.open(URI, 'Call her at 413-555-0182.\n');
    await published(client);
    client.notify('textDocument/didClose', { textDocument });
    client.open(renamed, 'Call her at 413-555-0182.\n');
    assert.deepEqual(await published(client), { uri: URI, diagnostics: [] });
    const { uri, diagnostics } = await published(client);
    assert.equal(uri, renamed);
    assert.ok(phoneIn({ uri, diagnostics }));
    assert.ok(!diagnostics.some(({ code }) => code === 'mutuality/cloned-text'), 'its own old self is no other note');
    await client.end();
  });
});

describe('a policy on the disk', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'));
  const policy = path.join(folder, '.mutual-notes.yaml');
  const uri = (file: string) => pathToFileURL(file).href;
  const note = uri(path.join(folder, 'a.peernote'));
  after(() => fs.rmSync(folder, { recursive: true }));

  it('is found by the server, and holds anew when the editor tells that the file changed', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    const told = (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(policy), type }] });
    fs.writeFileSync(policy, `rules:\n  ${PHONE}: off\n`);
    client.open(note, 'Call her at 413-555-0182.\n');
    await until(client, (found) => phoneIn(found) === undefined);
    fs.writeFileSync(policy, '');
    told(2);
    await until(client, (found) => phoneIn(found) !== undefined);
    fs.writeFileSync(policy, `rules:\n  ${PHONE}: off\n`);
    told(2);
    await until(client, (found) => phoneIn(found) === undefined);
    fs.rmSync(policy);
    told(3);
    await until(client, (found) => phoneIn(found) !== undefined);
    assert.ok(
      client.raw.some((message) => message.includes('**/.mutual-notes.yaml')),
      'the editor is asked to tell',
    );
    client.process.kill();
  });

  /** The next published findings that are as wanted. */
  async function until(client: TestClient, wanted: (found: Published) => boolean): Promise<void> {
    while (!wanted(await published(client)));
  }
});

describe('folders of the workspace', () => {
  it('that are added bring their own settings', async () => {
    const client = await TestClient.start({
      folders: ['file:///others'],
      settingsOf: { 'file:///notes': { severity: { [PHONE]: 'off' } } },
      capabilities: PULLS,
    });
    client.open(URI, 'Call her at 413-555-0182.\n');
    const phone = async () => {
      const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
      return items.find(({ code }) => code === PHONE);
    };
    assert.ok(await phone());
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///notes', name: 'notes' }], removed: [] },
    });
    await client.next('workspace/diagnostic/refresh');
    assert.equal(await phone(), undefined);
    await client.end();
  });
});
