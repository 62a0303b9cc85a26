import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith } from './activate';

// What the desktop's client takes from this bundle, so that the features and the language client are shipped once.
export * from 'vscode-languageclient/browser';
export { activateWith };

let api: Api | undefined;
let worker: Worker | undefined;

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true);
  // VS Code's own Worker is no instance of the browser's, so the client cannot make the transport itself.
  const freshWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
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
