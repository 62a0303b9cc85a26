import type { Connection, InitializeResult } from 'vscode-languageserver';
import { readAbilities } from './abilities';
import { serverCapabilities } from './capabilities';
import type { ReadFile } from './policies';
import type { InitializationOptions } from './protocol';

/** What the platform lends the server: nothing in the browser. */
export interface Platform {
  readonly readFile?: ReadFile;
}

/**
 * Runs the language server on a connection. It greets first and loads the analysis right after, so that the editor never
 * waits for word lists.
 */
export function serve(connection: Connection, platform: Platform = {}): void {
  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const abilities = readAbilities(capabilities, options);
    setTimeout(async () => {
      const { startFeatures } = await import('./features');
      startFeatures(connection, abilities, options, platform);
    });
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'mutual-notes' } };
  });
  connection.listen();
}
