import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';

/** A file to check; `named` when the command line names it, rather than a folder above it. */
export interface NoteFile {
  readonly path: string;
  readonly named: boolean;
  /** Set for what stands on the standard input; its path is only a name for it. */
  readonly piped?: boolean;
}

/** A file or folder that could not be used, and how to mend it. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
}

export interface FoundFiles {
  readonly files: readonly NoteFile[];
  readonly problems: readonly InputProblem[];
}

/** Stands for the standard input. */
export const PIPED = '-';
const NOTES = '**/*.peernote';
const PASSED_OVER = new Set(['node_modules', '.git']);

/**
 * The notes among `inputs`: files as named, folders searched for `*.peernote` and for the `include` globs, and globs that
 * the shell left alone. Sorted by path, each once.
 */
export function findNoteFiles(inputs: readonly string[], include: readonly string[], cwd: string): FoundFiles {
  const files = new Map<string, NoteFile>();
  const problems: InputProblem[] = [];
  const tell = (file: string, message: string) => void problems.push({ path: file, message });
  const search = (folder: string, globs: readonly string[]) => {
    const matches = picomatch([...globs], { dot: true });
    const found = filesBelow(folder, '', tell).filter((file) => matches(file));
    for (const file of found.map((name) => path.join(folder, name)))
      if (!files.has(file)) files.set(file, { path: file, named: false });
    return found.length;
  };
  for (const input of inputs) {
    if (input === PIPED) {
      files.set(PIPED, { path: path.join(cwd, PIPED), named: true, piped: true });
      continue;
    }
    const full = path.resolve(cwd, input);
    const kind = kindOf(full);
    if (kind === 'file') files.set(full, { path: full, named: true });
    else if (kind === 'folder') search(full, [NOTES, ...include]);
    else if (kind !== 'missing') tell(full, kind);
    else if (!isGlob(input) || search(cwd, [input.replaceAll('\\', '/')]) === 0) tell(full, MISSING);
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

const isGlob = (input: string): boolean => picomatch.scan(input).isGlob;
const MISSING = 'There is no such file or folder. You might check the spelling.';

/** What a path is: a file, a folder, missing, or a message that says why it cannot be used. */
function kindOf(full: string): string {
  try {
    const stat = fs.statSync(full);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'This is neither a file nor a folder, so it was left alone.';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : notAllowed(error);
  }
}

/** A link whose file is gone counts too: a note that was not read is something to say. */
const isOrWasFile = (full: string): boolean => ['file', 'missing'].includes(kindOf(full));

/** All files below a folder, relative to where the search began, with "/". Links to folders are not followed. */
function filesBelow(root: string, below: string, tell: (folder: string, message: string) => void): string[] {
  const folder = path.join(root, below);
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    tell(folder, notAllowed(error));
    return [];
  }
  return entries.flatMap((entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : filesBelow(root, name, tell);
    return entry.isFile() || (entry.isSymbolicLink() && isOrWasFile(path.join(root, name))) ? [name] : [];
  });
}

/** Why a file or folder cannot be read, and the mend. */
export function notAllowed(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM')
    return 'This may not be read with your account. You might ask its owner for access.';
  if (code === 'ENOENT') return MISSING;
  return `This could not be read (${code ?? 'unknown reason'}). You might open it in the editor and save it again.`;
}
