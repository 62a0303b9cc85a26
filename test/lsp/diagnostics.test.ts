import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { PUSHED, TestClient } from './client';

const URI = 'file:///notes/visit.peernote';
const NOTE =
  'Date: 2026-09-14  Length: 30 min\n\nWe looked at the lease together. Call her at 413-555-0182 on Friday.\n';
const PHONE = { start: { line: 2, character: 45 }, end: { line: 2, character: 57 } };

const pull = (client: TestClient, previousResultId?: string, uri = URI) =>
  client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
const items = async (client: TestClient, uri = URI): Promise<Diagnostic[]> =>
  ((await pull(client, undefined, uri)) as FullDocumentDiagnosticReport).items;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const phone = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.find(({ code }) => code === 'confidentiality/phone-number');

describe('diagnostics over stdio', () => {
  it('tells what was seen, where, and whether a fix is offered, without text of the note', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    const found = phone(await items(client))!;
    assert.deepEqual(found.range, PHONE);
    assert.equal(found.source, 'mutual-notes');
    assert.deepEqual(found.data, { fixable: true });
    assert.ok(!JSON.stringify(found).includes('555'));
    await client.end();
  });

  it('links a rule to its page where the client ships pages', async () => {
    const client = await TestClient.start({ initializationOptions: { rulePages: 'file:///rules/' } });
    client.open(URI, NOTE);
    assert.equal(phone(await items(client))!.codeDescription!.href, 'file:///rules/confidentiality-phone-number.md');
    await client.end();
  });

  it('answers "unchanged" while nothing changed, and anew when the note was opened again', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    const { resultId } = await pull(client);
    assert.deepEqual(await pull(client, resultId), { kind: 'unchanged', resultId });
    client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    client.open(URI, 'Nothing to see in this one.\n');
    assert.equal((await pull(client, resultId)).kind, 'full');
    await client.end();
  });

  it('answers "unchanged" after an edit that changes no finding, and anew when a finding moves to another line', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    const { resultId } = await pull(client);
    client.change(URI, 2, 'w', { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } });
    assert.deepEqual(await pull(client, resultId), { kind: 'unchanged', resultId });
    client.change(URI, 3, '\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const report = (await pull(client, resultId)) as FullDocumentDiagnosticReport;
    assert.equal(phone(report.items)!.range.start.line, 3);
    await client.end();
  });

  it('follows edits, several in one notification too', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    await pull(client);
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'A title\n\n' },
        { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } }, text: 'Both of us' },
      ],
    });
    assert.deepEqual(phone(await items(client))!.range, {
      start: { line: 4, character: 53 },
      end: { line: 4, character: 65 },
    });
    await client.end();
  });

  it('lets the word being typed wait, and asks for a new pull when the caret leaves', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    await pull(client);
    client.change(URI, 2, '3', { start: { line: 2, character: 57 }, end: { line: 2, character: 57 } });
    client.change(URI, 3, '', { start: { line: 2, character: 57 }, end: { line: 2, character: 58 } });
    assert.equal(phone(await items(client)), undefined);
    client.notify('mutual-notes/caret', { textDocument: { uri: URI }, position: { line: 0, character: 0 } });
    await client.next('workspace/diagnostic/refresh');
    assert.ok(phone(await items(client)));
    await client.end();
  });

  it('lets a pause in typing end the wait', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    client.change(URI, 2, '', { start: { line: 2, character: 57 }, end: { line: 2, character: 57 } });
    assert.equal(phone(await items(client)), undefined);
    await client.next('workspace/diagnostic/refresh');
    assert.ok(phone(await items(client)));
    await client.end();
  });

  it('does not let a complete identifier wait', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    client.change(URI, 2, ',', { start: { line: 2, character: 57 }, end: { line: 2, character: 57 } });
    assert.ok(phone(await items(client)));
    await client.end();
  });

  it('never answers a cancelled request with an empty list', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTE);
    const { id, answer } = client.ask('textDocument/diagnostic', { textDocument: { uri: URI } });
    client.notify('$/cancelRequest', { id });
    const { result, error } = await answer;
    if (result === undefined) assert.ok(error!.code === -32802 || error!.code === -32800);
    else assert.ok((result as FullDocumentDiagnosticReport).items.length > 0);
    await client.end();
  });

  it('publishes to clients that do not pull, with the version, and clears on close', async () => {
    const client = await TestClient.start({ capabilities: PUSHED });
    client.open(URI, NOTE);
    const first = await client.next<{ version: number; diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
    assert.equal(first.version, 1);
    assert.ok(codes(first.diagnostics).includes('confidentiality/phone-number'));
    client.change(URI, 2, 'Nothing to see in this one.\n');
    assert.equal((await client.next<{ version: number }>('textDocument/publishDiagnostics')).version, 2);
    client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual(
      (await client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics')).diagnostics,
      [],
    );
    await client.end();
  });

  it('checks Markdown only where the settings include it', async () => {
    const client = await TestClient.start({
      initializationOptions: { settings: { include: ['notes/**/*.md'] } },
      settings: { include: ['notes/**/*.md'] },
    });
    client.open('file:///c%3A/Work/notes/a.md', NOTE, 'markdown');
    client.open('file:///c%3A/Work/LICENSE.md', NOTE, 'markdown');
    assert.ok(phone(await items(client, 'file:///c%3A/Work/notes/a.md')));
    assert.deepEqual(await items(client, 'file:///c%3A/Work/LICENSE.md'), []);
    await client.end();
  });

  it('shows what is to mend in a policy file', async () => {
    const client = await TestClient.start();
    const uri = 'file:///agency/.mutual-notes.yaml';
    client.open(uri, 'rules:\n  confidentiality/plaace: off\n', 'yaml');
    const [found] = await items(client, uri);
    assert.equal(found!.range.start.line, 1);
    await client.next('workspace/diagnostic/refresh');
    await client.end();
  });

  it('sends no more than the settings allow, those that weigh most, and says so', async () => {
    const settings = { maxFindings: 2 };
    const client = await TestClient.start({ settings, initializationOptions: { settings } });
    client.open(URI, `${NOTE}Her SSN is 219-09-9999. Write to her at dana@example.org.\n`);
    const found = await items(client);
    assert.equal(found.length, 3);
    assert.equal(found[0]!.code, 'mutual-notes/limit');
    assert.ok(codes(found).includes('confidentiality/government-id'));
    await client.end();
  });

  it('does not ask what is missing while the first lines are written, but does on save', async () => {
    const client = await TestClient.start();
    client.open(URI, '');
    const missing = async () => codes(await items(client)).filter((code) => String(code).includes('missing'));
    client.change(URI, 2, 'He was told to come at nine.', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    assert.deepEqual(await missing(), []);
    client.notify('textDocument/didSave', { textDocument: { uri: URI } });
    await client.next('workspace/diagnostic/refresh');
    assert.ok((await missing()).length > 0);
    await client.end();
  });

  it('takes no auto-save for a save: whoever is still writing is not asked what is missing', async () => {
    const client = await TestClient.start();
    client.open(URI, '');
    const codesNow = async () => codes(await items(client));
    client.change(URI, 2, 'He was told to come at nine. ', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    await codesNow();
    client.notify('textDocument/willSave', { textDocument: { uri: URI }, reason: 2 });
    client.notify('textDocument/didSave', { textDocument: { uri: URI } });
    assert.ok(!(await codesNow()).some((code) => String(code).includes('missing')));
    client.notify('textDocument/willSave', { textDocument: { uri: URI }, reason: 1 });
    client.notify('textDocument/didSave', { textDocument: { uri: URI } });
    await client.next('workspace/diagnostic/refresh');
    assert.ok((await codesNow()).some((code) => String(code).includes('missing')));
    await client.end();
  });

  it('takes a community of any size from the settings before the policy’s', async () => {
    const settings = { communitySize: 20_000 };
    const client = await TestClient.start({ settings, initializationOptions: { settings } });
    client.open('file:///notes/.mutual-notes.yaml', 'communitySize: 900\n', 'yaml');
    client.open(URI, 'He is 61, a retired monk, and the only Vietnamese speaker on the route.\n');
    const found = (await items(client)).find(({ code }) => code === 'confidentiality/reidentification');
    assert.match(String(found!.message), /of 20,000/);
    await client.next('workspace/diagnostic/refresh');
    await client.end();
  });

  it('holds to the settings of each folder where the workspace has several', async () => {
    const client = await TestClient.start({
      folders: ['file:///notes', 'file:///notes-of-others'],
      settingsOf: { 'file:///notes-of-others': { severity: { 'confidentiality/phone-number': 'off' } } },
    });
    client.open(URI, NOTE);
    client.open('file:///notes-of-others/visit.peernote', NOTE);
    await client.next('workspace/diagnostic/refresh');
    assert.ok(phone(await items(client)));
    assert.equal(phone(await items(client, 'file:///notes-of-others/visit.peernote')), undefined);
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///notes-of-others', name: 'others' }] },
    });
    await client.next('workspace/diagnostic/refresh');
    assert.ok(phone(await items(client, 'file:///notes-of-others/visit.peernote')));
    await client.end();
  });

  it('leaves hints out of the text where the client shows them elsewhere', async () => {
    const client = await TestClient.start({
      settings: { hintsInText: false },
      initializationOptions: { settings: { hintsInText: false } },
    });
    client.open(URI, NOTE);
    assert.deepEqual(
      (await items(client)).filter(({ severity }) => severity === 4),
      [],
    );
    await client.end();
  });
});
