import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';

/** A connection of this worker with the page that started it. */
export function connectWorker(): Connection {
  const worker = self as unknown as DedicatedWorkerGlobalScope;
  return createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
}
