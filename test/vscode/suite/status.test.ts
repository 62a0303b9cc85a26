import { assert } from 'chai';
import { closeAll, extension, openNote } from './notes';
import { until } from './wait';

describe('status', () => {
  afterEach(closeAll);

  it('counts what is marked, by area', async () => {
    const { status } = await extension();
    await openNote('Call her at 413-555-0182.\n');
    await until('the count', () => status.state().counts.includes('Confidentiality 1'));
  });

  it('says how long the note is and by what it is checked', async () => {
    const { status } = await extension();
    await openNote('We walked to the river and she told me about her garden.\n');
    await until('the length', () => status.state().length.startsWith('12 words'));
    assert.match(status.state().checked, /Mutual Notes \d+\.\d+\.\d+, on this machine only/);
  });

  it('says what could not be checked, and stands out for it until it can', async () => {
    const { status } = await extension();
    const editor = await openNote(
      'Hoy caminamos juntos hasta el río y ella me contó cómo va su jardín. Quiere llamar a su hermana mañana.\n',
    );
    await until('the limit', () => status.state().limits.startsWith('This note does not seem to be in English'));
    assert.isTrue(status.state().warns);
    await editor.edit((edit) => edit.replace(editor.document.lineAt(0).range, 'We walked to the river together.'));
    await until('no limit', () => status.state().limits === '');
    assert.isFalse(status.state().warns);
  });

  it('follows what is typed', async () => {
    const { status } = await extension();
    const editor = await openNote('Call her at 413-555-0182.\n');
    await until('the count', () => status.state().counts.includes('Confidentiality 1'));
    await editor.edit((edit) => edit.delete(editor.document.lineAt(0).range));
    await until('no count', () => !status.state().counts.includes('Confidentiality'));
  });
});
