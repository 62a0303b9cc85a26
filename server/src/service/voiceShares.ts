import type { Analysis } from '../core/engine/analysis';
import { say, type Text } from '../core/text/saying';
import type { Span } from '../core/text/span';
import type { Voice } from '../core/voice/clause';
import { voicesOf } from './insight';
import { sectionsOf } from './sections';

/** A sentence about a section's voices, at its heading. */
export interface SectionShares {
  readonly title: Span;
  readonly text: readonly Text[];
}

const SAYS: ReadonlyArray<readonly [Voice, string]> = [
  ['person', 'theirs {0}'],
  ['together', 'together {0}'],
  ['writer', 'yours {0}'],
  ['observer', 'from outside {0}'],
];

/** Whose voice each section carries, in a few words: "theirs 3", "yours 5". */
export function sharesOf(analysis: Analysis): SectionShares[] {
  return sectionsOf(analysis).flatMap(({ title, blocks }) => {
    const voices = voicesOf(blocks);
    const parts = SAYS.filter(([voice]) => voices[voice] > 0).map(([voice, says]) => say(says, voices[voice]));
    return parts.length > 0 ? [{ title, text: parts }] : [];
  });
}
