import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { COMPARE, type CompareResult } from '../../server/src/lsp/protocol';
import { noteOf } from '../unit/core/engine/writing';

const NOTES = 10_000;
/** Words of an invented note of the workspace. */
const WORDS = 150;
/** As the client sends them. */
const BATCH = 20;
const URI = 'file:///notes/open.peernote';

/** What many notes of an agency begin and end with: alike, and never quite the same. */
const opening = (i: number): string =>
  `We met at the drop-in on the ${i % 28}th for about ${30 + (i % 40)} minutes and had coffee number ${i}.`;
const closing = (i: number): string =>
  `We agreed to meet again next week at the library and to bring list ${i % 900} along.`;

const workspaceNote = (i: number): string => `${opening(i)}\n\n${noteOf(WORDS, i + 7)}\n\n${closing(i)}\n`;

/** A workspace of 10,000 notes, compared while a note of 2,000 words is typed in: how long, how much memory, how slow typing gets. */
export async function run(): Promise<void> {
  const server = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: PULLS });
  await connection.sendNotification('initialized', {});
  const open = new OpenNote(connection, `${opening(1)}\n\n${noteOf(2000)}\n\n${closing(1)}\n`);
  await open.start();

  const alone = await strokes(open, 100);
  const before = memoryOf(server.pid);
  const began = performance.now();
  const comparing = compareAll(connection);
  const meanwhile: number[] = [];
  while (!(await Promise.race([comparing.then(() => true), nextTurn()]))) meanwhile.push(await open.stroke());
  const took = performance.now() - began;
  const known = await comparing;
  const after = memoryOf(server.pid);
  const afterwards = await strokes(open, 100);
  console.table([
    { 'a keystroke': 'before', ...shares(alone) },
    { 'a keystroke': 'while notes are compared', ...shares(meanwhile) },
    { 'a keystroke': 'afterwards', ...shares(afterwards) },
  ]);
  console.table([
    { notes: known, seconds: (took / 1000).toFixed(1), 'MB more': after && before ? after - before : '' },
  ]);
  connection.end();
  server.kill();
}

async function compareAll(connection: ProtocolConnection): Promise<number> {
  let known = 0;
  for (let at = 0; at < NOTES; at += BATCH) {
    const notes = Array.from({ length: BATCH }, (_, i) => ({
      uri: `file:///notes/${at + i}.peernote`,
      text: workspaceNote(at + i),
    }));
    const more = at + BATCH < NOTES;
    known = (await connection.sendRequest<CompareResult>(COMPARE, { notes, more })).known;
  }
  return known;
}

/** The note that is typed in: one letter at a time, each somewhere else. */
class OpenNote {
  #version = 1;
  readonly #lines: string[];

  constructor(
    private readonly connection: ProtocolConnection,
    private readonly text: string,
  ) {
    this.#lines = text.split('\n');
  }

  async start(): Promise<void> {
    const textDocument = { uri: URI, languageId: 'peer-note', version: 1, text: this.text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.#pull();
  }

  /** Types a letter and waits for the diagnostics; in milliseconds. */
  async stroke(): Promise<number> {
    const version = ++this.#version;
    const filled = this.#lines.flatMap((line, i) => (line.length > 40 ? [i] : []));
    const line = filled[version % filled.length]!;
    const range = { start: { line, character: 20 }, end: { line, character: 21 } };
    const began = performance.now();
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range, text: 'etaoin'[version % 6] }],
    });
    await this.#pull();
    return performance.now() - began;
  }

  #pull(): Promise<unknown> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  }
}

async function strokes(note: OpenNote, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) times.push(await note.stroke());
  return times;
}

const nextTurn = (): Promise<false> => new Promise((resolve) => setImmediate(() => resolve(false)));

function shares(times: readonly number[]): Record<string, string | number> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return { count: sorted.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'worst ms': at(1) };
}

/** Megabytes that a process holds; nothing where the system does not tell. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    return Math.round(Number(/VmRSS:\s*(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);
  } catch {
    return undefined;
  }
}

const PULLS = { textDocument: { diagnostic: {} } };
