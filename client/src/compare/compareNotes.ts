import * as vscode from 'vscode';
import { COMPARE, type CompareParams } from '../../../server/src/lsp/protocol';
import { findNotes } from '../folder/noteFiles';
import { readNote } from '../folder/readNote';
import type { NoteServer } from '../server/noteServer';

/** So many notes go to the server at once: small enough that a keystroke never waits behind them. */
const BATCH = 20;

/**
 * Tells the server of the workspace's notes, so that a sentence copied from one is found in another. Runs in the background
 * with a quiet line of progress in the status bar; "Stop comparing notes" ends it. Changed files are told as they change.
 */
export class CompareNotes implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private running: vscode.CancellationTokenSource | undefined;
  /** How many notes the server knows, after the last batch. */
  known = 0;

  constructor(private readonly server: NoteServer) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.peernote');
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.tell(uri)),
      watcher.onDidChange((uri) => this.tell(uri)),
      watcher.onDidDelete((uri) => this.send([{ uri: uri.toString(), text: null }], false)),
      server.onDidStart(() => this.compareAll()),
      vscode.commands.registerCommand('mutualNotes.stopComparing', () => this.running?.cancel()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('mutualNotes.compareNotes')) void this.compareAll();
      }),
    );
  }

  /** Compares all notes of the workspace; a run that is under way ends first. */
  async compareAll(): Promise<void> {
    this.running?.cancel();
    if (!vscode.workspace.getConfiguration('mutualNotes').get('compareNotes', true)) return;
    const source = new vscode.CancellationTokenSource();
    this.running = source;
    const title = vscode.l10n.t('Mutual Notes: comparing notes');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
      this.run(source.token, progress),
    );
    source.dispose();
    if (this.running === source) this.running = undefined;
  }

  private async run(token: vscode.CancellationToken, progress: vscode.Progress<{ message?: string }>): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(({ uri }) => findNotes(uri, token, () => undefined)));
    const notes = found.flat();
    for (let at = 0; at < notes.length && !token.isCancellationRequested; at += BATCH) {
      progress.report({ message: vscode.l10n.t('{0} of {1}', at, notes.length) });
      await this.sendFiles(notes.slice(at, at + BATCH), at + BATCH < notes.length);
    }
  }

  private async sendFiles(uris: readonly vscode.Uri[], more: boolean): Promise<void> {
    const read = await Promise.all(uris.map(async (uri) => ({ uri: uri.toString(), note: await readNote(uri) })));
    const notes = read.flatMap(({ uri, note }) => ('text' in note ? [{ uri, text: note.text }] : []));
    await this.send(notes, more);
  }

  private tell(uri: vscode.Uri): void {
    if (vscode.workspace.getConfiguration('mutualNotes').get('compareNotes', true)) void this.sendFiles([uri], false);
  }

  private async send(notes: CompareParams['notes'], more: boolean): Promise<void> {
    if (!this.server.client) return;
    this.known = (await this.server.request(COMPARE, { notes, more }))?.known ?? this.known;
  }

  dispose(): void {
    this.running?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
