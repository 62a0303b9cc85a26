import * as vscode from 'vscode';
import type { ActiveNote } from '../editor/activeNote';
import { askForNote } from '../editor/askForNote';
import { findPlaceholders } from './findPlaceholders';

/** "Next placeholder" and "Previous placeholder": selects it, so that typing takes its place; goes round at the end. */
export function placeholders(note: ActiveNote): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('mutualNotes.nextPlaceholder', () => go(note, 'next')),
    vscode.commands.registerCommand('mutualNotes.previousPlaceholder', () => go(note, 'previous')),
  );
}

async function go(note: ActiveNote, direction: 'next' | 'previous'): Promise<void> {
  const editor = await note.reveal();
  if (!editor) {
    askForNote();
    return;
  }
  const { document, selection } = editor;
  const found = findPlaceholders(document.getText());
  const caret = document.offsetAt(direction === 'next' ? selection.end : selection.start);
  const target =
    direction === 'next'
      ? (found.find(({ start }) => start >= caret) ?? found[0])
      : (found.filter(({ end }) => end <= caret).at(-1) ?? found.at(-1));
  if (!target) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing is left to fill in.'), 4000);
    return;
  }
  editor.selection = new vscode.Selection(document.positionAt(target.start), document.positionAt(target.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
