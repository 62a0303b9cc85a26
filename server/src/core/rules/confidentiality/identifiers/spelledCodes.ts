import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';

/** Letters as they are said on the phone, and by the radio alphabet of the ICAO. */
const LETTERS = words(
  ...`alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec
    romeo sierra tango uniform victor whiskey xray x-ray yankee zulu`.split(/\s+/),
);
const DIGITS = words(...'zero oh one two three four five six seven eight nine'.split(' '));
const CAPTION = words(
  'plate',
  'plates',
  'tag',
  'tags',
  'registration',
  'vin',
  'serial',
  'license',
  'licence',
  'confirmation',
);
/** Where the word stands that says what is spelled. */
export const CODE_CALLED = new Cue({ words: CAPTION });
const WRITER_ONLY = mask('pronoun-first', 'determiner');
/** How far back the word may stand that says what is spelled. */
const REACH = 16;
const FEWEST = 4;

/** Plates and serial numbers read out letter by letter: "four kilo x-ray two one nine", behind the word that says so. Linear. */
export function spelledCodes(tokens: Tokens): Span[] {
  const found: Span[] = [];
  let captionAt = -REACH;
  for (let i = tokens.next(CODE_CALLED, 0); i < tokens.count; i++) {
    if (CAPTION.has(tokens.hash[i]!)) captionAt = i;
    if (i - captionAt >= REACH || !isSpelled(tokens, i)) continue;
    const end = runEnd(tokens, i);
    if (hasBoth(tokens, i, end)) found.push(tokens.span(i, end));
    i = end - 1;
  }
  return found;
}

const isLetter = (tokens: Tokens, i: number): boolean =>
  LETTERS.has(tokens.hash[i]!) ||
  (tokens.isKind(i, Kind.word) && tokens.end[i]! - tokens.start[i]! === 1 && !tokens.is(i, WRITER_ONLY));
const isSpelled = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.number) || DIGITS.has(tokens.hash[i]!) || isLetter(tokens, i);

function runEnd(tokens: Tokens, first: number): number {
  let end = first;
  for (let i = first; i < tokens.count && !(i > first && tokens.has(i, Flag.lineStart)); i++) {
    if (isSpelled(tokens, i)) end = i + 1;
    else if (!tokens.isKind(i, Kind.mark) || i > end) break;
  }
  return end;
}

/** Words for letters and for digits: "two one" alone counts. */
function hasBoth(tokens: Tokens, first: number, end: number): boolean {
  let letters = 0;
  let digits = 0;
  for (let i = first; i < end; i++) {
    if (isLetter(tokens, i)) letters++;
    else if (DIGITS.has(tokens.hash[i]!)) digits++;
  }
  return letters > 0 && digits > 0 && letters + digits >= FEWEST;
}
