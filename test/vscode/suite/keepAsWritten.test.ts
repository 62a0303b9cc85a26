import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote } from './notes';
import { codeOf, diagnostics, until } from './wait';

const RULE = 'confidentiality/phone-number';
const KEEP = 'mutualNotes.keepAsWritten';
const isPhone = (found: vscode.Diagnostic[]) => found.some((finding) => codeOf(finding) === RULE);

async function noteWithPhone() {
  const editor = await openNote('Call her at 413-555-0182.\n');
  const found = await diagnostics(editor.document, isPhone);
  const { range } = found.find((finding) => codeOf(finding) === RULE)!;
  const keep = (version: number, reason: string) =>
    vscode.commands.executeCommand(KEEP, editor.document.uri.toString(), version, RULE, range, reason);
  return { editor, keep };
}

describe('keep as written', () => {
  before(extension);
  afterEach(closeAll);

  it('writes the reason into the note and the finding goes', async () => {
    const { editor, keep } = await noteWithPhone();
    await keep(editor.document.version, 'at their request');
    assert.include(editor.document.getText(), `keep ${RULE} because at their request`);
    await diagnostics(editor.document, (found) => !isPhone(found));
  });

  it('can be undone', async () => {
    const { editor, keep } = await noteWithPhone();
    await keep(editor.document.version, 'at their request');
    await vscode.commands.executeCommand('undo');
    await until('the note as it was', () => editor.document.getText() === 'Call her at 413-555-0182.\n');
  });

  it('writes nothing when the note changed in the meantime', async () => {
    const { editor, keep } = await noteWithPhone();
    const before = editor.document.version;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Please. '));
    void keep(before, 'at their request');
    await diagnostics(editor.document, isPhone);
    assert.equal(editor.document.getText(), 'Please. Call her at 413-555-0182.\n');
  });
});
