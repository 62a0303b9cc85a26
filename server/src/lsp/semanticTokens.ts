import { type Connection, SemanticTokensBuilder } from 'vscode-languageserver';
import type { Span } from '../core/text/span';
import { semanticTokensOf } from '../service/semanticTokens';
import { TOKEN_TYPES } from '../service/tokenTypes';
import type { Snapshot } from './noteDocument';
import type { Session } from './session';

/** Tells quotations, people by role, placeholders and labels to the editor's theme. */
export function answerSemanticTokens(connection: Connection, session: Session): void {
  connection.languages.semanticTokens.on(({ textDocument }) => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? encode(snapshot) : { data: [] };
  });
  connection.languages.semanticTokens.onRange(({ textDocument, range }) => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? encode(snapshot, snapshot.lines.span(range)) : { data: [] };
  });
}

/** The protocol's tokens stand on one line each. */
function encode({ analysis, lines }: Snapshot, within?: Span) {
  const builder = new SemanticTokensBuilder();
  for (const { type, start, end } of semanticTokensOf(analysis, within)) {
    const from = lines.position(start);
    const to = lines.position(end);
    for (let line = from.line; line <= to.line; line++) {
      const first = line === from.line ? from.character : 0;
      const length = (line === to.line ? to.character : lines.lengthOf(line)) - first;
      if (length > 0) builder.push(line, first, length, TOKEN_TYPES.indexOf(type), 0);
    }
  }
  return builder.build();
}
