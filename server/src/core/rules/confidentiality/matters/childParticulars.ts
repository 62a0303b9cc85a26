import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import type { BlockView } from '../../rule';

const CHILD = words(
  'son',
  'sons',
  'daughter',
  'daughters',
  'child',
  'kid',
  'kids',
  'children',
  'baby',
  'grandson',
  'granddaughter',
  'grandchild',
  'grandkids',
  'stepson',
  'stepdaughter',
  'niece',
  'nephew',
  'twins',
  'boy',
  'girl',
  'toddler',
  'sister',
  'brother',
  'cousin',
);
/** Where a child is named. */
export const CHILD_TOLD = new Cue({ words: CHILD });
const AGE_BEFORE = words('age', 'ages', 'aged', 'both', 'is', 'are', 'turned', 'turning');
const AGE_BEHIND = words('year', 'years', 'yr', 'yrs', 'yo', 'y/o', 'months', 'month', 'and', 'who');
const MONTH = mask('month');
const REACH = 9;
const GROWN = 18;

/** A child's age near the word for the child: "the twins, Abril and Noé, both 7", "her daughter Mia, 7". */
export function childParticulars({ reading, tokens }: BlockView): Span[] {
  const found: Span[] = [];
  if (!tokens.holds(CHILD_TOLD) || reading.kind === 'header' || reading.kind === 'title') return found;
  for (const { first, end } of reading.sentences) {
    for (let i = tokens.next(CHILD_TOLD, first, end); i < end; i = tokens.next(CHILD_TOLD, i + 1, end)) {
      if (!CHILD.has(tokens.hash[i]!)) continue;
      const age = ageNear(tokens, i, Math.min(end, i + REACH));
      if (age >= 0) found.push(tokens.span(AGE_BEFORE.has(tokens.hash[age - 1]!) ? age - 1 : age, age + 1));
    }
  }
  return found;
}

function ageNear(tokens: Tokens, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    if (!tokens.isKind(i, Kind.number) || tokens.is(i - 1, MONTH)) continue;
    const value = Number(tokens.raw(i));
    const behind = tokens.isKind(i - 1, Kind.mark) || AGE_BEFORE.has(tokens.hash[i - 1]!);
    const closes = i + 1 >= tokens.count || tokens.isKind(i + 1, Kind.mark) || AGE_BEHIND.has(tokens.hash[i + 1]!);
    if (value > 0 && value < GROWN && behind && closes) return i;
  }
  return -1;
}
