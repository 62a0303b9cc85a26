import * as vscode from 'vscode';
import { POLICY, type PolicyParams } from '../../../server/src/lsp/protocol';
import { isNote, POLICY_FILE } from '../server/checkedFiles';
import type { NoteServer } from '../server/noteServer';
import { referencesOf } from './references';

/** How far up a policy is looked for: deeper folders than this are no agency's. */
const MAX_DEPTH = 40;

/**
 * Finds the policy files that hold for the open notes, upward from each note, in every kind of workspace; gives their text
 * to the server and keeps it fresh.
 */
export class PolicyFiles implements vscode.Disposable {
  /** The text last told, by address; `null`: there is no such file. */
  private readonly told = new Map<string, string | null>();
  private readonly watched = new Map<string, vscode.Disposable>();
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly server: NoteServer) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${POLICY_FILE}`);
    this.subscriptions.push(
      watcher,
      ...this.followChanges(watcher),
      server.onDidStart(() => this.tellAll()),
      vscode.workspace.onDidOpenTextDocument((document) => this.lookFor(document)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.touched([uri])),
      vscode.workspace.onDidCreateFiles(({ files }) => this.touched(files)),
      vscode.workspace.onDidDeleteFiles(({ files }) => this.touched(files)),
    );
  }

  /** The nearest policy file above a file, or nothing. */
  async nearest(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    for (const candidate of candidates(uri)) {
      if ((await this.read(candidate)) !== null) return candidate;
    }
    return undefined;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    vscode.Disposable.from(...this.watched.values()).dispose();
  }

  private async tellAll(): Promise<void> {
    this.told.clear();
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.lookFor(document)));
  }

  private async lookFor(document: vscode.TextDocument): Promise<void> {
    if (isNote(document)) await this.lookAbove(document.uri);
  }

  /** Tells the server the policies above a file. */
  async lookAbove(uri: vscode.Uri): Promise<void> {
    await Promise.all(candidates(uri).map((candidate) => this.lookAt(candidate)));
  }

  /** Reads one place where a policy may be, and tells the server what changed there. */
  private async lookAt(uri: vscode.Uri, again = false): Promise<void> {
    const key = uri.toString();
    if (this.told.has(key) && !again) return;
    const before = this.told.get(key) ?? null;
    if (!this.told.has(key)) this.told.set(key, null);
    const text = await this.read(uri);
    this.told.set(key, text);
    if (text === before) return;
    this.watch(uri);
    await this.lookAtExtended(uri, text);
    await this.server.notify(POLICY, { uri: key, text } satisfies PolicyParams);
  }

  private async lookAtExtended(policy: vscode.Uri, text: string | null): Promise<void> {
    const { extends: names } = await referencesOf(text ?? '');
    await Promise.all(names.map((name) => this.lookAt(besidePolicy(policy, name))));
  }

  private async read(uri: vscode.Uri): Promise<string | null> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return null;
    }
  }

  /** Files that were changed in VS Code itself: no need to wait for a watcher. */
  private async touched(files: readonly vscode.Uri[]): Promise<void> {
    const known = files.filter((uri) => this.told.has(uri.toString()));
    await Promise.all(known.map((uri) => this.lookAt(uri, true)));
  }

  /** A policy above the workspace, or one that is extended, has no watcher yet. */
  private watch(uri: vscode.Uri): void {
    const key = uri.toString();
    const isWatched = vscode.workspace.getWorkspaceFolder(uri) && uri.path.endsWith(`/${POLICY_FILE}`);
    if (isWatched || this.watched.has(key)) return;
    const name = uri.path.split('/').at(-1) ?? POLICY_FILE;
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.watched.set(key, vscode.Disposable.from(watcher, ...this.followChanges(watcher)));
  }

  private followChanges(watcher: vscode.FileSystemWatcher): vscode.Disposable[] {
    const look = (uri: vscode.Uri) => this.lookAt(uri, true);
    return [watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look)];
  }
}

/** A file that a policy names: an absolute path of the same file system, or one relative to the policy. */
export function besidePolicy(policy: vscode.Uri, name: string): vscode.Uri {
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/')) return policy.with({ path });
  if (/^[A-Za-z]:/.test(path)) return policy.with({ path: `/${path}` });
  return vscode.Uri.joinPath(policy, '..', path);
}

/** Where a policy for this file may be, nearest first. A note that is not saved yet belongs to the first workspace folder. */
function candidates(uri: vscode.Uri): vscode.Uri[] {
  const folder =
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  if (!folder) return [];
  // Above a virtual workspace there is nothing, and asking may cost a journey over the network.
  const end = folder.scheme === 'file' ? undefined : vscode.workspace.getWorkspaceFolder(folder)?.uri;
  const found: vscode.Uri[] = [];
  for (let here = folder; found.length < MAX_DEPTH; here = vscode.Uri.joinPath(here, '..')) {
    found.push(vscode.Uri.joinPath(here, POLICY_FILE));
    if (here.path === '/' || here.path === '' || here.toString() === end?.toString()) break;
  }
  return found;
}
