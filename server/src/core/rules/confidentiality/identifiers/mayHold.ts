import { Flag, Kind, type Tokens } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/**
 * Whether one of some words may stand in a block, so that a pattern that needs one is worth trying: as a word of its own,
 * behind a hyphen or an elided article ("l'avenue"), or inside a token whose words were not told apart.
 */
export function mayHold(tokens: Tokens, words: ReadonlySet<number>): boolean {
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]!;
    if (kind === Kind.word ? words.has(tokens.hash[i]!) || endsIn(tokens, i, words) : isOpaque(kind)) return true;
  }
  return false;
}

const isOpaque = (kind: number): boolean => kind === Kind.address || kind === Kind.placeholder || kind === Kind.code;

function endsIn(tokens: Tokens, i: number, words: ReadonlySet<number>): boolean {
  const start = tokens.start[i]!;
  const { text } = tokens;
  const parted =
    (tokens.flags[i]! & (Flag.hyphen | Flag.dotted)) !== 0 ||
    isApostrophe(text.charCodeAt(start + 1)) ||
    isApostrophe(text.charCodeAt(start + 2));
  return parted && words.has(hashWord(/[^-'’.]*(?=\.?$)/.exec(tokens.raw(i))![0]));
}
