import * as vscode from 'vscode';
import type { ActiveNote } from '../editor/activeNote';
import type { Pages } from '../pages/pages';
import type { PolicyFiles } from '../policy/policyFiles';
import { NOTE_LANGUAGE } from '../server/checkedFiles';
import { TemplatePicker } from './pickTemplate';
import type { Template } from './template';
import { agencyTemplates, shippedTemplates } from './templateFiles';

/** "New note from template": a new unsaved note with the template's tab stops. Takes a template's id to skip the list. */
export function newNote(
  context: vscode.ExtensionContext,
  note: ActiveNote,
  policies: PolicyFiles,
  pages: Pages,
): vscode.Disposable {
  const picker = new TemplatePicker(pages);
  return vscode.commands.registerCommand('mutualNotes.newNote', async (id?: unknown) => {
    const place = note.document?.uri ?? vscode.Uri.from({ scheme: 'untitled', path: 'note' });
    const [own, shipped] = await Promise.all([agencyTemplates(policies, place), shippedTemplates(context.extension)]);
    const templates = [...own, ...shipped];
    const chosen =
      typeof id === 'string' ? templates.find((template) => template.id === id) : await picker.pick(templates);
    if (chosen) await openNote(chosen);
  });
}

async function openNote({ body }: Template): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: NOTE_LANGUAGE, content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(body));
}
