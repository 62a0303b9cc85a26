import * as vscode from 'vscode';
import { toEditorRange } from '../editor/ranges';
import { isNote } from '../server/checkedFiles';
import { hasPage, rulePageLink } from '../server/ruleLinks';
import type { CheckedFile, Finding, SkippedFile } from './report';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * The findings of a folder check in the Problems panel. A note that is open has its own, so it is left out here until it is
 * closed; then it is checked again, since it may have changed.
 */
export class FolderProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('mutual-notes-folder');
  /** The notes of the last folder check. */
  private checked: ReadonlySet<string> = new Set();
  private readonly subscriptions = [
    this.collection,
    vscode.workspace.onDidOpenTextDocument(({ uri }) => this.collection.delete(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri)),
  ];

  constructor(private readonly check: (uri: vscode.Uri) => Promise<CheckedFile | SkippedFile>) {}

  show(files: readonly CheckedFile[]): void {
    this.checked = new Set(files.map(({ uri }) => uri.toString()));
    this.collection.clear();
    for (const file of files) this.showFile(file);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async closed(uri: vscode.Uri): Promise<void> {
    if (!this.checked.has(uri.toString())) return;
    const file = await this.check(uri);
    if ('findings' in file) this.showFile(file);
  }

  private showFile({ uri, findings }: CheckedFile): void {
    if (!isOpenNote(uri)) this.collection.set(uri, findings.map(toDiagnostic));
  }
}

const isOpenNote = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && isNote(document));

function toDiagnostic({ code, severity, message, range }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toEditorRange(range), message, SEVERITIES[severity]);
  diagnostic.source = 'mutual-notes';
  diagnostic.code = hasPage(code) ? { value: code, target: rulePageLink(code) } : code;
  return diagnostic;
}
