import * as vscode from 'vscode';

export const PAGE_SCHEME = 'mutual-notes';

/** Makes the text of a page when it is looked at; `of` is the file that the page is about, if any. */
export type PageSource = (uri: vscode.Uri, of: vscode.Uri | undefined) => Promise<string>;

/**
 * Read-only documents of ours: rule pages, previews, summaries. Their text is made when they are looked at and never
 * stored, so nothing of a note stays behind.
 */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly sources = new Map<string, PageSource>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, this);

  readonly onDidChange = this.changed.event;

  /** Adds a kind of page; `kind` is the first part of the path of its addresses. */
  register(kind: string, source: PageSource): void {
    this.sources.set(kind, source);
  }

  /** The address of a page. `name` is what the tab shows; it never holds a note's text. */
  address(kind: string, name: string, of?: vscode.Uri): vscode.Uri {
    return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${kind}/${name}`, query: of?.toString() ?? '' });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const source = this.sources.get(uri.path.split('/')[1] ?? '');
    const of = uri.query === '' ? undefined : vscode.Uri.parse(uri.query, true);
    return (await source?.(uri, of)) ?? '';
  }

  /** Makes the page's text anew wherever it is shown. */
  refresh(uri: vscode.Uri): void {
    this.changed.fire(uri);
  }

  /** Opens a page as formatted text; as plain read-only text where VS Code's Markdown preview is switched off. */
  async preview(uri: vscode.Uri, beside = false): Promise<void> {
    this.refresh(uri);
    try {
      await vscode.commands.executeCommand(beside ? 'markdown.showPreviewToSide' : 'markdown.showPreview', uri);
    } catch {
      await this.show(uri, beside);
    }
  }

  /** Opens a page as read-only text. */
  async show(uri: vscode.Uri, beside = false): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    await vscode.window.showTextDocument(document, { viewColumn, preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
