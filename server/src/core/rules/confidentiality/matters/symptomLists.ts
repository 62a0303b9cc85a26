import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import type { BlockView } from '../../rule';

const SYMPTOM = mask('symptom');
/** Everyday words that are a symptom only when something is said to be wrong with them. */
const EVERYDAY = words(
  'sleep',
  'appetite',
  'energy',
  'mood',
  'concentration',
  'thoughts',
  'memory',
  'focus',
  'weight',
  'interest',
  'libido',
);
const WRONG = words(
  'poor',
  'low',
  'decreased',
  'increased',
  'reduced',
  'no',
  'racing',
  'disturbed',
  'impaired',
  'depressed',
  'loss',
  'intrusive',
  'diminished',
  'little',
  'lost',
  'bad',
  'excessive',
  '↓',
  '↑',
);
/** Where a symptom is told: its word, or an everyday one behind what is wrong with it. */
export const SYMPTOM_TOLD = new Cue({ classes: SYMPTOM }, { words: EVERYDAY });
/** Two symptoms so near one another stand in one list. */
const APART = 7;
const FEWEST = 2;
const UNTOLD = new Set(['header', 'title', 'heading']);

/** Lists of symptoms: two or more, one behind the other ("poor sleep, low appetite, headaches"). One alone is everyday talk. */
export function symptomLists({ reading, tokens }: BlockView): Span[] {
  if (!tokens.holds(SYMPTOM_TOLD) || UNTOLD.has(reading.kind)) return [];
  return reading.sentences.flatMap(({ first, end }) => listsIn(tokens, first, end));
}

function listsIn(tokens: Tokens, first: number, end: number): Span[] {
  const lists: Span[] = [];
  let start = -1;
  let last = -1;
  let count = 0;
  const close = (): void => {
    if (count >= FEWEST) lists.push(tokens.span(start, last + 1));
    count = 0;
  };
  for (let i = tokens.next(SYMPTOM_TOLD, first, end); i < end; i = tokens.next(SYMPTOM_TOLD, i + 1, end)) {
    if (!isSymptom(tokens, i)) continue;
    if (count > 0 && (i - last > APART || !isParted(tokens, last, i))) close();
    if (count === 0) start = WRONG.has(tokens.hash[i - 1]!) && i > first ? i - 1 : i;
    last = i;
    count++;
  }
  close();
  return lists;
}

const isSymptom = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, SYMPTOM) || (EVERYDAY.has(tokens.hash[i]!) && i > 0 && WRONG.has(tokens.hash[i - 1]!));

const AND = words('and', 'with', 'plus', '&');

function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (AND.has(tokens.hash[i]!) || tokens.isKind(i, Kind.mark)) return true;
  return false;
}
