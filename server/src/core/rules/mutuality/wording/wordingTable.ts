import { formsOf } from '../../../lexicon/forms';
import { GAP } from '../../../note/cues';
import { hashWord } from '../../../text/fold';
import { HashSet } from '../../../text/hashSet';
import { NumberReader } from '../../../text/numberText';
import { tellingWords } from '../../phraseIndex';
import { type Condition, readCondition } from './conditions';

/** One wording of a list: what is looked for, when it counts and what is offered instead. */
export interface Entry {
  /** Words of which its block has to hold one (see `tellingWords`); empty when it may do without. */
  readonly telling: readonly number[];
  /** Whether each of its steps is one word of some, none left out. */
  readonly isPlain: boolean;
  readonly certainty: Certainty;
  /** Made when it is asked for, as all below: most entries are told away by what stands above. */
  readonly steps: readonly Step[];
  readonly when: readonly Condition[];
  readonly leave: readonly Condition[];
  readonly alternatives: readonly string[];
  /** What is offered besides where too few alternatives fit. */
  readonly otherwise: readonly string[];
}

const CERTAINTIES = ['sure', 'likely', 'soft'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

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

/** What a step is, as bits of a number. */
export const STEP = { gap: 1, person: 2, any: 4, optional: 8 } as const;

/** Lists of numbers in one: those of `n` stand from `starts[n]` up to, not including, `starts[n + 1]`. */
interface NumberLists {
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

/**
 * The entries of all lists, from their packed text (see `server/generate/packWordings.ts`). At load the numbers are read; an
 * entry, its words and its conditions are made when a word that it may begin with is first met, since most never are.
 */
export class WordingTable {
  /** The units of each step. */
  readonly steps: NumberLists;
  /** Bits of `STEP`. */
  readonly stepFlags: readonly number[];
  /** The steps of each entry. */
  readonly entries: NumberLists;
  readonly #made: (Entry | undefined)[];
  readonly #steps: (Step | undefined)[];
  /** Words as they are written: "said", "refuse:v", "is|are". */
  readonly #units: readonly string[];
  readonly #hashes: (readonly number[] | undefined)[];
  readonly #unitsWith = new Map<number, number[]>();
  readonly #rest: readonly number[];
  readonly #names: readonly string[];
  readonly #conditions: readonly PackedCondition[];
  readonly #sets: NumberLists;
  readonly #alternatives: readonly string[];
  /** The first entry of each list, and the one behind its last. */
  readonly #lists = new Map<string, readonly [number, number]>();

  constructor(packed: string) {
    const [units = '', steps = '', names = '', conditions = '', sets = '', alternatives = '', ...lists] =
      packed.split('\n');
    this.#units = units.split(' ');
    this.#hashes = new Array(this.#units.length);
    const unitReader = new UnitReader();
    [this.stepFlags, this.steps] = readSteps(steps, unitReader);
    this.#sets = readSets(sets);
    this.#names = names.split(';');
    this.#conditions = readConditions(conditions, unitReader);
    this.#alternatives = alternatives.split('\t');
    [this.entries, this.#rest] = this.#readEntries(lists);
    this.#made = new Array(this.entries.starts.length);
    this.#steps = new Array(this.steps.starts.length);
  }

  /** The numbers of a list's first entry and of the one behind its last. */
  list(name: string): readonly [number, number] {
    const found = this.#lists.get(name);
    if (!found) throw new Error(`there is no list of wordings "${name}"`);
    return found;
  }

  entry(number: number): Entry {
    this.#made[number] ??= this.#make(number);
    return this.#made[number];
  }

  /** The hashes of all forms of a unit's words. */
  hashesOf(unit: number): readonly number[] {
    this.#hashes[unit] ??= this.#makeHashes(unit);
    return this.#hashes[unit];
  }

  #makeHashes(unit: number): readonly number[] {
    const hashes = hashesOfWords(this.#units[unit]!);
    for (const hash of hashes) {
      const units = this.#unitsWith.get(hash);
      if (units) units.push(unit);
      else this.#unitsWith.set(hash, [unit]);
    }
    return hashes;
  }

  /** The units that hold a word, of those whose hashes were asked for. */
  unitsWith(hash: number): readonly number[] {
    return this.#unitsWith.get(hash) ?? NO_UNITS;
  }

  #readEntries(lists: readonly string[]): [NumberLists, number[]] {
    const starts: number[] = [];
    const numbers: number[] = [];
    const rest: number[] = [];
    const [steps, sets, alternatives] = [new InOrder(), new InOrder(), new InOrder()];
    for (const list of lists) {
      const blank = list.indexOf(' ');
      const reader = new NumberReader(list, blank + 1);
      const first = starts.length;
      while (!reader.isAtEnd) {
        starts.push(numbers.length);
        const head = reader.next();
        for (let left = Math.floor(head / CERTAINTIES.length); left > 0; left--) numbers.push(steps.of(reader.next()));
        rest.push(head % CERTAINTIES.length, sets.of(reader.next()), sets.of(reader.next()));
        rest.push(alternatives.of(reader.next()), alternatives.of(reader.next()));
      }
      this.#lists.set(list.slice(0, blank), [first, starts.length]);
    }
    starts.push(numbers.length);
    return [{ starts, numbers }, rest];
  }

  #make(number: number): Entry {
    const steps = listAt(this.entries, number);
    const rest = this.#rest.slice(number * REST, (number + 1) * REST);
    const [certainty, when, leave, alternatives, otherwise] = rest as [number, number, number, number, number];
    const made = once(() => steps.map((step) => this.#step(step)));
    const conditions = once(() => this.#conditionsOf(when));
    const exceptions = once(() => this.#conditionsOf(leave));
    const table = this;
    return {
      telling: tellingWords(steps.slice(1).flatMap((step) => (this.#isPlain(step) ? [this.#wordsOf(step)] : []))),
      isPlain: steps.every((step) => this.#isPlain(step)),
      get steps() {
        return made();
      },
      certainty: CERTAINTIES[certainty]!,
      get when() {
        return conditions();
      },
      get leave() {
        return exceptions();
      },
      get alternatives() {
        return table.#alternativesOf(alternatives);
      },
      get otherwise() {
        return table.#alternativesOf(otherwise);
      },
    };
  }

  /** Whether a step is one word of some, and cannot be left out. */
  #isPlain(step: number): boolean {
    return this.stepFlags[step] === 0;
  }

  #wordsOf(step: number): readonly number[] {
    return listAt(this.steps, step).flatMap((unit) => this.hashesOf(unit));
  }

  #step(number: number): Step {
    this.#steps[number] ??= this.#makeStep(number);
    return this.#steps[number];
  }

  #makeStep(number: number): Step {
    const flags = this.stepFlags[number]!;
    if (flags & STEP.gap) return { kind: 'gap', most: GAP };
    return {
      kind: 'word',
      hashes: new HashSet(this.#wordsOf(number)),
      person: (flags & STEP.person) !== 0,
      any: (flags & STEP.any) !== 0,
      optional: (flags & STEP.optional) !== 0,
    };
  }

  #wordsOfUnits(units: readonly number[]): ReadonlySet<number> {
    return new HashSet(units.flatMap((unit) => this.hashesOf(unit)));
  }

  #conditionsOf(set: number): Condition[] {
    return listAt(this.#sets, set).map((number) => {
      const condition = this.#conditions[number]!;
      condition.made ??= readCondition(
        this.#names[condition.name]!,
        condition.units.length > 0 ? this.#wordsOfUnits(condition.units) : undefined,
      );
      return condition.made;
    });
  }

  #alternativesOf(number: number): readonly string[] {
    const all = this.#alternatives[number]!;
    return all === '' ? NO_ALTERNATIVES : all.split(' / ');
  }
}

/** How many numbers of an entry stand beside its steps. */
const REST = 5;
const NO_UNITS: readonly number[] = [];
const NO_ALTERNATIVES: readonly string[] = [];

interface PackedCondition {
  readonly name: number;
  readonly units: readonly number[];
  /** The condition, once an entry that asks for it was made. */
  made: Condition | undefined;
}

/** Most units are one word that stays as it is. */
const hashesOfWords = (words: string): readonly number[] =>
  /[|:']/.test(words) ? [...new Set(words.split('|').flatMap(spellings).map(hashWord))] : [hashWord(words)];

/** "don't" is also written "dont". */
const spellings = (word: string): readonly string[] =>
  word.endsWith("n't") ? [word, word.replace("'", '')] : formsOf(word);

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const listAt = ({ starts, numbers }: NumberLists, n: number): readonly number[] =>
  numbers.slice(starts[n], starts[n + 1]);

/** Numbers of things that have them in the order of their first use: 0 is the next one, others are one too high. */
class InOrder {
  #known = 0;

  of(written: number): number {
    return written === 0 ? this.#known++ : written - 1;
  }
}

/** Units of words: new ones, and known ones by how far each lies behind the one before. */
class UnitReader {
  #known = 0;

  /** Adds the units that stand next. */
  readInto(units: number[], reader: NumberReader): void {
    const fresh = reader.next();
    let unit = 0;
    for (let left = reader.next(); left > 0; left--) {
      unit += reader.next();
      units.push(unit);
    }
    for (let left = fresh; left > 0; left--) units.push(this.#known++);
  }
}

function readSteps(packed: string, units: UnitReader): [number[], NumberLists] {
  const reader = new NumberReader(packed);
  const flags: number[] = [];
  const starts = [0];
  const numbers: number[] = [];
  while (!reader.isAtEnd) {
    flags.push(reader.next());
    units.readInto(numbers, reader);
    starts.push(numbers.length);
  }
  return [flags, { starts, numbers }];
}

function readConditions(packed: string, unitReader: UnitReader): PackedCondition[] {
  const reader = new NumberReader(packed);
  const names = new InOrder();
  const conditions: PackedCondition[] = [];
  while (!reader.isAtEnd) {
    const name = names.of(reader.next());
    const units: number[] = [];
    unitReader.readInto(units, reader);
    conditions.push({ name, units, made: undefined });
  }
  return conditions;
}

/** Lists, each behind its length. */
function readSets(packed: string): NumberLists {
  const reader = new NumberReader(packed);
  const order = new InOrder();
  const starts = [0];
  const numbers: number[] = [];
  while (!reader.isAtEnd) {
    for (let left = reader.next(); left > 0; left--) numbers.push(order.of(reader.next()));
    starts.push(numbers.length);
  }
  return { starts, numbers };
}
