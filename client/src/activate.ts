import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { BalanceView } from './balance/balanceView';
import { Caret } from './caret/caret';
import { CompareNotes } from './compare/compareNotes';
import { Deidentify } from './deidentify/deidentify';
import { ActiveNote } from './editor/activeNote';
import { explain } from './explain/explain';
import { CheckFolder } from './folder/checkFolder';
import { allowTerm } from './keep/allowTerm';
import { keepAsWritten } from './keep/keepAsWritten';
import { Pages } from './pages/pages';
import { placeholders } from './placeholders/placeholders';
import { PolicyFiles } from './policy/policyFiles';
import { readAloud } from './readAloud/readAloud';
import { showRule } from './rules/showRule';
import { openSample } from './samples/openSample';
import { Insights } from './server/insights';
import { type MakeClient, NoteServer } from './server/noteServer';
import { NoteStatus } from './status/noteStatus';
import { newNote } from './templates/newNote';

/** What differs between desktop and browser. */
export interface Platform {
  readonly makeClient: MakeClient;
  readonly tellFileFacts?: (server: NoteServer) => vscode.Disposable;
}

/** What `activate` answers: the features' state, for tests. */
export interface Api {
  readonly client: BaseLanguageClient | undefined;
  readonly balance: Pick<BalanceView, 'state' | 'act'>;
  readonly status: Pick<NoteStatus, 'state'>;
  readonly folder: Pick<CheckFolder, 'report'>;
  readonly compare: Pick<CompareNotes, 'state'>;
  stop(): Promise<void>;
}

/** Wires the features together. Each is on its own; what they share is the server, the active note and the pages. */
export function activateWith(context: vscode.ExtensionContext, { makeClient, tellFileFacts }: Platform): Api {
  const server = new NoteServer(makeClient, context.extensionUri);
  const note = new ActiveNote();
  const pages = new Pages();
  const policies = new PolicyFiles(server);
  const insights = new Insights(server, note);
  const balance = new BalanceView(context.extensionUri, note, insights);
  const status = new NoteStatus(insights, context.extension.packageJSON.version);
  const folder = new CheckFolder(server, policies, pages);
  const compare = new CompareNotes(server);
  context.subscriptions.push(server, note, pages, policies, insights, balance, status, folder, compare);
  context.subscriptions.push(
    new Caret(server),
    new Deidentify(server, note, pages),
    allowTerm(policies),
    explain(server, note, pages),
    keepAsWritten(server),
    newNote(context, note, policies, pages),
    openSample(context.extensionUri),
    placeholders(note),
    readAloud(server, note, pages),
    showRule(context, pages),
    vscode.commands.registerCommand('mutualNotes.restart', () => server.restart()),
  );
  if (tellFileFacts) context.subscriptions.push(tellFileFacts(server));
  server.startForOpenNotes();
  return {
    get client() {
      return server.client;
    },
    balance,
    status,
    folder,
    compare,
    stop: () => server.stop(),
  };
}
