import wordings from 'virtual:wordings';
import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { type FollowedBy, PhraseIndex } from '../../phraseIndex';
import type { LISTS } from './lists';
import { type Entry, STEP, WordingTable } from './wordingTable';

const TABLE = new WordingTable(wordings);
const ADVERB = mask('adverb');

/** Entries by their first words. */
export type Lexicon = PhraseIndex<Entry>;

/** The entries of one or more lists, in their order. */
export const lexicon = (...names: (typeof LISTS)[number][]): Lexicon => lexiconOf(TABLE, names);

/** As `lexicon`, from a table. */
export function lexiconOf(table: WordingTable, names: readonly string[]): Lexicon {
  const beginnings = new Beginnings(table);
  for (const name of names) {
    const [from, to] = table.list(name);
    for (let entry = from; entry < to; entry++) beginnings.add(entry);
  }
  const words = beginnings.words();
  return new PhraseIndex(beginnings.cue(words), words, (n) => followedBy(table, beginnings.entriesOf(words[n]!)));
}

/** What a word is to the entries of a lexicon: some begin with it; it follows one, right behind or over a gap. */
const Role = { opens: 1, leads: 2, follows: 4, leadsOver: 8, comes: 16 } as const;
const BEGINS = Role.opens | Role.leads | Role.leadsOver;

/** Which entries begin with each unit, and what its words are to them. */
class Beginnings {
  /** What each unit is to the entries, as bits of `Role`. */
  readonly #roles = new Map<number, number>();
  /** The entries, as they were added. */
  readonly #added: number[] = [];
  /** Places in `#added`. */
  readonly #byUnit = new Map<number, number[]>();

  constructor(private readonly table: WordingTable) {}

  add(entry: number): void {
    const { entries, stepFlags } = this.table;
    const place = this.#added.push(entry) - 1;
    const second = secondSteps(this.table, entry);
    const role = second === undefined ? Role.opens : second.over ? Role.leadsOver : Role.leads;
    for (let s = entries.starts[entry]!; s < entries.starts[entry + 1]!; s++) {
      this.#begins(entries.numbers[s]!, place, role);
      if ((stepFlags[entries.numbers[s]!]! & STEP.optional) === 0) break;
    }
    for (const step of second?.steps ?? []) this.#give(step, second!.over ? Role.comes : Role.follows);
  }

  #begins(step: number, place: number, role: number): void {
    this.#give(step, role);
    const { starts, numbers } = this.table.steps;
    for (let u = starts[step]!; u < starts[step + 1]!; u++) {
      const before = this.#byUnit.get(numbers[u]!);
      if (before) before.push(place);
      else this.#byUnit.set(numbers[u]!, [place]);
    }
  }

  #give(step: number, role: number): void {
    const { starts, numbers } = this.table.steps;
    for (let u = starts[step]!; u < starts[step + 1]!; u++) {
      const before = this.#roles.get(numbers[u]!) ?? 0;
      if ((before & role) === 0) this.#roles.set(numbers[u]!, before | role);
    }
  }

  /** All words with which an entry may begin. */
  words(): number[] {
    return this.#wordsThat(BEGINS);
  }

  /** The entries that may begin with a word, as they were added. */
  entriesOf(word: number): readonly number[] {
    const found = new Set<number>();
    for (const unit of this.table.unitsWith(word)) for (const place of this.#byUnit.get(unit) ?? []) found.add(place);
    return [...found].sort((a, b) => a - b).map((place) => this.#added[place]!);
  }

  /** Where an entry may begin with one of some words; an adverb may stand behind it. */
  cue(words: readonly number[]): Cue {
    return new Cue({ words: this.#wordsThat(Role.opens) })
      .leads({ words: this.#wordsThat(Role.leads) }, { words: this.#wordsThat(Role.follows) })
      .leadsOver({ words: this.#wordsThat(Role.leadsOver) }, { words: this.#wordsThat(Role.comes) })
      .leads({ words }, { classes: ADVERB });
  }

  /** Some of them twice. */
  #wordsThat(roles: number): number[] {
    const words: number[] = [];
    this.#roles.forEach((given, unit) => {
      if (given & roles) for (const hash of this.table.hashesOf(unit)) words.push(hash);
    });
    return words;
  }
}

/** Of some entries those that may go on with a word, found by its units: a first word may have hundreds of entries. */
function followedBy(table: WordingTable, entries: readonly number[]): FollowedBy<Entry> {
  const open: number[] = [];
  const byUnit = new Map<number, number[]>();
  entries.forEach((entry, place) => {
    const units = secondUnits(table, entry);
    if (!units) open.push(place);
    for (const unit of units ?? []) {
      const before = byUnit.get(unit);
      if (before) before.push(place);
      else byUnit.set(unit, [place]);
    }
  });
  const made = (places: readonly number[]): Entry[] => places.map((place) => table.entry(entries[place]!));
  let opened: readonly Entry[] | undefined;
  return (next) => {
    const places = table.unitsWith(next).flatMap((unit) => byUnit.get(unit) ?? []);
    if (places.length > 0) return made([...new Set([...open, ...places])].sort((a, b) => a - b));
    opened ??= made(open);
    return opened;
  };
}

/** The units of which one must stand right behind an entry's first word; none where it may be anything. */
function secondUnits(table: WordingTable, entry: number): readonly number[] | undefined {
  const second = secondSteps(table, entry);
  if (!second || second.over) return undefined;
  const { starts, numbers } = table.steps;
  return second.steps.flatMap((step) => numbers.slice(starts[step], starts[step + 1]));
}

/**
 * Of which steps one must follow an entry's first word, right behind it or `over` a gap; none where it may be anything. A step
 * that may be left out gives way to the next one.
 */
function secondSteps(
  { entries: { starts, numbers }, stepFlags }: WordingTable,
  entry: number,
): { readonly steps: readonly number[]; readonly over: boolean } | undefined {
  let at = starts[entry]!;
  const end = starts[entry + 1]!;
  if (stepFlags[numbers[at]!]! & STEP.optional) return undefined;
  at++;
  const over = at < end && (stepFlags[numbers[at]!]! & STEP.gap) !== 0;
  if (over) at++;
  const steps: number[] = [];
  for (; at < end; at++) {
    const flags = stepFlags[numbers[at]!]!;
    if (flags & (STEP.gap | STEP.person | STEP.any)) return undefined;
    steps.push(numbers[at]!);
    if ((flags & STEP.optional) === 0) return { steps, over };
  }
  return undefined;
}
