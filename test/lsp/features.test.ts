import assert from 'node:assert/strict';
import fs from 'node:fs';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  Position,
  Range,
  SelectionRange,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TestClient } from './client';

const URI = 'file:///notes/visit.peernote';
const NOTE = `---
template: dap
date: 2026-09-14
---

## Data

Met with Darnell Whitaker at the drop-in. Darnell's sister came too, and Darnell called her at 413-555-0182.

## Plan

They will call on Friday.
`;
const NAME = { line: 7, character: 11 };
const PHONE = { line: 7, character: 100 };
const textDocument = { uri: URI };

async function opened(options: Parameters<typeof TestClient.start>[0] = {}): Promise<TestClient> {
  const client = await TestClient.start(options);
  client.open(URI, NOTE);
  return client;
}
const at = (position: Position): Range => ({ start: position, end: position });
const actions = (client: TestClient, position: Position, only?: string[]) =>
  client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: at(position),
    context: { diagnostics: [], only },
  });
const resolve = (client: TestClient, action: CodeAction) => client.request<CodeAction>('codeAction/resolve', action);
const applied = (edit: WorkspaceEdit): string => {
  const lines = NOTE.split('\n');
  const { edits } = (edit.documentChanges as TextDocumentEdit[])[0]!;
  for (const { range, newText } of [...edits].reverse() as Array<{
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    newText: string;
  }>) {
    const line = lines[range.start.line]!;
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
};

describe('quick fixes over stdio', () => {
  it('offers choices at once and makes the edit when one is chosen, for that version only', async () => {
    const client = await opened();
    const [first] = await actions(client, PHONE);
    assert.equal(first!.edit, undefined);
    const { edit } = await resolve(client, first!);
    assert.equal((edit!.documentChanges as TextDocumentEdit[])[0]!.textDocument.version, 1);
    assert.ok(!applied(edit!).includes('555'));
    await client.end();
  });

  it('refuses an action of an older version', async () => {
    const client = await opened();
    const [first] = await actions(client, PHONE);
    client.change(URI, 2, 'x', at({ line: 7, character: 0 }));
    const chosen = await resolve(client, first!);
    assert.equal(chosen.edit, undefined);
    assert.match(chosen.disabled!.reason, /changed/);
    await client.end();
  });

  it('replaces one person everywhere, possessives too', async () => {
    const client = await opened();
    const everywhere = (await actions(client, NAME)).find(({ title }) => title.includes('everywhere'))!;
    assert.equal(everywhere.title, 'Write "the person" everywhere (3 mentions)');
    const note = applied((await resolve(client, everywhere)).edit!);
    assert.match(note, /Met with the person at the drop-in\. The person's sister came too, and the person called/);
    await client.end();
  });

  it('replaces all identifiers as the source action', async () => {
    const client = await opened();
    const [all] = await actions(client, { line: 0, character: 0 }, ['source.fixAll']);
    assert.equal(all!.kind, 'source.fixAll.mutual-notes');
    assert.equal(all!.title, 'Replace what surely identifies in this note (4 places)');
    const note = applied((await resolve(client, all!)).edit!);
    assert.ok(!/Darnell|Whitaker|555/.test(note));
    await client.end();
  });

  it('offers what needs our own client to that client only', async () => {
    const other = await opened();
    assert.ok((await actions(other, PHONE)).every(({ command }) => command === undefined));
    await other.end();
    const ours = await opened({ initializationOptions: { commands: true } });
    const commands = (await actions(ours, NAME)).map(({ command }) => command?.command);
    for (const name of ['mutualNotes.keepAsWritten', 'mutualNotes.allowTerm', 'mutualNotes.showRule'])
      assert.ok(commands.includes(name), name);
    await ours.end();
  });

  it('makes the mark of "Keep as written…", with the reason', async () => {
    const client = await opened();
    const range = { start: PHONE, end: PHONE };
    const kept = await client.request<{ edit: { newText: string } }>('mutual-notes/keep', {
      textDocument,
      version: 1,
      rule: 'confidentiality/phone-number',
      range,
      reason: 'they asked for it',
    });
    assert.equal(
      kept.edit.newText,
      '<!-- mutual-notes: keep confidentiality/phone-number because they asked for it -->\n',
    );
    const stale = await client.request<{ refused: string }>('mutual-notes/keep', {
      textDocument,
      version: 7,
      rule: 'confidentiality/phone-number',
      range,
      reason: 'x',
    });
    assert.match(stale.refused, /changed/);
    await client.end();
  });
});

describe('reading and writing over stdio', () => {
  it('explains a finding and whose name it is', async () => {
    const client = await opened({ initializationOptions: { commands: true } });
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument, position: NAME });
    const { value } = contents as { value: string };
    assert.match(value, /\*\*Person name\*\* · \[Read more\]\(command:mutualNotes\.showRule\?/);
    assert.doesNotMatch(value, /You might write/);
    assert.match(value, /the person, 3 mentions/);
    await client.end();
  });

  it('highlights and renames all mentions of one person', async () => {
    const client = await opened();
    const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position: NAME,
    });
    assert.equal(found.length, 3);
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', {
      textDocument,
      position: NAME,
    });
    assert.equal(prepared.placeholder, 'the person');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position: NAME,
      newName: 'J.',
    });
    assert.match(applied(edit), /Met with J\. at the drop-in\. J\.'s sister came too, and J\. called/);
    await client.end();
  });

  it('links placeholders that read alike', async () => {
    const client = await TestClient.start();
    client.open(URI, 'Met with [name] today. [name] chose [what].\n');
    const { ranges } = await client.request<{ ranges: Range[] }>('textDocument/linkedEditingRange', {
      textDocument,
      position: { line: 0, character: 11 },
    });
    assert.deepEqual(
      ranges.map(({ start, end }) => [start.character, end.character]),
      [
        [10, 14],
        [24, 28],
      ],
    );
    await client.end();
  });

  it('gives sections as outline and folds', async () => {
    const client = await opened();
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Data', 'Plan'],
    );
    const folds = await client.request<Array<{ startLine: number; endLine: number }>>('textDocument/foldingRange', {
      textDocument,
    });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 3],
        [5, 7],
        [9, 11],
      ],
    );
    await client.end();
  });

  it('speaks the language of the reader, and leaves in English what goes into the note', async () => {
    const texts = JSON.parse(fs.readFileSync('client/l10n/bundle.l10n.es.json', 'utf8'));
    const client = await opened({ locale: 'es', initializationOptions: { texts, commands: true } });
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    const phone = items.find(({ code }) => code === 'confidentiality/phone-number')!;
    assert.match(phone.message as string, /^Aquí hay un número de teléfono.+"\[phone number\]"/);
    assert.equal((await actions(client, PHONE))[0]!.title, 'Escribir "[phone number]"');
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument, position: NAME });
    assert.match((contents as { value: string }).value, /\*\*Nombre de persona\*\*[\s\S]*Leer más/);
    const { summary } = await client.request<{ summary: string }>('mutual-notes/insight', { textDocument });
    assert.match(summary, /^(?:En esta nota|Esta nota|Por ahora)/);
    await client.end();
  });

  it('says in the language of the reader what is to mend in a policy, names and numbers filled in', async () => {
    const texts = JSON.parse(fs.readFileSync('client/l10n/bundle.l10n.es.json', 'utf8'));
    const client = await TestClient.start({ locale: 'es', initializationOptions: { texts } });
    const uri = 'file:///agency/.mutual-notes.yaml';
    client.open(uri, 'communitySize: many\nstafff: [Ana]\n', 'yaml');
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(
      items.map(({ message }) => message),
      [
        '"communitySize" no se puede usar como está. Podrías escribir aquí un número entero, 1 o más.',
        'Aquí no se conoce "stafff". ¿Querías decir "staff"?',
      ],
    );
    await client.next('workspace/diagnostic/refresh');
    await client.end();
  });

  it('grows a selection from the word to the note', async () => {
    const client = await opened();
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [NAME],
    });
    const lines: Array<[number, number]> = [];
    for (let here: SelectionRange | undefined = selection; here; here = here.parent)
      lines.push([here.range.start.line, here.range.end.line]);
    assert.equal(selection!.range.end.character - selection!.range.start.character, 'Darnell'.length);
    assert.deepEqual(lines.slice(-3), [
      [7, 7],
      [5, 7],
      [0, 12],
    ]);
    await client.end();
  });

  it('gives semantic tokens, and voices in the text only where the settings ask', async () => {
    const client = await opened({
      settings: { codeLens: true },
      initializationOptions: { settings: { codeLens: true } },
    });
    const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    assert.ok(data.length >= 15 && data.length % 5 === 0);
    assert.ok((await client.request<unknown[]>('textDocument/codeLens', { textDocument })).length > 0);
    assert.equal(
      await client.request('textDocument/inlayHint', { textDocument, range: { start: NAME, end: NAME } }),
      null,
    );
    await client.end();
  });

  it('completes front matter and sections of the template', async () => {
    const client = await TestClient.start();
    client.open(URI, '---\ntemplate: soap\nda\n---\n\n## \n');
    const suggest = (line: number, character: number) =>
      client.request<CompletionItem[]>('textDocument/completion', { textDocument, position: { line, character } });
    const labels = (items: CompletionItem[]) => items.map(({ label }) => label);
    assert.ok(labels(await suggest(2, 2)).includes('date'));
    assert.ok(labels(await suggest(1, 10)).includes('dap'));
    assert.deepEqual(labels(await suggest(5, 3)), ['Shared story', 'Observed together', 'Agreed meaning', 'Path']);
    await client.end();
  });

  it('answers what our own client asks', async () => {
    const client = await opened({ initializationOptions: { insightChanged: true } });
    assert.deepEqual(await client.next('mutual-notes/insightChanged'), { uri: URI, version: 1 });
    const insight = await client.request<{
      version: number;
      summary: string;
      clauses: unknown[];
      sections: Array<{ name: string }>;
    }>('mutual-notes/insight', { textDocument });
    assert.equal(insight.version, 1);
    assert.deepEqual(
      insight.sections.map(({ name }) => name),
      ['Data', 'Plan'],
    );
    const copy = await client.request<{ text: string; replaced: unknown[] }>('mutual-notes/deidentify', {
      textDocument,
      style: 'brackets',
    });
    assert.ok(!/Darnell|Whitaker|555/.test(copy.text));
    assert.match(
      (await client.request<{ markdown: string }>('mutual-notes/explain', { textDocument })).markdown,
      /read as/,
    );
    assert.match(
      (await client.request<{ markdown: string }>('mutual-notes/readAloud', { textDocument })).markdown,
      /\*\*\[1\]\*\*/,
    );
    const { findings } = await client.request<{ findings: Array<{ code: string }> }>('mutual-notes/checkText', {
      uri: 'file:///b.peernote',
      text: 'Call 413-555-0182.',
    });
    assert.ok(findings.some(({ code }) => code === 'confidentiality/phone-number'));
    await client.end();
  });

  it('follows a policy that the client tells of', async () => {
    const client = await opened();
    client.notify('mutual-notes/policy', {
      uri: 'file:///notes/.mutual-notes.yaml',
      text: 'rules:\n  confidentiality/phone-number: off\n',
    });
    await client.next('workspace/diagnostic/refresh');
    const { items } = await client.request<{ items: Array<{ code: string }> }>('textDocument/diagnostic', {
      textDocument,
    });
    assert.ok(items.every(({ code }) => code !== 'confidentiality/phone-number'));
    await client.end();
  });
});
