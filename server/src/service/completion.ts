import type { Analysis } from '../core/engine/analysis';
import { FRONT_MATTER_KEYS } from '../core/note/frontMatter';
import { TEMPLATE_SECTIONS } from '../core/rules/balance/sectionNames';
import { lineAt } from '../core/text/lines';
import { type Saying, say } from '../core/text/saying';
import type { Span } from '../core/text/span';
import { capital } from './fitting';

/** Something to insert at the caret. `snippet` has tab stops; `text` is the same without. */
export interface Suggestion {
  readonly label: string;
  readonly detail: Saying;
  readonly text: string;
  readonly snippet?: string;
  readonly kind: 'key' | 'value' | 'section' | 'words';
  /** What it replaces. */
  readonly replaces: Span;
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  template: [
    ...new Set([
      ...Object.keys(TEMPLATE_SECTIONS),
      'narrative',
      'contact',
      'crisis',
      'plan',
      'supervision',
      'no-contact',
      'draft',
    ]),
  ],
  setting: ['office', 'home', 'community', 'phone', 'video', 'group'],
  written: ['together', 'read back', 'alone, and read together later'],
};
const KEY_HELP: Readonly<Record<string, Saying>> = {
  template: say('Which template the note follows'),
  date: say('The day of the visit'),
  duration: say('How long it took'),
  setting: say('Where you met'),
  service: say('The kind of service'),
  person: say('The word or initial you two chose'),
  writer: say('Who writes'),
  goal: say('Which goal of theirs it belongs to'),
  written: say('How the note was written'),
};
const GENERAL_SECTIONS = [
  'What mattered today',
  'What we did together',
  'In their words',
  'Next steps',
  'Read together',
];
const WORDS: ReadonlyArray<readonly [label: string, text: string, detail: Saying]> = [
  ['In their words', 'In their words: "[…]"', say('A prompt for what they said')],
  ['the person', 'the person', say('Instead of a name')],
  ['a family member', 'a family member', say('Instead of a name')],
  ['another member', 'another member', say('Instead of a name')],
  ['We agreed', 'We agreed [what].', say('A prompt for what you decided together')],
  ['They chose', 'They chose [what].', say('A prompt for a choice of theirs')],
  [
    'Read together',
    'We read this note together, and they [what they changed or added].',
    say('A prompt, for when you did'),
  ],
];

/** The text with a tab stop at each placeholder. */
const snippetOf = (text: string): string => {
  let stop = 0;
  return text.replace(/\[[^\]]+\]/g, (placeholder) => `\${${++stop}:${placeholder}}`);
};

/** What can be written at an offset: keys and values of the front matter, sections, words for people, prompts, marks. */
export function suggestionsAt(analysis: Analysis, offset: number): Suggestion[] {
  const { note } = analysis;
  const line = lineAt(note.text, offset);
  const before = note.text.slice(line.start, offset);
  const [first] = note.blocks;
  if (first?.kind === 'frontMatter' && offset > first.start + 3 && offset < first.end)
    return inFrontMatter(analysis, before, offset);
  if (/^#{1,6} ?[^#]*$/.test(before)) return sectionNames(analysis, before, offset, line);
  if (/<!--[^>]*$/.test(before)) return marks(analysis, before, offset, line);
  return words(before, offset);
}

function inFrontMatter({ note }: Analysis, before: string, offset: number): Suggestion[] {
  const value = /^([a-z]+):[ \t]*(.*)$/.exec(before);
  if (value)
    return (VALUES[value[1]!] ?? []).map((text) => ({
      label: text,
      detail: KEY_HELP[value[1]!]!,
      text,
      kind: 'value',
      replaces: { start: offset - value[2]!.length, end: offset },
    }));
  if (!/^[a-z]*$/.test(before)) return [];
  const present = new Set(note.frontMatter.fields.map(({ key }) => key));
  return FRONT_MATTER_KEYS.filter((key) => !present.has(key) || key === before).map((key) => ({
    label: key,
    detail: KEY_HELP[key]!,
    text: `${key}: `,
    kind: 'key',
    replaces: { start: offset - before.length, end: offset },
  }));
}

function sectionNames({ note, settings }: Analysis, before: string, offset: number, line: Span): Suggestion[] {
  const template = note.frontMatter.fields.find(({ key }) => key === 'template')?.value.toLowerCase() ?? '';
  const names = settings.facts.requiredSections[template] ?? templateSections(template) ?? GENERAL_SECTIONS;
  const hashes = /^#{1,6}/.exec(before)![0];
  return names
    .filter((name) => !note.text.includes(`${hashes} ${name}`))
    .map((name) => ({
      label: name,
      detail: say('Section'),
      text: `${hashes} ${name}`,
      kind: 'section',
      replaces: { start: line.start, end: Math.max(offset, line.end) },
    }));
}

/** The sections of a shipped template, by the first of their names. */
const templateSections = (template: string): string[] | undefined =>
  TEMPLATE_SECTIONS[template]?.map(([name]) => capital(name!));

/** Marks that keep a finding of the next line as written. */
function marks({ note, findings }: Analysis, before: string, offset: number, line: Span): Suggestion[] {
  const next = lineAt(note.text, Math.min(note.text.length, line.end + (note.text.charAt(line.end) === '\r' ? 2 : 1)));
  const rules = new Set(
    findings.filter(({ start }) => start >= next.start && start <= next.end).map(({ rule }) => rule),
  );
  const from = offset - (before.length - before.lastIndexOf('<!--'));
  return [...rules].map((rule) => ({
    label: `keep ${rule}`,
    detail: say('Keeps the next line as written, with your reason'),
    text: `<!-- mutual-notes: keep ${rule} because [reason] -->`,
    snippet: snippetOf(`<!-- mutual-notes: keep ${rule} because [reason] -->`),
    kind: 'words',
    replaces: { start: from, end: line.end },
  }));
}

function words(before: string, offset: number): Suggestion[] {
  const typed = /[\p{L}][\p{L} ]{0,20}$/u.exec(before)?.[0] ?? '';
  const last = /\p{L}*$/u.exec(before)![0];
  if (!last) return [];
  return WORDS.map(([label, text, detail]) => ({
    label,
    detail,
    text,
    snippet: snippetOf(text),
    kind: 'words',
    replaces: { start: offset - overlapWith(label, typed, last), end: offset },
  }));
}

/** How much of what is typed already begins the label: "the per" for "the person", else the last word. */
function overlapWith(label: string, typed: string, last: string): number {
  for (let length = typed.length; length > last.length; length--) {
    if (label.toLowerCase().startsWith(typed.slice(-length).toLowerCase())) return length;
  }
  return last.length;
}
