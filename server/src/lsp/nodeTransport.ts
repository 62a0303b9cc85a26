import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createConnection,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  RAL,
} from 'vscode-languageserver';
import { messageJson } from './messageJson';
import { watchParent } from './parentProcess';

/**
 * The two transports of Node: the standard streams and the channel of a child process. Written here because the
 * library's own Node entry loads the network modules, which this product promises never to hold.
 */
export function connectNode(args: readonly string[]) {
  installTimers();
  const [reader, writer] = args.includes('--node-ipc')
    ? [new ChannelReader(), new ChannelWriter()]
    : [new StreamReader(), new StreamWriter()];
  const watchDog = {
    shutdownReceived: false,
    initialize: ({ processId }: { processId: number | null }) => watchParent(processId, () => watchDog.exit()),
    exit: () => process.exit(watchDog.shutdownReceived ? 0 : 1),
  };
  reader.onClose(() => watchDog.exit());
  return createConnection((logger) => createProtocolConnection(reader, writer, logger), watchDog);
}

/** What the library wants of its runtime; streams are read here, so only timers are ever asked for. */
function installTimers(): void {
  const nothing = () => undefined;
  const timer = {
    setTimeout: (run: () => void, ms: number) => disposed(clearTimeout, setTimeout(run, ms)),
    setImmediate: (run: () => void) => disposed(clearImmediate, setImmediate(run)),
    setInterval: (run: () => void, ms: number) => disposed(clearInterval, setInterval(run, ms)),
  };
  RAL.install({
    timer,
    console: { info: nothing, log: nothing, warn: nothing, error: nothing },
  } as unknown as Parameters<typeof RAL.install>[0]);
}

const disposed = <T>(clear: (handle: T) => void, handle: T): Disposable => ({ dispose: () => clear(handle) });

const HEADER_END = Buffer.from('\r\n\r\n');

/** Messages with a `Content-Length` header from the standard input. A header that says no length is skipped. */
class StreamReader extends AbstractMessageReader implements MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 0;

  listen(callback: DataCallback): Disposable {
    process.stdin.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      if (this.#size >= this.#needed) this.#read(callback);
    });
    process.stdin.on('end', () => this.fireClose());
    process.stdin.on('error', (error) => this.fireError(error));
    return { dispose: () => process.stdin.removeAllListeners('data') };
  }

  #read(callback: DataCallback): void {
    let buffer = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#needed = 0;
    for (;;) {
      const header = buffer.indexOf(HEADER_END);
      if (header < 0) break;
      const length = Number(/content-length:\s*(\d+)/i.exec(buffer.toString('latin1', 0, header))?.[1] ?? 0);
      const end = header + HEADER_END.length + length;
      if (buffer.length < end) {
        this.#needed = end;
        break;
      }
      const body = buffer.toString('utf8', header + HEADER_END.length, end);
      buffer = buffer.subarray(end);
      if (body) this.#deliver(body, callback);
    }
    this.#chunks = buffer.length > 0 ? [buffer] : [];
    this.#size = buffer.length;
  }

  #deliver(body: string, callback: DataCallback): void {
    let message: Message;
    try {
      message = JSON.parse(body);
    } catch {
      this.fireError(new Error('A message is no JSON.'));
      return;
    }
    callback(message);
  }
}

class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  write(message: Message): Promise<void> {
    const body = messageJson(message);
    const size = body.reduce((sum, { length }) => sum + length, 0);
    process.stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${size}\r\n\r\n`), ...body]));
    return Promise.resolve();
  }
  end(): void {
    process.stdout.end();
  }
}

class ChannelReader extends AbstractMessageReader implements MessageReader {
  listen(callback: DataCallback): Disposable {
    process.on('message', callback as (message: unknown) => void);
    process.on('disconnect', () => this.fireClose());
    return { dispose: () => process.off('message', callback as (message: unknown) => void) };
  }
}

class ChannelWriter extends AbstractMessageWriter implements MessageWriter {
  write(message: Message): Promise<void> {
    process.send?.(message, undefined, undefined, (error) => error && this.fireError(error, message));
    return Promise.resolve();
  }
  end(): void {
    process.disconnect?.();
  }
}
