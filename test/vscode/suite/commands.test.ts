import { assert } from 'chai';
import * as vscode from 'vscode';
import { extension } from './notes';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

describe('commands', () => {
  it('are all there, under one name', async () => {
    await extension();
    const known = new Set(await vscode.commands.getCommands(true));
    const { contributes } = vscode.extensions.getExtension('mutual-notes.mutual-notes')!.packageJSON;
    const commands: Command[] = contributes.commands;
    assert.isNotEmpty(commands);
    assert.deepEqual(
      commands.filter(({ command }) => !known.has(command)),
      [],
    );
    assert.deepEqual([...new Set(commands.map(({ category }) => category))], ['Mutual Notes']);
  });

  it('have a title in words', async () => {
    const { contributes } = vscode.extensions.getExtension('mutual-notes.mutual-notes')!.packageJSON;
    const titles = (contributes.commands as Command[]).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('%') || title === ''),
      [],
    );
  });

  it('restart brings the server back', async () => {
    const api = await extension();
    await vscode.commands.executeCommand('mutualNotes.restart');
    assert.isTrue(api.client?.isRunning());
  });
});
