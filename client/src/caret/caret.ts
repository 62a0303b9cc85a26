import * as vscode from 'vscode';
import { CARET, type CaretParams } from '../../../server/src/lsp/protocol';
import { isNote } from '../server/checkedFiles';
import type { NoteServer } from '../server/noteServer';

/** Milliseconds between two messages about the caret: often enough for a finding to appear when the word is left. */
const INTERVAL = 100;

/** Tells the server where the caret is, so that findings at the word being typed can wait. */
export class Caret implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest: CaretParams | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly server: NoteServer) {
    this.subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private moved({ document, selection }: vscode.TextEditor): void {
    if (!isNote(document)) return;
    const { line, character } = selection.active;
    this.latest = { textDocument: { uri: document.uri.toString() }, position: { line, character } };
    if (this.timer === undefined) this.tell();
  }

  private tell(): void {
    if (this.latest) void this.server.notify(CARET, this.latest);
    const told = this.latest;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.latest !== told) this.tell();
    }, INTERVAL);
  }
}
