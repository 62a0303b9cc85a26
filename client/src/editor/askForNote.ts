import * as vscode from 'vscode';

/** Says, when a command needs a note and none is open, what to do. */
export function askForNote(): undefined {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a peer note first, or start one with “Mutual Notes: New note from template”.'),
  );
}
