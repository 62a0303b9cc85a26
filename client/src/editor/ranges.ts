import * as vscode from 'vscode';
import type { Range } from '../../../server/src/lsp/protocol';

export function toEditorRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** VS Code's own ranges would be sent as lists. */
export function toProtocolRange({ start, end }: Range | vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
