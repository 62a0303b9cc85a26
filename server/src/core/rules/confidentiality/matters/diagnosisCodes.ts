import { Cue } from '../../../note/cues';
import { Kind } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import type { BlockView } from '../../rule';

/** Where a code may stand: a letter with figures behind it. */
export const CODED = new Cue({ kinds: [Kind.mixed] });
/** "F31.9", "G40.909", "S06.0X1A": a letter, two figures, a dot and what says it closer. No other code in a note is built so. */
const CODE = /(?<![\w./-])[A-TV-Z]\d[\dA]\.[\dX][\dXA]{0,3}(?![\w%]|\.\d)/g;

/** The codes of the classification of diseases in a block. */
export function diagnosisCodes({ tokens }: BlockView): Span[] {
  if (!tokens.holds(CODED)) return [];
  return Array.from(tokens.text.matchAll(CODE), ({ index, 0: code }) => ({ start: index, end: index + code.length }));
}
