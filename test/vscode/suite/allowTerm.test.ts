import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, writeNote } from './notes';

const ALLOW = 'mutualNotes.allowTerm';

describe('always allow here', () => {
  before(extension);
  afterEach(closeAll);

  it('adds the words to the settings of the workspace', async () => {
    const note = await writeNote('allow.peernote', 'We met at Riverside House.\n');
    await vscode.commands.executeCommand(ALLOW, note.toString(), 'Riverside House', 'nobody');
    const settings = () => vscode.workspace.getConfiguration('mutualNotes');
    assert.deepEqual(settings().get('allowedTerms'), ['Riverside House']);
    await settings().update('allowedTerms', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('adds nothing that could tell who somebody is', async () => {
    const note = await writeNote('allow.peernote', 'We met at Riverside House.\n');
    await vscode.commands.executeCommand(ALLOW, note.toString(), 'Riverside House', 'somebody');
    assert.deepEqual(vscode.workspace.getConfiguration('mutualNotes').get('allowedTerms'), []);
  });

  it('adds the words to the policy where there is one, leaving the rest of it alone', async () => {
    const policy = await writeNote('.mutual-notes.yaml', '# ours\nallow:\n  - Harbor Group # Tuesdays\n');
    const note = await writeNote('allow.peernote', 'We met at Riverside House.\n');
    await vscode.commands.executeCommand(ALLOW, note.toString(), 'Riverside House', 'nobody');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(policy));
    assert.equal(text, '# ours\nallow:\n  - Harbor Group # Tuesdays\n  - "Riverside House"\n');
    await vscode.workspace.fs.delete(policy);
  });
});
