import assert from 'node:assert/strict';
import fs from 'node:fs';
import { serverTexts } from './serverTexts';
import { clientTexts, filesWithHiddenTexts, manifestTexts, readTexts, type Texts, untranslated } from './strings';

const english = readTexts('package.nls.json');
const spanish = readTexts('package.nls.es.json');
const bundle = readTexts('client/l10n/bundle.l10n.es.json');

/** Each English text with its Spanish one. */
const pairs: ReadonlyArray<readonly [string, string]> = [
  ...Object.entries(bundle),
  ...Object.entries(english).map(([key, text]) => [text, spanish[key] ?? ''] as const),
];

/** The same in both languages: the name, and words that go into notes, which are written in English. */
const UNCHANGED = [
  'Mutual Notes',
  '{0} ({1})',
  'crisis',
  'plan',
  'BIRP: Being with, Invitation, Reply, Path',
  'DAP: Described, Agreed, Plan',
  'GIRP: Goal, In it together, Response, Plan',
  'PAIP: Priority, As they see it, Invitation, Plan',
  'PIE: Priority, In it together, Effect',
  'SOAP: Shared story, Observed together, Agreed meaning, Path',
  '“the person”, “a family member”, “a local shelter”',
  '“[name]”, “[place]”, “[date]”',
];

describe('texts of the interface', () => {
  it('are written out where they are used, so that they can be translated', () => {
    assert.deepEqual(filesWithHiddenTexts(), []);
    assert.deepEqual(
      untranslated().filter((found) => !found.endsWith("'Mutual Notes'")),
      [],
    );
  });

  it('of the manifest stand in package.nls.json, none left over', () => {
    const used = Object.values(manifestTexts()).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  it('of the manifest are never written into it', () => {
    const SHOWN =
      /\/(?:title|description|markdownDescription|label|category|contextualTitle|name|enumDescriptions\/\d+)$/;
    const written = Object.entries(manifestTexts()).filter(
      ([path, text]) =>
        path.startsWith('/contributes/') && SHOWN.test(path) && !/^%.+%$/.test(text) && text !== 'Mutual Notes',
    );
    assert.deepEqual(written, []);
  });
});

describe('Spanish', () => {
  it('has every text of the client and of the server, none left over', function () {
    this.timeout(60_000);
    const texts = new Set([...clientTexts(), ...serverTexts()]);
    assert.deepEqual([...texts].filter((text) => !(text in bundle)).sort(), []);
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !texts.has(text)),
      [],
    );
  });

  it('leaves in English what goes into the note, since the note is read in English', () => {
    const english = (text: string) => [...text.matchAll(/"([^"]*)"/g)].map(([, words]) => words);
    const changed = Object.entries(bundle).filter(
      ([from, to]) => /You might (?:write|keep|leave)/.test(from) && english(from).join() !== english(to).join(),
    );
    assert.deepEqual(changed, []);
  });

  it('has every text of the manifest, none left over', () => {
    assert.deepEqual(Object.keys(spanish), Object.keys(english));
  });

  it('is Spanish', () => {
    const same = pairs.filter(([from, to]) => (to.trim() === '' || to === from) && !UNCHANGED.includes(from));
    assert.deepEqual(same, []);
  });

  it('keeps what is filled in, what is typed as code, and where links lead', () => {
    const KEPT = /\{\d\}|`[^`]+`|\]\([^)]+\)/g;
    const kept = (text: string) => [...new Set(text.match(KEPT) ?? [])].sort();
    const changed = pairs.filter(([from, to]) => kept(from).join() !== kept(to).join());
    assert.deepEqual(changed, []);
  });

  it('says tú, as peers do', () => {
    const formal = pairs.filter(([, to]) =>
      /\b[Uu]sted\b|\b(?:Abra|Elija|Haga|Ponga|Seleccione|Guarde|Pruebe)\b/.test(to),
    );
    assert.deepEqual(formal, []);
  });

  it('has every page of a rule, with nothing left in English but examples, names and numbers of laws', () => {
    const pages = fs.readdirSync('client/rules').filter((file) => file.endsWith('.md'));
    assert.deepEqual(fs.readdirSync('client/rules/es'), pages);
    const proseOf = (file: string) =>
      fs
        .readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /[a-z]{2} [a-z]{2}/.test(line) && !/^(?:>|- `)/.test(line));
    const left = pages.flatMap((page) => {
      const english = new Set(proseOf(`client/rules/${page}`));
      return proseOf(`client/rules/es/${page}`).filter((line) => english.has(line));
    });
    assert.deepEqual(left, []);
  });

  it('has every page of the walkthrough', () => {
    const pages = (texts: Texts) => Object.values(texts).filter((text) => /^client\/walkthrough\/.+\.md$/.test(text));
    for (const page of [...pages(english), ...pages(spanish)]) assert.ok(fs.existsSync(page), page);
    assert.deepEqual(
      pages(spanish),
      pages(english).map((page) => page.replace('walkthrough/', 'walkthrough/es/')),
    );
    const shipped = fs.readdirSync('client/walkthrough/es');
    assert.deepEqual(shipped.length, pages(spanish).length);
  });
});
