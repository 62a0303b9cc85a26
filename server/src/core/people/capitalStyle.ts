import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens } from '../note/tokens';

/** What capitals are worth in a block. */
export interface CapitalStyle {
  /** Not in a heading in title case, nor in a line of capitals. */
  readonly telling: boolean;
  /** Typed without capitals, even at sentence starts, or in capitals only: either way they tell nothing. */
  readonly lowered: boolean;
  /** Typed in capitals only. */
  readonly shouted: boolean;
}

/** A line with fewer words of every day in capitals may be a heading. */
const MANY = 5;
const COMMON = mask('common-word');
/** Shorter words are often in lower case in titles too. */
const LONG = 4;

/** Counts capitals at and between sentence starts. */
export function capitalStyle(tokens: Tokens): CapitalStyle {
  let capitals = 0;
  let long = 0;
  let words = 0;
  let allCapitals = 0;
  let starts = 0;
  let lowStarts = 0;
  let shouting = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    const flags = tokens.flags[i]!;
    const isCapital = (flags & Flag.capital) !== 0;
    words++;
    if (isCapital) allCapitals++;
    if ((flags & Flag.allCaps) !== 0 && tokens.is(i, COMMON)) shouting++;
    if ((flags & Flag.sentenceStart) !== 0) {
      starts++;
      if (!isCapital) lowStarts++;
    }
    if (tokens.end[i]! - tokens.start[i]! < LONG) continue;
    long++;
    if (isCapital) capitals++;
  }
  const isProse = isFinished(tokens) && allCapitals * 5 < words * 3;
  const shouted = shouting >= MANY && shouting * 5 >= words * 2 && allCapitals * 10 >= words * 9;
  return {
    shouted,
    telling: long < 4 || capitals * 3 < long * 2 || isProse,
    lowered: shouted || (starts > 0 && lowStarts * 3 >= starts * 2),
  };
}

/** A heading does not end with a full stop; a line full of names may. */
const isFinished = (tokens: Tokens): boolean =>
  tokens.count > 0 && tokens.text.charAt(tokens.start[tokens.count - 1]!) === '.';
