import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, extension, openNote } from './notes';
import { until } from './wait';

const NOTE = [
  '---',
  'template: dap',
  'date: 2026-09-01',
  '---',
  '## Data',
  '',
  'I met with Keisha Brown. "I want my own key," Keisha said.',
  '',
  '## Plan',
  '',
  'Keisha will call on Monday; I will bring [what].',
  '',
].join('\n');

/** What VS Code gets for a document from one of its own commands, once it gets something. */
const asked = <T>(command: string, ...args: unknown[]): Promise<T[]> =>
  until(command, async () => {
    const answer = await vscode.commands.executeCommand<T[] | undefined>(`vscode.${command}`, ...args);
    return answer && answer.length > 0 && answer;
  });

const positionOf = (document: vscode.TextDocument, text: string) =>
  document.positionAt(document.getText().indexOf(text));
const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

async function switchOn(setting: string, isOn = true): Promise<void> {
  const value = isOn ? true : undefined;
  await vscode.workspace.getConfiguration('mutualNotes').update(setting, value, vscode.ConfigurationTarget.Global);
}

describe('writing help', () => {
  let document: vscode.TextDocument;

  before(extension);
  beforeEach(async () => {
    document = (await openNote(NOTE)).document;
  });
  afterEach(closeAll);

  it('gives the sections to outline, breadcrumbs and sticky lines', async () => {
    const symbols = await asked<vscode.DocumentSymbol>('executeDocumentSymbolProvider', document.uri);
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
    assert.includeMembers(names, ['Data', 'Plan']);
  });

  it('folds front matter and sections', async () => {
    const ranges = await asked<vscode.FoldingRange>('executeFoldingRangeProvider', document.uri);
    assert.includeMembers(
      ranges.map(({ start }) => start),
      [0, 4],
    );
  });

  it('shows every place where somebody is meant', async () => {
    const found = await asked('executeDocumentHighlights', document.uri, positionOf(document, 'Keisha said'));
    assert.lengthOf(found, 3);
  });

  it('gives somebody another name everywhere', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'Keisha said'),
      'the person',
    );
    assert.lengthOf(edit.get(document.uri), 3);
  });

  it('grows the selection from the word to the note', async () => {
    const [range] = await asked<vscode.SelectionRange>('executeSelectionRangeProvider', document.uri, [
      positionOf(document, 'own key'),
    ]);
    const texts: string[] = [];
    for (let at = range; at; at = at.parent!) texts.push(document.getText(at.range));
    assert.includeMembers(texts, ['own', 'I want my own key,']);
    assert.equal(texts.at(-1), NOTE);
  });

  it('colours quotations, people and what is left to fill in', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await until('tokens', async () => {
      const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return data.length > 0 && data;
    });
    const types = new Set([...tokens].filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]));
    assert.includeMembers([...types], ['quotation', 'person', 'placeholder']);
  });

  describe('completes', () => {
    /** Types at the start of a line, and waits until this is offered behind it. */
    async function offered(line: number, typed: string, label: string): Promise<vscode.CompletionItem> {
      await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(line, 0), `${typed}\n`));
      return until(`"${label}" to be offered`, async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(line, typed.length),
        );
        return items.find((item) => item.label === label);
      });
    }

    it('keys of the front matter', () => offered(3, 'dur', 'duration'));
    it('their values', () => offered(3, 'setting: ', 'community'));
    it('sections that the template asks for', () => offered(11, '## ', 'Agreed'));
    it('words for a role in place of a name', () => offered(11, 'the per', 'the person'));
    it('a prompt for the person’s own words', () => offered(11, 'In th', 'In their words'));
  });

  describe('that is off by default', () => {
    afterEach(async () => {
      await switchOn('codeLens', false);
      await switchOn('inlayHints', false);
    });

    it('stands nowhere until somebody asks for it', async () => {
      await asked('executeDocumentSymbolProvider', document.uri);
      const of = async (command: string, ...args: unknown[]) =>
        (await vscode.commands.executeCommand<unknown[] | undefined>(`vscode.${command}`, document.uri, ...args)) ?? [];
      assert.isEmpty(await of('executeCodeLensProvider', 10));
      assert.isEmpty(await of('executeInlayHintProvider', whole(document)));
    });

    it('stands over each section as whose voice it carries', async () => {
      await switchOn('codeLens');
      const lenses = await asked<vscode.CodeLens>('executeCodeLensProvider', document.uri, 10);
      assert.includeMembers(
        lenses.map(({ range }) => range.start.line),
        [4, 8],
      );
    });

    it('stands in the line as a hint', async () => {
      await switchOn('inlayHints');
      assert.isNotEmpty(await asked('executeInlayHintProvider', document.uri, whole(document)));
    });
  });
});
