import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, writeNote } from './notes';
import { codeOf, diagnostics } from './wait';

const RULE = 'confidentiality/phone-number';
const isPhone = (found: vscode.Diagnostic[]) => found.some((finding) => codeOf(finding) === RULE);

async function apply(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

describe('the policy of the agency', () => {
  before(extension);
  afterEach(closeAll);

  it('is found upward from the note, holds at once, and no longer when it is gone', async () => {
    const note = await writeNote('team/today/a.peernote', 'Call her at 413-555-0182.\n');
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
    await diagnostics(document, isPhone);
    const policy = vscode.Uri.joinPath(note, '../../.mutual-notes.yaml');
    const contents = new TextEncoder().encode(`rules:\n  ${RULE}: off\n`);
    await apply((edit) => edit.createFile(policy, { contents }));
    await diagnostics(document, (found) => !isPhone(found));
    await apply((edit) => edit.deleteFile(policy));
    await diagnostics(document, isPhone);
  });

  it('has its own mistakes marked', async () => {
    const policy = await writeNote('team/.mutual-notes.yaml', 'ruls:\n  a: b\n');
    const document = await vscode.workspace.openTextDocument(policy);
    await vscode.window.showTextDocument(document);
    await diagnostics(document);
    await vscode.workspace.fs.delete(policy);
  });
});
