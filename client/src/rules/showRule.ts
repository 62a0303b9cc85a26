import * as vscode from 'vscode';
import { COMMAND } from '../../../server/src/lsp/protocol';
import { findingAtCaret } from '../editor/findingAtCaret';
import type { Pages } from '../pages/pages';

const KIND = 'rule';

/** "Show rule": the page of a rule, from the files that ship with the extension. */
export function showRule(context: vscode.ExtensionContext, pages: Pages): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'client', 'rules');
  pages.register(KIND, (uri) => readPage(folder, uri.path.slice(KIND.length + 2)));
  return vscode.commands.registerCommand(COMMAND.showRule, async (rule?: unknown) => {
    const chosen = typeof rule === 'string' ? rule : (findingAtCaret()?.rule ?? (await pickRule(folder)));
    if (chosen) await pages.preview(pages.address(KIND, fileName(chosen)));
  });
}

/** `confidentiality/place` has its page in `confidentiality-place.md`. */
function fileName(rule: string): string {
  return `${rule.replaceAll('/', '-').replace(/[^\w-]/g, '')}.md`;
}

async function readPage(folder: vscode.Uri, file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file)));
  } catch {
    const rule = file.replace(/\.md$/, '');
    return vscode.l10n.t(
      '# {0}\n\nThere is no page for this rule. It may be one of your agency’s own: the policy file `.mutual-notes.yaml` says what it looks for and why.',
      rule,
    );
  }
}

interface RuleItem extends vscode.QuickPickItem {
  readonly rule: string;
}

async function pickRule(folder: vscode.Uri): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(listRules(folder), {
    title: vscode.l10n.t('Show rule'),
    placeHolder: vscode.l10n.t('Which rule would you like to read about?'),
    matchOnDescription: true,
  });
  return picked?.rule;
}

/** The rules that have a page, from the generated list beside the pages. */
async function listRules(folder: vscode.Uri): Promise<RuleItem[]> {
  const index = await readPage(folder, 'README.md');
  const links = index.matchAll(/\[([^\]]+)\]\(\.?\/?([\w-]+)\.md\)/g);
  return [...links].map(([, label, page]) => ({ label: label!, rule: page!.replace('-', '/') }));
}
