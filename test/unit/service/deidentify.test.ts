import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/core/engine/analyse';
import { ruleOf } from '../../../server/src/core/engine/findings';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import type { RuleId } from '../../../server/src/core/rules/rule';
import { deidentify } from '../../../server/src/service/deidentify';

const copyOf = (text: string, style?: 'roles' | 'initials' | 'brackets') => deidentify(text, DEFAULT_SETTINGS, style);
const identifiers = (text: string) =>
  analyse(text, DEFAULT_SETTINGS).findings.filter(
    ({ rule }) => ruleOf(rule as RuleId, DEFAULT_SETTINGS)?.family === 'identifier',
  );

/** Sentences of an invented note, put together in any order. */
const SENTENCES = [
  'Met with Darnell Whitaker at the drop-in. ',
  "Darnell's sister Dana came along. ",
  'His landlord, Paul Dees, said yes. ',
  'Call 413-555-0182 or write to dana@example.org. ',
  'We sat in Fairmount Park near 12 Alder Street. ',
  'She was born on 03/14/1981. ',
  'They moved to Dover on June 3, 2024. ',
  'His SSN is 219-09-9999, MRN: 4471182. ',
  'darnell wants to call the Thayer Elementary School. ',
  'James said no, and James’ brother agreed. ',
  '“Tell Keisha I am fine,” he said. ',
  '\n\n## Plan\n\n',
  '\n- ',
];

describe('a de-identified copy', () => {
  it('calls the same person the same throughout, with capitals and possessives right', () => {
    const { text } = copyOf(
      "Met with Darnell Whitaker at the drop-in. Darnell's idea was good. We liked Darnell's list.",
    );
    assert.equal(text, "Met with the person at the drop-in. The person's idea was good. We liked the person's list.");
  });

  it('keeps the relation and drops the name', () => {
    assert.equal(copyOf('They spent Sunday with her sister Dana.').text, 'They spent Sunday with her sister.');
    const { text } = copyOf('Met with Darnell. His landlord, Paul Dees, said yes.');
    assert.equal(text, 'Met with the person. His landlord said yes.');
  });

  it('takes a title written as a word along', () => {
    assert.equal(copyOf('They sat with Miss Odessa Tull on the porch.').text, 'They sat with the person on the porch.');
  });

  it('drops the brackets that set a name off', () => {
    assert.equal(copyOf('Mom (Shawna) was ready.').text, 'Mom was ready.');
  });

  it('says that a name was there where it was told as a name', () => {
    const { text } = copyOf(
      'The caller gave the name Agnieszka. She laughed at a man called Ricardo. She called Ricardo later.',
    );
    assert.match(
      text,
      /^The caller gave the name \[name\]\. She laughed at a man called \[name\]\. She called [^[]* later\.$/,
    );
  });

  it('ends a sentence with one full stop behind an initial', () => {
    assert.equal(copyOf('They met with Darnell.', 'initials').text, 'They met with D.');
  });

  it("takes the ending of a church's name for its own", () => {
    assert.equal(copyOf("They went to St. Brendan's for the supper.").text, 'They went to a church for the supper.');
    assert.equal(copyOf("They like St. Brendan's choir.").text, "They like a church's choir.");
  });

  it('writes a season behind the word before a day', () => {
    assert.equal(
      copyOf('They asked for June 3, 2024, after her mother died last February 11th.').text,
      'They asked for summer 2024, after her mother died last winter.',
    );
  });

  it('takes numbers out of the front matter', () => {
    assert.equal(
      copyOf('---\ndate: 2026-09-14\nssn: 219-09-9999\n---\n\nWe walked.\n').text,
      '---\ndate: 2026\nssn: (number not recorded here)\n---\n\nWe walked.\n',
    );
  });

  it('takes names and days out of header and signature too', () => {
    const note =
      '---\ndate: 2026-09-14\nperson: Darnell W.\nwriter: Kim Adams\n---\n\nWe walked, and Darnell laughed.\n';
    assert.equal(
      copyOf(note).text,
      '---\ndate: 2026\nperson: the person\nwriter: [writer]\n---\n\nWe walked, and the person laughed.\n',
    );
    assert.ok(!/Whitaker|-14/.test(copyOf('Name: Darnell Whitaker  Date: 2026-09-14\n\nDarnell laughed.\n').text));
  });

  it('takes facilitators by first name and the day of a note without a header out', () => {
    const group = 'Group: Wellness Circle   2026-09-10   Facilitators: Joe L., CPS\n\nTen people came.\n';
    assert.equal(
      copyOf(group).text,
      'Group: Wellness Circle   2026   Facilitators: [writer], CPS\n\nTen people came.\n',
    );
    assert.equal(copyOf('met 8/20/26 1 hr. we walked and talked.\n').text, 'met [date] 1 hr. we walked and talked.\n');
  });

  it('says a place once, though town and postal code both told it', () => {
    assert.equal(
      copyOf('They moved to Holyoke 01040 with their dog.').text,
      'They moved to their town with their dog.',
    );
  });

  it('can write initials or brackets instead', () => {
    assert.match(
      copyOf('Met with Darnell Whitaker at the drop-in.', 'brackets').text,
      /^Met with \[person\] at the drop-in\.$/,
    );
    assert.ok(!copyOf('Met with Darnell Whitaker at the drop-in.', 'initials').text.includes('Whitaker'));
  });

  it('counts by kind what was replaced, and says no word of it', () => {
    const { replaced } = copyOf('Call her at 413-555-0182 or 413-555-0183.');
    assert.deepEqual(replaced, [{ rule: 'confidentiality/phone-number', title: 'Phone number', count: 2 }]);
  });

  it('leaves a note without identifiers as it is', () => {
    const note = 'We walked to the river and talked about the week. They said it helped.\n';
    assert.equal(copyOf(note).text, note);
  });

  for (const style of ['roles', 'initials', 'brackets'] as const) {
    it(`has no identifier when it is checked again (${style})`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }), (sentences) => {
          const { text } = copyOf(sentences.join(''), style);
          assert.deepEqual(
            identifiers(text).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`),
            [],
            text,
          );
        }),
        { numRuns: 60 },
      );
    });
  }
});
