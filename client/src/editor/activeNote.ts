import * as vscode from 'vscode';
import { isNote } from '../server/checkedFiles';

/**
 * The note that the writer works on: the one in the active editor, or the last one while the focus is in a view, a panel
 * or another kind of file, as long as it is open.
 */
export class ActiveNote implements vscode.Disposable {
  private last: vscode.TextDocument | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.follow(vscode.window.activeTextEditor);
    this.subscriptions.push(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        // With the focus in a window of its own, a note may open without ever being the active editor.
        if (!this.last) this.follow(editors.find(({ document }) => isNote(document)));
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.last) this.become(undefined);
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.follow(vscode.window.activeTextEditor)),
    );
  }

  get document(): vscode.TextDocument | undefined {
    // The event of a change of editor may come after a command that was called in the new one.
    this.follow(vscode.window.activeTextEditor);
    return this.last;
  }

  /** The editor that shows the note, if one is visible. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && active.document === this.last) return active;
    return vscode.window.visibleTextEditors.find((editor) => editor.document === this.last);
  }

  /** The note in an editor with the focus; opens one if the note is hidden. */
  async reveal(): Promise<vscode.TextEditor | undefined> {
    const { document } = this;
    if (!document) return undefined;
    // Without a column it would open in the window of its own that the balance view may have.
    const viewColumn = this.editor?.viewColumn ?? vscode.ViewColumn.One;
    return vscode.window.showTextDocument(document, { viewColumn, preserveFocus: false });
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor && isNote(editor.document)) this.become(editor.document);
  }

  private become(document: vscode.TextDocument | undefined): void {
    if (document === this.last) return;
    this.last = document;
    this.changed.fire(document);
  }
}
