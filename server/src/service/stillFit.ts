import { firstOfEachKind, rarest, stillFit } from '../core/rules/confidentiality/matters/quasiIdentifiers';
import { Gathered } from '../core/rules/gathered';
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
  const pieces = firstOfEachKind(new Gathered(RULE, blocks));
  if (pieces.length < 2) return undefined;
  return { people: stillFit(pieces, communitySize), communitySize, dropFirst: rarest(pieces)?.words };
}
