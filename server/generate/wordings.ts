import fs from 'node:fs';
import path from 'node:path';
import { tokenise } from '../src/core/note/tokenise';
import { isCondition } from '../src/core/rules/mutuality/wording/conditions';
import { LISTS } from '../src/core/rules/mutuality/wording/lists';
import macroList from '../src/core/rules/mutuality/wording/macros.txt';
import wordSets from '../src/core/rules/mutuality/wording/word-sets.txt';
import type { Certainty, Entry } from '../src/core/rules/mutuality/wording/wordingTable';
import { readWordLists } from '../src/core/rules/mutuality/wording/wordSets';
import { packWordings } from './packWordings';

const FOLDER = path.resolve('server/src/core/rules/mutuality/wording');

/**
 * A readable list of wordings. One entry a line: `term ; when ; leave when ; alternatives`, "#" begins a comment.
 *
 * - A term is words parted by blanks. `a|b` either word; `word?` may be left out; `refuse:v` and `label:n` with all their
 *   forms, "don't" also as "dont"; an adverb may stand between two words; `…` up to three words; a hyphen also matches a blank or nothing ("non-compliant"). In angle brackets:
 *   `<person>` an object that names the person, `<any>` any word; `<be>`, `<they>`, `<their>` and so on any of these words (macros.txt, where words may have `:v` and `:n` too).
 * - `when` (all must hold) and `leave when` (none may) are conditions by name, parted by commas, with words or `<matter>` behind
 *   some of them; see `conditions.ts`.
 * - Alternatives are parted by " / "; see `rewordings.ts`.
 * - `@sure`, `@likely` and `@soft` say how certain the entries below are; soft ones speak only where a policy asks.
 * - `@when …` and `@leave …` give conditions to all entries below, `@alternatives …` what an entry offers that has none of
 *   its own, or too few that fit where it stands.
 */
export interface ListedEntry extends Pick<Entry, 'certainty' | 'alternatives' | 'otherwise'> {
  readonly term: string;
  readonly steps: readonly ListedStep[];
  readonly when: readonly ListedCondition[];
  readonly leave: readonly ListedCondition[];
}

/**
 * One place of a term: one of some words, written as units: "said", "refuse:v", or all words of a name in angle brackets; where `person` holds also an object that names the person; or a gap. */
export interface ListedStep {
  readonly units: readonly string[];
  readonly gap: boolean;
  readonly person: boolean;
  readonly any: boolean;
  readonly optional: boolean;
}

/** A condition by its name, with the words of those that have some. */
export interface ListedCondition {
  readonly name: string;
  readonly units?: readonly string[];
}

/** Compiles all lists to the table that `wording/lexicon.ts` reads. Throws, with file and line, where one cannot be read. */
export function compileWordings(): string {
  const lists = LISTS.map((name) => [name, fs.readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8')] as const);
  return packWordings(lists.map(([name, list]) => ({ name, entries: readListed(name, list) })));
}

function readListed(name: string, list: string): ListedEntry[] {
  try {
    return readEntries(list);
  } catch (error) {
    throw new Error(`${name}.txt, ${(error as Error).message}`);
  }
}

/** The words that terms and conditions name together, in angle brackets. */
const NAMED_WORDS = { ...readWordLists(wordSets), ...readWordLists(macroList) };
const PERSON = '<person>';
const ANY = '<any>';

/** All entries of a list, hyphenated terms in each of their spellings. Throws, with the line, where it cannot be read. */
export function readEntries(list: string): ListedEntry[] {
  const entries: ListedEntry[] = [];
  let certainty: Certainty = 'sure';
  let shared: Shared = { when: [], leave: [], alternatives: [] };
  list.split('\n').forEach((line, index) => {
    const content = line.replace(/(?:^|\s)#.*/, '').trim();
    if (!content) return;
    try {
      if (/^@(?:sure|likely|soft)$/.test(content)) certainty = content.slice(1) as Certainty;
      else if (content.startsWith('@')) shared = { ...shared, ...readShared(content) };
      else entries.push(...readEntry(content, certainty, shared));
    } catch (error) {
      throw new Error(`line ${index + 1}: "${content}": ${(error as Error).message}`);
    }
  });
  return entries;
}

type Shared = Pick<ListedEntry, 'when' | 'leave' | 'alternatives'>;

function readShared(line: string): Partial<Shared> {
  const [, directive = '', rest = ''] = /^@(\w+)\s*(.*)$/.exec(line) ?? [];
  if (directive === 'when' || directive === 'leave') return { [directive]: readConditions(rest) };
  if (directive === 'alternatives') return { alternatives: readAlternatives(rest) };
  throw new Error('write @sure, @likely, @soft, @when, @leave or @alternatives');
}

const readAlternatives = (text: string): string[] =>
  text
    .split(/\s+\/\s+/)
    .map((alternative) => alternative.trim())
    .filter(Boolean);

function readEntry(line: string, certainty: Certainty, shared: Shared): ListedEntry[] {
  const [term = '', when = '', leave = '', ...last] = line.split(';').map((field) => field.trim());
  const alternatives = readAlternatives(last.join('; '));
  const rest = {
    when: [...shared.when, ...readConditions(when)],
    leave: [...shared.leave, ...readConditions(leave)],
    alternatives: alternatives.length > 0 ? alternatives : shared.alternatives,
    otherwise: shared.alternatives,
    certainty,
  };
  return spellings(term).map((spelling) => {
    const steps = spelling.split(/\s+/).map(readStep);
    checkBeginning(steps);
    return { term: spelling, steps, ...rest };
  });
}

function checkBeginning(steps: readonly ListedStep[]): void {
  for (const { gap, person, any, optional } of steps) {
    if (gap || person || any) throw new Error('it has to begin with a word');
    if (!optional) return;
  }
}

/** "non-compliant" is also written "non compliant" and "noncompliant"; "she's" stands in notes as "she" and "'s". */
function spellings(term: string): string[] {
  if (!/[-'/]/.test(term)) return [term];
  let terms = [''];
  for (const step of term.split(/\s+/)) {
    const written = stepSpellings(step);
    terms = terms.flatMap((start) => written.map((spelling) => (start ? `${start} ${spelling}` : spelling)));
  }
  return terms;
}

const OPTIONAL = /(?<=.)\?$/;
const HYPHEN = /(?<=[a-z0-9])-(?=[a-z0-9])/g;

/** The step with hyphenated words in one, and each of them in two words; then the parts of each word that notes have in parts. */
function stepSpellings(step: string): string[] {
  const words = step.replace(OPTIONAL, '').split('|');
  const optional = step.slice(words.join('|').length);
  const hyphenated = words.filter((word) => word.search(HYPHEN) > 0);
  const parted = words.map(partsOf).filter((parts) => parts.includes(' '));
  const whole = [
    ...hyphenated.map((word) => word.replace(HYPHEN, '')),
    ...words.filter((word) => partsOf(word) === word),
  ];
  return [
    ...(whole.length > 0 ? [whole.join('|') + optional] : []),
    ...hyphenated.map((word) => word.split(HYPHEN).map(partsOf).join(' ') + optional),
    ...parted,
  ];
}

/** A written word as notes have it, its parts with blanks between them: "she 's", "24 - hour". */
function partsOf(word: string): string {
  if (/^\W|[<:]/.test(word)) return word;
  const tokens = tokenise(word);
  return Array.from({ length: tokens.count }, (_, i) => tokens.raw(i)).join(' ');
}

function readStep(step: string): ListedStep {
  if (step === '…') return { units: [], gap: true, person: false, any: false, optional: false };
  const optional = step.endsWith('?') && step.length > 1;
  const written = (optional ? step.slice(0, -1) : step).split('|');
  const units = written.filter((word) => word !== PERSON && word !== ANY).map(unitOf);
  return { units, gap: false, person: written.includes(PERSON), any: written.includes(ANY), optional };
}

/** A word as it is written, or the words that a name in angle brackets stands for. */
function unitOf(word: string): string {
  const macro = /^<([\w-]+)>$/.exec(word)?.[1];
  return macro === undefined ? word : named(macro).map(unitOf).join('|');
}

function named(macro: string): readonly string[] {
  const words = NAMED_WORDS[macro];
  if (!words) throw new Error(`<${macro}> is not known`);
  return words;
}

const readConditions = (text: string): ListedCondition[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(readCondition);

/** A condition by name, or a relation and its words: "in its clause behind we|i", "before <belonging>". */
function readCondition(text: string): ListedCondition {
  if (isCondition(text, false)) return { name: text };
  const [, name = '', words = ''] = /^(.*) (\S+)$/.exec(text) ?? [];
  if (!isCondition(name, true)) throw new Error(`the condition "${text}" is not known`);
  const parted = words.split('|').find((word) => partsOf(word) !== word);
  if (parted) throw new Error(`a note has "${parted}" in parts, so that no word of it is so`);
  return { name, units: words.split('|').map(unitOf) };
}
