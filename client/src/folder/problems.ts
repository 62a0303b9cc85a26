import * as vscode from 'vscode';
import { toEditorRange } from '../editor/ranges';
import { isNote } from '../server/checkedFiles';
import { rulePageLink } from '../server/ruleLinks';
import type { CheckedFile, Finding } from './report';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The findings of a folder check in the Problems panel. A note that is open has its own, so it is left out here. */
export class FolderProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('mutual-notes-folder');
  private readonly opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (isNote(document)) this.collection.delete(document.uri);
  });

  show(files: readonly CheckedFile[]): void {
    const open = new Set(vscode.workspace.textDocuments.filter(isNote).map(({ uri }) => uri.toString()));
    this.collection.clear();
    for (const { uri, findings } of files) {
      if (!open.has(uri.toString())) this.collection.set(uri, findings.map(toDiagnostic));
    }
  }

  dispose(): void {
    this.collection.dispose();
    this.opened.dispose();
  }
}

function toDiagnostic({ code, severity, message, range }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toEditorRange(range), message, SEVERITIES[severity]);
  diagnostic.source = 'mutual-notes';
  diagnostic.code = { value: code, target: rulePageLink(code) };
  return diagnostic;
}
