import type { Analysis, BlockState } from '../core/engine/analysis';
import type { Field } from '../core/note/frontMatter';
import { Introduction } from '../core/people/nameContext';
import { memoryKey, NO_ENTITY } from '../core/people/people';
import { hashWord } from '../core/text/fold';
import { shift } from '../core/text/span';
import type { TextChange } from './fitting';
import { type PseudonymStyle, pseudonym } from './pseudonyms';

/** What a header is allowed to say in the note itself, but not in a copy that goes further. */
export interface HeaderChange extends TextChange {
  readonly rule: string;
}

const NAME = 'confidentiality/person-name';
const DATE_RULE = 'confidentiality/date';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b|\\b\\d{1,2} ${MONTH}(?: \\d{4})?\\b`,
  'gi',
);

/** Names and dates in front matter, header lines and signatures: names by role, dates by their year. */
export function headerChanges(analysis: Analysis, style: PseudonymStyle): HeaderChange[] {
  return [
    ...analysis.note.frontMatter.fields.flatMap((field) => frontMatterChange(analysis, field, style)),
    ...analysis.blocks.flatMap((block) => [
      ...fieldNames(analysis, block, style),
      ...namedFields(analysis, block, style),
      ...headerDates(block),
    ]),
    ...firstLineDates(analysis),
  ];
}

function frontMatterChange(
  analysis: Analysis,
  { key, value, valueSpan }: Field,
  style: PseudonymStyle,
): HeaderChange[] {
  if (key === 'date') return yearsOnly(value, valueSpan.start);
  if (key === 'writer' && isName(value)) return [{ ...valueSpan, text: '[writer]', rule: NAME }];
  if (key !== 'person' || !isName(value)) return [];
  return [{ ...valueSpan, text: personWords(analysis, style), rule: NAME }];
}

const isName = (value: string): boolean => /\p{Lu}\p{L}/u.test(value);

const personWords = (analysis: Analysis, style: PseudonymStyle): string =>
  analysis.people.person !== NO_ENTITY && style !== 'brackets'
    ? pseudonym(analysis, analysis.people.person, style)
    : '[person]';

function fieldNames(
  analysis: Analysis,
  { candidates, start: at, view }: BlockState,
  style: PseudonymStyle,
): HeaderChange[] {
  const { tokens } = view;
  return candidates.list
    .filter(({ field, person }) => field && person > 0)
    .map(({ first, end, introduction, phrase, words }) => {
      const span = tokens.span(first, end);
      const text = isOurs(introduction) ? '[writer]' : fieldWords(analysis, [phrase, ...words], style);
      return { ...shift(span, at), text, rule: NAME };
    })
    .filter(({ start, end }) => !isAllowed(analysis, start, end));
}

/** "Name: Darnell Whitaker  Date: …": what stands behind such a key is a name, whatever else the header holds. */
const NAME_BEHIND = "[ \\t]*:[ \\t]*(\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}(?!\\p{L}*:)[\\p{L}'’.-]*){0,3})";
const OF_PERSON = new RegExp(
  `\\b(?:[Nn]ame|[Cc]lient|[Cc]aller|[Pp]erson|[Pp]atient|[Mm]ember|[Pp]eer|[Pp]articipant)s?(?: [Nn]ame)?${NAME_BEHIND}`,
  'gu',
);
const OF_WRITER = new RegExp(
  `\\b(?:(?:[Cc]o-?)?[Ff]acilitator|[Ww]riter|[Aa]uthor|[Ss]pecialist|[Ss]taff|[Ss]upporter|[Ww]orker)s?${NAME_BEHIND}`,
  'gu',
);

function namedFields(analysis: Analysis, { placed }: BlockState, style: PseudonymStyle): HeaderChange[] {
  if (!HEADERS.has(placed.kind)) return [];
  const named = (key: RegExp, text: string): HeaderChange[] =>
    [...placed.reading.text.matchAll(key)].flatMap(({ 0: all, 1: name, index }) => {
      if (!name || !isName(name)) return [];
      const end = placed.start + index + all.length;
      return [{ start: end - name.length, end, text, rule: NAME }];
    });
  const ofWriter = named(OF_WRITER, '[writer]').filter(({ start, end }) => !isAllowed(analysis, start, end));
  return [...named(OF_PERSON, personWords(analysis, style)), ...ofWriter];
}

const isOurs = (introduction: Introduction): boolean =>
  introduction === Introduction.writer || introduction === Introduction.staff;

/** The words for the entity that a name in a field belongs to. */
function fieldWords(analysis: Analysis, phrases: readonly number[], style: PseudonymStyle): string {
  for (const phrase of phrases) {
    const entity = analysis.people.memory.entities.get(memoryKey(phrase, 'person'));
    if (entity !== undefined && style !== 'brackets') return pseudonym(analysis, entity, style);
  }
  return '[name]';
}

/** Names that the policy lists stay. */
function isAllowed({ note, settings: { known } }: Analysis, start: number, end: number): boolean {
  const names = new Set([...known.staff, ...known.allowed].flatMap((name) => name.split(' ')).map(hashWord));
  const words = note.text.slice(start, end).match(/\p{L}[\p{L}'’-]+/gu) ?? [];
  return words.length > 0 && words.every((word) => names.has(hashWord(word)));
}

const HEADERS = new Set(['header', 'title']);

const headerDates = ({ placed }: BlockState): HeaderChange[] =>
  HEADERS.has(placed.kind) ? yearsOnly(placed.reading.text, placed.start) : [];

/** "met 8/20/26 1 hr at the library": a note without a header tells its day in its first words. In code units. */
const FIRST_WORDS = 40;

function firstLineDates({ blocks }: Analysis): HeaderChange[] {
  const first = blocks[0]?.placed;
  if (!first || HEADERS.has(first.kind) || first.kind === 'frontMatter') return [];
  return yearsOnly(first.reading.text.slice(0, FIRST_WORDS).split(/[\r\n]/, 1)[0]!, first.start);
}

/** Dates as their year, which a copy may keep. */
function yearsOnly(text: string, offset: number): HeaderChange[] {
  return [...text.matchAll(DATE)].map(({ 0: date, index }) => ({
    start: offset + index,
    end: offset + index + date.length,
    text: /\b\d{4}\b/.exec(date)?.[0] ?? '[date]',
    rule: DATE_RULE,
  }));
}
