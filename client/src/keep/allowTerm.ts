import * as vscode from 'vscode';
import { COMMAND } from '../../../server/src/lsp/protocol';
import type { PolicyFiles } from '../policy/policyFiles';
import { insertionOf } from './allowedTermInsertion';

/** "Always allow here": adds words to the agency's policy file, or without one to the workspace's settings. */
export function allowTerm(policies: PolicyFiles): vscode.Disposable {
  return vscode.commands.registerCommand(
    COMMAND.allow,
    async (uri?: string, words?: string, identifies?: 'nobody' | 'somebody') => {
      const editor = vscode.window.activeTextEditor;
      const term = (words ?? editor?.document.getText(editor.selection) ?? '').trim();
      const place = uri === undefined ? editor?.document.uri : vscode.Uri.parse(uri);
      if (term === '' || term.includes('\n') || !place) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Select the words that may always stand in notes first.'),
        );
        return;
      }
      const answer = identifies ?? (await askWhetherItIdentifies(term));
      if (answer === 'nobody') await allow(term, place, await policies.nearest(place));
    },
  );
}

interface Choice extends vscode.QuickPickItem {
  readonly answer: 'nobody' | 'somebody';
}

async function askWhetherItIdentifies(term: string): Promise<Choice['answer'] | undefined> {
  const choices: Choice[] = [
    {
      label: vscode.l10n.t('It identifies nobody'),
      detail: vscode.l10n.t('A programme, a public place, staff. It will not be marked in this workspace.'),
      answer: 'nobody',
    },
    {
      label: vscode.l10n.t('It could tell who somebody is'),
      detail: vscode.l10n.t('Nothing is changed. You might replace it, or keep it in this one place with a reason.'),
      answer: 'somebody',
    },
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Always allow “{0}” here', term),
    placeHolder: vscode.l10n.t('Could “{0}” tell a reader who somebody is?', term),
    ignoreFocusOut: true,
  });
  return picked?.answer;
}

async function allow(term: string, place: vscode.Uri, policy: vscode.Uri | undefined): Promise<void> {
  if (policy && (await addAllowedTerm(policy, term))) return;
  const settings = vscode.workspace.getConfiguration('mutualNotes', place);
  const inWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  const known = settings.inspect<string[]>('allowedTerms');
  const terms = (inWorkspace ? known?.workspaceValue : known?.globalValue) ?? [];
  if (terms.includes(term)) return;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('allowedTerms', [...terms, term], target);
}

/** Adds a term to a policy file and saves it; says whether the term is in the file now. */
async function addAllowedTerm(uri: vscode.Uri, term: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const insertion = await insertionOf(term, document.getText());
  if (!insertion) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, document.positionAt(insertion.offset), insertion.text);
  return (await vscode.workspace.applyEdit(edit)) && document.save();
}
