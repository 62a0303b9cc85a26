import type { Note, PlacedBlock } from '../note/note';
import type { People } from '../people/people';
import type { Analysis, BlockState } from './analysis';

/** The old state of each block whose reading is still the same object: the blocks before and behind an edit. */
export function oldStates(note: Note, old: Analysis | undefined): ReadonlyArray<BlockState | undefined> {
  if (!old) return [];
  const states: (BlockState | undefined)[] = new Array(note.blocks.length);
  let i = 0;
  while (i < note.blocks.length && i < old.blocks.length && note.blocks[i]!.reading === old.blocks[i]!.placed.reading)
    states[i] = old.blocks[i++];
  const shift = old.blocks.length - note.blocks.length;
  for (let j = note.blocks.length - 1; j >= i && j + shift >= i; j--) {
    if (note.blocks[j]!.reading !== old.blocks[j + shift]!.placed.reading) break;
    states[j] = old.blocks[j + shift];
  }
  return states;
}

/** Whether two surveys say the same, so that every block's judgement of the one holds for the other. */
export function samePeople(a: People, b: People): boolean {
  return (
    a.memory.signature === b.memory.signature &&
    a.pronoun === b.pronoun &&
    a.person === b.person &&
    a.group === b.group &&
    a.memory.signature === b.memory.signature &&
    a.entities.length === b.entities.length &&
    a.entities.every((x, i) => {
      const y = b.entities[i]!;
      return (
        x.named === y.named &&
        x.role === y.role &&
        x.relation === y.relation &&
        x.known === y.known &&
        x.display === y.display &&
        x.names.join() === y.names.join()
      );
    })
  );
}

/** The same judgement at the block's new place. */
export function moved(state: BlockState, placed: PlacedBlock): BlockState {
  const by = placed.start - state.placed.start;
  if (by === 0) return state;
  const findings = state.findings.map((found) => ({ ...found, start: found.start + by, end: found.end + by }));
  return { ...state, placed, findings, judged: { ...state.judged, start: placed.start } };
}
