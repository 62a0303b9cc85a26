import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import { until } from './wait';

/** The extension, started; with its windows into the features' state. */
export async function extension(): Promise<Api> {
  return vscode.extensions.getExtension<Api>('mutual-notes.mutual-notes')!.activate();
}

/**
 * A new unsaved note in an editor. Its name was the last one's too, and VS Code may still be letting go of what stood there
 * and bring that back instead: then once more.
 */
export function openNote(content: string): Promise<vscode.TextEditor> {
  return until('the note', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'peer-note', content });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    if (document.getText() === content) return editor;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  });
}

/** The workspace's folder, which holds a copy of the samples. */
export function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

/** Writes a note into the workspace. */
export async function writeNote(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

/** The active editor, once it is as wanted. */
export function editorWhere(what: string, wanted: (editor: vscode.TextEditor) => boolean): Promise<vscode.TextEditor> {
  return until(what, () => {
    const editor = vscode.window.activeTextEditor;
    return editor && wanted(editor) && editor;
  });
}

/** Closes every editor without saving, until none is left: a second window takes its time. */
export async function closeAll(): Promise<void> {
  await until('all editors to close', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    return vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  });
}
