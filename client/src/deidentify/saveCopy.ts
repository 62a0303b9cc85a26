import * as vscode from 'vscode';

/** Names that are tried before giving up; a folder with more copies than this is full. */
const MAX_COPIES = 1000;

/**
 * Writes a copy beside the note under a name that tells nothing about anybody, never over a file that is there, and opens
 * it. The copy of a note that was not saved yet stays an unsaved document. Answers with the copy's address.
 */
export async function saveCopy(note: vscode.TextDocument, text: string): Promise<vscode.Uri | undefined> {
  if (note.isUntitled) {
    const copy = await vscode.workspace.openTextDocument({ language: note.languageId, content: text });
    await vscode.window.showTextDocument(copy);
    return copy.uri;
  }
  const target = await freeName(note.uri);
  if (!target) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The copy could not be written beside the note. You might check that you may add files to that folder.',
      ),
    );
    return undefined;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
  return target;
}

async function freeName(note: vscode.Uri): Promise<vscode.Uri | undefined> {
  const ending = /\.\w+$/.exec(note.path)?.[0] ?? '.peernote';
  for (let number = 1; number <= MAX_COPIES; number += 1) {
    const candidate = vscode.Uri.joinPath(note, '..', `note-deidentified-${number}${ending}`);
    if (!(await exists(candidate))) return candidate;
  }
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
