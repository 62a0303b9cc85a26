import type { Kept, Note, PlacedBlock } from '../note/note';
import type { BlockReading } from '../note/reading';
import { type Candidates, findCandidates } from '../people/candidates';
import type { BlockState } from './analysis';
import { blockState } from './blockState';

/** The blocks of a note beside what is stored of them: before and behind an edit by their place, in between by their reading. */
export class KnownBlocks {
  /** Blocks `from` up to, not including, `to` were read anew. */
  readonly from: number;
  readonly to: number;
  /** The states of the blocks in whose place they stand. */
  readonly gone: readonly BlockState[];
  readonly #ofGone: ReadonlyMap<BlockReading, BlockState>;
  readonly #come: readonly Candidates[];

  constructor(
    private readonly note: Note,
    kept: Kept,
    private readonly old: readonly BlockState[],
  ) {
    this.from = kept.before;
    this.to = note.blocks.length - kept.after;
    this.gone = old.slice(kept.before, old.length - kept.after);
    this.#ofGone = new Map(this.gone.map((state) => [state.placed.reading, state]));
    this.#come = note.blocks
      .slice(this.from, this.to)
      .map(({ reading }) => this.#ofGone.get(reading)?.candidates ?? findCandidates(reading));
  }

  isNew(i: number): boolean {
    return i >= this.from && i < this.to;
  }

  /** What is stored of block `i`; nothing if its text is new. */
  state(i: number): BlockState | undefined {
    if (this.isNew(i)) return this.#ofGone.get(this.note.blocks[i]!.reading);
    return this.old[i < this.from ? i : i + this.#shift];
  }

  /** What is stored of the block that stood where block `i` stands now; nothing if an edit made more or fewer blocks there. */
  stoodAt(i: number): BlockState | undefined {
    if (!this.isNew(i)) return this.state(i);
    return this.gone.length === this.to - this.from ? this.gone[i - this.from] : undefined;
  }

  candidates(i: number): Candidates {
    return this.isNew(i) ? this.#come[i - this.from]! : this.state(i)!.candidates;
  }

  /** Whether the new blocks name whom those before them named, so that a survey would find nothing new. */
  nameTheSame(): boolean {
    return (
      this.#come.length === this.gone.length &&
      this.#come.every(({ digest }, i) => digest === this.gone[i]!.candidates.digest)
    );
  }

  /** What is stored of the blocks from `i` on, all behind the edit, at the places where they are now. */
  rest(i: number): readonly BlockState[] {
    const states = this.old.slice(i + this.#shift);
    if (states[0]?.start === this.note.blocks[i]?.start) return states;
    return states.map((state, n) => moved(state, this.note.blocks[i + n]!));
  }

  get #shift(): number {
    return this.old.length - this.note.blocks.length;
  }
}

/** The same judgement at the block's new place. */
export const moved = (state: BlockState, placed: PlacedBlock): BlockState =>
  placed.start === state.start ? state : blockState(placed, state, state);
