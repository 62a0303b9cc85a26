import * as vscode from 'vscode';

/** Files above this size (bytes) are no notes. */
const MAX_BYTES = 10 * 1024 * 1024;

export type NoteText = { readonly text: string } | { readonly unreadable: string };

/** The text of a note as it stands now, unsaved changes included; or why it cannot be read, in plain words. */
export async function readNote(uri: vscode.Uri): Promise<NoteText> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) return { unreadable: vscode.l10n.t('it is larger than 10 MB; you might split it') };
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.includes(0)) return { unreadable: vscode.l10n.t('it is not a text file; you might move it elsewhere') };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError)
      return { unreadable: vscode.l10n.t('its characters are not UTF-8; you might save it again as UTF-8') };
    return { unreadable: vscode.l10n.t('it could not be opened; you might check who may read it') };
  }
}
