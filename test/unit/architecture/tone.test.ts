import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { messageOf } from '../../../server/src/core/engine/findings';
import { NO_POLICY, settingsFor } from '../../../server/src/core/policy/policy';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { readExample } from '../../../server/src/core/rules/examples';
import { CREDITS, RULES } from '../../../server/src/core/rules/registry';

/** Words that blame, order or alarm. */
const BLAME =
  /\b(?:must|violations?|violat\w+|errors?|wrong|incorrect|you should|should have|forbidden|not allowed|illegal|failed|bad|improper|never write|do not write|don't)\b/i;
/** A full stop, question or exclamation mark that ends a sentence; "e.g.", "42 CFR 2.11" and "…" do not. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|St|Dr|Ms|Mr|vs|etc))[.!?]["”’)]*(?=\s+["“‘(]?[A-Z]|\s*$)/g;

describe('what rules say', () => {
  for (const { id, what, why, instead } of RULES) {
    describe(id, () => {
      for (const [part, text] of Object.entries({ what, why, instead })) {
        it(`${part}: ${text}`, () => {
          assert.doesNotMatch(withoutQuotations(text), BLAME);
          assert.ok((text.match(SENTENCE_END) ?? []).length <= 2, 'at most two sentences');
          assert.match(text, /^["“A-Z0-9].*[.!?]["”]?$/s, 'a whole sentence');
        });
      }
      it('offers, rather than tells, what to write instead', () => {
        assert.match(instead, /\b(?:might|could|can)\b/);
      });
    });
  }
});

describe('what findings say', () => {
  const messages = new Set(
    RULES.flatMap(({ fires }) => fires.map(readExample))
      .flatMap((example) => analyse(example.text, settingsFor(NO_POLICY, example)).findings)
      .map((finding) => withoutQuotations(messageOf(finding))),
  );

  it('blames nobody', () => {
    assert.deepEqual(
      [...messages].filter((message) => BLAME.test(message)),
      [],
    );
  });

  it('passes the rules itself: no message takes anybody’s side of the desk', () => {
    const wording = new Set<string>(
      RULES.filter(({ id, scope }) => id.startsWith('mutuality/') && scope === 'span').map(({ id }) => id),
    );
    const found = [...messages].flatMap((message) =>
      analyse(message, DEFAULT_SETTINGS)
        .findings.filter(({ rule }) => wording.has(rule))
        .map(({ rule, start, end }) => `${rule} at "${message.slice(start, end)}" in: ${message}`),
    );
    assert.deepEqual(found, []);
  });
});

describe('what credits say', () => {
  for (const { id, title } of CREDITS)
    it(`${id}: ${title}`, () => assert.doesNotMatch(withoutQuotations(title), BLAME));
});

/** Words that are named, not said. */
function withoutQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, 'this');
}
