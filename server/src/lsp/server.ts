import { type Connection, DidChangeConfigurationNotification, type InitializeResult } from 'vscode-languageserver';
import { type ClientAbilities, readAbilities } from './abilities';
import { serverCapabilities } from './capabilities';
import { readSettings } from './clientSettings';
import { answerPulls, Publisher } from './diagnostics';
import { answerInsight } from './insight';
import {
  CARET,
  type CaretParams,
  INSIGHT_CHANGED,
  type InitializationOptions,
  type InsightChangedParams,
} from './protocol';
import { type Listener, Session } from './session';

const SECTION = 'mutualNotes';

/** Runs the language server on a connection: the whole of it is wired here. */
export function serve(connection: Connection): void {
  const refresher: Listener = { noteChanged: () => undefined, noteClosed: () => undefined };
  const session = new Session(refresher);

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const abilities = readAbilities(capabilities, options);
    session.configure(readSettings(options.settings).settings);
    Object.assign(refresher, listenerFor(connection, session, abilities));
    answer(connection, session, abilities);
    followSettings(connection, session, abilities);
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'mutual-notes', version: VERSION } };
  });
  followDocuments(connection, session);
  connection.onShutdown(() => session.dispose());
  connection.listen();
}

declare const MUTUAL_NOTES_VERSION: string | undefined;
const VERSION = typeof MUTUAL_NOTES_VERSION === 'string' ? MUTUAL_NOTES_VERSION : undefined;

function answer(connection: Connection, session: Session, abilities: ClientAbilities): void {
  if (abilities.pullDiagnostics) answerPulls(connection, session, abilities);
  answerInsight(connection, session);
}

function followDocuments(connection: Connection, session: Session): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    session.open(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.change(uri, contentChanges, version),
  );
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => session.save(uri));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.close(uri));
  connection.onNotification(CARET, ({ textDocument: { uri }, position }: CaretParams) =>
    session.moveCaret(uri, position),
  );
}

/** Says to the client what changed: a publish or a refresh of diagnostics, and that there is a new picture. */
function listenerFor(connection: Connection, session: Session, abilities: ClientAbilities): Listener {
  const publisher = abilities.pullDiagnostics ? undefined : new Publisher(connection, session, abilities);
  const told = new Map<string, number>();
  return {
    noteChanged(uri, typed) {
      if (session.role(uri) !== 'note') return;
      if (publisher) publisher.schedule(uri);
      else if (!typed) refreshDiagnostics(connection, abilities);
      const version = session.document(uri)?.version;
      if (!abilities.insightChanged || version === undefined || told.get(uri) === version) return;
      told.set(uri, version);
      void connection.sendNotification(INSIGHT_CHANGED, { uri, version } satisfies InsightChangedParams);
    },
    noteClosed(uri) {
      told.delete(uri);
      publisher?.clear(uri);
    },
  };
}

const refreshDiagnostics = (connection: Connection, abilities: ClientAbilities): void => {
  if (abilities.refreshDiagnostics) void connection.languages.diagnostics.refresh();
};

function followSettings(connection: Connection, session: Session, abilities: ClientAbilities): void {
  const take = (raw: unknown) => {
    const { settings, problems } = readSettings(raw);
    for (const { message } of problems) connection.console.warn(message);
    if (!session.configure(settings)) return;
    refreshDiagnostics(connection, abilities);
  };
  const ask = async () => take(await connection.workspace.getConfiguration(SECTION));
  connection.onInitialized(() => {
    if (abilities.registerConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (abilities.configuration) void ask();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (abilities.configuration) void ask();
    else take((settings as Record<string, unknown> | null)?.[SECTION]);
  });
}
