import type { Analysis } from '../core/engine/analysis';
import { gatheredBy } from '../core/engine/gather';
import {
  firstOfEachKind,
  rarest,
  stillFit,
  type TellingBlock,
} from '../core/rules/confidentiality/matters/quasiIdentifiers';

/** About how many people of the community still fit what a note tells, and which piece to leave out for the largest gain. */
export interface StillFit {
  readonly people: number;
  readonly communitySize: number;
  readonly dropFirst?: string;
}

const RULE = 'confidentiality/reidentification';

/** Nothing when the note tells too little, or the rule is off. */
export function stillFitting(analysis: Analysis): StillFit | undefined {
  const { communitySize } = analysis.settings.facts;
  const gathered = gatheredBy<TellingBlock>(RULE, analysis);
  const pieces = gathered ? firstOfEachKind(gathered) : [];
  if (pieces.length < 2) return undefined;
  return { people: stillFit(pieces, communitySize), communitySize, dropFirst: rarest(pieces)?.words };
}
