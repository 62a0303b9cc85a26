import type { Analysis } from '../core/engine/analysis';
import { type Saying, say } from '../core/text/saying';
import type { Span } from '../core/text/span';
import type { Voice } from '../core/voice/clause';
import { voicesOf } from './insight';
import { sectionsOf } from './sections';

/** A sentence about a section's voices, at its heading. */
export interface SectionShares {
  readonly title: Span;
  readonly text: readonly Saying[];
}

const SAYS: Readonly<Record<Exclude<Voice, 'record'>, (count: number) => Saying>> = {
  person: (count) => say('theirs {0}', count),
  together: (count) => say('together {0}', count),
  writer: (count) => say('yours {0}', count),
  observer: (count) => say('from outside {0}', count),
};
const ORDER = ['person', 'together', 'writer', 'observer'] as const;

/** Whose voice each section carries, in a few words: "theirs 3", "yours 5". */
export function sharesOf(analysis: Analysis): SectionShares[] {
  return sectionsOf(analysis).flatMap(({ title, blocks }) => {
    const voices = voicesOf(blocks);
    const parts = ORDER.filter((voice) => voices[voice] > 0).map((voice) => SAYS[voice](voices[voice]));
    return parts.length > 0 ? [{ title, text: parts }] : [];
  });
}
