const EVERY_MS = 2000;

/** Calls `gone` once the process that started the server is there no longer, so that no server is left behind. */
export function watchParent(processId: number | null, gone: () => void): void {
  if (processId === null) return;
  setInterval(() => {
    if (!isAlive(processId)) gone();
  }, EVERY_MS).unref();
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
