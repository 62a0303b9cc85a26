import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { FILE_FACTS, type FileFactsParams } from '../../../server/src/lsp/protocol';
import { isNote } from '../server/checkedFiles';
import type { NoteServer } from '../server/noteServer';
import { findRepository } from './repository';

/** Tells the server what only the desktop knows of a note's file: who may read it, and whether it lies in a repository. */
export function tellFileFacts(server: NoteServer): vscode.Disposable {
  const tell = async (document: vscode.TextDocument) => {
    if (document.uri.scheme === 'file' && isNote(document))
      await server.notify(FILE_FACTS, await factsOf(document.uri));
  };
  const tellAll = () => vscode.workspace.textDocuments.forEach((document) => void tell(document));
  return vscode.Disposable.from(
    server.onDidStart(tellAll),
    vscode.workspace.onDidOpenTextDocument(tell),
    vscode.workspace.onDidSaveTextDocument(tell),
  );
}

async function factsOf(uri: vscode.Uri): Promise<FileFactsParams> {
  const [mode, repository] = await Promise.all([modeOf(uri.fsPath), findRepository(path.dirname(uri.fsPath))]);
  return {
    textDocument: { uri: uri.toString() },
    mode,
    repositoryHasRemote: repository?.hasRemote ?? false,
  };
}

const ENTERED_BY_ALL = 0o001;

/** A file's mode; without the rights of others where a folder above keeps them out. Windows has none. */
async function modeOf(file: string): Promise<number | undefined> {
  const found = process.platform === 'win32' ? undefined : await stat(file).catch(() => undefined);
  if (!found) return undefined;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const open = await stat(folder).catch(() => undefined);
    if (!open || (open.mode & ENTERED_BY_ALL) === 0) return found.mode & 0o770;
    if (folder === path.dirname(folder)) return found.mode & 0o777;
  }
}
