import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './lsp/server';

const worker = self as unknown as DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)));
