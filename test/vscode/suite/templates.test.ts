import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, editorWhere, extension, openNote } from './notes';
import { until } from './wait';

const isNewNote = ({ document }: vscode.TextEditor) =>
  document.isUntitled && document.languageId === 'peer-note' && document.getText() !== '';
const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);

async function newNote(id: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('mutualNotes.newNote', id);
  return editorWhere('the new note', isNewNote);
}

interface Note {
  readonly id: string;
}
interface Snippet {
  readonly prefix: string;
}

async function shipped<T>(...path: string[]): Promise<T> {
  const { extensionUri } = vscode.extensions.getExtension('mutual-notes.mutual-notes')!;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'client', ...path));
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe('templates', () => {
  before(extension);
  afterEach(closeAll);

  it('open with the caret where the writing begins, not in the form above', async () => {
    for (const { id } of await shipped<Note[]>('templates', 'notes.json')) {
      const editor = await newNote(id);
      const front = editor.document.getText().indexOf('---\n\n');
      const caret = editor.document.offsetAt(editor.selection.start);
      assert.isAbove(caret, front, id);
      assert.notMatch(editor.document.getText(), /\$[{A-Z\d]/, id);
      await closeAll();
    }
  }).timeout(60_000);

  it('let Tab go from hint to hint, and typing takes the place of each', async () => {
    const editor = await newNote('pie');
    assert.equal(selected(editor), '[priority]');
    await vscode.commands.executeCommand('type', { text: 'sleep' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('the second hint', () => selected(editor) === '[activity]');
    assert.include(editor.document.getText(), 'P – What they wanted to work on today: sleep.');
    await vscode.commands.executeCommand('jumpToPrevSnippetPlaceholder');
    await until('the first again', () => selected(editor) === 'sleep');
  });

  it('can be left with Escape: the text stays, and the hints are found again', async () => {
    const editor = await newNote('pie');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('leaveSnippet');
    assert.equal(editor.document.getText(), before);
    editor.selection = new vscode.Selection(
      editor.document.lineAt(8).range.start,
      editor.document.lineAt(8).range.start,
    );
    await vscode.commands.executeCommand('mutualNotes.nextPlaceholder');
    assert.match(selected(editor), /^\[.+\]$/);
  });

  it('go away in one step back', async () => {
    const editor = await newNote('dap');
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('undo');
    await until('an empty note', () => editor.document.getText() === '');
  });

  it('are completed in a note by their prefix', async () => {
    const wanted = Object.values(await shipped<Record<string, Snippet>>('snippets', 'peer-note.code-snippets'));
    const { document } = await openNote('ps-');
    const offered = await until('the snippets', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 3),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.includes('ps-dap') && labels;
    });
    assert.includeMembers(
      offered,
      wanted.map(({ prefix }) => prefix),
    );
  });
});
