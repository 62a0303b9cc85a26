import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckedBatch, Checker, type CheckerOptions } from './checker';
import type { NoteFile } from './noteFiles';

/** A thread needs about a second to start and to warm up; it pays from so many files on, where a core is free for it. */
const FILES_A_THREAD = 500;
const MOST_THREADS = 8;
/** Files that a thread takes at once: few enough that all threads end at about the same time. */
export const BATCH = 50;

/** How many threads are worth while for so many files. */
export const threadsFor = (files: number): number =>
  Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(files / FILES_A_THREAD));

/** Checks files on several threads of this program, and tells of each batch. They come in the order of the files. */
export async function checkInThreads(
  files: readonly NoteFile[],
  options: CheckerOptions,
  threads: number,
  done: (batch: CheckedBatch) => void,
): Promise<CheckedBatch[]> {
  const checked: CheckedBatch[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(__filename, { workerData: options });
    try {
      for (let at = next++; at * BATCH < files.length; at = next++) {
        checked[at] = await answerTo(worker, files.slice(at * BATCH, (at + 1) * BATCH));
        done(checked[at]);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return checked;
}

function answerTo(worker: Worker, files: readonly NoteFile[]): Promise<CheckedBatch> {
  return new Promise((resolve, reject) => {
    worker.once('message', (batch: CheckedBatch) => {
      worker.off('error', reject);
      resolve(batch);
    });
    worker.once('error', reject);
    worker.postMessage(files);
  });
}

/** What this program does as a thread: it checks each batch of files that it is sent. */
export function serveChecks(): void {
  const checker = new Checker(workerData as CheckerOptions);
  parentPort!.on('message', async (files: readonly NoteFile[]) => parentPort!.postMessage(await checker.check(files)));
}
