import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { INSIGHT_CHANGED, type InsightChangedParams } from '../../../server/src/lsp/protocol';
import { isForServer } from './checkedFiles';
import { clientOptions } from './clientOptions';
import { errorHandler } from './errorHandler';
import type { Requests } from './requests';

export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the features see it: started when the first note opens, restarted on request. */
export class NoteServer implements vscode.Disposable {
  private current: Promise<BaseLanguageClient> | undefined;
  private running: BaseLanguageClient | undefined;
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly started = new vscode.EventEmitter<void>();
  private readonly insightChanged = new vscode.EventEmitter<string>();
  private readonly output = vscode.window.createOutputChannel('Mutual Notes', { log: true });

  /** Fires after each start, also after a crash or a restart: what the server was told before must be told again. */
  readonly onDidStart = this.started.event;
  /** Fires with the address of a note whose stored picture changed. */
  readonly onDidChangeInsight = this.insightChanged.event;

  constructor(
    private readonly makeClient: MakeClient,
    private readonly extension: vscode.Uri,
  ) {
    this.subscriptions.push(
      this.started,
      this.insightChanged,
      this.output,
      vscode.workspace.onDidOpenTextDocument((document) => this.startFor(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('mutualNotes.include')) void this.chooseFilesAgain();
      }),
    );
  }

  /** The language client, while there is one. */
  get client(): BaseLanguageClient | undefined {
    return this.running;
  }

  /** Starts for the notes that are open already; call once, after all listeners of `onDidStart` are in place. */
  startForOpenNotes(): void {
    for (const document of vscode.workspace.textDocuments) this.startFor(document);
  }

  /** Resolves once the server answers; starts it if need be. */
  ready(): Promise<BaseLanguageClient> {
    this.current ??= this.start();
    return this.current;
  }

  async restart(): Promise<void> {
    const before = this.current;
    this.current = (async () => {
      await before?.then((client) => client.dispose()).catch(() => undefined);
      return this.start();
    })();
    await this.current;
  }

  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[M]['result']> {
    const client = await this.ready();
    return client.sendRequest<Requests[M]['result']>(method, params, token);
  }

  /** Tells the server something, unless it is not running: then there is nobody who would want to know. */
  async notify(method: string, params: object): Promise<void> {
    if (!this.running?.isRunning()) return;
    await this.running.sendNotification(method, params);
  }

  async stop(): Promise<void> {
    const client = await this.current?.catch(() => undefined);
    this.current = undefined;
    this.running = undefined;
    await client?.dispose();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async start(): Promise<BaseLanguageClient> {
    const client: BaseLanguageClient = this.makeClient({
      ...clientOptions(this.output, this.extension),
      errorHandler: errorHandler(() => client),
    });
    client.onNotification(INSIGHT_CHANGED, ({ uri }: InsightChangedParams) => this.insightChanged.fire(uri));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.announce(client).catch((error) => this.output.error(error));
    });
    try {
      await client.start();
    } catch (error) {
      this.current = undefined;
      throw error;
    }
    return client;
  }

  /** The state says "running" before the server was told of the open documents; `start` resolves after that. */
  private async announce(client: BaseLanguageClient): Promise<void> {
    await client.start();
    this.running = client;
    this.started.fire();
  }

  private startFor(document: vscode.TextDocument): void {
    if (this.current === undefined && isForServer(document)) this.ready().catch((error) => this.output.error(error));
  }

  /** The document selector is fixed for the life of a client, so other globs need another client. */
  private async chooseFilesAgain(): Promise<void> {
    if (this.current !== undefined) await this.restart();
    else this.startForOpenNotes();
  }
}
