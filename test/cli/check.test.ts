import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { mutualNotes, NoteFolder } from './commandLine';

const PHONE = 'We walked. Call her at 413-555-0182 on Friday.';

interface Checked {
  readonly files: ReadonlyArray<{ readonly path: string; readonly findings: ReadonlyArray<Record<string, unknown>> }>;
}

describe('mutual-notes check', () => {
  const folders: NoteFolder[] = [];
  const folderOf = (files: Record<string, string | Uint8Array>) => {
    const folder = new NoteFolder(files);
    folders.push(folder);
    return folder;
  };
  after(() => {
    for (const folder of folders) folder.remove();
  });

  const jsonOf = (folder: NoteFolder, ...args: string[]): Checked =>
    JSON.parse(mutualNotes(folder.path, ['check', ...args, '--format', 'json']).out);
  const phone = (checked: Checked) =>
    checked.files.flatMap(({ findings }) => findings.filter(({ code }) => code === 'confidentiality/phone-number'));

  it('gives findings as JSON with 0-based lines and UTF-16 characters', () => {
    const checked = jsonOf(folderOf({ 'a.peernote': `We sat 😀 down.\r\n😀 Call her at 413-555-0182.` }), 'a.peernote');
    assert.deepEqual(
      checked.files.map(({ path: file }) => file),
      ['a.peernote'],
    );
    const [finding] = phone(checked);
    assert.deepEqual(Object.keys(finding!), ['code', 'severity', 'message', 'start', 'end']);
    assert.deepEqual(
      [finding!.start, finding!.end],
      [
        { line: 1, character: 15 },
        { line: 1, character: 27 },
      ],
    );
    assert.equal(finding!.severity, 'warning');
  });

  it('ends with 1 when something is at or above --fail-on, with 0 when not', () => {
    const { path: cwd } = folderOf({ 'a.peernote': PHONE });
    const codes = ['error', 'warning', 'hint', 'never'].map(
      (level) => mutualNotes(cwd, ['check', 'a.peernote', '--fail-on', level]).code,
    );
    assert.deepEqual(codes, [0, 1, 1, 0]);
  });

  it('searches folders for notes, and passes over node_modules, .git and other files', () => {
    const folder = folderOf({
      'b/c.peernote': PHONE,
      'a.peernote': PHONE,
      'readme.md': PHONE,
      'node_modules/x/n.peernote': PHONE,
      '.git/n.peernote': PHONE,
    });
    assert.deepEqual(
      jsonOf(folder, '.').files.map((file) => file.path),
      ['a.peernote', 'b/c.peernote'],
    );
    assert.deepEqual(
      jsonOf(folder, '.', '--include', '*.md').files.map((file) => file.path),
      ['a.peernote', 'b/c.peernote', 'readme.md'],
    );
    assert.deepEqual(
      jsonOf(folder, 'readme.md').files.map((file) => file.path),
      ['readme.md'],
    );
  });

  it('takes globs that the shell left alone', () => {
    assert.deepEqual(
      jsonOf(folderOf({ 'a/1.txt': PHONE, 'a/2.md': PHONE }), 'a/*.txt').files.map((file) => file.path),
      ['a/1.txt'],
    );
  });

  it('takes a note from another program, with the policy of the folder, and nothing else of its file', () => {
    const folder = folderOf({ '.mutual-notes.yaml': 'rules:\n  confidentiality/email-address: off' });
    const input = 'Call her at 413-555-0182, mail a@example.org.';
    const { code, out } = mutualNotes(folder.path, ['check', '-', '--format', 'json'], { input });
    const [{ path: file, findings }] = (JSON.parse(out) as Checked).files as [Checked['files'][0]];
    const codes = findings.map((finding) => String(finding.code));
    assert.deepEqual([code, file], [1, '-']);
    assert.ok(codes.includes('confidentiality/phone-number'));
    assert.deepEqual(
      codes.filter((one) => /email|file/.test(one)),
      [],
    );
  });

  it('reads for people by default: place, rule and message, and what was read', () => {
    const { out } = mutualNotes(folderOf({ 'a.peernote': PHONE }).path, ['check', 'a.peernote']);
    assert.match(out, /^a\.peernote\n/);
    assert.match(out, / 1:24 {2}warning +confidentiality\/phone-number\n/);
    assert.match(out, /1 note read: .*warnings?/);
  });

  it('shows no words of the note unless asked to', () => {
    const { path: cwd } = folderOf({ 'a.peernote': PHONE });
    for (const format of ['stylish', 'json']) {
      assert.doesNotMatch(mutualNotes(cwd, ['check', '.', '--format', format]).out, /0182|walked/, format);
      assert.match(mutualNotes(cwd, ['check', '.', '--format', format, '--with-text']).out, /413-555-0182/, format);
    }
  }).timeout(60_000);

  describe('compares the notes that are checked together', () => {
    const SENTENCE = 'They found the handouts on coping useful and took two of them home.';
    const copied = (checked: Checked) =>
      checked.files.flatMap(({ path: file, findings }) =>
        findings.filter(({ code }) => code === 'mutuality/cloned-text').map(({ message }) => [file, message]),
      );

    it('and names the note in which a sentence stands too', () => {
      const folder = folderOf({ '1/a.peernote': `We walked. ${SENTENCE}`, '2/b 50%.peernote': SENTENCE });
      const [first, second, ...more] = copied(jsonOf(folder, '.'));
      assert.deepEqual([first![0], second![0], more], ['1/a.peernote', '2/b 50%.peernote', []]);
      assert.match(String(first![1]), /nearly word for word in b 50%\.peernote/);
    });

    it('but finds nothing where one note is checked alone', () => {
      const folder = folderOf({ 'a.peernote': SENTENCE, 'b.peernote': SENTENCE });
      assert.deepEqual(copied(jsonOf(folder, 'a.peernote')), []);
    });
  });

  it('gives the same on several threads, whatever the order in which they end', () => {
    const notes = Array.from({ length: 120 }, (_, i) => [
      `${i}.peernote`,
      i === 0 ? PHONE.repeat(2000) : `${PHONE} Then ${i} of us went home and came back.`,
    ]);
    const folder = folderOf({
      ...Object.fromEntries(notes),
      'bad.peernote': 'a\0b',
      '.mutual-notes.yaml': 'stafff: [Kim]',
    });
    const [one, three] = ['1', '3'].map((n) =>
      mutualNotes(folder.path, ['check', '.', '--format', 'json', '--threads', n]),
    );
    assert.match(three!.err, /bad\.peernote: .*\n\.mutual-notes\.yaml:1:1: .*\n$/);
    assert.deepEqual(three, one);
  }).timeout(60_000);

  it('says where there are no notes, rather than that all is well', () => {
    const { path: cwd } = folderOf({ 'readme.md': PHONE });
    for (const command of ['check', 'report', 'deidentify'])
      assert.match(
        mutualNotes(cwd, [command, '.']).out,
        /^No notes were found here\. Notes end in \.peernote;/,
        command,
      );
  });

  it('with --quiet says nothing when all is well', () => {
    const { path: cwd } = folderOf({ 'a.peernote': PHONE });
    assert.deepEqual(mutualNotes(cwd, ['check', '.', '--quiet', '--fail-on', 'error']), { code: 0, out: '', err: '' });
  });

  describe('the policy', () => {
    it('is found upward from each note', () => {
      const folder = folderOf({
        '.mutual-notes.yaml': 'rules:\n  confidentiality/phone-number: off',
        'team/a.peernote': PHONE,
      });
      assert.deepEqual(phone(jsonOf(folder, 'team')), []);
    });

    it('may be named', () => {
      const folder = folderOf({ 'p.yaml': 'rules: {confidentiality/phone-number: hint}', 'a.peernote': PHONE });
      assert.equal(phone(jsonOf(folder, 'a.peernote', '--policy', 'p.yaml'))[0]!.severity, 'hint');
    });

    it('tells its own mistakes with file, line, key and mend, and still applies', () => {
      const folder = folderOf({
        '.mutual-notes.yaml': 'communitySize: many\nrules:\n  confidentiality/phone-number: off',
        'a.peernote': PHONE,
      });
      const { code, err } = mutualNotes(folder.path, ['check', '.']);
      assert.match(err, /^\.mutual-notes\.yaml:1:1: error: "communitySize" .*whole number/);
      assert.equal(code, 2);
      assert.deepEqual(phone(jsonOf(folder, '.')), []);
    });
  });

  describe('bad input', () => {
    const bad = (content: string | Uint8Array, name = 'bad.peernote') => {
      const folder = folderOf({ [name]: content, 'good.peernote': PHONE });
      const outcome = mutualNotes(folder.path, ['check', '.', '--format', 'json']);
      assert.equal(phone(JSON.parse(outcome.out)).length >= 1, true, 'the good file is still checked');
      return outcome;
    };

    it('names a file that is no text', () => {
      const { code, err } = bad(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
      assert.match(err, /^bad\.peernote: .*no text.*You might/);
      assert.equal(code, 2);
    });

    it('names a file with broken UTF-8, and reads the rest of it', () => {
      const { code, err, out } = bad(Buffer.concat([Buffer.from([0x52, 0xe9, 0x6d, 0x79, 0x20]), Buffer.from(PHONE)]));
      assert.match(err, /^bad\.peernote: .*not UTF-8.*You might/);
      assert.equal(code, 2);
      assert.equal(phone(JSON.parse(out)).length, 2);
    });

    it('reads UTF-16', () => {
      const { code, err } = bad(Buffer.from(`\ufeff${PHONE}`, 'utf16le'));
      assert.deepEqual([code, err], [1, '']);
    });

    it('says so when a file is too long to be checked whole', () => {
      const { code, err } = bad(
        `${PHONE}\n\n${'We walked and talked about rent.\n'.repeat(3000)}${'\n'.repeat(10_000_000)}`,
      );
      assert.match(err, /^bad\.peernote: Only the first .* were checked\. You might/);
      assert.equal(code, 2);
    }).timeout(60_000);

    it('reads a line of a megabyte', () => {
      const { code, err } = bad('We walked and talked about rent. '.repeat(32_000));
      assert.deepEqual([code, err], [1, '']);
    }).timeout(60_000);

    it('says which path there is not', () => {
      const { path: cwd } = folderOf({ 'a.peernote': PHONE });
      const { code, err, out } = mutualNotes(cwd, ['check', 'nowhere', 'a.peernote']);
      assert.match(err, /^nowhere: There is no such file or folder\. You might check the spelling\./);
      assert.match(out, /phone-number/);
      assert.equal(code, 2);
    });

    it('says which note is only a link to what is gone', function () {
      if (process.platform === 'win32') this.skip();
      const folder = folderOf({ 'good.peernote': PHONE });
      fs.symlinkSync('nowhere.peernote', path.join(folder.path, 'gone.peernote'));
      const { code, err } = mutualNotes(folder.path, ['check', '.']);
      assert.match(err, /^gone\.peernote: There is no such file/);
      assert.equal(code, 2);
    });

    it('says which file it may not read', function () {
      if (process.platform === 'win32') this.skip();
      const folder = folderOf({ 'closed.peernote': PHONE, 'good.peernote': PHONE });
      fs.chmodSync(folder.path, 0o755);
      fs.chmodSync(path.join(folder.path, 'closed.peernote'), 0);
      const nobody = process.getuid?.() === 0 ? { uid: 65534 } : undefined;
      const { code, err, out } = mutualNotes(folder.path, ['check', '.'], nobody);
      assert.match(err, /^closed\.peernote: This may not be read with your account\. You might ask its owner/);
      assert.match(out, /good\.peernote/);
      assert.equal(code, 2);
    });

    it('says which folder it may not read', function () {
      if (process.platform === 'win32') this.skip();
      const folder = folderOf({ 'closed/a.peernote': PHONE, 'good.peernote': PHONE });
      fs.chmodSync(folder.path, 0o755);
      fs.chmodSync(path.join(folder.path, 'closed'), 0);
      const nobody = process.getuid?.() === 0 ? { uid: 65534 } : undefined;
      const { code, err, out } = mutualNotes(folder.path, ['check', '.'], nobody);
      assert.match(err, /^closed: This may not be read with your account\. You might ask its owner/);
      assert.match(out, /good\.peernote/);
      assert.equal(code, 2);
    });

    it('understands front matter that is broken, and says so as a finding', () => {
      const { code, err, out } = bad('---\ndate 2026-01-02\n---\nWe walked.');
      assert.deepEqual([code, err], [1, '']);
      const found = (JSON.parse(out) as Checked).files[0]!.findings.find(
        (one) => one.code === 'mutual-notes/front-matter',
      );
      assert.deepEqual(found!.start, { line: 1, character: 0 });
    });
  });

  describe('a command line that is not understood', () => {
    const { path: cwd } = folderOf({});
    for (const [args, mend] of [
      [['check'], /needs a file or folder/],
      [['check', '.', '--format', 'xml'], /--format does not know "xml"\. It can be stylish, json/],
      [['check', '.', '--fail-on', 'all'], /--fail-on does not know "all"/],
      [['check', '.', '--threads', 'many'], /--threads needs a whole number/],
      [['report', '.', '--with-text'], /only --format html shows places/],
      [['check', '.', '--colour'], /There is no option "--colour"\.\nSee "mutual-notes check --help"\./],
      [['check', '.', '--fomat', 'json'], /There is no option "--fomat"\. Did you mean "--format"\?/],
      [['check', '.', '--policy'], /"--policy" needs a value behind it/],
      [['check', '.', '--quiet=1'], /"--quiet" takes no value/],
      [['rules', 'mutuality'], /takes no names/],
      [['chek', '.'], /There is no command "chek"\. Did you mean "check"\?/],
      [['mend', '.'], /There is no command "mend"\. The commands are check, /],
    ] as const) {
      it(args.join(' '), () => {
        const { code, err, out } = mutualNotes(cwd, args);
        assert.match(err, mend);
        assert.deepEqual([code, out], [2, '']);
      });
    }

    it('tells its version', () => {
      const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
      assert.deepEqual(mutualNotes(cwd, ['--version']), { code: 0, out: `${version}\n`, err: '' });
    });

    it('explains a command to who asks for help with it', () =>
      assert.match(mutualNotes(cwd, ['help', 'check']).out, /^mutual-notes check PATH/));

    it('explains itself', () => {
      assert.match(mutualNotes(cwd, ['--help']).out, /mutual-notes check PATH/);
      assert.match(mutualNotes(cwd, ['check', '--help']).out, /Exit codes: 0/);
      assert.equal(mutualNotes(cwd, ['check', '--help']).code, 0);
    });
  });
});
