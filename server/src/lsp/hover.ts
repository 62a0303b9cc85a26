import { type Connection, MarkupKind } from 'vscode-languageserver';
import { explanationAt } from '../service/hover';
import { MARKDOWN, PLAIN_TEXT } from '../service/markup';
import type { ClientAbilities } from './abilities';
import { COMMAND } from './protocol';
import type { Session } from './session';

/** Explains what stands under the pointer, from the stored analysis. */
export function answerHovers(connection: Connection, session: Session, abilities: ClientAbilities): void {
  connection.onHover(({ textDocument, position }) => {
    const snapshot = session.snapshot(textDocument.uri);
    if (!snapshot) return null;
    const { hintsInText } = session.settingsOf(textDocument.uri);
    const found = explanationAt(snapshot.analysis, snapshot.lines.offset(position), {
      language: session.language,
      markup: abilities.markdownHovers ? MARKDOWN : PLAIN_TEXT,
      linkTo: (rule) => pageOf(rule, abilities),
      says: ({ severity }) => abilities.commands && (hintsInText || severity !== 'hint'),
    });
    const kind = abilities.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText;
    return found ? { contents: { kind, value: found.value }, range: snapshot.lines.range(found) } : null;
  });
}

/** A rule's page: opened inside the editor by our client, else the page's address, if there is one. */
const pageOf = (rule: string, { commands, rulePage }: ClientAbilities): string | undefined =>
  commands ? `command:${COMMAND.showRule}?${encodeURIComponent(JSON.stringify([rule]))}` : rulePage(rule);
