import * as vscode from 'vscode';
import { INSIGHT, type Insight } from '../../../server/src/lsp/protocol';
import type { ActiveNote } from '../editor/activeNote';
import type { NoteServer } from './noteServer';

/** The picture of the note that the writer is in, kept fresh: asked for once a change, whoever looks at it. */
export class Insights implements vscode.Disposable {
  private insight: Insight | undefined;
  private of: string | undefined;
  private asked = 0;
  private readonly changed = new vscode.EventEmitter<Insight | undefined>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly server: NoteServer,
    private readonly note: ActiveNote,
  ) {
    this.subscriptions.push(
      note.onDidChange(() => this.refresh()),
      server.onDidStart(() => this.refresh()),
      server.onDidChangeInsight((uri) => {
        if (uri === this.note.document?.uri.toString()) void this.refresh();
      }),
    );
  }

  /** The last picture of the active note; nothing while there is no note or none was analysed yet. */
  get current(): Insight | undefined {
    // A note that opens beside another window may become the active one without an event.
    if (this.note.document?.uri.toString() !== this.of) void this.refresh();
    return this.insight;
  }

  async refresh(): Promise<void> {
    const document = this.note.document;
    const uri = document?.uri.toString();
    if (uri !== this.of) this.show(uri, undefined);
    if (uri === undefined || !this.server.client) return;
    this.asked += 1;
    const mine = this.asked;
    const insight = await this.server.request(INSIGHT, { textDocument: { uri } }).catch(() => null);
    if (mine === this.asked && insight) this.show(uri, insight);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private show(uri: string | undefined, insight: Insight | undefined): void {
    this.of = uri;
    this.insight = insight;
    this.changed.fire(insight);
  }
}
