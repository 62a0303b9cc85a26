import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, editorWhere, extension, folder, writeNote } from './notes';

const isNewNote = ({ document }: vscode.TextEditor) =>
  document.isUntitled && document.languageId === 'peer-note' && document.getText() !== '';

describe('new note from template', () => {
  before(extension);
  afterEach(closeAll);

  it('opens an unsaved note with the caret at the first tab stop', async () => {
    await vscode.commands.executeCommand('mutualNotes.newNote', 'dap');
    const { document, selection } = await editorWhere('the new note', isNewNote);
    assert.isTrue(document.isUntitled);
    assert.notInclude(document.getText(), '${');
    assert.isBelow(document.offsetAt(selection.start), document.getText().length);
  });

  it('can be left with Escape without losing a word', async () => {
    await vscode.commands.executeCommand('mutualNotes.newNote', 'dap');
    const { document } = await editorWhere('the new note', isNewNote);
    const before = document.getText();
    await vscode.commands.executeCommand('leaveSnippet');
    assert.equal(document.getText(), before);
  });

  it('knows the templates of the agency', async () => {
    const policy = await writeNote('.mutual-notes.yaml', 'templates: agency-templates\n');
    await writeNote('agency-templates/morning.md', '---\ntitle: Morning round\n---\nWe met ${1:where}.\n');
    await vscode.commands.executeCommand('mutualNotes.newNote', 'morning');
    const { document, selection } = await editorWhere('the new note', isNewNote);
    assert.equal(document.getText(), 'We met [where].\n');
    assert.equal(document.getText(selection), '[where]');
    await vscode.workspace.fs.delete(policy);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'agency-templates'), { recursive: true });
  });
});
