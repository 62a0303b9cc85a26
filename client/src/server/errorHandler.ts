import { type BaseLanguageClient, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/**
 * Errors of a connection that breaks. By itself the language client gives a server up for good when two writes in a row fail,
 * as they do between a crash and the news of it while somebody types. Here only the end of the connection counts: it is told
 * by `closed`, after which `client` starts the server again as it does by itself, up to four times in three minutes.
 */
export function errorHandler(client: () => BaseLanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      usual ??= client().createDefaultErrorHandler();
      return usual.closed();
    },
  };
}
