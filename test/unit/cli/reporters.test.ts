import assert from 'node:assert/strict';
import type { CheckedFile, PlacedFinding } from '../../../server/src/cli/checker';
import { REPORTERS } from '../../../server/src/cli/reporters/reporters';

const finding: PlacedFinding = {
  code: 'confidentiality/place',
  severity: 'information',
  message: 'A "place" <here>, 100% sure.',
  start: { line: 1, character: 2 },
  end: { line: 1, character: 9 },
  words: 'Lowell & co',
};
const voices = { person: 0, together: 0, writer: 0, observer: 0, record: 0 };
const files: readonly CheckedFile[] = [
  { path: 'my notes/a,1.peernote', findings: [finding], voices },
  { path: 'b.peernote', findings: [], voices },
];
const shown = (format: keyof typeof REPORTERS, withText = false) => REPORTERS[format]({ files }, { withText });

describe('a report', () => {
  for (const format of Object.keys(REPORTERS) as (keyof typeof REPORTERS)[]) {
    it(`as ${format} holds no words of the note`, () => assert.doesNotMatch(shown(format), /Lowell/));
    it(`as ${format} can be empty`, () =>
      assert.doesNotThrow(() => REPORTERS[format]({ files: [] }, { withText: true })));
  }

  it('as stylish says a message once a file, and each place', () => {
    const again = { ...finding, start: { line: 4, character: 0 } };
    const page = REPORTERS.stylish({ files: [{ path: 'a', findings: [finding, again], voices }] }, { withText: false });
    assert.equal(page.match(/100% sure/g)?.length, 1);
    assert.match(page, /^ {4}2:3 [\s\S]*^ {4}5:1 /m);
  });

  it('as sarif counts from 1, in UTF-16 code units', () => {
    const [run] = JSON.parse(shown('sarif')).runs;
    const [result] = run.results;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'my%20notes/a,1.peernote' },
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
    });
    assert.deepEqual([result.ruleId, result.level], ['confidentiality/place', 'note']);
    assert.ok(run.tool.driver.rules.some(({ id }: { id: string }) => id === result.ruleId));
    assert.match(shown('sarif', true), /"text": "Lowell & co"/);
  });

  it('as junit is well-formed, with a case for a note that has nothing', () => {
    assert.match(shown('junit'), /<testsuites name="mutual-notes" tests="2" failures="1">/);
    assert.match(shown('junit'), /message="A &quot;place&quot; &lt;here&gt;, 100% sure\."/);
    assert.match(
      shown('junit'),
      /<testsuite name="b\.peernote" tests="1" failures="0">\n {4}<testcase name="nothing to point out"/,
    );
  });

  it('as github escapes what its commands give a meaning', () => {
    assert.equal(
      shown('github', true),
      '::notice file=my notes/a%2C1.peernote,line=2,col=3,endLine=2,endColumn=10,title=confidentiality/place::A "place" <here>, 100%25 sure.\n',
    );
  });

  describe('as html', () => {
    it('counts first, then tells the places of each note', () => {
      const page = shown('html');
      assert.match(page, /<p>2 notes read; 1 place to look at in 1 of them\./);
      assert.match(
        page,
        /<th scope="row">Place <code>confidentiality\/place<\/code><\/th><td[^>]*>1<\/td><td[^>]*>1 of 2</,
      );
      assert.match(page, /<summary>my notes\/a,1\.peernote: 1 place<\/summary>/);
      assert.match(page, /A &quot;place&quot; &lt;here&gt;, 100% sure\./);
    });

    it('shows the words only when asked to, and says that it does', () => {
      assert.match(shown('html'), /no words of a note/);
      assert.match(shown('html', true), /It shows words of the notes.*<q>Lowell &amp; co<\/q>/s);
    });

    it('stands alone: no script, nothing loaded, no link', () => {
      assert.doesNotMatch(shown('html', true), /<script|<link|<img|\bsrc=|\bhref=|url\(|@import/);
    });
  });
});
