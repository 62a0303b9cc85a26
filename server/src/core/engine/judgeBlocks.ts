import type { Note } from '../note/note';
import type { Section } from '../note/sections';
import { type Carried, NOTHING_CARRIED } from '../voice/clause';
import type { Analysis, BlockState } from './analysis';
import { judgeBlock } from './judge';
import type { KnownBlocks } from './knownBlocks';
import { moved, resurveyed } from './reuse';
import { NO_SUMS, type NoteSums, resum } from './sums';
import type { Survey } from './survey';

/**
 * Judges the blocks that changed and those whose context did. As soon as nothing differs from before any more, the rest is
 * taken as it was. `before` is the last analysis, if it was made with the same settings.
 */
export function judgeBlocks(
  note: Note,
  known: KnownBlocks,
  survey: Survey,
  before: Analysis | undefined,
): { readonly blocks: readonly BlockState[]; readonly sums: NoteSums } {
  const old = before?.noteKind === survey.noteKind && before.foreign === survey.foreign ? before : undefined;
  const isSamePeople = old?.people === survey.people;
  let blocks = old && isSamePeople ? old.blocks.slice(0, known.from) : [];
  const gone = old ? known.gone.slice() : [];
  const come: BlockState[] = [];
  let section: Section = blocks.at(-1)?.section ?? 'none';
  let carried = blocks.at(-1)?.carriedOut ?? NOTHING_CARRIED;
  for (let i = blocks.length; i < note.blocks.length; i++) {
    const placed = note.blocks[i]!;
    section = placed.reading.opens ?? section;
    const was = old && known.state(i);
    const same = was && isIn(was, section, carried) ? resurveyed(was, old.people, survey.people) : undefined;
    if (same && isSamePeople && i >= known.to) {
      blocks = blocks.concat(known.rest(i));
      break;
    }
    const state = same ? moved(same, placed) : judgeBlock(placed, known.candidates(i), { ...survey, section, carried });
    if (!was || known.isNew(i)) come.push(state);
    else if (!same) {
      gone.push(was);
      come.push(state);
    }
    blocks.push(state);
    carried = state.carriedOut;
  }
  return { blocks, sums: resum(old?.sums ?? NO_SUMS, gone, come) };
}

const isIn = (state: BlockState, section: Section, { actor, lastOther }: Carried): boolean =>
  state.section === section && state.carriedIn.actor === actor && state.carriedIn.lastOther === lastOther;
