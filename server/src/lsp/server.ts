import { type Connection, DidChangeConfigurationNotification, type InitializeResult } from 'vscode-languageserver';
import { type ClientAbilities, readAbilities } from './abilities';
import { serverCapabilities } from './capabilities';
import { readSettings } from './clientSettings';
import { ClientTeller } from './clientTeller';
import { answerCodeActions } from './codeActions';
import { answerCompletion } from './completion';
import { answerPulls } from './diagnostics';
import { answerHovers } from './hover';
import { answerInsight } from './insight';
import { answerNames } from './names';
import { answerNoteRequests } from './noteRequests';
import type { ReadFile } from './policies';
import {
  CARET,
  type CaretParams,
  FILE_FACTS,
  type FileFactsParams,
  type InitializationOptions,
  POLICY,
  type PolicyParams,
} from './protocol';
import { answerSemanticTokens } from './semanticTokens';
import { type Listener, Session } from './session';
import { answerStructure } from './structure';
import { answerVoiceHints } from './voiceHints';

const SECTION = 'mutualNotes';
/** POSIX: every account may read. */
const READ_BY_OTHERS = 0o004;

/** What the platform lends the server: nothing in the browser. */
export interface Platform {
  readonly readFile?: ReadFile;
}

/** Runs the language server on a connection: the whole of it is wired here. */
export function serve(connection: Connection, { readFile }: Platform = {}): void {
  const teller: Mutable<Listener> = { noteChanged: nothing, noteClosed: nothing, allChanged: nothing };
  const session = new Session(teller, readFile ?? nothing);
  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const abilities = readAbilities(capabilities, options);
    session.findsPolicies = !abilities.commands;
    session.configure(readSettings(options.settings).settings);
    Object.assign(teller, new ClientTeller(connection, session, abilities).listener);
    answer(connection, session, abilities);
    followSettings(connection, session, abilities);
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'mutual-notes' } };
  });
  followDocuments(connection, session);
  connection.onShutdown(() => session.dispose());
  connection.listen();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const nothing = () => undefined;

function answer(connection: Connection, session: Session, abilities: ClientAbilities): void {
  if (abilities.pullDiagnostics) answerPulls(connection, session, abilities);
  answerInsight(connection, session);
  answerCodeActions(connection, session, abilities);
  answerHovers(connection, session, abilities);
  answerNames(connection, session, abilities);
  answerStructure(connection, session, abilities);
  answerSemanticTokens(connection, session);
  answerVoiceHints(connection, session);
  answerCompletion(connection, session, abilities);
  answerNoteRequests(connection, session);
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
  connection.onNotification(CARET, ({ textDocument, position }: CaretParams) =>
    session.moveCaret(textDocument.uri, position),
  );
  connection.onNotification(POLICY, ({ uri, text }: PolicyParams) => session.tellPolicy(uri, text));
  connection.onNotification(FILE_FACTS, ({ textDocument, mode, repositoryHasRemote }: FileFactsParams) =>
    session.tellFileFacts(textDocument.uri, {
      repositoryHasRemote,
      readableByAll: mode === undefined ? undefined : (mode & READ_BY_OTHERS) !== 0,
    }),
  );
}

function followSettings(connection: Connection, session: Session, abilities: ClientAbilities): void {
  const take = (raw: unknown) => {
    const { settings, problems } = readSettings(raw);
    for (const { message } of problems) connection.console.warn(message);
    session.configure(settings);
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
