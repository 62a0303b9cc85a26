import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';

export interface Repository {
  readonly hasRemote: boolean;
}

/**
 * The git repository that a folder lies in, if any. Reads `.git` as data; runs nothing.
 * Source: gitrepository-layout(5).
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  for (let here = folder; ; here = path.dirname(here)) {
    const config = await configOf(path.join(here, '.git'));
    if (config !== undefined) return { hasRemote: /^\s*\[remote\s+"/m.test(config) };
    if (path.dirname(here) === here) return undefined;
  }
}

/** The text of a repository's configuration; `.git` is a folder, or in worktrees and submodules a file that points to one. */
async function configOf(dotGit: string): Promise<string | undefined> {
  const found = await stat(dotGit).catch(() => undefined);
  if (!found) return undefined;
  const folder = found.isDirectory() ? dotGit : await pointedAt(dotGit);
  if (folder === undefined) return '';
  const common = await readText(path.join(folder, 'commondir'));
  return (await readText(path.resolve(folder, common?.trim() ?? '', 'config'))) ?? '';
}

async function pointedAt(file: string): Promise<string | undefined> {
  const target = /^gitdir:\s*(.+?)\s*$/m.exec((await readText(file)) ?? '')?.[1];
  return target && path.resolve(path.dirname(file), target);
}

const readText = (file: string) => readFile(file, 'utf8').catch(() => undefined);
