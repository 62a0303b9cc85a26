import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote, writeNote } from './notes';
import { codeOf, diagnostics } from './wait';

const TEXT = 'Call her at 413-555-0182.\n';
const isPhone = (found: vscode.Diagnostic[]) =>
  found.some((finding) => codeOf(finding) === 'confidentiality/phone-number');

/** Opens a file, and after it a note: once the note has its findings, the file would have had them too. */
async function openAndSettle(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  await diagnostics((await openNote(TEXT)).document, isPhone);
  return document;
}

describe('files that are checked', () => {
  const settings = () => vscode.workspace.getConfiguration('mutualNotes');
  const include = (globs: string[] | undefined) =>
    settings().update('include', globs, vscode.ConfigurationTarget.Workspace);
  before(extension);
  afterEach(async () => {
    await include(undefined);
    await closeAll();
  });

  it('are never all Markdown files', async () => {
    const document = await openAndSettle(await writeNote('plain.md', TEXT));
    assert.isEmpty(vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'mutual-notes'));
  });

  it('are the Markdown and text files that the settings choose', async () => {
    await include(['chosen/**']);
    for (const name of ['chosen/a.md', 'chosen/b.txt']) {
      const document = await vscode.workspace.openTextDocument(await writeNote(name, TEXT));
      await vscode.window.showTextDocument(document, { preview: false });
      await diagnostics(document, isPhone);
    }
  });
});
