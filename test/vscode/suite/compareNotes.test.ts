import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, folder, openNote, writeNote } from './notes';
import { until } from './wait';

const SENTENCE = 'They found the handouts on coping useful and took two of them home.\n';

const cloned = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .find(({ code }) => (typeof code === 'object' ? code.value : code) === 'mutuality/cloned-text');

describe('notes compared', () => {
  afterEach(closeAll);

  it('links a sentence to the file of the workspace that holds it too, until that file is gone', async () => {
    await extension();
    const { document } = await openNote(SENTENCE);
    const twin = await writeNote('twin.peernote', `We walked.\n\n${SENTENCE}`);
    const found = await until('the twin', () => cloned(document.uri));
    assert.equal(found.relatedInformation?.[0]?.location.uri.path, twin.path);
    await vscode.workspace.fs.delete(twin);
    await until('no twin', () => cloned(document.uri) === undefined);
  });

  it('stop being compared when the writer says so', async () => {
    const { compare } = await extension();
    const names = Array.from({ length: 300 }, (_, i) => `many/${i}.peernote`);
    await Promise.all(names.map((name) => writeNote(name, 'We walked to the river and talked about her garden.\n')));
    await vscode.commands.executeCommand('mutualNotes.restart');
    await until('a run', () => compare.state().running);
    await vscode.commands.executeCommand('mutualNotes.stopComparing');
    await until('its end', () => !compare.state().running);
    assert.isBelow(compare.state().compared, names.length);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'many'), { recursive: true });
  });
});
