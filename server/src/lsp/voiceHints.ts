import type { Connection } from 'vscode-languageserver';
import { inWords } from '../core/text/saying';
import { inlayWordsOf } from '../service/inlayHints';
import { sharesOf } from '../service/voiceShares';
import type { Session } from './session';

/** Whose voice a section or clause carries, shown in the text. Both are off until the settings ask for them. */
export function answerVoiceHints(connection: Connection, session: Session): void {
  connection.onCodeLens(({ textDocument }) => {
    const snapshot = session.settingsOf(textDocument.uri).codeLens ? session.snapshot(textDocument.uri) : undefined;
    if (!snapshot) return null;
    return sharesOf(snapshot.analysis).map(({ title, text }) => ({
      range: snapshot.lines.range(title),
      command: { title: text.map((part) => inWords(part, session.language)).join(' · '), command: '' },
    }));
  });
  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const snapshot = session.settingsOf(textDocument.uri).inlayHints ? session.snapshot(textDocument.uri) : undefined;
    if (!snapshot) return null;
    const { analysis, lines } = snapshot;
    return inlayWordsOf(analysis, lines.span(range)).map(({ offset, text }) => ({
      position: lines.position(offset),
      label: inWords(text, session.language),
      paddingRight: true,
    }));
  });
}
