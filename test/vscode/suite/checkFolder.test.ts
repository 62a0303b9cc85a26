import { assert } from 'chai';
import * as vscode from 'vscode';
import type { FolderReport } from '../../../client/src/folder/report';
import { closeAll, editorWhere, extension, folder, writeNote } from './notes';
import { codeOf, diagnostics, until } from './wait';

const PHONE = 'confidentiality/phone-number';
const MAIL = 'confidentiality/email-address';

const check = (uri: vscode.Uri) => vscode.commands.executeCommand<FolderReport>('mutualNotes.checkFolder', uri);

describe('check this folder', () => {
  const place = () => vscode.Uri.joinPath(folder(), 'to-check');
  before(extension);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(place(), { recursive: true });
  });

  it('reads every note below it and shows the places as problems', async () => {
    const note = await writeNote('to-check/deep/a.peernote', 'Call her at 413-555-0182.\n');
    await writeNote('to-check/b.peernote', 'We walked to the river.\n');
    await writeNote('to-check/readme.md', 'Call her at 413-555-0182.\n');
    const { files, skipped } = await check(place());
    assert.equal(files.length, 2);
    assert.isEmpty(skipped);
    const found = files.find(({ uri }) => uri.path === note.path)!.findings.map(({ code }) => code);
    assert.include(found, 'confidentiality/phone-number');
    assert.isNotEmpty(vscode.languages.getDiagnostics(note));
  });

  it('keeps the places of a note that is opened and closed again, as it is by then', async () => {
    const note = await writeNote('to-check/a.peernote', 'Call her at 413-555-0182.\nMail ana@example.org.\n');
    await check(place());
    const identifiers = () =>
      vscode.languages
        .getDiagnostics(note)
        .map(codeOf)
        .filter((code) => code === PHONE || code === MAIL)
        .join();
    assert.equal(identifiers(), `${PHONE},${MAIL}`);
    // As from the explorer: what an extension opens stays open for minutes after its editor is closed.
    await vscode.commands.executeCommand('vscode.open', note);
    const editor = await editorWhere('the note', ({ document }) => document.uri.path === note.path);
    const { document } = editor;
    await diagnostics(document, (found) => found.map(codeOf).includes(PHONE));
    await until('one of each', () => identifiers() === `${PHONE},${MAIL}`);
    await editor.edit((edit) => edit.delete(document.lineAt(0).range));
    await document.save();
    await closeAll();
    await until('what is left of it', () => identifiers() === MAIL);
  });

  it('goes on when a note cannot be read, and says which and why', async () => {
    await writeNote('to-check/a.peernote', new Uint8Array([0, 1, 2, 0]));
    await writeNote('to-check/b.peernote', 'Call her at 413-555-0182.\n');
    const { files, skipped } = await check(place());
    assert.equal(files.length, 1);
    assert.match(skipped[0]!.why, /not a text file/);
  });
});
