import { mask } from '../../../lexicon/classes';
import { tokenise } from '../../../note/tokenise';
import type { Tokens } from '../../../note/tokens';
import type { People } from '../../../people/people';
import { onceFor } from '../../../text/onceFor';
import { pathNames } from './notePath';

/** What a file's or folder's name gives away. */
export type NamedInPath = 'address' | 'birth date' | 'number' | 'name';

const GIVEN = mask('given-name');
const SURNAME = mask('surname');
/** Words of every day that are names now and then: "hope", "may", "hill". */
const EVERYDAY = mask('common-word', 'month', 'weekday');
/** Names that are written small too: "rose", "jack", "frank". */
const ALSO_WORD = mask('lower-word', 'public-name');
const PLACE = mask('city', 'large-region');
const TITLE = mask('formal-title');
/** What files of notes are called besides: "visit", "call", "session". */
const BOOKKEEPING = mask('record-noun', 'logistic', 'weekday', 'month', 'time-word');

/** Folders that hold people's files rather than being one. Their names, and the account's above them, say nothing. */
const ROOTS = /^(?:home|users|documents|desktop|notes|clients|files|)$/i;

const BIRTH = /(?:^|[^a-z])(?:dob|born|birth(?:day|date)?)[^a-z0-9]*\d{2}/i;
const LONG_NUMBER = /\d{3}[-. ]\d{3}[-. ]\d{4}|\d{3}[-. ]\d{2}[-. ]\d{4}|(?<!\d)\d{7,}(?!\d)/g;
const LABELLED = /(?:^|[^a-z])(?:mrn|ssn|chart|medicaid|member|acct|account|case)[^a-z0-9]*\d{3}/i;
/** "2026-11-20", "20261120-0930", "20261120093000". */
const DATE = /(?<!\d)((?:19|20)\d{2})[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\d|3[01])(?:[-_. T]?\d{4,6})?(?!\d)/g;
/** A day of an earlier year is nobody's date of service in a note that is written today. */
const OLDEST_SERVICE_YEAR = 2015;

/** What the names of a note's file and of the folder around it give away; nothing when they say no more than a code and a date. */
export function namedInPath(path: string, people: People): PathName | undefined {
  const known = foundFor(people);
  if (!known.has(path)) known.set(path, find(path, people));
  return known.get(path);
}

/** What is found is kept as long as the note names the same people. */
const foundFor = onceFor((_: People) => new Map<string, PathName | undefined>());

interface PathName {
  readonly what: NamedInPath;
  readonly inFolder: boolean;
}

function find(path: string, people: People): PathName | undefined {
  const names = pathNames(path);
  const [folder = '', file = ''] = names.slice(-2);
  const what = namedIn(file.replace(/\.[a-z]+$/i, ''), people);
  if (what) return { what, inFolder: false };
  const above = names.at(-3) ?? '';
  const inFolder = ROOTS.test(folder) || /^(?:home|users)$/i.test(above) ? undefined : namedIn(folder, people);
  return inFolder && { what: inFolder, inFolder: true };
}

function namedIn(name: string, people: People): NamedInPath | undefined {
  if (/[\w.]@[\w-]+\.\w/.test(name)) return 'address';
  if (BIRTH.test(name) || [...name.matchAll(DATE)].some(([, year]) => Number(year) < OLDEST_SERVICE_YEAR))
    return 'birth date';
  const rest = name.replace(DATE, ' ');
  if (LABELLED.test(rest) || rest.search(LONG_NUMBER) >= 0) return 'number';
  return holdsName(rest, people) ? 'name' : undefined;
}

/** A letter or two on a figure: "a7", "ab14", "3b". */
const CODE = /(?<![\p{L}\p{M}])\p{L}{1,2}\d+|\d+\p{L}{1,2}(?![\p{L}\p{M}])/gu;

/** Words of a file's name, codes left out: "Whitaker_Darnell", "rosa-relapse", "MariaLopez". */
const wordsOf = (name: string): string =>
  name
    .replace(CODE, ' ')
    .replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}']+/gu, ' ');

function holdsName(name: string, people: People): boolean {
  const tokens = tokenise(wordsOf(name));
  const words = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (isFirstName(tokens, i) || isSurname(tokens, i)) return true;
    const word = tokens.word(i);
    if (word.length > 1) words.add(word);
  }
  return words.size > 0 && namesAnybody(people, words);
}

/** Whether any of some words is how the note itself names somebody who is not known to be no risk. */
const namesAnybody = ({ entities }: People, words: ReadonlySet<string>): boolean =>
  [...entities.values()].some(
    ({ named, known, role, names }) =>
      named === 'person' && !known && role !== 'writer' && role !== 'staff' && names.some((name) => words.has(name)),
  );

/** A first name that is nothing else; one that is a word, a place or short only where the file is called by nothing more. */
function isFirstName(tokens: Tokens, i: number): boolean {
  if (!tokens.is(i, GIVEN) || tokens.is(i, EVERYDAY)) return false;
  if (isShort(tokens, i) || tokens.is(i, PLACE)) return tokens.count === 1;
  return !tokens.is(i, ALSO_WORD) || standsAlone(tokens, i);
}

/** Three letters beside others are an abbreviation as often as a name: "dev", "eng", "kai". */
const isShort = (tokens: Tokens, i: number): boolean => tokens.end[i]! - tokens.start[i]! <= 3;

function standsAlone(tokens: Tokens, i: number): boolean {
  for (let j = 0; j < tokens.count; j++) if (j !== i && !tokens.is(j, BOOKKEEPING)) return false;
  return true;
}

/** A surname beside another name, an initial or a title. */
function isSurname(tokens: Tokens, i: number): boolean {
  if (!tokens.is(i, SURNAME) || tokens.is(i, EVERYDAY)) return false;
  if (tokens.is(i - 1, TITLE)) return true;
  return [i - 1, i + 1].some((j) => (tokens.is(j, GIVEN) && !tokens.is(j, EVERYDAY)) || isInitial(tokens, j));
}

function isInitial(tokens: Tokens, i: number): boolean {
  if (i < 0 || i >= tokens.count || tokens.end[i]! - tokens.start[i]! !== 1) return false;
  return !/[ai]/i.test(tokens.raw(i));
}
