import * as vscode from 'vscode';
import type { DeidentifyResult } from '../../../server/src/lsp/protocol';

/** What was replaced, by kind and without the words; and what is left for the writer to decide. */
export function summaryOf({ replaced, remaining }: DeidentifyResult, saved: vscode.Uri): string {
  const name = saved.path.split('/').at(-1) ?? '';
  const done =
    replaced.length === 0
      ? vscode.l10n.t('Saved as {0}. Nothing had to be replaced.', name)
      : vscode.l10n.t('Saved as {0}. Replaced: {1}.', name, listed(replaced));
  return remaining.length === 0 ? done : `${done} ${vscode.l10n.t('For you to decide: {0}.', listed(remaining))}`;
}

function listed(kinds: DeidentifyResult['replaced']): string {
  return kinds.map(({ title, count }) => `${title} ${count}`).join(', ');
}
