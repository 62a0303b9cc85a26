import assert from 'node:assert/strict';
import fs from 'node:fs';
import { templates } from '../../../server/generate/templates';
import { analyse } from '../../../server/src/core/engine/analyse';
import type { Finding } from '../../../server/src/core/engine/analysis';
import { messageOf } from '../../../server/src/core/engine/findings';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { type Part, readSnippet } from './snippet';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}
interface Note {
  readonly id: string;
  readonly body: string;
}

const made = templates.make();
const madeJson = (ending: string) => JSON.parse(Object.entries(made).find(([file]) => file.endsWith(ending))![1]);
const snippets = Object.values(madeJson('.code-snippets') as Record<string, Snippet>);
const notes = madeJson('notes.json') as Note[];
const ids = fs.readdirSync('client/templates').flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);

/** Parts of a note, and notes that tell nothing of a meeting with one person, need no line on how they were shared. */
const UNSHARED = ['head', 'group', 'group-me', 'no-contact', 'supervision'];
const COLLABORATION = 'We wrote this note together.';

/** So much fits into a line of the list of templates. */
const LONGEST = 80;

const stopsOf = (parts: readonly Part[]) => parts.filter((part) => 'stop' in part);
const bodyOf = (id: string): string =>
  notes.find((note) => note.id === id)?.body ?? snippets.find(({ prefix }) => prefix === prefixOf(id))!.body.join('\n');
const prefixOf = (id: string): string =>
  /^prefix: (\S+)$/m.exec(fs.readFileSync(`client/templates/${id}.md`, 'utf8'))![1]!;

describe('templates', () => {
  it('are the twenty of the field, each a snippet with a prefix of its own', () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, 20);
    assert.deepEqual(
      prefixes.filter((prefix) => !/^ps-[a-z-]+$/.test(prefix)),
      [],
    );
    assert.deepEqual([...prefixes].sort(), ids.map(prefixOf).sort());
  });

  it('say in one line of the list what each is for, in every language', () => {
    const lists = Object.entries(made).filter(([file]) => file.endsWith('.code-snippets'));
    const descriptions = lists.flatMap(([, text]) => Object.values(JSON.parse(text) as Record<string, Snippet>));
    assert.equal(descriptions.length, 40);
    assert.deepEqual(
      descriptions.map(({ description }) => description).filter(({ length }) => length > LONGEST),
      [],
    );
  });

  for (const id of ids) {
    describe(id, () => {
      const parts = readSnippet(bodyOf(id));
      const stops = stopsOf(parts);

      it('has tab stops from 1 on, each once, and the form last', () => {
        const numbers = stops.map(({ stop }) => stop).sort((a, b) => a - b);
        const own = numbers.filter((stop) => stop < 100);
        assert.deepEqual(
          own,
          own.map((_, index) => index + 1),
        );
        assert.deepEqual(numbers.slice(own.length), notes.some((note) => note.id === id) ? [101, 102] : []);
      });

      it('begins with its first line and has no gap', () => {
        assert.doesNotMatch(bodyOf(id), /^\s|\n{3}/);
      });

      it('has every hint in brackets, so that one left over is seen', () => {
        const bare = stops.filter((part) => 'hint' in part && !/^\[[^[\]]+\]$/.test(part.hint));
        assert.deepEqual(bare, []);
      });

      it('has choices that read as choices: at least two, none empty', () => {
        const poor = stops.filter(
          (part) =>
            'choices' in part && (part.choices.length < 2 || part.choices.some((choice) => choice.trim() === '')),
        );
        assert.deepEqual(poor, []);
      });

      it(`${UNSHARED.includes(id) ? 'needs no' : 'ends with a'} line on how it was shared, nothing claimed beforehand`, () => {
        const choices = stops.filter((part) => 'choices' in part && part.choices.includes(COLLABORATION));
        assert.equal(choices.length, UNSHARED.includes(id) ? 0 : 1);
        for (const part of choices) assert.equal('choices' in part && part.choices[0], '[choose what is true]');
      });

      it('leaves nothing to warn of once it is filled in', () => {
        assert.deepEqual(warningsIn(filled(id, parts)), []);
      });

      it('names nobody, filled in or not', () => {
        const names = [filled(id, parts), unfilled(parts)].flatMap((text) =>
          analyse(text, DEFAULT_SETTINGS).findings.filter(({ rule }) =>
            /person-name|third-party|place|organization/.test(rule),
          ),
        );
        assert.deepEqual(names, []);
      });
    });
  }

  for (const [id, ...sections] of sectionsAskedFor()) {
    it(`asks for the ${sections.length} sections of ${id} while they are empty`, () => {
      const text = unfilled(readSnippet(bodyOf(id!)));
      const missing = analyse(text, DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === 'balance/missing-section');
      assert.equal(missing.length, sections.length, missing.map((finding) => messageOf(finding)).join('\n'));
    });
  }
});

function sectionsAskedFor(): string[][] {
  const list = Object.entries(made).find(([file]) => file.endsWith('template-sections.txt'))![1];
  return list.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split(' ; ')]));
}

/** The template as it opens: every hint still there. */
function unfilled(parts: readonly Part[]): string {
  return parts.map((part) => ('text' in part ? part.text : 'hint' in part ? part.hint : firstOf(part))).join('');
}

function filled(id: string, parts: readonly Part[]): string {
  const words = fillings().get(id)!;
  const text = parts.map((part) => {
    if ('text' in part) return part.text;
    if ('choices' in part) return part.choices.find((choice) => !choice.startsWith('['))!;
    if ('variable' in part) return firstOf(part);
    return part.stop > 100 ? '45 minutes' : (words.shift() ?? assert.fail(`${id}: no words for ${part.hint}`));
  });
  assert.deepEqual(words, [], 'words are left over');
  return text.join('');
}

const TODAY: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '03', CURRENT_DATE: '09' };
const firstOf = (part: Part): string =>
  'variable' in part ? TODAY[part.variable]! : 'choices' in part ? part.choices[0]! : '';

function fillings(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const block of fs
    .readFileSync('test/unit/generate/fillings.txt', 'utf8')
    .split(/\r?\n\r?\n/)
    .slice(1)) {
    const [id, ...lines] = block.trim().split(/\r?\n/);
    all.set(
      id!,
      lines.map((line) => line.slice(2)),
    );
  }
  return all;
}

function warningsIn(text: string): string[] {
  const serious = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
  return analyse(text, DEFAULT_SETTINGS)
    .findings.filter(serious)
    .map((finding) => `${finding.rule} at "${text.slice(finding.start, finding.end)}": ${messageOf(finding)}`);
}
