import * as vscode from 'vscode';
import { COMMAND, type Insight, type Range } from '../../../server/src/lsp/protocol';
import type { ActiveNote } from '../editor/activeNote';
import { toEditorRange } from '../editor/ranges';
import { findPlaceholders } from '../placeholders/findPlaceholders';
import type { ViewMessage } from './model';

/** A click in the view. */
export type Action = Exclude<ViewMessage, { type: 'ready' | 'shown' }>;

/** Does what a click in the view asks for. */
export async function act(action: Action, note: ActiveNote, insight: Insight | undefined): Promise<void> {
  switch (action.type) {
    case 'goTo':
      return goTo(note, action.range);
    case 'insert':
      return insertPrompt(note, insight?.elements.find(({ id }) => id === action.id)?.prompt);
    case 'showRule':
      await vscode.commands.executeCommand(COMMAND.showRule, action.rule);
      return;
    case 'newNote':
      await vscode.commands.executeCommand('mutualNotes.newNote');
  }
}

async function goTo(note: ActiveNote, target: Range): Promise<void> {
  const editor = await note.reveal();
  if (!editor) return;
  const range = editor.document.validateRange(toEditorRange(target));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts a prompt at the end of the note, as one undoable edit, and selects what is to be filled in. */
async function insertPrompt(note: ActiveNote, prompt: string | undefined): Promise<void> {
  const editor = prompt === undefined ? undefined : await note.reveal();
  if (!editor || prompt === undefined) return;
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const offset = document.offsetAt(end);
  if (!(await editor.edit((edit) => edit.insert(end, `${gapBefore(document)}${prompt.trim()}\n`)))) return;
  const added = document.getText().slice(offset);
  const target = findPlaceholders(added)[0] ?? { start: added.length, end: added.length };
  editor.selection = new vscode.Selection(
    document.positionAt(offset + target.start),
    document.positionAt(offset + target.end),
  );
  editor.revealRange(editor.selection);
}

/** Line breaks so that the prompt begins a paragraph of its own. */
function gapBefore(document: vscode.TextDocument): string {
  const last = document.lineAt(document.lineCount - 1);
  if (document.getText().trim() === '') return '';
  if (!last.isEmptyOrWhitespace) return '\n\n';
  const before = document.lineCount > 1 ? document.lineAt(document.lineCount - 2) : last;
  return before.isEmptyOrWhitespace ? '' : '\n';
}
