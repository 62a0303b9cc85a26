import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CLI = path.resolve('dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `dist/cli.js` as a person would, in `cwd`; with another account, or with a text from another program. */
export function mutualNotes(
  cwd: string,
  args: readonly string[],
  circumstances: { readonly uid?: number; readonly input?: string } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    ...circumstances,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder with some files, gone after the test file's `after`. */
export class NoteFolder {
  readonly path = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.path, name), 'utf8');
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}
