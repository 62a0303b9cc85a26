import * as vscode from 'vscode';
import { COMMAND } from '../../../server/src/lsp/protocol';
import { findingAtCaret } from '../editor/findingAtCaret';
import type { Pages } from '../pages/pages';

export const RULE_PAGE = 'rule';
const LIST = 'README.md';

/** "Show rule": the page of a rule, from the files that ship with the extension. */
export function showRule(context: vscode.ExtensionContext, pages: Pages): vscode.Disposable {
  // The folder is translated like a text, so that pages and interface never speak two languages.
  const folder = vscode.Uri.joinPath(context.extensionUri, vscode.l10n.t('client/rules'));
  pages.register(RULE_PAGE, (uri) => readPage(folder, uri.path.slice(`/${RULE_PAGE}/`.length)));
  return vscode.commands.registerCommand(COMMAND.showRule, async (rule?: unknown) => {
    const chosen = typeof rule === 'string' ? rule : (findingAtCaret()?.rule ?? (await pickRule(folder)));
    if (chosen) await pages.preview(pages.address(RULE_PAGE, rulePageName(chosen)));
  });
}

/** `confidentiality/place` has its page in `confidentiality-place.md`. */
export function rulePageName(rule: string): string {
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
  readonly rule?: string;
}

async function pickRule(folder: vscode.Uri): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick<RuleItem>(readPage(folder, LIST).then(itemsOf), {
    title: vscode.l10n.t('Show rule'),
    placeHolder: vscode.l10n.t('Which rule would you like to read about?'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.rule;
}

/** The generated list of rules as choices: `## area` headings, and lines like `- [Place](confidentiality-place.md): …`. */
function itemsOf(list: string): RuleItem[] {
  const lines = list.matchAll(/^(?:## (?<area>.+)|- \[(?<label>[^\]]+)\]\((?<page>[\w-]+)\.md\):? *(?<detail>.*))$/gm);
  return [...lines].map(({ groups: { area, label, page, detail } = {} }) => {
    if (area) return { label: area, kind: vscode.QuickPickItemKind.Separator };
    const rule = page!.replace('-', '/');
    return { label: label!, description: rule, detail, rule };
  });
}
