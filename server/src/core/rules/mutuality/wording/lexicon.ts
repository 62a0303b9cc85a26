import { mask } from '../../../lexicon/classes';
import { type Irregular, inflectNoun, inflectVerb, parseIrregular } from '../../../lexicon/inflect';
import irregularVerbs from '../../../lexicon/irregular-verbs.txt';
import { type Asked, GAP } from '../../../note/cues';
import { hashWord } from '../../../text/fold';
import { HashSet } from '../../../text/hashSet';
import { type Following, mark, PhraseIndex, tellingWords } from '../../phraseIndex';
import { type Condition, readConditions } from './conditions';
import { MACROS } from './wordSets';

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
export interface Entry {
  readonly term: string;
  readonly steps: readonly Step[];
  readonly when: readonly Condition[];
  readonly leave: readonly Condition[];
  readonly alternatives: readonly string[];
  /** What is offered besides where too few alternatives fit. */
  readonly otherwise: readonly string[];
  readonly certainty: Certainty;
  /** Words of which its block has to hold one (see `tellingWords`); empty when it may do without. */
  readonly telling: readonly number[];
  /** Whether each of its steps is one word of some, none left out. */
  readonly isPlain: boolean;
}

export type Certainty = 'sure' | 'likely' | 'soft';

/** One place of a term: one of some words, where `person` holds also an object that names the person; or a gap. */
export type Step =
  | {
      readonly kind: 'word';
      readonly hashes: ReadonlySet<number>;
      readonly person: boolean;
      readonly any: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

/** Entries by their first words. */
export type Lexicon = PhraseIndex<Entry>;

const IRREGULAR: Irregular = parseIrregular(irregularVerbs);
const ADVERB = mask('adverb');
const PERSON = '<person>';
const ANY = '<any>';

/** Compiles one or more lists. Throws, with the line, where a list cannot be read: that is a bug of the list. */
export function readLexicon(...lists: readonly string[]): Lexicon {
  const lexicon = new PhraseIndex<Entry>();
  const first = new Set<number>();
  for (const list of lists)
    for (const entry of readEntries(list)) {
      const words = firstHashes(entry);
      lexicon.add(entry, words, following(entry));
      for (const word of words) first.add(word);
    }
  mark(lexicon.cue, { words: first }, { asked: [{ classes: ADVERB }], over: false });
  return lexicon;
}

function firstHashes(entry: Entry): Set<number> {
  const hashes = new Set<number>();
  for (const step of entry.steps) {
    if (step.kind !== 'word' || step.person || step.any) throw new Error(`"${entry.term}" has to begin with a word`);
    for (const hash of step.hashes) hashes.add(hash);
    if (!step.optional) break;
  }
  return hashes;
}

/** What must follow the first word: steps that may be left out give way to the next one. */
function following({ steps: [first, ...rest] }: Entry): Following | undefined {
  if (first?.kind !== 'word' || first.optional) return undefined;
  const over = rest[0]?.kind === 'gap';
  const them: Asked[] = [];
  for (const step of over ? rest.slice(1) : rest) {
    if (step.kind !== 'word' || step.person || step.any) return undefined;
    them.push({ words: step.hashes });
    if (!step.optional) return { asked: them, over };
  }
  return undefined;
}

/** All entries of a list, hyphenated terms in each of their spellings. */
export function readEntries(list: string): Entry[] {
  const entries: Entry[] = [];
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

type Shared = Pick<Entry, 'when' | 'leave' | 'alternatives'>;

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

function readEntry(line: string, certainty: Certainty, shared: Shared): Entry[] {
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
    const steps = spelling.split(/\s+/).map(stepOf);
    const telling = tellingWords(steps.slice(1).flatMap((step) => (isPlainWord(step) ? [step.hashes] : [])));
    return { term: spelling, steps, telling, isPlain: steps.every(isPlainWord), ...rest };
  });
}

const isPlainWord = (step: Step): step is Extract<Step, { kind: 'word' }> =>
  step.kind === 'word' && !step.person && !step.any && !step.optional;

/** "non-compliant" is also written "non compliant" and "noncompliant". */
function spellings(term: string): string[] {
  if (!term.includes('-')) return [term];
  let terms = [''];
  for (const step of term.split(/\s+/)) {
    const written = stepSpellings(step);
    terms = terms.flatMap((start) => written.map((spelling) => (start ? `${start} ${spelling}` : spelling)));
  }
  return terms;
}

const HYPHEN = /(?<=[a-z0-9])-(?=[a-z0-9])/g;

/** The step with hyphenated words in one, and each of them in two words. */
function stepSpellings(step: string): string[] {
  const words = step.split('|');
  const hyphenated = words.filter((word) => word.search(HYPHEN) > 0);
  if (hyphenated.length === 0) return [step];
  const joined = hyphenated.map((word) => word.replace(HYPHEN, ''));
  return [[...joined, ...words].join('|'), ...hyphenated.map((word) => word.replace(HYPHEN, ' '))];
}

/** Steps that were read already: many terms share them. */
const STEPS = new Map<string, Step>();

function stepOf(text: string): Step {
  const known = STEPS.get(text);
  if (known) return known;
  const step = readStep(text);
  STEPS.set(text, step);
  return step;
}

function readStep(step: string): Step {
  if (step === '…') return { kind: 'gap', most: GAP };
  const optional = step.endsWith('?') && step.length > 1;
  const body = optional ? step.slice(0, -1) : step;
  const words = body.split('|');
  const hashes = new HashSet(
    words
      .filter((word) => word !== PERSON && word !== ANY)
      .flatMap(formsOf)
      .map(hashWord),
  );
  return { kind: 'word', hashes, person: words.includes(PERSON), any: words.includes(ANY), optional };
}

function formsOf(word: string): readonly string[] {
  const macro = /^<(\w+)>$/.exec(word)?.[1];
  if (macro !== undefined) {
    const forms = MACROS[macro];
    if (!forms) throw new Error(`<${macro}> is not known`);
    return forms.flatMap(formsOf);
  }
  if (/n't$/.test(word)) return [word, word.replace("'", '')];
  if (word.endsWith(':v')) return inflectVerb(word.slice(0, -2), IRREGULAR).map((form) => form.word);
  if (word.endsWith(':n')) return inflectNoun(word.slice(0, -2)).map((form) => form.word);
  return [word];
}
