import assert from 'node:assert/strict';
import { readEntries, readLexicon } from '../../../../../../server/src/core/rules/mutuality/wording/lexicon';
import { hashWord } from '../../../../../../server/src/core/text/fold';

const firstWords = (list: string) => readLexicon(list);

describe('a wording lexicon', () => {
  it('reads term, conditions and alternatives', () => {
    const [entry] = readEntries('refuse:v ; by the person ; in the passive ; said no to / chose not to');
    assert.equal(entry?.when.length, 1);
    assert.equal(entry?.leave.length, 1);
    assert.deepEqual(entry?.alternatives, ['said no to', 'chose not to']);
  });

  it('knows all forms of a verb and of a noun', () => {
    for (const form of ['refuse', 'refuses', 'refused', 'refusing'])
      assert.ok(firstWords('refuse:v ; ; ;').get(hashWord(form)), form);
    for (const form of ['addict', 'addicts']) assert.ok(firstWords('addict:n ; ; ;').get(hashWord(form)), form);
  });

  it('takes a hyphen for a blank or for nothing too', () => {
    const lexicon = firstWords('no-show|late ; ; ;');
    for (const form of ['no-show', 'noshow', 'no', 'late']) assert.ok(lexicon.get(hashWord(form)), form);
    assert.deepEqual(
      lexicon.get(hashWord('no'))?.map((entry) => entry.steps.length),
      [2],
    );
  });

  it('shares conditions, certainty and alternatives with the entries below', () => {
    const [, entry] = readEntries(
      '@likely\n@when of the person\nlazy ; ; ; tired\n@alternatives (leave out)\nrude ; ; ;',
    );
    assert.equal(entry?.certainty, 'likely');
    assert.equal(entry?.when.length, 1);
    assert.deepEqual(entry?.alternatives, ['(leave out)']);
  });

  it('says which line cannot be read', () => {
    assert.throws(() => readEntries('lazy ; of the cat ; ;'), /line 1.*"of the cat" is not known/s);
    assert.throws(() => readEntries('@maybe'), /line 1/);
    assert.throws(() => readLexicon('<person> is lazy ; ; ;'), /begin with a word/);
  });
});
