import * as vscode from 'vscode';
import type { KeepParams } from '../../../server/src/lsp/protocol';
import { toProtocolRange } from './ranges';

/** The finding under the caret of the active editor, as the server knows it. */
export function findingAtCaret(): Omit<KeepParams, 'reason'> | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const finding = vscode.languages
    .getDiagnostics(document.uri)
    .find(({ range, source }) => source === 'mutual-notes' && range.contains(selection.active));
  const rule = finding && ruleOf(finding);
  if (!finding || !rule) return undefined;
  return {
    textDocument: { uri: document.uri.toString() },
    version: document.version,
    rule,
    range: toProtocolRange(finding.range),
  };
}

/** The rule's id, which stands in the finding's code. */
function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}
