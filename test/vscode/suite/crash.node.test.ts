import type { ChildProcess } from 'node:child_process';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote, writeNote } from './notes';
import { codeOf, diagnostics, until } from './wait';

const RULE = 'confidentiality/phone-number';
const isPhone = (found: vscode.Diagnostic[]) => found.some((finding) => codeOf(finding) === RULE);

async function anotherThan(before: ChildProcess | undefined): Promise<void> {
  await until('another server', async () => {
    const now = await serverProcess();
    return now !== undefined && now !== before;
  });
}

/** The server's process, which the language client keeps to itself. */
async function serverProcess(): Promise<ChildProcess | undefined> {
  const { client } = await extension();
  return (client as unknown as { _serverProcess?: ChildProcess })._serverProcess;
}

describe('a crash of the server', () => {
  afterEach(closeAll);

  it('loses no text, and the checking comes back by itself', async () => {
    const { document } = await openNote('Call her at 413-555-0182.\n');
    await diagnostics(document, isPhone);
    const before = await serverProcess();
    before!.kill('SIGKILL');
    await anotherThan(before);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Please. '));
    assert.equal(document.getText(), 'Please. Call her at 413-555-0182.\n');
    await diagnostics(document, isPhone);
  });

  it('does not make it forget the policy', async () => {
    const policy = await writeNote('quiet/.mutual-notes.yaml', `rules:\n  ${RULE}: off\n`);
    const note = await writeNote('quiet/a.peernote', 'Call her at 413-555-0182, mail a@example.com.\n');
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
    const isSettled = (found: vscode.Diagnostic[]) => found.length > 0 && !isPhone(found);
    await diagnostics(document, isSettled);
    const before = await serverProcess();
    before!.kill('SIGKILL');
    await anotherThan(before);
    await diagnostics(document, isSettled);
    await vscode.workspace.fs.delete(policy);
  });

  it('is got over when what was typed before the news of it could not be sent', async () => {
    const { document } = await openNote('Call him at 413-555-0183.\n');
    await diagnostics(document, isPhone);
    const before = (await serverProcess())!;
    before.send = (_message: unknown, ...rest: unknown[]) => {
      (rest.at(-1) as (error: Error) => void)(new Error('nobody is there'));
      return false;
    };
    const { client } = await extension();
    for (let i = 0; i < 3; i++) await client!.sendNotification('$/nobody');
    before.kill('SIGKILL');
    await anotherThan(before);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(document.lineAt(0).range, 'We talked.'));
    await diagnostics(document, (found) => !isPhone(found));
  });
});
