import { CompletionItemKind, type Connection, InsertTextFormat } from 'vscode-languageserver';
import { inWords } from '../core/text/saying';
import { type Suggestion, suggestionsAt } from '../service/completion';
import type { ClientAbilities } from './abilities';
import type { Session } from './session';

const KIND: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  words: CompletionItemKind.Text,
};

/** Suggests keys, sections, role words and prompts while writing. */
export function answerCompletion(connection: Connection, session: Session, { snippets }: ClientAbilities): void {
  connection.onCompletion(({ textDocument, position }) => {
    const snapshot = session.snapshot(textDocument.uri);
    if (!snapshot) return null;
    const { analysis, lines } = snapshot;
    return suggestionsAt(analysis, lines.offset(position)).map(({ label, detail, text, snippet, kind, replaces }) => ({
      label,
      detail: inWords(detail, session.language),
      kind: KIND[kind],
      filterText: kind === 'section' ? text : label,
      textEdit: { range: lines.range(replaces), newText: (snippets && snippet) || text },
      insertTextFormat: snippets && snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    }));
  });
}
