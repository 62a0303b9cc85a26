import { assert } from 'chai';
import * as vscode from 'vscode';
import type { BalanceModel } from '../../../client/src/balance/model';
import { closeAll, editorWhere, extension, openNote } from './notes';
import { until } from './wait';

const NOTE = 'We cooked soup together. She said "I want to try the bus."\nI told him to go.\n';

/** The picture of the note on show, once there is one. */
async function picture(wanted: (model: BalanceModel) => boolean = () => true): Promise<BalanceModel> {
  const { balance } = await extension();
  return until('the picture', () => {
    const { model } = balance.state();
    return 'voice' in model && wanted(model) && model;
  });
}
const givesAwayAPhone = ({ givesAway }: BalanceModel) => givesAway.items.length > 0;

describe('balance view', () => {
  afterEach(closeAll);

  it('asks for a note while there is none', async () => {
    const { balance } = await extension();
    await closeAll();
    await until('the empty view', () => balance.state().model.version === 0);
    assert.include(balance.state().model.summary, 'Open a peer note');
  });

  it('shows whose voice the note carries, also in words', async () => {
    await openNote(NOTE);
    const { voice } = await picture();
    const shares = Object.fromEntries(voice.note.parts.map(({ voice, percent }) => [voice, percent]));
    assert.isAbove(shares.person! + shares.together!, 0);
    for (const { label, percentText } of voice.note.parts.filter(({ count }) => count > 0))
      assert.include(voice.note.alternative, `${label} ${percentText}`);
  });

  it('follows what is typed', async () => {
    const editor = await openNote(NOTE);
    await picture();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Call 413-555-0182. '));
    const { givesAway } = await picture(givesAwayAPhone);
    assert.deepEqual(
      givesAway.items.map(({ rule }) => rule),
      ['confidentiality/phone-number'],
    );
  });

  it('is drawn in the side bar, version by version', async () => {
    const { balance } = await extension();
    const editor = await openNote(NOTE);
    await vscode.commands.executeCommand('mutualNotes.showBalance');
    await until('the first drawing', () => balance.state().shownVersion === editor.document.version);
    await vscode.window.showTextDocument(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Today we met. '));
    await until('the next drawing', () => balance.state().shownVersion === editor.document.version);
  });

  it('opens in a window of its own and still follows the note', async () => {
    const { balance } = await extension();
    const editor = await openNote(NOTE);
    await vscode.commands.executeCommand('mutualNotes.openBalanceInWindow');
    await until('the panel', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)),
    );
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await editorWhere('the note', ({ document }) => document === editor.document);
    assert.isAbove(balance.state().model.version, 0);
  });

  it('goes to a place in the note', async () => {
    const { balance } = await extension();
    const editor = await openNote('Hello.\nCall 413-555-0182.\n');
    await editorWhere('the note', ({ document }) => document === editor.document);
    const { givesAway } = await picture(givesAwayAPhone);
    await balance.act({ type: 'goTo', range: givesAway.items[0]!.range });
    assert.equal(editor.document.getText(editor.selection), '413-555-0182');
  });

  it('inserts a prompt for what is missing, which can be undone', async () => {
    const { balance } = await extension();
    const editor = await openNote('We walked.\n');
    const { needed } = await picture(({ needed }) => needed.items.some(({ canInsert }) => canInsert));
    const open = needed.items.find(({ canInsert }) => canInsert)!;
    await balance.act({ type: 'insert', id: open.id });
    assert.isTrue(editor.document.getText().startsWith('We walked.\n\n'));
    assert.notEqual(editor.document.getText(), 'We walked.\n');
    await vscode.commands.executeCommand('undo');
    await until('the note as it was', () => editor.document.getText() === 'We walked.\n');
  });
});
