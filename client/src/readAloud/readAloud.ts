import * as vscode from 'vscode';
import { READ_ALOUD } from '../../../server/src/lsp/protocol';
import type { ActiveNote } from '../editor/activeNote';
import { askForNote } from '../editor/askForNote';
import type { Pages } from '../pages/pages';
import type { NoteServer } from '../server/noteServer';

const KIND = 'read-aloud';

/** "Read it aloud check": the note as the person would read it, with what to reconsider, as a plain preview. */
export function readAloud(server: NoteServer, note: ActiveNote, pages: Pages): vscode.Disposable {
  const read = async (uri: vscode.Uri) =>
    (await server.request(READ_ALOUD, { textDocument: { uri: uri.toString() } }).catch(() => null))?.markdown;
  pages.register(KIND, async (_, of) => {
    const markdown = of && (await read(of));
    return markdown ?? vscode.l10n.t('This note is closed or not checked yet. Open it and ask again.');
  });
  return vscode.commands.registerCommand('mutualNotes.readAloud', async () => {
    const document = note.document ?? askForNote();
    if (document) await pages.preview(pages.address(KIND, `${vscode.l10n.t('Read it aloud')}.md`, document.uri), true);
  });
}
