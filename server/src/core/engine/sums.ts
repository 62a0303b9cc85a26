import type { Sums } from '../rules/gathered';
import type { Severity } from '../rules/rule';
import type { Voice } from '../voice/clause';
import type { BlockState } from './analysis';

/** What is added up over the blocks of a note. */
export interface NoteSums {
  /** Clauses by voice. */
  readonly voices: Readonly<Record<Voice, number>>;
  /** Findings of blocks by severity. */
  readonly told: Readonly<Record<Severity, number>>;
  /** Words of the narrative. */
  readonly words: number;
  /** Blocks that can hold a mark of the writer's. */
  readonly withMarks: number;
  /** The numbers that each note rule gathered. */
  readonly gathered: readonly Sums[];
}

export const noVoices = (): Record<Voice, number> => ({ person: 0, together: 0, writer: 0, observer: 0, record: 0 });
export const NO_SUMS: NoteSums = {
  voices: noVoices(),
  told: { error: 0, warning: 0, information: 0, hint: 0 },
  words: 0,
  withMarks: 0,
  gathered: [],
};

const NARRATIVE = new Set(['paragraph', 'item', 'quote']);
export const isNarrative = ({ placed }: BlockState): boolean => NARRATIVE.has(placed.kind);

/** The sums once some blocks went and others came: a keystroke adds its block's numbers, not the note's. */
export function resum(sums: NoteSums, gone: readonly BlockState[], come: readonly BlockState[]): NoteSums {
  const voices = { ...sums.voices };
  const told = { ...sums.told };
  const gathered = [...sums.gathered];
  let { words, withMarks } = sums;
  const add = (sign: 1 | -1, block: BlockState): void => {
    addVoices(voices, block.voices, sign);
    for (const { severity } of block.told) told[severity] += sign;
    block.gathered.forEach((value, rule) => {
      gathered[rule] = withNumbers(gathered[rule], value, sign);
    });
    if (isNarrative(block)) words += sign * block.placed.reading.words;
    if (block.placed.kind === 'comment' || block.placed.reading.hasCode) withMarks += sign;
  };
  const stayed = new Set(come);
  for (const block of gone) if (!stayed.delete(block)) add(-1, block);
  for (const block of stayed) add(1, block);
  return { voices, told, words, withMarks, gathered };
}

/** Sums with the numbers of what a rule gathered from one block more, or one block less. */
function withNumbers(sums: Sums = NO_NUMBERS, value: unknown, sign: 1 | -1): Sums {
  let changed: Record<string, number> | undefined;
  for (const name in value as object | undefined) {
    const number = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof number !== 'number' || number === 0) continue;
    changed ??= { ...sums };
    changed[name] = (changed[name] ?? 0) + sign * number;
  }
  return changed ?? sums;
}

const NO_NUMBERS: Sums = {};

export function addVoices(
  into: Record<Voice, number>,
  counts: Readonly<Record<Voice, number>>,
  sign: 1 | -1 = 1,
): void {
  into.person += sign * counts.person;
  into.together += sign * counts.together;
  into.writer += sign * counts.writer;
  into.observer += sign * counts.observer;
  into.record += sign * counts.record;
}
