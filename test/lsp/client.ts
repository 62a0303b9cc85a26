import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { ClientCapabilities, InitializeResult, Range } from 'vscode-languageserver';

const SERVER = path.resolve('dist/server.js');
const PATIENCE = 15_000;

const running = new Set<ChildProcess>();
afterEach('no server outlives its test', () => {
  for (const server of running) server.kill();
});

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** Answer to `workspace/configuration` for `mutualNotes`. */
  readonly settings?: object;
  /** The same for a folder of the workspace, by its URI; those that are not named have the others. */
  readonly settingsOf?: Readonly<Record<string, object>>;
  /** URIs of the folders of the workspace. */
  readonly folders?: readonly string[];
  readonly processId?: number;
  /** Language of the client's interface. */
  readonly locale?: string;
}

/** A client of the server over stdio. Every message that the server sends must be taken by the test: `end` checks it. */
export class TestClient {
  readonly process: ChildProcess;
  readonly raw: string[] = [];
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  readonly #answers = new Map<number, (message: Message) => void>();
  #unread: Message[] = [];
  #waiting: Array<{ method: string; take: (message: Message) => void }> = [];
  settings: object;
  readonly #settingsOf: Readonly<Record<string, object>>;

  constructor({ settings = {}, settingsOf = {} }: Pick<ClientOptions, 'settings' | 'settingsOf'> = {}) {
    this.settings = settings;
    this.#settingsOf = settingsOf;
    this.process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    running.add(this.process);
    this.process.on('exit', () => running.delete(this.process));
    this.process.stdout!.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.process.stderr!.on('data', (chunk: Buffer) => this.raw.push(String(chunk)));
  }

  /** Starts a server and a session with it. */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    const { capabilities = PULLS, initializationOptions, processId = process.pid, folders, locale } = options;
    await client.request<InitializeResult>('initialize', {
      processId,
      rootUri: null,
      locale,
      capabilities,
      initializationOptions,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    });
    client.notify('initialized', {});
    return client;
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    const { result, error } = await this.ask(method, params).answer;
    if (error) throw Object.assign(new Error(error.message), { code: error.code });
    return result as T;
  }

  /** A request whose answer, or error, is wanted as it comes; `id` is for cancelling it. */
  ask(method: string, params: unknown): { id: number; answer: Promise<Message> } {
    const id = ++this.#lastId;
    const answer = new Promise<Message>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${method}`)), PATIENCE);
      this.#answers.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
    this.#send({ id, method, params });
    return { id, answer };
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  open(uri: string, text: string, languageId = 'peer-note', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, text: string, range?: Range): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  /** The next notification or request of the server with this method; those that came already count. */
  next<T>(method: string): Promise<T> {
    const at = this.#unread.findIndex((message) => message.method === method);
    if (at >= 0) return Promise.resolve(this.#unread.splice(at, 1)[0]!.params as T);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} never came`)), PATIENCE);
      this.#waiting.push({
        method,
        take: ({ params }) => {
          clearTimeout(timer);
          resolve(params as T);
        },
      });
    });
  }

  /** Ends the session; the server must leave with 0, and nothing it said may be left unread. */
  async end(): Promise<void> {
    const left = new Promise<number | null>((resolve) => this.process.on('exit', resolve));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    assert.equal(await left, 0);
    assert.deepEqual(this.#unread, [], 'messages that no test expected');
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const header = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, Math.max(0, header)))?.[1]);
      if (header < 0 || this.#buffer.length < header + 4 + length) return;
      const body = this.#buffer.toString('utf8', header + 4, header + 4 + length);
      this.#buffer = this.#buffer.subarray(header + 4 + length);
      this.raw.push(body);
      this.#take(JSON.parse(body));
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#answers.get(message.id!)?.(message);
      return;
    }
    if (message.id !== undefined) this.#send({ id: message.id, result: this.#answer(message) });
    if (message.method === 'workspace/configuration' || message.method === 'client/registerCapability') return;
    const waiting = this.#waiting.findIndex(({ method }) => method === message.method);
    if (waiting >= 0) this.#waiting.splice(waiting, 1)[0]!.take(message);
    else this.#unread.push(message);
  }

  #answer({ method, params }: Message): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: ReadonlyArray<{ scopeUri?: string }> };
    return items.map(({ scopeUri = '' }) => this.#settingsOf[scopeUri] ?? this.settings);
  }
}

/** What the editor of our own client can do, as far as the server asks. */
export const PULLS: ClientCapabilities = {
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      dataSupport: true,
      tagSupport: { valueSet: [1] },
      codeDescriptionSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      resolveSupport: { properties: ['edit'] },
      disabledSupport: true,
      dataSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** An editor without pull diagnostics. */
export const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: { versionSupport: true } },
  workspace: { configuration: true },
};
