import { serve } from './lsp/server';
import { connectWorker } from './lsp/workerTransport';

// What the Node server takes from this bundle, so that analysis and word lists are shipped once.
export * from 'vscode-languageserver';
export { serve };

if ('postMessage' in globalThis) serve(connectWorker());
