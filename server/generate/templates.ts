import fs from 'node:fs';
import path from 'node:path';
import { foldWord } from '../src/core/text/fold';
import { inWords, type Language } from '../src/core/text/saying';
import { editions } from './languages';
import type { Generator } from './main';

const FOLDER = 'client/templates';
const SNIPPETS = 'client/snippets/peer-note';
const NOTES = 'client/templates/notes.json';
const SECTIONS = 'server/src/core/rules/balance/template-sections.txt';
const HINTS = 'server/src/core/rules/balance/template-hints.txt';

interface Template {
  readonly id: string;
  readonly order: number;
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly sections: string | undefined;
  /** Snippet body; every hint stands in square brackets, so that one left over is seen as a placeholder. */
  readonly body: string;
}

/** Parts that go into a note rather than begin one. */
const PARTS = new Set(['head', 'collab', 'group-me']);

/** Behind the body's tab stops: the writing comes first, the form last. */
const FRONT_MATTER = (id: string): string =>
  `---\ntemplate: ${id}\ndate: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE\nduration: \${101:[minutes]}\nsetting: \${102|[setting],office,home,community,phone,video|}\n---\n\n`;

/** From the one Markdown file of each template: the snippets, the notes that "New note" begins, the sections that are asked for, and the hints that show one to be unfilled. */
export const templates: Generator = {
  make() {
    const all = readTemplates();
    const inEach = editions().map(({ language, suffix }) => [
      `${SNIPPETS}${suffix}.code-snippets`,
      snippets(all, language),
    ]);
    return { ...Object.fromEntries(inEach), [NOTES]: notes(all), [SECTIONS]: sections(all), [HINTS]: hints(all) };
  },
};

function readTemplates(): Template[] {
  const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
  return files.map(readTemplate).sort((a, b) => a.order - b.order);
}

function readTemplate(file: string): Template {
  const text = fs.readFileSync(path.join(FOLDER, file), 'utf8').replaceAll('\r\n', '\n');
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!found) throw new Error(`${FOLDER}/${file}: front matter between two lines of "---" is missing`);
  const field = (name: string): string | undefined => new RegExp(`^${name}: *"?(.*?)"?$`, 'm').exec(found[1]!)?.[1];
  const needed = (name: string): string => {
    const value = field(name);
    if (!value) throw new Error(`${FOLDER}/${file}: the front matter needs "${name}"`);
    return value;
  };
  return {
    id: file.replace(/\.md$/, ''),
    order: Number(needed('order')),
    prefix: needed('prefix'),
    title: needed('title'),
    description: needed('description'),
    kind: needed('kind'),
    sections: field('sections'),
    body: found[2]!.trim().replace(/\$\{(\d+):(?!\[)([^}]*)\}/g, '${$1:[$2]}'),
  };
}

/** What a template writes stays English in every language, since notes are read in English. */
function snippets(all: readonly Template[], language: Language): string {
  const entries = all.map(({ title, prefix, description, body }) => [
    inWords(title, language),
    { prefix, description: inWords(description, language), body: body.split('\n') },
  ]);
  return json(Object.fromEntries(entries));
}

function notes(all: readonly Template[]): string {
  const whole = all.filter(({ id }) => !PARTS.has(id));
  return json(
    whole.map(({ id, title, description, body }) => ({ id, title, description, body: `${FRONT_MATTER(id)}${body}\n` })),
  );
}

/** One line a template: its id, then its sections; the names that open a section are parted by "|", the one to show first. */
function sections(all: readonly Template[]): string {
  const lines = all.flatMap(({ id, sections: named }) =>
    named
      ? [
          `${id} ; ${named
            .split(';')
            .map((names) =>
              names
                .split('|')
                .map((name) => foldWord(name.trim()))
                .join(' | '),
            )
            .join(' ; ')}`,
        ]
      : [],
  );
  return `# Made by "npm run generate" from client/templates: the sections that a template asks for.\n${lines.join('\n')}\n`;
}

/** The hints of the templates that ask for sections, one a line, as they stand while nothing is filled in. */
function hints(all: readonly Template[]): string {
  const asking = all.filter(({ sections: named }) => named);
  const found = asking.flatMap(({ body }) => [...body.matchAll(/\[([^[\]]+)\]/g)].map(([, hint]) => foldWord(hint!)));
  const lines = [...new Set(found)].sort();
  return `# Made by "npm run generate" from client/templates: hints that show a line to be still the template's own.\n${lines.join('\n')}\n`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
