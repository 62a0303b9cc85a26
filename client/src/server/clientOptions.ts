import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { COMMAND, type InitializationOptions } from '../../../server/src/lsp/protocol';
import { serverSelector } from './checkedFiles';
import { noteSettings } from './noteSettings';
import { ruleLinks } from './ruleLinks';

/** The options of the language client, for desktop and browser alike. */
export function clientOptions(output: vscode.LogOutputChannel, extension: vscode.Uri): LanguageClientOptions {
  return {
    documentSelector: serverSelector(),
    initializationOptions: () => initializationOptions(extension),
    outputChannel: output,
    traceOutputChannel: noTrace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'mutual-notes',
    markdown: { isTrusted: { enabledCommands: [COMMAND.showRule, COMMAND.keep, COMMAND.allow] } },
    initializationFailedHandler: () => {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'Mutual Notes could not start checking notes. Your notes are safe. You might try the command "Mutual Notes: Restart".',
        ),
      );
      return false;
    },
    middleware: ruleLinks,
  };
}

function initializationOptions(extension: vscode.Uri): InitializationOptions {
  return {
    settings: noteSettings(),
    rulePages: vscode.Uri.joinPath(extension, 'client', 'rules').toString(),
    insightChanged: true,
    commands: true,
    texts: vscode.l10n.bundle,
  };
}

/**
 * A trace of the protocol would hold the text of notes. This channel never traces, whatever the log level is set to, and
 * it drops what it is given.
 */
const noTrace: vscode.LogOutputChannel = {
  name: 'Mutual Notes',
  logLevel: vscode.LogLevel.Off,
  onDidChangeLogLevel: () => new vscode.Disposable(() => {}),
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  append() {},
  appendLine() {},
  replace() {},
  clear() {},
  show() {},
  hide() {},
  dispose() {},
};
