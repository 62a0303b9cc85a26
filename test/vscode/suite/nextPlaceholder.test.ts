import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote } from './notes';

const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);

describe('next placeholder', () => {
  before(extension);
  afterEach(closeAll);

  it('selects one after the other and goes round', async () => {
    const editor = await openNote('They want to [their words].\nNext: ____ on [day].\n');
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await vscode.commands.executeCommand('mutualNotes.nextPlaceholder');
      seen.push(selected(editor));
    }
    assert.deepEqual(seen, ['[their words]', '____', '[day]', '[their words]']);
  });

  it('goes back', async () => {
    const editor = await openNote('[one] and [two]\n');
    await vscode.commands.executeCommand('mutualNotes.previousPlaceholder');
    assert.equal(selected(editor), '[two]');
  });

  it('leaves check boxes and links alone', async () => {
    const editor = await openNote('- [ ] soup\n- [x] bread\nSee [the plan](plan.md).\n[who]\n');
    await vscode.commands.executeCommand('mutualNotes.nextPlaceholder');
    assert.equal(selected(editor), '[who]');
  });
});
