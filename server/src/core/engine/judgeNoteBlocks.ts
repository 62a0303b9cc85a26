import type { Note } from '../note/note';
import type { Section } from '../note/sections';
import { lineStarts } from '../text/lines';
import { isSame } from '../text/same';
import { type Carried, NOTHING_CARRIED } from '../voice/clause';
import type { Analysis, BlockState } from './analysis';
import type { Budget } from './budget';
import { type HeardBlock, hearBlock } from './hear';
import { judgeBlocks } from './judge';
import { type KnownBlocks, moved } from './knownBlocks';
import { Resurvey } from './resurvey';
import type { BlockChanges } from './sums';
import type { Survey } from './survey';

/** The judged blocks of a note, and how they differ from those of the analysis before. */
export interface JudgedBlocks extends BlockChanges {
  readonly blocks: readonly BlockState[];
}

/**
 * Judges the blocks that changed and those whose context did. As soon as nothing differs from before any more, the rest is
 * taken as it was. `old` is the analysis before, if it was made in the same way.
 */
export function judgeNoteBlocks(
  note: Note,
  known: KnownBlocks,
  survey: Survey,
  old: Analysis | undefined,
  budget: Budget,
): JudgedBlocks {
  const isSamePeople = old?.people === survey.people;
  const resurvey = old && !isSamePeople ? new Resurvey(old.people, survey.people) : undefined;
  const kept = old && isSamePeople ? old.blocks.slice(0, known.from) : [];
  const gone = new Set(old ? known.gone : []);
  const come: BlockState[] = [];
  /** The state of each block from there on where it is known, else the block's number among those heard anew. */
  const places: (BlockState | number)[] = [];
  const heard: HeardBlock[] = [];
  /** What is stored of the blocks that stood in their place. */
  const stood: (BlockState | undefined)[] = [];
  let rest: readonly BlockState[] = [];
  let section: Section = kept.at(-1)?.section ?? 'none';
  let carried = kept.at(-1)?.carriedOut ?? NOTHING_CARRIED;
  for (let i = kept.length; i < note.blocks.length; i++) {
    const placed = note.blocks[i]!;
    section = placed.reading.opens ?? section;
    const was = old && known.state(i);
    const holds = was && isIn(was, section, carried) && (!resurvey || resurvey.holds(was));
    if (holds && isSamePeople && i >= known.to) {
      rest = known.rest(i);
      break;
    }
    if (holds) {
      const state = moved(was, placed);
      if (known.isNew(i) && !gone.delete(state)) come.push(state);
      carried = state.carriedOut;
      places.push(state);
    } else {
      const block = hearBlock(placed, known.candidates(i), survey, section, carried);
      if (was && !known.isNew(i)) gone.add(was);
      stood.push(known.stoodAt(i));
      carried = block.carriedOut;
      places.push(heard.push(block) - 1);
    }
  }
  const judged = judgeBlocks(heard, survey.settings, survey.foreign, budget).map((state, i) =>
    tellingAsBefore(state, stood[i]),
  );
  const blocks = kept.concat(
    places.map((place) => (typeof place === 'number' ? judged[place]! : place)),
    rest,
  );
  return { blocks, gone: [...gone], come: come.concat(judged) };
}

/** A state with the list of findings that was told before, where the same is told at the same places of the same lines. */
function tellingAsBefore(state: BlockState, before: BlockState | undefined): BlockState {
  if (!before || state.told.length === 0 || !isSame(state.told, before.told)) return state;
  const isInLine = isSame(lineStarts(state.placed.reading.text), lineStarts(before.placed.reading.text));
  return isInLine ? { ...state, told: before.told } : state;
}

const isIn = (state: BlockState, section: Section, { actor, lastOther }: Carried): boolean =>
  state.section === section && state.carriedIn.actor === actor && state.carriedIn.lastOther === lastOther;
