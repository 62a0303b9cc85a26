import * as vscode from 'vscode';
import { EXPLAIN } from '../../../server/src/lsp/protocol';
import type { ActiveNote } from '../editor/activeNote';
import type { Pages } from '../pages/pages';
import { includeGlobs, isNote, NOTE_LANGUAGE } from '../server/checkedFiles';
import type { NoteServer } from '../server/noteServer';

const KIND = 'explain';

/** "Why is this file checked like this?": the resolved policy and where each part comes from; or why nothing is checked. */
export function explain(server: NoteServer, note: ActiveNote, pages: Pages): vscode.Disposable {
  pages.register(KIND, async (_, of) => (of ? explanation(server, of) : ''));
  return vscode.commands.registerCommand('mutualNotes.explain', async () => {
    const document = vscode.window.activeTextEditor?.document ?? note.document;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a note first; then this says how it is checked.'));
      return;
    }
    await pages.preview(pages.address(KIND, `${vscode.l10n.t('How this file is checked')}.md`, document.uri));
  });
}

async function explanation(server: NoteServer, uri: vscode.Uri): Promise<string> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (!document) return vscode.l10n.t('This file is closed. Open it and ask again.');
  if (!isNote(document)) return whyNotChecked(document);
  const result = await server.request(EXPLAIN, { textDocument: { uri: uri.toString() } }).catch(() => null);
  return (
    result?.markdown ?? vscode.l10n.t('The check of this note has not finished yet. You might ask again in a moment.')
  );
}

function whyNotChecked(document: vscode.TextDocument): string {
  const globs = includeGlobs();
  const chosen = globs.length > 0 ? globs.map((glob) => `\`${glob}\``).join(', ') : vscode.l10n.t('nothing yet');
  return [
    `# ${vscode.l10n.t('This file is not checked')}`,
    vscode.l10n.t(
      'VS Code reads it as “{0}”. Mutual Notes checks files that are peer notes (`.peernote`), and Markdown or plain text files that the setting “Mutual Notes: Include” chooses (now: {1}).',
      document.languageId,
      chosen,
    ),
    vscode.l10n.t(
      'To have it checked, you might save it with the ending `.peernote`, choose the language “Peer note” in the status bar (`{0}`), or add a pattern such as `notes/**` to the setting.',
      NOTE_LANGUAGE,
    ),
  ].join('\n\n');
}
