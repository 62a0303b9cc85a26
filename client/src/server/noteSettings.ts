import * as vscode from 'vscode';
import type { Settings } from '../../../server/src/lsp/protocol';

/** The settings as plain values: VS Code's own are proxies, which cannot be sent to a worker. */
export function noteSettings(): Partial<Settings> {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration().get('mutualNotes') ?? {}));
}
