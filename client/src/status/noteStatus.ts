import * as vscode from 'vscode';
import type { Insight } from '../../../server/src/lsp/protocol';
import { noteSelector } from '../server/checkedFiles';
import type { Insights } from '../server/insights';
import { countsText, lengthText } from './texts';

/** The texts of the status, what could not be checked among them, and whether it stands out for that. */
export interface StatusState {
  readonly counts: string;
  readonly checked: string;
  readonly length: string;
  readonly limits: string;
  readonly warns: boolean;
}

/** The language status of a note: what is marked, by what it is checked, how long it is, and what could not be checked. */
export class NoteStatus implements vscode.Disposable {
  private readonly counts = vscode.languages.createLanguageStatusItem('mutualNotes.counts', noteSelector());
  private readonly checked = vscode.languages.createLanguageStatusItem('mutualNotes.checkedBy', noteSelector());
  private readonly length = vscode.languages.createLanguageStatusItem('mutualNotes.length', noteSelector());
  private readonly subscriptions: vscode.Disposable[];

  constructor(insights: Insights, version: string) {
    const items = [this.counts, this.checked, this.length];
    this.counts.name = vscode.l10n.t('Mutual Notes: what is marked');
    this.counts.command = { command: 'mutualNotes.balance.focus', title: vscode.l10n.t('Show the balance') };
    this.checked.name = vscode.l10n.t('Mutual Notes: how this note is checked');
    this.checked.text = vscode.l10n.t('Checked by Mutual Notes {0}, on this machine only', version);
    this.checked.command = { command: 'mutualNotes.explain', title: vscode.l10n.t('Why like this?') };
    this.length.name = vscode.l10n.t('Mutual Notes: length');
    this.subscriptions = [
      ...items,
      insights.onDidChange((insight) => this.show(insight)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('mutualNotes.include')) return;
        for (const item of items) item.selector = noteSelector();
      }),
    ];
    this.show(insights.current);
  }

  /** What the status shows now. */
  state(): StatusState {
    return {
      counts: this.counts.text,
      checked: this.checked.text,
      length: this.length.text,
      limits: this.checked.detail ?? '',
      warns: this.checked.severity === vscode.LanguageStatusSeverity.Warning,
    };
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private show(insight: Insight | undefined): void {
    this.counts.busy = insight === undefined;
    this.counts.text = insight ? countsText(insight.areas) : vscode.l10n.t('Reading the note');
    this.length.text = insight ? lengthText(insight) : '';
    const limits = insight?.limits ?? [];
    this.checked.detail = limits.join(' ');
    this.checked.severity =
      limits.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  }
}
