import { isMainThread } from 'node:worker_threads';
import { serveChecks } from './cli/checkThreads';
import { run } from './cli/run';

if (isMainThread) start();
else serveChecks();

function start(): void {
  // A reader that goes away early, as in "check … | head", is no failure.
  process.stdout.on('error', (error) => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2));

  run(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: process.stderr.isTTY ? (text = '') => void process.stderr.write(`\r\u001b[K${text}`) : undefined,
  }).then((code) => {
    process.exitCode = code;
  });
}
