import assert from 'node:assert/strict';
import { mutualNotes, NoteFolder } from './commandLine';

describe('mutual-notes', () => {
  const folder = new NoteFolder({
    'a.peernote': 'We walked. Call her at 413-555-0182. Call him at 413-555-0183.',
    'b.peernote': 'We talked. His number is 413-555-0184.',
    'good.yaml': 'staff: [Rosa Lima]',
    'bad.yaml': 'stafff: [Rosa Lima]',
  });
  after(() => folder.remove());

  describe('report', () => {
    it('counts by rule over all notes', () => {
      const { code, out } = mutualNotes(folder.path, ['report', '.', '--format', 'json']);
      const { notes, rules, voices } = JSON.parse(out);
      assert.equal(code, 0);
      assert.equal(notes, 2);
      assert.deepEqual(
        rules.find(({ code: id }: { code: string }) => id === 'confidentiality/phone-number'),
        { code: 'confidentiality/phone-number', findings: 3, notes: 2 },
      );
      assert.deepEqual(Object.keys(voices), ['person', 'together', 'writer', 'observer', 'record']);
    });

    it('holds no text of a note and no names of files', () => {
      const { out } = mutualNotes(folder.path, ['report', '.']);
      assert.match(out, /2 notes read/);
      assert.doesNotMatch(out, /555|walked|peernote/);
    });
  });

  it('rules: lists every rule with its severity and what it points out', () => {
    const { out } = mutualNotes(folder.path, ['rules']);
    assert.match(out, /^confidentiality\/phone-number +warning +\S/m);
    const { rules } = JSON.parse(mutualNotes(folder.path, ['rules', '--format', 'json']).out);
    assert.equal(rules.length, out.trimEnd().split('\n').length);
  });

  describe('policy', () => {
    it('ends with 0 when everything is understood, with 1 and the mend when not, with 2 when there is no file', () => {
      const outcomes = ['good.yaml', 'bad.yaml', 'none.yaml'].map((file) => mutualNotes(folder.path, ['policy', file]));
      assert.deepEqual(
        outcomes.map(({ code }) => code),
        [0, 1, 2],
      );
      assert.match(outcomes[1]!.out, /^bad\.yaml:1:1: warning: "stafff" is not known here\. Did you mean "staff"\?/);
      assert.match(outcomes[2]!.out, /^none\.yaml: There is no such file/);
    });
  });
});
