import type { Connection, InitializeResult } from 'vscode-languageserver';
import { readAbilities } from './abilities';
import { serverCapabilities } from './capabilities';
import type { ReadFile } from './policies';
import type { InitializationOptions } from './protocol';

/** What the platform lends the server. */
export interface Platform {
  /** Reads a file of this machine, for policies; nothing in the browser. */
  readonly readFile?: ReadFile;
  /** Runs something once the greeting is sent, but before the next message is read. At once where nothing is known. */
  readonly afterGreeting?: (run: () => void) => void;
}

/**
 * Runs the language server on a connection. It greets first and loads the analysis right after, so that the editor never
 * waits for word lists.
 */
export function serve(connection: Connection, platform: Platform = {}): void {
  const { afterGreeting = (run) => run() } = platform;
  connection.onInitialize(
    ({ capabilities, initializationOptions, workspaceFolders, rootUri, locale = 'en' }): InitializeResult => {
      const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
      const options = (initializationOptions ?? {}) as InitializationOptions;
      const abilities = readAbilities(capabilities, options);
      afterGreeting(async () => {
        const { startFeatures } = await import('./features');
        startFeatures(connection, abilities, options, { folders, locale }, platform);
      });
      return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'mutual-notes' } };
    },
  );
  connection.listen();
}
