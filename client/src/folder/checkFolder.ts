import * as vscode from 'vscode';
import { CHECK_TEXT } from '../../../server/src/lsp/protocol';
import type { Pages } from '../pages/pages';
import type { PolicyFiles } from '../policy/policyFiles';
import type { NoteServer } from '../server/noteServer';
import { findNotes } from './noteFiles';
import { FolderProblems } from './problems';
import { readNote } from './readNote';
import { type CheckedFile, type FolderReport, type SkippedFile, summaryPage } from './report';

const KIND = 'folder';

/** "Check this folder": every note below it, with progress and cancel; a summary by rule and the places as problems. */
export class CheckFolder implements vscode.Disposable {
  private readonly problems = new FolderProblems((uri) => this.checkFile(uri));
  private readonly command: vscode.Disposable;
  private latest: FolderReport | undefined;

  constructor(
    private readonly server: NoteServer,
    private readonly policies: PolicyFiles,
    private readonly pages: Pages,
  ) {
    pages.register(KIND, async () => (this.latest ? summaryPage(this.latest) : ''));
    this.command = vscode.commands.registerCommand('mutualNotes.checkFolder', (uri?: unknown) => this.run(uri));
  }

  /** What the last check found; counts and places only. */
  get report(): FolderReport | undefined {
    return this.latest;
  }

  dispose(): void {
    this.command.dispose();
    this.problems.dispose();
  }

  private async run(given: unknown): Promise<FolderReport | undefined> {
    const folder = given instanceof vscode.Uri ? given : await askFolder();
    if (!folder) return undefined;
    const report = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking notes'), cancellable: true },
      (progress, token) => this.check(folder, progress, token),
    );
    this.latest = report;
    this.problems.show(report.files);
    await this.pages.preview(this.pages.address(KIND, `${vscode.l10n.t('Notes in this folder')}.md`));
    return report;
  }

  private async check(
    folder: vscode.Uri,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<FolderReport> {
    const files: CheckedFile[] = [];
    const skipped: SkippedFile[] = [];
    await this.server.ready();
    const closedFolder = (uri: vscode.Uri) =>
      skipped.push({ uri, why: vscode.l10n.t('the folder could not be opened; you might check who may read it') });
    const notes = await findNotes(folder, token, closedFolder);
    for (const [index, uri] of notes.entries()) {
      progress.report({ message: vscode.l10n.t('{0} of {1}', index + 1, notes.length), increment: 100 / notes.length });
      const checked = await this.checkFile(uri, token);
      if (token.isCancellationRequested) break;
      if ('why' in checked) skipped.push(checked);
      else files.push(checked);
    }
    return { folder, files, skipped, cancelled: token.isCancellationRequested };
  }

  private async checkFile(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<CheckedFile | SkippedFile> {
    const note = await readNote(uri);
    if ('unreadable' in note) return { uri, why: note.unreadable };
    await this.policies.lookAbove(uri);
    try {
      const result = await this.server.request(CHECK_TEXT, { uri: uri.toString(), text: note.text }, token);
      return { uri, findings: result?.findings ?? [] };
    } catch {
      return { uri, why: vscode.l10n.t('the check did not finish; you might open it to see its findings') };
    }
  }
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]!.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with notes first (File, Open Folder).'));
  return undefined;
}
