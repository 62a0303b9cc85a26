import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote } from './notes';
import { diagnostics, until } from './wait';

/** The tab of the Markdown preview that is on show. */
const preview = () =>
  until('the page', () => {
    const tab = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => isPreview(input));
    return tab?.label;
  });
const isPreview = (input: unknown) =>
  input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview');

const textOf = async (path: string, of?: vscode.Uri) => {
  const uri = vscode.Uri.from({ scheme: 'mutual-notes', path, query: of?.toString() ?? '' });
  return (await vscode.workspace.openTextDocument(uri)).getText();
};

describe('pages', () => {
  before(extension);
  afterEach(closeAll);

  it('show a rule, offline, as it ships with the extension', async () => {
    await vscode.commands.executeCommand('mutualNotes.showRule', 'confidentiality/phone-number');
    assert.include(await preview(), 'confidentiality-phone-number');
    assert.include(await textOf('/rule/confidentiality-phone-number.md'), 'Why it matters');
  });

  it('say in words when a rule has no page', async () => {
    assert.include(await textOf('/rule/house-shift-book.md'), '.mutual-notes.yaml');
  });

  it('show a note as the person would read it', async () => {
    const { document } = await openNote('Call her at 413-555-0182.\n');
    await diagnostics(document);
    await vscode.commands.executeCommand('mutualNotes.readAloud');
    await preview();
    assert.include(await textOf('/read-aloud/any.md', document.uri), 'Call her at');
  });

  it('say why a note is checked as it is', async () => {
    const { document } = await openNote('Call her at 413-555-0182.\n');
    await diagnostics(document);
    await vscode.commands.executeCommand('mutualNotes.explain');
    await preview();
    assert.isNotEmpty(await textOf('/explain/any.md', document.uri));
  });

  it('say why a file is not checked', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Call 413-555-0182.' });
    assert.include(await textOf('/explain/unchecked.md', document.uri), 'This file is not checked');
  });
});
