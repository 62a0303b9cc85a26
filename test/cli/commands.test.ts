import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
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

    it('as a page tells the places in each note, and no text unless asked to', () => {
      const page = (...more: string[]) => mutualNotes(folder.path, ['report', '.', '--format', 'html', ...more]).out;
      assert.match(page(), /^<!DOCTYPE html>[\s\S]*<summary>a\.peernote: \d+ places<\/summary>/);
      assert.doesNotMatch(page(), /555|walked/);
      assert.match(page('--with-text'), /413-555-0182/);
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

  describe('deidentify', () => {
    const note = 'Maria Lopez walked with me. Call her at 413-555-0182.';
    const copyOf = (files: Record<string, string>, ...args: string[]) => {
      const copies = new NoteFolder(files);
      after(() => copies.remove());
      return { copies, outcome: mutualNotes(copies.path, ['deidentify', ...args]) };
    };

    it('writes a copy beside the note and leaves the note alone', () => {
      const { copies, outcome } = copyOf({ 'a7.peernote': note }, 'a7.peernote');
      assert.equal(outcome.code, 0);
      assert.equal(copies.read('a7.peernote'), note);
      assert.doesNotMatch(copies.read('a7.deidentified.peernote'), /Maria|Lopez|0182/);
      assert.match(copies.read('a7.deidentified.peernote'), /walked with me\. Call her at /);
    });

    it('tells what was replaced by kind, and no words', () => {
      const { outcome } = copyOf({ 'a7.peernote': note }, 'a7.peernote');
      assert.match(outcome.out, /^a7\.deidentified\.peernote\n {2}Replaced: .*phone number \(1\)/);
      assert.doesNotMatch(outcome.out, /Maria|Lopez|0182/);
    });

    it('finds no identifier in the copy', () => {
      const { copies } = copyOf({ 'a7.peernote': note }, 'a7.peernote', '--out', 'out');
      const { out } = mutualNotes(copies.path, ['check', 'out', '--format', 'json']);
      assert.doesNotMatch(out, /confidentiality\/(?:person-name|phone-number|third-party)/);
    });

    it('never writes over a file', () => {
      const { copies } = copyOf({ 'a7.peernote': note, 'a7.deidentified.peernote': 'mine' }, 'a7.peernote');
      assert.equal(copies.read('a7.deidentified.peernote'), 'mine');
      assert.doesNotMatch(copies.read('a7.deidentified-2.peernote'), /0182/);
    });

    it('does not take over a file name that gives somebody away', () => {
      const { outcome } = copyOf({ 'maria-lopez.peernote': note }, 'maria-lopez.peernote', '--style', 'brackets');
      assert.match(outcome.out, /^note\.deidentified\.peernote\n/);
    });

    it('leaves no half copy where the disk is full', function () {
      if (process.platform === 'win32') return this.skip();
      const half = new NoteFolder({ 'a7.peernote': `${note}\n`.repeat(400) });
      const limited = ['-c', 'ulimit -f 4; "$0" "$@"', process.execPath, path.resolve('dist/cli.js')];
      const { status, stderr } = spawnSync('sh', [...limited, 'deidentify', 'a7.peernote'], {
        cwd: half.path,
        encoding: 'utf8',
      });
      const left = fs.readdirSync(half.path);
      half.remove();
      assert.equal(status, 2);
      assert.match(stderr, /a7\.peernote: This could not be /);
      assert.deepEqual(left, ['a7.peernote']);
    });

    it('takes no text from another program, as it writes beside a file', () => {
      const { code, err } = mutualNotes(folder.path, ['deidentify', '-'], { input: note });
      assert.match(err, /writes its copy beside a file/);
      assert.equal(code, 2);
    });

    it('makes no copy of what cannot be read in full', () => {
      const { copies, outcome } = copyOf({ 'a7.peernote': 'a\0b' }, 'a7.peernote', 'none.peernote');
      assert.equal(outcome.code, 2);
      assert.match(outcome.err, /none\.peernote: There is no such file[^\n]*\na7\.peernote: .*no text/);
      assert.throws(() => copies.read('a7.deidentified.peernote'));
    });
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
