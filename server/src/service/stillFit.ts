import { firstOfEachKind, type Piece, rarest, stillFit } from '../core/rules/confidentiality/matters/quasiIdentifiers';
import type { NoteView } from '../core/rules/rule';

/** About how many people of the community still fit what a note tells, and which piece to leave out for the largest gain. */
export interface StillFit {
  readonly people: number;
  readonly communitySize: number;
  readonly dropFirst?: string;
}

const RULE = 'confidentiality/reidentification';

/** Nothing when the note tells too little, or the rule is off. */
export function stillFitting({ blocks, facts: { communitySize } }: NoteView): StillFit | undefined {
  const gathered = blocks.map(({ start, gathered }) => ({ start, value: (gathered[RULE] ?? []) as readonly Piece[] }));
  const pieces = firstOfEachKind(gathered);
  if (pieces.length < 2) return undefined;
  return { people: stillFit(pieces, communitySize), communitySize, dropFirst: rarest(pieces)?.words };
}
