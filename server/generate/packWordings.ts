import { STEP } from '../src/core/rules/mutuality/wording/wordingTable';
import { writeNumbers } from '../src/core/text/numberText';
import type { ListedCondition, ListedEntry, ListedStep } from './wordings';

/** A list by its name, with its entries. */
export interface WordingList {
  readonly name: string;
  readonly entries: readonly ListedEntry[];
}

/**
 * Packs lists for `wording/wordingTable.ts`, as lines of text: units of words; steps; names of conditions; conditions; sets of
 * them; lists of alternatives; then the name and the entries of each list. Most of what is there is numbers (see
 * `text/numberText.ts`). Things have their numbers in the order of their first use, so that most of what is written is "the
 * next one": 0, where others are their number and one more.
 */
export function packWordings(lists: readonly WordingList[]): string {
  const units = new Numbered<string>();
  const steps = new Numbered<ListedStep>(JSON.stringify);
  const names = new Numbered<string>();
  const conditions = new Numbered<ListedCondition>(JSON.stringify);
  const sets = new Numbered<readonly ListedCondition[]>(JSON.stringify);
  const alternatives = new Numbered<readonly string[]>(JSON.stringify);

  const packed = lists.map(({ name, entries }) => {
    const numbers = entries.flatMap((entry) => [
      CERTAINTIES.indexOf(entry.certainty) + CERTAINTIES.length * entry.steps.length,
      ...entry.steps.map((step) => steps.next(step)),
      sets.next(entry.when),
      sets.next(entry.leave),
      alternatives.next(entry.alternatives),
      alternatives.next(entry.otherwise),
    ]);
    return `${name} ${writeNumbers(numbers)}`;
  });
  const packedSteps = steps.all.flatMap((step) => [flagsOf(step), ...packedUnits(step.units, units)]);
  const packedSets = sets.all.flatMap((set) => [set.length, ...set.map((one) => conditions.next(one))]);
  const packedConditions = conditions.all.flatMap(({ name, units: their }) => [
    names.next(name),
    ...(their ? packedUnits(their, units) : [0, 0]),
  ]);
  return [
    units.all.join(' '),
    writeNumbers(packedSteps),
    names.all.join(';'),
    writeNumbers(packedConditions),
    writeNumbers(packedSets),
    alternatives.all.map((all) => all.join(' / ')).join('\t'),
    ...packed,
  ].join('\n');
}

/** How many units are new, how many known; then the known ones in order, each by how far it lies behind the one before. */
function packedUnits(all: readonly string[], units: Numbered<string>): number[] {
  const before = units.all.length;
  const known = [...new Set(all.map((unit) => units.of(unit)))].filter((n) => n < before).sort((a, b) => a - b);
  return [units.all.length - before, known.length, ...known.map((n, i) => n - (known[i - 1] ?? 0))];
}

const CERTAINTIES = ['sure', 'likely', 'soft'] as const;

const flagsOf = ({ gap, person, any, optional }: ListedStep): number =>
  (gap ? STEP.gap : 0) + (person ? STEP.person : 0) + (any ? STEP.any : 0) + (optional ? STEP.optional : 0);

/** Things that were met, each once, with their numbers in the order of their first use. */
class Numbered<Thing> {
  readonly all: Thing[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(private readonly keyOf: (thing: Thing) => string = String) {}

  of(thing: Thing): number {
    const key = this.keyOf(thing);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }

  /** 0 for one that is new, else its number and one more. */
  next(thing: Thing): number {
    const before = this.all.length;
    const number = this.of(thing);
    return number === before ? 0 : number + 1;
  }
}
