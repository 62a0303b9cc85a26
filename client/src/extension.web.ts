import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith } from './activate';

let api: Api | undefined;
let worker: Worker | undefined;

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true);
  const freshWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  api = activateWith(context, {
    makeClient: (options) => new LanguageClient('mutualNotes', 'Mutual Notes', freshWorker, options),
  });
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.stop();
  worker?.terminate();
}
