import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { COMMAND } from '../../../server/src/lsp/protocol';

/** Opens the rule's page inside VS Code: the click on a finding's code works offline. */
export function rulePageLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${COMMAND.showRule}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** What is said of the product's own marks stands in the finding itself. */
export const hasPage = (rule: string): boolean => rule.includes('/') && !rule.startsWith('mutual-notes/');

function linkCode(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  if (typeof rule === 'string' && hasPage(rule)) diagnostic.code = { value: rule, target: rulePageLink(rule) };
  return diagnostic;
}

/** Points the code of every finding at its page. */
export const ruleLinks: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(linkCode)),
  provideDiagnostics: async (document, previous, token, next) => {
    const report = await next(document, previous, token);
    if (report && 'items' in report) report.items.forEach(linkCode);
    return report;
  },
};
