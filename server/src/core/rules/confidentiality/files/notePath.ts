import list from './folders.txt';

/** The names in a path, from the root on; takes POSIX and Windows paths and file addresses. */
export function pathNames(path: string): string[] {
  const plain = /^file:\/\//i.test(path) ? decoded(path.slice('file://'.length)) : path;
  return plain.replaceAll('\\', '/').split('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A kind of folder that others may reach. */
export type Reach = 'synced' | 'shared' | 'temporary';

interface FolderPattern {
  readonly reach: Reach;
  readonly names: readonly string[];
}

const PATTERNS: readonly FolderPattern[] = readFolders(list);

function readFolders(text: string): FolderPattern[] {
  let reach: Reach = 'synced';
  const patterns: FolderPattern[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const heading = /^\[(synced|shared|temporary):/.exec(line);
    if (heading) reach = heading[1] as Reach;
    else if (line && !line.startsWith('#')) patterns.push({ reach, names: line.split('/') });
  }
  return patterns;
}

/** The kinds of folder that a file lies in, going by its path. `approved` folder names never count. */
export function reachOf(path: string, approved: readonly string[]): Reach[] {
  const folders = pathNames(path.toLowerCase()).slice(0, -1);
  if (approved.some((name) => folders.includes(name.toLowerCase()))) return [];
  const found = PATTERNS.filter(({ names }) => stands(names, folders)).map(({ reach }) => reach);
  return [...new Set(found)];
}

/** Whether the names of a pattern stand side by side in a path; a pattern that begins with "/" only at its start. */
function stands(names: readonly string[], folders: readonly string[]): boolean {
  const last = names[0] === '' ? 0 : folders.length - names.length;
  for (let at = 0; at <= last; at++) {
    if (names.every((name, i) => fits(name, folders[at + i]))) return true;
  }
  return false;
}

function fits(pattern: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) && name !== '' : name === pattern;
}
