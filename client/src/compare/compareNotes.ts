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
  /** Of the notes of the workspace that the last run found, how many the server was told of. */
  private told = { found: 0, compared: 0 };
  /** The notes of the workspace that the server knows. */
  private known = new Set<string>();

  constructor(private readonly server: NoteServer) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.peernote');
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.tell(uri)),
      watcher.onDidChange((uri) => this.tell(uri)),
      watcher.onDidDelete((uri) => this.forget([uri.toString()])),
      server.onDidStart(() => {
        this.known = new Set();
        void this.compareAll();
      }),
      vscode.commands.registerCommand('mutualNotes.stopComparing', () => this.running?.cancel()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.compareAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('mutualNotes.compareNotes')) void this.compareAll();
      }),
    );
  }

  /** How the last run went; `running`: it has not ended. */
  state(): { readonly running: boolean; readonly found: number; readonly compared: number } {
    return { running: this.running !== undefined, ...this.told };
  }

  /** Compares all notes of the workspace; a run that is under way ends first. */
  async compareAll(): Promise<void> {
    this.running?.cancel();
    if (!vscode.workspace.getConfiguration('mutualNotes').get('compareNotes', true)) return;
    const source = new vscode.CancellationTokenSource();
    this.running = source;
    const title = vscode.l10n.t('Mutual Notes: comparing notes');
    try {
      await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
        this.run(source.token, progress),
      );
    } finally {
      source.dispose();
      if (this.running === source) this.running = undefined;
    }
  }

  private async run(token: vscode.CancellationToken, progress: vscode.Progress<{ message?: string }>): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const before = [...this.known];
    const found = await Promise.all(folders.map(({ uri }) => findNotes(uri, token, () => undefined)));
    const notes = found.flat();
    const told = { found: notes.length, compared: 0 };
    this.told = told;
    for (let at = 0; at < notes.length && !token.isCancellationRequested; at += BATCH) {
      progress.report({ message: vscode.l10n.t('{0} of {1}', at, notes.length) });
      const batch = notes.slice(at, at + BATCH);
      await this.sendFiles(batch, at + BATCH < notes.length);
      told.compared += batch.length;
    }
    const there = new Set(notes.map(String));
    // What was there before: notes of a folder that left the workspace.
    if (!token.isCancellationRequested) await this.forget(before.filter((uri) => !there.has(uri)));
    // Open notes are looked at again after the last batch: also with what was compared before somebody stopped it.
    if (told.compared < told.found) await this.send([], false);
  }

  private async sendFiles(uris: readonly vscode.Uri[], more: boolean): Promise<void> {
    const read = await Promise.all(uris.map(async (uri) => ({ uri: uri.toString(), note: await readNote(uri) })));
    const notes = read.flatMap(({ uri, note }) => ('text' in note ? [{ uri, text: note.text }] : []));
    for (const { uri } of notes) this.known.add(uri);
    await this.send(notes, more);
  }

  /** Lets go of notes that are there no longer. */
  private async forget(gone: readonly string[]): Promise<void> {
    for (const uri of gone) this.known.delete(uri);
    if (gone.length === 0) return;
    await this.send(
      gone.map((uri) => ({ uri, text: null })),
      false,
    );
  }

  private tell(uri: vscode.Uri): void {
    if (vscode.workspace.getConfiguration('mutualNotes').get('compareNotes', true)) void this.sendFiles([uri], false);
  }

  private async send(notes: CompareParams['notes'], more: boolean): Promise<void> {
    if (!this.server.client) return;
    await this.server.request(COMPARE, { notes, more });
  }

  dispose(): void {
    this.running?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
