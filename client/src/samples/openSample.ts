import * as vscode from 'vscode';
import { NOTE_LANGUAGE } from '../server/checkedFiles';
import { type Sample, samples } from './samples';

/** "Open a sample note": a shipped note as an unsaved copy to play with. Takes a sample's file name to skip the list. */
export function openSample(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('mutualNotes.openSample', async (file?: unknown) => {
    const sample = typeof file === 'string' ? samples().find((known) => known.file === file) : await pickSample();
    if (sample) await openCopy(vscode.Uri.joinPath(extension, 'client', 'samples', sample.file));
  });
}

interface SampleItem extends vscode.QuickPickItem {
  readonly sample: Sample;
}

async function pickSample(): Promise<Sample | undefined> {
  const items: SampleItem[] = samples().map((sample) => ({ label: sample.title, detail: sample.about, sample }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open a sample note'),
    placeHolder: vscode.l10n.t('It opens as an unsaved copy; everybody in it is invented'),
    matchOnDetail: true,
    // The walkthrough's page takes the focus when it is drawn, and would close the list.
    ignoreFocusOut: true,
  });
  return picked?.sample;
}

async function openCopy(uri: vscode.Uri): Promise<void> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const copy = await vscode.workspace.openTextDocument({ language: NOTE_LANGUAGE, content });
  await vscode.window.showTextDocument(copy, { preview: false });
}
