import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { readSettings } from './clientSettings';
import { ClientTeller } from './clientTeller';
import { answerCodeActions } from './codeActions';
import { answerCompletion } from './completion';
import { answerPulls } from './diagnostics';
import { answerHovers } from './hover';
import { answerInsight } from './insight';
import { answerNames } from './names';
import { answerNoteRequests } from './noteRequests';
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
import type { Platform } from './server';
import { type Listener, Session } from './session';
import { answerStructure } from './structure';
import { answerVoiceHints } from './voiceHints';

const SECTION = 'mutualNotes';
/** POSIX: every account may read. */
const READ_BY_OTHERS = 0o004;

/** Everything behind the greeting: the session, and an answer to each request. Loading this loads the analysis. */
export function startFeatures(
  connection: Connection,
  abilities: ClientAbilities,
  { settings }: InitializationOptions,
  root: string | undefined,
  { readFile = () => undefined }: Platform,
): void {
  const session: Session = new Session((): Listener => teller, readFile);
  const teller = new ClientTeller(connection, session, abilities);
  session.findsPolicies = !abilities.commands;
  session.root = root;
  session.configure(readSettings(settings).settings);
  answer(connection, session, abilities);
  followDocuments(connection, session);
  followSettings(connection, session, abilities);
  connection.onShutdown(() => session.dispose());
}

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
