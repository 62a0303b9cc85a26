import * as vscode from 'vscode';
import { DEIDENTIFY, type DeidentifyResult, type DeidentifyStyle } from '../../../server/src/lsp/protocol';
import type { ActiveNote } from '../editor/activeNote';
import { askForNote } from '../editor/askForNote';
import type { Pages } from '../pages/pages';
import type { NoteServer } from '../server/noteServer';
import { saveCopy } from './saveCopy';
import { summaryOf } from './summary';

const KIND = 'copy';

/** "Make a de-identified copy": shows the copy beside the note first; a second step writes a new file. */
export class Deidentify implements vscode.Disposable {
  /** How identifiers are replaced, by the note whose copy is shown. */
  private readonly styles = new Map<string, DeidentifyStyle>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: NoteServer,
    private readonly note: ActiveNote,
    private readonly pages: Pages,
  ) {
    pages.register(KIND, async (_, of) => (of ? ((await this.copyOf(of))?.text ?? '') : ''));
    this.subscriptions = [
      vscode.commands.registerCommand('mutualNotes.deidentify', (style?: unknown) => this.compare(style)),
      vscode.commands.registerCommand('mutualNotes.saveDeidentifiedCopy', () => this.save()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refresh(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.styles.delete(document.uri.toString())),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async compare(given: unknown): Promise<void> {
    const document = this.note.document;
    if (!document) {
      askForNote();
      return;
    }
    const style = isStyle(given) ? given : await askStyle();
    if (!style) return;
    this.styles.set(document.uri.toString(), style);
    const address = this.address(document.uri);
    this.pages.refresh(address);
    await vscode.commands.executeCommand(
      'vscode.diff',
      document.uri,
      address,
      vscode.l10n.t('The note and its de-identified copy'),
      { preview: true },
    );
    void this.offerToSave();
  }

  private async offerToSave(): Promise<void> {
    const save = vscode.l10n.t('Save the copy');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is written yet. Read the copy on the right; then you might save it as a new file.'),
      save,
    );
    if (answer === save) await this.save();
  }

  private async save(): Promise<void> {
    const document = this.note.document;
    if (!document) {
      askForNote();
      return;
    }
    const version = document.version;
    const copy = await this.copyOf(document.uri);
    if (!copy || copy.version !== version || document.version !== version) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The note changed or is still being checked, so no copy was written. You might try again in a moment.',
        ),
      );
      return;
    }
    const saved = await saveCopy(document, copy.text);
    if (saved) void vscode.window.showInformationMessage(summaryOf(copy, saved));
  }

  private async copyOf(uri: vscode.Uri): Promise<DeidentifyResult | null> {
    const style = this.styles.get(uri.toString()) ?? 'roles';
    return this.server.request(DEIDENTIFY, { textDocument: { uri: uri.toString() }, style }).catch(() => null);
  }

  private address(uri: vscode.Uri): vscode.Uri {
    return this.pages.address(KIND, `${vscode.l10n.t('De-identified copy')}.md`, uri);
  }

  private refresh(uri: vscode.Uri): void {
    if (this.styles.has(uri.toString())) this.pages.refresh(this.address(uri));
  }
}

const isStyle = (value: unknown): value is DeidentifyStyle =>
  value === 'roles' || value === 'initials' || value === 'brackets';

interface StyleItem extends vscode.QuickPickItem {
  readonly style: DeidentifyStyle;
}

async function askStyle(): Promise<DeidentifyStyle | undefined> {
  const items: StyleItem[] = [
    {
      label: vscode.l10n.t('Roles'),
      description: vscode.l10n.t('“the person”, “a family member”, “a local shelter”'),
      style: 'roles',
    },
    {
      label: vscode.l10n.t('Initials'),
      description: vscode.l10n.t('“J.” for a name; the rest as with roles'),
      style: 'initials',
    },
    {
      label: vscode.l10n.t('Brackets'),
      description: vscode.l10n.t('“[name]”, “[place]”, “[date]”'),
      style: 'brackets',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Make a de-identified copy'),
    placeHolder: vscode.l10n.t('What should stand in place of names, places and numbers?'),
    ignoreFocusOut: true,
  });
  return picked?.style;
}
