import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSaveReason,
} from 'vscode-languageserver';
import { inWords, type Saying } from '../core/text/saying';
import type { ClientAbilities } from './abilities';
import { readSettings } from './clientSettings';
import { ClientTeller } from './clientTeller';
import { answerCodeActions } from './codeActions';
import { answerCompletion } from './completion';
import { Reports } from './diagnosticReports';
import { answerPulls } from './diagnostics';
import { answerHovers } from './hover';
import { IdleWork } from './idleWork';
import { isPolicy, pathOf } from './included';
import { answerInsight } from './insight';
import { answerNames } from './names';
import { answerNoteRequests } from './noteRequests';
import { POLICY_FILE, type ReadFile } from './policies';
import {
  CARET,
  type CaretParams,
  FILE_FACTS,
  type FileFactsParams,
  type InitializationOptions,
  POLICY,
  type PolicyParams,
  type Settings,
} from './protocol';
import { rehearsal } from './rehearsal';
import { answerSemanticTokens } from './semanticTokens';
import type { Platform } from './server';
import { type Listener, Session } from './session';
import { answerStructure } from './structure';
import { answerVoiceHints } from './voiceHints';

const SECTION = 'mutualNotes';
/** POSIX: every account may read. */
const READ_BY_OTHERS = 0o004;

/** What the client said of itself. */
export interface Greeting {
  /** URIs of the workspace's folders. */
  readonly folders: readonly string[];
  /** The language of its interface, a BCP 47 tag. */
  readonly locale: string;
}

/** Everything behind the greeting: the session, and an answer to each request. Loading this loads the analysis. */
export function startFeatures(
  connection: Connection,
  abilities: ClientAbilities,
  { settings, texts }: InitializationOptions,
  { folders, locale }: Greeting,
  { readFile = () => undefined }: Platform,
): void {
  const session: Session = new Session((): Listener => teller, readFile);
  const reports = new Reports(session, abilities);
  const teller = new ClientTeller(connection, session, reports, abilities);
  session.findsPolicies = !abilities.commands;
  session.root = folders[0];
  if (texts) session.language = { texts, locale };
  const { settings: window, problems } = readSettings(settings);
  session.configure({ window, folders: new Map(), problems });
  if (abilities.pullDiagnostics) answerPulls(connection, session, reports);
  answer(connection, session, abilities);
  const rehearsing = new IdleWork(rehearsal(abilities));
  followDocuments(connection, session, rehearsing);
  const whenGreeted = [
    followSettings(connection, session, abilities, new Set(folders)),
    followPolicies(connection, session, abilities, readFile),
  ];
  connection.onInitialized(() => {
    for (const begin of whenGreeted) begin();
  });
  connection.onShutdown(() => {
    rehearsing.giveUp();
    session.dispose();
  });
}

function answer(connection: Connection, session: Session, abilities: ClientAbilities): void {
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

function followDocuments(connection: Connection, session: Session, rehearsing: IdleWork): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.open(uri, languageId, version, text);
    rehearsing.begin();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    rehearsing.giveUp();
    session.change(uri, contentChanges, version);
  });
  connection.onWillSaveTextDocument(({ textDocument: { uri }, reason }) => {
    if (reason === TextDocumentSaveReason.AfterDelay) session.willSaveByItself(uri);
  });
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

/** Policies that change on the disk, for a client that tells of changed files rather than of policies. Answers what begins it. */
function followPolicies(
  connection: Connection,
  session: Session,
  { watchFiles }: ClientAbilities,
  readFile: ReadFile,
): () => void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes.filter((change) => isPolicy(change.uri)))
      session.tellPolicy(uri, type === FileChangeType.Deleted ? null : (readFile(pathOf(uri)) ?? null));
  });
  return () => {
    if (!session.findsPolicies || !watchFiles) return;
    const watchers = [{ globPattern: `**/${POLICY_FILE}` }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}

/** The settings of the window and of its folders, as they change. Answers what begins it. */
function followSettings(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  folders: Set<string>,
): () => void {
  const take = (window: unknown, ofFolders: ReadonlyMap<string, unknown> = new Map()) => {
    const problems: Saying[] = [];
    const read = (raw: unknown): Settings => {
      const reading = readSettings(raw);
      problems.push(...reading.problems);
      return reading.settings;
    };
    session.configure({
      window: read(window),
      folders: new Map([...ofFolders].map(([uri, raw]) => [uri, read(raw)])),
      problems,
    });
    for (const problem of problems) connection.console.warn(inWords(problem, session.language));
  };
  const ask = async () => {
    // Where there is one folder only, its settings are the window's.
    const several = folders.size > 1 ? [...folders] : [];
    const [window, ...own] = await connection.workspace.getConfiguration([
      { section: SECTION },
      ...several.map((scopeUri) => ({ scopeUri, section: SECTION })),
    ]);
    take(window, new Map(several.map((folder, i) => [folder, own[i]])));
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    if (abilities.configuration) void ask();
    else take((settings as Record<string, unknown> | null)?.[SECTION]);
  });
  return () => {
    if (abilities.registerConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (!abilities.configuration) return;
    void ask();
    if (abilities.folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        void ask();
      });
  };
}
