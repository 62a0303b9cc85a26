import { isRunningText } from '../note/blocks';
import type { Severity } from '../rules/rule';
import { addVoices, noVoices, type Voice } from '../voice/clause';
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
}

export const NO_SUMS: NoteSums = {
  voices: noVoices(),
  told: { error: 0, warning: 0, information: 0, hint: 0 },
  words: 0,
  withMarks: 0,
};

/** Blocks of a note that an edit took out, and those that it put in; a block that stayed what it was is in neither. */
export interface BlockChanges {
  readonly gone: readonly BlockState[];
  readonly come: readonly BlockState[];
}

/** The sums once some blocks went and others came: a keystroke adds its block's numbers, not the note's. */
export function resum(sums: NoteSums, { gone, come }: BlockChanges): NoteSums {
  const voices = { ...sums.voices };
  const told = { ...sums.told };
  let { words, withMarks } = sums;
  const add = (sign: 1 | -1, block: BlockState): void => {
    addVoices(voices, block.voices, sign);
    for (const { severity } of block.told) told[severity] += sign;
    if (isRunningText(block.placed)) words += sign * block.placed.reading.words;
    if (block.placed.kind === 'comment' || block.placed.reading.hasCode) withMarks += sign;
  };
  for (const block of gone) add(-1, block);
  for (const block of come) add(1, block);
  return { voices, told, words, withMarks };
}
