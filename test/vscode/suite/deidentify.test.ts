import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, editorWhere, extension, folder, writeNote } from './notes';
import { codeOf, diagnostics } from './wait';

const TEXT = 'Call her at 413-555-0182.\n';
const isPhone = (found: vscode.Diagnostic[]) =>
  found.some((finding) => codeOf(finding) === 'confidentiality/phone-number');
const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('de-identified copy', () => {
  before(extension);
  afterEach(closeAll);

  it('is shown as a difference first and written on request, beside the note', async () => {
    const uri = await writeNote('maria-g.peernote', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await diagnostics(document, isPhone);

    await vscode.commands.executeCommand('mutualNotes.deidentify', 'brackets');
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.instanceOf(tab?.input, vscode.TabInputTextDiff);
    assert.equal(await textOf(uri), TEXT);

    await vscode.commands.executeCommand('mutualNotes.saveDeidentifiedCopy');
    const copy = await editorWhere('the copy', ({ document }) =>
      document.uri.path.endsWith('note-deidentified-1.peernote'),
    );
    assert.notInclude(copy.document.getText(), '413-555-0182');
    assert.equal(await textOf(uri), TEXT);
    await vscode.workspace.fs.delete(copy.document.uri);
    await vscode.workspace.fs.delete(uri);
  });

  it('never takes the place of a file that is there', async () => {
    const first = await writeNote('note-deidentified-1.peernote', 'an older copy\n');
    const uri = await writeNote('maria-g.peernote', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await diagnostics(document, isPhone);
    await vscode.commands.executeCommand('mutualNotes.saveDeidentifiedCopy');
    const copy = await editorWhere('the copy', ({ document }) => document.uri.path.endsWith('-2.peernote'));
    assert.equal(await textOf(first), 'an older copy\n');
    for (const file of [copy.document.uri, first, uri]) await vscode.workspace.fs.delete(file);
    assert.isDefined(folder());
  });
});
