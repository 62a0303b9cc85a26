import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';

/** What the server offers. Diagnostics are pulled where the client can; else they are published. */
export function serverCapabilities(abilities: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(abilities.pullDiagnostics
      ? {
          diagnosticProvider: { identifier: 'mutual-notes', interFileDependencies: false, workspaceDiagnostics: false },
        }
      : {}),
  };
}
