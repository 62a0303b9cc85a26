import * as vscode from 'vscode';
import { COMMAND, KEEP, type KeepParams, type Range } from '../../../server/src/lsp/protocol';
import { findingAtCaret } from '../editor/findingAtCaret';
import { toEditorRange, toProtocolRange } from '../editor/ranges';
import type { NoteServer } from '../server/noteServer';

/** "Keep as written…": asks for the reason and writes it into the note, above the place, as an edit that can be undone. */
export function keepAsWritten(server: NoteServer): vscode.Disposable {
  return vscode.commands.registerCommand(
    COMMAND.keep,
    async (uri?: string, version?: number, rule?: string, range?: Range, reason?: string) => {
      const finding =
        uri !== undefined && version !== undefined && rule !== undefined && range !== undefined
          ? { textDocument: { uri }, version, rule, range: toProtocolRange(range) }
          : findingAtCaret();
      if (!finding) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Put the caret on a marked place first.'));
        return;
      }
      const given = reason ?? (await askReason());
      if (given !== undefined) await keep(server, { ...finding, reason: given.trim() });
    },
  );
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Keep as written'),
    prompt: vscode.l10n.t('Why does this stay as it is? The reason stands in the note, so please name nobody.'),
    placeHolder: vscode.l10n.t('for example: at their request'),
    ignoreFocusOut: true,
    validateInput: (reason) =>
      reason.trim() === '' ? vscode.l10n.t('A few words are enough, for example “their own words”.') : undefined,
  });
}

async function keep(server: NoteServer, params: KeepParams): Promise<void> {
  const answer = await server.request(KEEP, params);
  if (!answer || 'refused' in answer) {
    void vscode.window.showWarningMessage(
      answer?.refused ??
        vscode.l10n.t('The note changed in the meantime, so nothing was written. You might try again.'),
    );
    return;
  }
  const uri = vscode.Uri.parse(params.textDocument.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.version !== params.version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The note changed in the meantime, so nothing was written. You might try again.'),
    );
    return;
  }
  const { range, newText } = answer.edit;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, toEditorRange(range), newText);
  await vscode.workspace.applyEdit(edit);
}
