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
  const [file, repository] = await Promise.all([
    stat(uri.fsPath).catch(() => undefined),
    findRepository(path.dirname(uri.fsPath)),
  ]);
  return {
    textDocument: { uri: uri.toString() },
    mode: process.platform === 'win32' ? undefined : file && file.mode & 0o777,
    inRepository: repository !== undefined,
    repositoryHasRemote: repository?.hasRemote ?? false,
  };
}
