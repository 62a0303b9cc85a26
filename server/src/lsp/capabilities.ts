import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { TOKEN_TYPES } from '../service/tokenTypes';
import type { ClientAbilities } from './abilities';

/** The kind of the action that replaces what surely identifies. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.mutual-notes`;

/** What the server offers. Diagnostics are pulled where the client can; else they are published. */
export function serverCapabilities(abilities: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      willSave: true,
      save: { includeText: false },
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(abilities.pullDiagnostics
      ? {
          diagnosticProvider: { identifier: 'mutual-notes', interFileDependencies: false, workspaceDiagnostics: false },
        }
      : {}),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
    hoverProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
    codeLensProvider: {},
    inlayHintProvider: {},
    completionProvider: { triggerCharacters: ['#', ':', '<', '!'] },
  };
}
