import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote, writeNote } from './notes';
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
});
