import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextChange } from '../service/fitting';
import type { ClientAbilities } from './abilities';
import type { Snapshot } from './noteDocument';

/** Changes of one note as an edit that the client refuses if the note is no longer of this version. */
export function workspaceEdit(
  { uri, version, lines }: Snapshot,
  changes: readonly TextChange[],
  { documentChanges }: ClientAbilities,
): WorkspaceEdit {
  const edits: TextEdit[] = changes.map((change) => ({ range: lines.range(change), newText: change.text }));
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
