// Every process started here ends with this one, whatever ends it: each has its own group, so its own children end too.
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const running = new Set();

export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: !windows, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/** Runs to its end; answers what it printed. */
export function run(command, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, words, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output += data;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${words.join(' ')}: exit ${code}\n${output}`));
    });
  });
}

/** Asks first, then insists: a group may outlive its leader. */
export async function end(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signal(child, 'SIGTERM');
    const insist = setTimeout(() => signal(child, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(insist);
  }
  signal(child, 'SIGKILL');
  running.delete(child);
}

function signal(child, name) {
  try {
    if (windows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It is gone already.
  }
}

process.once('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});
for (const [name, code] of Object.entries(signals)) process.once(name, () => process.exit(code));
