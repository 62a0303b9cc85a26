import * as vscode from 'vscode';
import type { ActiveNote } from '../editor/activeNote';
import type { Insights } from '../server/insights';
import { type Action, act } from './actions';
import type { ViewMessage, ViewModel } from './model';
import { balancePage } from './page';
import { emptyPicture, pictureOf } from './picture';

const VIEW = 'mutualNotes.balance';
const PANEL = 'mutualNotes.balancePanel';

/** The balance view in the side bar, and the same in a window of its own; both follow the active note. */
export class BalanceView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly open = new Set<vscode.Webview>();
  private readonly subscriptions: vscode.Disposable[];
  private shownVersion: number | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly note: ActiveNote,
    private readonly insights: Insights,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider(VIEW, this),
      vscode.commands.registerCommand('mutualNotes.showBalance', () => vscode.commands.executeCommand(`${VIEW}.focus`)),
      vscode.commands.registerCommand('mutualNotes.openBalanceInWindow', () => this.openInWindow()),
      insights.onDidChange(() => this.update()),
    ];
  }

  /** What is shown, and the version of the note that a web view last drew (nothing while none is open). */
  state(): { readonly model: ViewModel; readonly shownVersion: number | undefined } {
    return { model: this.model(), shownVersion: this.shownVersion };
  }

  /** Does what a click in the view asks for. */
  act(action: Action): Promise<void> {
    return act(action, this.note, this.insights.current);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.fill(view.webview);
    view.onDidDispose(() => this.forget(view.webview));
    view.onDidChangeVisibility(() => this.update());
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async openInWindow(): Promise<void> {
    const panel = vscode.window.createWebviewPanel(
      PANEL,
      vscode.l10n.t('Balance of the note'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { retainContextWhenHidden: true },
    );
    panel.iconPath = vscode.Uri.joinPath(this.extension, 'client', 'media', 'balance.svg');
    panel.onDidDispose(() => this.forget(panel.webview));
    this.fill(panel.webview);
    try {
      await vscode.commands.executeCommand('workbench.action.moveEditorToNewWindow');
    } catch {
      // Some browsers allow no second window: the view stays in its tab.
    }
  }

  private fill(webview: vscode.Webview): void {
    const media = vscode.Uri.joinPath(this.extension, 'client', 'media');
    webview.options = { enableScripts: true, localResourceRoots: [media] };
    webview.onDidReceiveMessage((message: ViewMessage) => this.heard(message));
    webview.html = balancePage(webview, this.extension);
    this.open.add(webview);
  }

  private forget(webview: vscode.Webview): void {
    this.open.delete(webview);
    if (this.open.size === 0) this.shownVersion = undefined;
  }

  private heard(message: ViewMessage): void {
    if (message.type === 'ready') this.update();
    else if (message.type === 'shown') this.shownVersion = message.version;
    else void this.act(message);
  }

  private update(): void {
    if (this.open.size === 0) return;
    const model = this.model();
    for (const webview of this.open) void webview.postMessage(model);
  }

  private model(): ViewModel {
    const insight = this.insights.current;
    return insight ? pictureOf(insight) : emptyPicture(this.note.document !== undefined);
  }
}
