import { assert } from 'chai';
import * as vscode from 'vscode';
import { say } from '../report';
import { closeAll, openNote } from './notes';
import { codeOf, diagnostics } from './wait';

const has = (code: string) => (found: vscode.Diagnostic[]) => found.some((d) => codeOf(d) === code);
const hasNot = (code: string) => (found: vscode.Diagnostic[]) => !found.some((d) => codeOf(d) === code);

describe('diagnostics', () => {
  afterEach(closeAll);

  it('come from the extension, which is there and starts', async () => {
    const extension = vscode.extensions.getExtension('mutual-notes.mutual-notes');
    assert.isDefined(extension);
    await extension!.activate();
    say(`    VS Code ${vscode.version}, ${vscode.env.appHost}`);
  });

  it('show what a sample note gives away', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder.uri, '1-names-and-numbers.peernote');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'peer-note');
    await vscode.window.showTextDocument(document);
    const found = await diagnostics(document, has('confidentiality/phone-number'));
    const phone = found.find((d) => codeOf(d) === 'confidentiality/phone-number')!;
    assert.equal(document.getText(phone.range), '413-555-0182');
    assert.equal(phone.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(phone.source, 'mutual-notes');
  });

  it('appear as a note is typed and go when it is mended', async () => {
    const editor = await openNote('');
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Call her at 413-555-0182.\n'));
    const [phone] = (await diagnostics(document, has('confidentiality/phone-number'))).filter((d) =>
      has('confidentiality/phone-number')([d]),
    );
    await editor.edit((edit) => edit.replace(phone.range, '[phone number]'));
    await diagnostics(document, hasNot('confidentiality/phone-number'));
  });

  it('carry a quick fix', async () => {
    const { document } = await openNote('Call her at 413-555-0182.\n');
    const [phone] = await diagnostics(document, has('confidentiality/phone-number'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      phone.range,
    );
    assert.isNotEmpty(actions.filter((action) => action.kind?.contains(vscode.CodeActionKind.QuickFix)));
  });
});
