import picomatch from 'picomatch';
import * as vscode from 'vscode';
import { includeGlobs } from '../server/checkedFiles';

/** Folders that hold no notes. */
const SKIPPED = new Set(['.git', 'node_modules', '.vscode']);
const MAX_DEPTH = 30;
/** As the explorer shows them: "9" before "10". */
const byName = new Intl.Collator(undefined, { numeric: true });

/**
 * The notes below a folder, in the order of their paths. Walks by the workspace's own file system, so it works in virtual
 * workspaces; does not follow links. Folders that cannot be read are told to `unreadable`.
 */
export async function findNotes(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
  unreadable: (uri: vscode.Uri) => void,
): Promise<vscode.Uri[]> {
  const included = picomatch(includeGlobs(), { dot: true });
  const isNoteFile = ({ path }: vscode.Uri) =>
    path.endsWith('.peernote') || (/\.(md|markdown|txt)$/i.test(path) && included(path));
  const walk = async (here: vscode.Uri, depth: number): Promise<vscode.Uri[]> => {
    if (token.isCancellationRequested || depth > MAX_DEPTH) return [];
    const found: vscode.Uri[] = [];
    for (const [name, type] of await entriesOf(here, unreadable)) {
      const uri = vscode.Uri.joinPath(here, name);
      if (type === vscode.FileType.Directory && !SKIPPED.has(name)) found.push(...(await walk(uri, depth + 1)));
      if (type === vscode.FileType.File && isNoteFile(uri)) found.push(uri);
    }
    return found;
  };
  return walk(folder, 0);
}

async function entriesOf(
  folder: vscode.Uri,
  unreadable: (uri: vscode.Uri) => void,
): Promise<[string, vscode.FileType][]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).sort(([a], [b]) => byName.compare(a, b));
  } catch {
    unreadable(folder);
    return [];
  }
}
