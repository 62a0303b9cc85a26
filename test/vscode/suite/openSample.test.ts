import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, editorWhere, extension, folder } from './notes';

describe('open a sample note', () => {
  before(extension);
  afterEach(closeAll);

  it('opens each of them as an unsaved copy', async () => {
    const samples = (await vscode.workspace.fs.readDirectory(folder())).filter(([name]) =>
      /^\d-.*\.peernote$/.test(name),
    );
    assert.isAtLeast(samples.length, 7);
    for (const [name] of samples) {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), name)));
      await vscode.commands.executeCommand('mutualNotes.openSample', name);
      const { document } = await editorWhere(name, ({ document }) => document.getText() === text);
      assert.isTrue(document.isUntitled);
      assert.equal(document.languageId, 'peer-note');
    }
  });

  it('opens nothing that is no sample', async () => {
    await vscode.commands.executeCommand('mutualNotes.openSample', '../../package.json');
    assert.isUndefined(vscode.window.activeTextEditor);
  });
});
