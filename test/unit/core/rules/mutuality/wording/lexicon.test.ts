import assert from 'node:assert/strict';
import { packWordings } from '../../../../../../server/generate/packWordings';
import { readEntries } from '../../../../../../server/generate/wordings';
import { tokenise } from '../../../../../../server/src/core/note/tokenise';
import { lexiconOf } from '../../../../../../server/src/core/rules/mutuality/wording/lexicon';
import { WordingTable } from '../../../../../../server/src/core/rules/mutuality/wording/wordingTable';

/** The entries of a list that may begin where some words begin. */
const entriesAt = (list: string, words: string) =>
  lexiconOf(new WordingTable(packWordings([{ name: 'list', entries: readEntries(list) }])), ['list']).at(
    tokenise(words),
    0,
  );

describe('a wording lexicon', () => {
  it('reads term, conditions and alternatives', () => {
    const [entry] = readEntries('refuse:v ; by the person ; in the passive ; said no to / chose not to');
    assert.equal(entry?.when.length, 1);
    assert.equal(entry?.leave.length, 1);
    assert.deepEqual(entry?.alternatives, ['said no to', 'chose not to']);
  });

  it('knows all forms of a verb and of a noun', () => {
    for (const form of ['refuse', 'refuses', 'refused', 'refusing'])
      assert.equal(entriesAt('refuse:v ; ; ;', form).length, 1, form);
    for (const form of ['addict', 'addicts']) assert.equal(entriesAt('addict:n ; ; ;', form).length, 1, form);
  });

  it('takes a hyphen for a blank or for nothing too', () => {
    const list = 'no-show|late ; ; ;';
    for (const words of ['no-show', 'noshow', 'late']) assert.equal(entriesAt(list, words)[0]?.steps.length, 1, words);
    assert.deepEqual(
      entriesAt(list, 'no show').map((entry) => entry.steps.length),
      [2],
    );
    assert.deepEqual(entriesAt(list, 'no answer'), []);
  });

  it('finds words that a note has in parts as they are written', () => {
    assert.deepEqual(
      readEntries("it's|its late").map(({ term }) => term),
      ['its late', "it 's late"],
    );
    assert.deepEqual(
      readEntries('24-hour hold').map(({ term }) => term),
      ['24hour hold', '24 hour hold', '24 - hour hold'],
    );
  });

  it('refuses a condition on words that a note has in parts', () =>
    assert.throws(() => readEntries("lazy ; ; near it's ;"), /line 1.*in parts/s));

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
    assert.throws(() => readEntries('<person> is lazy ; ; ;'), /begin with a word/);
  });
});
