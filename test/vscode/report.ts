import type { Runner } from 'mocha';

// What tests print goes through the extension host's console, mixed with the workbench's own log.
// The mark lets test/host/verdict.mjs pick out the tests' lines.
const MARK = '\u241f';

export function say(...words: unknown[]): void {
  console.log(MARK + format(words));
}

/** Runs to the end and closes with the counts: an extension host that dies midway would pass for a success. */
export function finish(run: (done: (failures: number) => void) => Runner): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = run((failures) => {
      const { passes = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
      say(`@@end ${JSON.stringify({ passed: passes, failed, skipped: pending })}`);
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

/** The part of util.format that mocha's reporters use; the web host has none. */
function format([first = '', ...rest]: unknown[]): string {
  const head = String(first).replace(/%[sdifoOj%]/g, (token) => {
    if (token === '%%') return '%';
    return rest.length ? String(rest.shift()) : token;
  });
  return [head, ...rest.map(String)].join(' ');
}
