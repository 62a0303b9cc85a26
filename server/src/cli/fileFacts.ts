import fs from 'node:fs';
import path from 'node:path';
import type { FileFacts } from '../core/rules/rule';

const READ_BY_ALL = 0o004;
const ENTER_BY_ALL = 0o001;

/** What this machine's file system says about who can get at a note. Unknown facts are left out; Windows has no modes. */
export function fileFacts(file: string): FileFacts {
  return {
    readableByAll: process.platform === 'win32' ? undefined : readableByAll(file),
    repositoryHasRemote: repositoryHasRemote(path.dirname(file)),
  };
}

function readableByAll(file: string): boolean | undefined {
  try {
    if ((fs.statSync(file).mode & READ_BY_ALL) === 0) return false;
    return foldersAbove(file).every((folder) => (fs.statSync(folder).mode & ENTER_BY_ALL) !== 0);
  } catch {
    return undefined;
  }
}

function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (folder === path.dirname(folder)) return folders;
  }
}

/** Whether the nearest repository above a folder names a remote. Reads its configuration only; runs nothing. */
function repositoryHasRemote(folder: string): boolean {
  const repository = [folder, ...foldersAbove(folder)].find((above) => fs.existsSync(path.join(above, '.git')));
  if (!repository) return false;
  try {
    return /^\s*\[remote\s/m.test(fs.readFileSync(path.join(gitFolder(repository), 'config'), 'utf8'));
  } catch {
    return false;
  }
}

/** The folder that holds the repository's configuration; a work tree's `.git` is a file that points to it. */
function gitFolder(repository: string): string {
  const entry = path.join(repository, '.git');
  if (fs.statSync(entry).isDirectory()) return entry;
  const pointed = /^gitdir:\s*(.+?)\s*$/m.exec(fs.readFileSync(entry, 'utf8'))?.[1] ?? '';
  const folder = path.resolve(repository, pointed);
  const common = path.join(folder, 'commondir');
  return fs.existsSync(common) ? path.resolve(folder, fs.readFileSync(common, 'utf8').trim()) : folder;
}
