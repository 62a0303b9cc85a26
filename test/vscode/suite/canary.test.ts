import { assert } from 'chai';
import * as vscode from 'vscode';
import { CANARY } from '../../host/canary.mjs';
import { closeAll, extension, folder, openNote, writeNote } from './notes';
import { codeOf, diagnostics, until } from './wait';

const TEXT = `Met with ${CANARY} Marlowe. Call ${CANARY} at 413-555-0182. Client was non-compliant with ${CANARY}.\n`;
const isName = (found: vscode.Diagnostic[]) => found.map(codeOf).includes('confidentiality/person-name');

/**
 * Types a made-up word into a note that is a file and asks for everything there is, mistakes included. Where the word went is
 * looked up once VS Code has ended, by test/host/node.mjs. A note with unsaved changes has a backup of VS Code's own as long
 * as it is open, so this one is saved.
 */
describe('a made-up word in a note', function () {
  this.timeout(60_000);
  before(async () => {
    await extension();
    await logEverything(true);
  });
  after(() => logEverything(false));

  it('goes through every feature, and no message tells it', async () => {
    const uri = await writeNote('canary.peernote', '');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('type', { text: TEXT });
    await document.save();
    const found = await diagnostics(document, isName);
    assert.notInclude(found.map(({ message }) => message).join(), CANARY);
    await askAll(document);
    await askAmiss(document);
    await vscode.commands.executeCommand('mutualNotes.restart');
    await diagnostics(document, isName);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('is no part of the comparison’s page or of the report on a folder', async () => {
    const uri = await writeNote('counted/canary.peernote', TEXT);
    await vscode.commands.executeCommand('mutualNotes.checkFolder', vscode.Uri.joinPath(folder(), 'counted'));
    const { folder: checked } = await extension();
    assert.equal(checked.report?.files.length, 1);
    const told = checked.report!.files.flatMap(({ findings }) => findings.map(({ message }) => message));
    assert.notInclude(told.join(), CANARY);
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });
});

/** VS Code's own switch for tests. */
const logEverything = (all: boolean) =>
  vscode.commands.executeCommand('_extensionTests.setLogLevel', all ? 'trace' : 'info');

/** What an editor asks by itself, and what a writer asks for. */
async function askAll({ uri }: vscode.TextDocument): Promise<void> {
  const name = new vscode.Position(0, TEXT.indexOf(CANARY) + 2);
  const all = new vscode.Range(0, 0, 1, 0);
  const ask = (command: string, ...rest: unknown[]) => vscode.commands.executeCommand(command, uri, ...rest);
  await ask('vscode.executeHoverProvider', name);
  await ask('vscode.executeCodeActionProvider', all, undefined, 20);
  await ask('vscode.executeCompletionItemProvider', name);
  await ask('vscode.executeDocumentRenameProvider', name, 'J.');
  await ask('vscode.executeDocumentHighlights', name);
  await ask('vscode.executeDocumentSymbolProvider');
  await ask('vscode.provideDocumentSemanticTokens');
  await ask('vscode.executeSelectionRangeProvider', [name]);
  await vscode.commands.executeCommand('mutualNotes.showBalance');
  const { balance } = await extension();
  await until('the balance view', () => balance.state().shownVersion !== undefined);
  for (const page of ['readAloud', 'explain', 'deidentify']) {
    await vscode.commands.executeCommand(`mutualNotes.${page}`, 'brackets');
    await vscode.window.showTextDocument(uri);
  }
}

/** Requests that fail, whose errors somebody might log. */
async function askAmiss({ uri }: vscode.TextDocument): Promise<void> {
  const { client } = await extension();
  const textDocument = { uri: uri.toString() };
  for (const method of ['textDocument/hover', 'textDocument/rename', 'mutual-notes/keep'])
    await client!.sendRequest(method, { textDocument, position: null, newName: CANARY }).catch(() => undefined);
  const { document } = await openNote(TEXT);
  await diagnostics(document, isName);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
