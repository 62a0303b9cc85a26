import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client can do, as far as an answer depends on it. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLens: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly data: boolean;
  readonly configuration: boolean;
  readonly folders: boolean;
  readonly registerConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly documentChanges: boolean;
  readonly resolveEdits: boolean;
  readonly disabledActions: boolean;
  readonly nestedSymbols: boolean;
  readonly snippets: boolean;
  readonly markdownHovers: boolean;
  readonly insightChanged: boolean;
  /** Whether it is the client of this product, which runs the commands of `COMMAND`. */
  readonly commands: boolean;
  /** The address of a rule's page, where the client ships such pages. */
  rulePage(rule: string): string | undefined;
}

const RULE = /^(?:confidentiality|mutuality|balance)\//;

/** What the client said at `initialize` that it can do; whatever it did not say it cannot. */
export function readAbilities(
  { textDocument, workspace }: ClientCapabilities,
  options: InitializationOptions,
): ClientAbilities {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const { rulePages } = options;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    tags: diagnostics.tagSupport !== undefined,
    data: diagnostics.dataSupport === true,
    configuration: workspace?.configuration === true,
    folders: workspace?.workspaceFolders === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    resolveEdits: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    insightChanged: options.insightChanged === true,
    commands: options.commands === true,
    rulePage: (rule) =>
      rulePages && RULE.test(rule) ? `${rulePages.replace(/\/$/, '')}/${rule.replace('/', '-')}.md` : undefined,
  };
}
