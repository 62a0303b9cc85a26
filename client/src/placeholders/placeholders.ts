import * as vscode from 'vscode';
import type { ActiveNote } from '../editor/activeNote';
import { askForNote } from '../editor/askForNote';

/** A stretch still to be filled in: `[their words]` or `____`; not a check box, a link or a reference. */
const PLACEHOLDER = /\[(?![ xX]?\])[^[\]\n]{1,200}\](?![([:])|(?<![\w_])_{3,}(?![\w_])/g;

/** Where the placeholders of a text stand; offsets in code units. */
export function findPlaceholders(text: string): Array<{ start: number; end: number }> {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

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
