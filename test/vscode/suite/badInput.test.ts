import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import { closeAll, extension, folder, openNote, writeNote } from './notes';
import { codeOf, diagnostics, until } from './wait';

const PHONE = 'confidentiality/phone-number';
const has = (code: string) => (found: vscode.Diagnostic[]) => found.map(codeOf).includes(code);

/** Opens a file as a click in the explorer does, and waits until it is there as text. */
async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

describe('bad input', function () {
  this.timeout(60_000);
  let api: Api;
  const write = (name: string, text: string | Uint8Array) => writeNote(`bad/${name}`, text);
  before(async () => {
    api = await extension();
  });
  afterEach('another note is checked all the same', async () => {
    const { document } = await openNote('Call her at 413-555-0182.\n');
    await diagnostics(document, has(PHONE));
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'bad'), { recursive: true });
  });

  it('a file that is no text: VS Code says so in its place, and opened all the same, the note says so', async () => {
    const uri = await write('picture.peernote', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('its tab', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'picture.peernote');
    const { document } = await openNote('PK\u0003\u0004\0\0');
    const [said] = await diagnostics(document, has('mutual-notes/limit'));
    assert.match(said!.message, /no text, so it was not checked\. You might/);
  });

  it('ten megabytes: the beginning is checked, the status says that it is no more, and how to mend it', async () => {
    const lines = `${' '.repeat(999)}\n`.repeat(10_000);
    const document = await openFile(await write('long.peernote', `Call him at 413-555-0183.\n\n${lines}`));
    const found = await diagnostics(document, has(PHONE));
    assert.include(found.map(codeOf), 'mutual-notes/limit');
    await until('the limit', () => /^Only the first 4 million .*You might split/.test(api.status.state().limits));
  });

  it('one line of a megabyte: all of it is checked', async () => {
    const line = `${'We walked to the river and back. '.repeat(32_000)}Call him at 413-555-0183.`;
    const document = await openFile(await write('line.peernote', line));
    const found = await until(
      'diagnostics',
      () => {
        const all = vscode.languages.getDiagnostics(document.uri);
        return has(PHONE)(all) && all;
      },
      30_000,
    );
    const phone = found.find((finding) => codeOf(finding) === PHONE)!;
    assert.equal(document.getText(phone.range), '413-555-0183');
  });

  it('front matter with a line that is no key: the line is marked, with the mend', async () => {
    const text = '---\ndate 2026-01-02\n---\nCall him at 413-555-0183.\n';
    const document = await openFile(await write('front.peernote', text));
    const found = await diagnostics(document, has('mutual-notes/front-matter'));
    const said = found.find((finding) => codeOf(finding) === 'mutual-notes/front-matter')!;
    assert.equal(document.getText(said.range), 'date 2026-01-02');
    assert.match(said.message, /You might add a colon/);
    assert.isTrue(has(PHONE)(found));
  });

  it('a setting of the wrong kind: the status names it and what it takes, and its default holds', async () => {
    const settings = vscode.workspace.getConfiguration('mutualNotes');
    const document = await openFile(await write('a.peernote', 'Call him at 413-555-0183.\n'));
    await settings.update('maxFindings', 'many', vscode.ConfigurationTarget.Workspace);
    await until('the setting', () => /mutualNotes\.maxFindings.*like 1000/.test(api.status.state().limits));
    assert.isTrue(has(PHONE)(vscode.languages.getDiagnostics(document.uri)));
    await settings.update('maxFindings', undefined, vscode.ConfigurationTarget.Workspace);
    await until('no more of it', () => api.status.state().limits === '');
  });
});
