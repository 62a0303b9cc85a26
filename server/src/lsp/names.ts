import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { inWords } from '../core/text/saying';
import { linkedPlaceholders } from '../service/placeholders';
import { highlightsAt, renameAt, renameTarget } from '../service/rename';
import type { ClientAbilities } from './abilities';
import { workspaceEdit } from './edits';
import type { Session } from './session';

/** Highlights all mentions of the person under the caret, renames them as one, and fills in like placeholders together. */
export function answerNames(connection: Connection, session: Session, abilities: ClientAbilities): void {
  connection.onDocumentHighlight(({ textDocument, position }) => {
    const snapshot = session.snapshot(textDocument.uri);
    if (!snapshot) return null;
    const { analysis, lines } = snapshot;
    return highlightsAt(analysis, lines.offset(position)).map((span) => ({ range: lines.range(span) }));
  });
  connection.languages.onLinkedEditingRange(({ textDocument, position }) => {
    const snapshot = session.snapshot(textDocument.uri);
    if (!snapshot) return null;
    const { analysis, lines } = snapshot;
    const linked = linkedPlaceholders(analysis, lines.offset(position));
    return linked.length > 1 ? { ranges: linked.map((span) => lines.range(span)), wordPattern: '[^\\]\\n]*' } : null;
  });
  connection.onPrepareRename(({ textDocument, position }) => {
    const snapshot = session.snapshot(textDocument.uri);
    const target = snapshot && renameTarget(snapshot.analysis, snapshot.lines.offset(position));
    return target ? { range: snapshot.lines.range(target), placeholder: target.suggestion } : null;
  });
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const snapshot = session.snapshot(textDocument.uri);
    const changes = snapshot && renameAt(snapshot.analysis, snapshot.lines.offset(position), newName);
    if (!changes)
      return new ResponseError(
        LSPErrorCodes.RequestFailed,
        inWords('No name stands here that could be replaced.', session.language),
      );
    return workspaceEdit(snapshot, changes, abilities);
  });
}
