import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote } from './notes';

describe('the language of notes', () => {
  before(extension);
  afterEach(closeAll);

  it('has words with accents, hyphens and apostrophes in one piece', async () => {
    const { document } = await openNote('Núñez’s well-being, isn’t it\n');
    const words = [0, 9, 20].map((at) => document.getText(document.getWordRangeAtPosition(new vscode.Position(0, at))));
    assert.deepEqual(words, ['Núñez’s', 'well-being', 'isn’t']);
  });

  it('is calm: lines wrap, and nothing offers to write', async () => {
    const { document } = await openNote('');
    const editor = vscode.workspace.getConfiguration('editor', document);
    const values = [
      'wordWrap',
      'wordBasedSuggestions',
      'inlineSuggest.enabled',
      'tabCompletion',
      'minimap.enabled',
    ].map((name) => editor.get(name));
    assert.deepEqual(values, ['on', 'off', false, 'onlySnippets', false]);
    assert.propertyVal(editor.get('quickSuggestions'), 'other', 'off');
  });
});
