import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate';
import { tellFileFacts } from './fileFacts/fileFacts';

let api: Api | undefined;

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  api = activateWith(context, {
    makeClient: (options) => new LanguageClient('mutualNotes', 'Mutual Notes', { run, debug }, options),
    tellFileFacts,
  });
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return api?.stop();
}
