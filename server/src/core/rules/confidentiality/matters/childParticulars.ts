import { mask, NO_NOUNS } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import type { BlockView } from '../../rule';
import { toldSentences } from './told';

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
const AGES =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(' ');
const AGE_IN_WORDS = words(...AGES);
const YEAR_OLD_IN_WORDS = words(...AGES.map((age) => `${age}-year-old`));
const YEAR_OLD = words('year-old', 'yr-old', 'yo', 'y/o');
/** Where a child is named, or told of by an age. */
export const CHILD_TOLD = new Cue({ words: [...CHILD, ...YEAR_OLD_IN_WORDS, ...YEAR_OLD] });
const THEIR = words('his', 'her', 'their');
/** "Her very bright six-year-old". */
const OWNED_WITHIN = 3;
const AGE_BEFORE = words('age', 'ages', 'aged', 'both', 'is', 'are', 'turned', 'turning');
const AGE_BEHIND = words('year', 'years', 'yr', 'yrs', 'yo', 'y/o', 'months', 'month', 'and', 'who');
const MONTH = mask('month');
const REACH = 9;
const GROWN = 18;

/** A child's age near the word for the child ("the twins, Abril and Noé, both 7", "her daughter, seven"), or for it: "her six-year-old". */
export function childParticulars(view: BlockView): Span[] {
  const { tokens } = view;
  const found: Span[] = [];
  if (!tokens.holds(CHILD_TOLD)) return found;
  for (const { first, end } of toldSentences(view)) {
    for (let i = tokens.next(CHILD_TOLD, first, end); i < end; i = tokens.next(CHILD_TOLD, i + 1, end)) {
      const old = CHILD.has(tokens.hash[i]!) ? -1 : theirYearOld(tokens, first, i);
      if (old >= 0 && !isOfAThing(tokens, i + 1)) found.push(tokens.span(old, i + 1));
      if (!CHILD.has(tokens.hash[i]!)) continue;
      const age = ageNear(tokens, i, Math.min(end, i + REACH));
      if (age >= 0) found.push(tokens.span(AGE_BEFORE.has(tokens.hash[age - 1]!) ? age - 1 : age, age + 1));
    }
  }
  return found;
}

/** Where "their 6-year-old" begins, of which token `i` is the last word; -1 for anybody else's. */
function theirYearOld(tokens: Tokens, first: number, i: number): number {
  let age = i;
  if (!YEAR_OLD_IN_WORDS.has(tokens.hash[i]!)) {
    if (!YEAR_OLD.has(tokens.hash[i]!)) return -1;
    age = tokens.isKind(i - 1, Kind.mark) ? i - 2 : i - 1;
    if (age < first || !isChildsAge(tokens, age)) return -1;
  }
  for (let k = age - 1; k >= first && k >= age - OWNED_WITHIN; k--) if (THEIR.has(tokens.hash[k]!)) return age;
  return -1;
}

/** "her six-year-old laptop": the noun behind it is no child. */
const isOfAThing = (tokens: Tokens, next: number): boolean =>
  tokens.is(next, WORD) &&
  !tokens.is(next, NO_NOUN) &&
  !CHILD.has(tokens.hash[next]!) &&
  !tokens.has(next, Flag.capital);
const WORD = mask('common-word', 'lower-word');
const NO_NOUN = mask(...NO_NOUNS, 'human-verb', 'negation', 'kin');

function ageNear(tokens: Tokens, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    if (!isChildsAge(tokens, i) || tokens.is(i - 1, MONTH)) continue;
    const behind = tokens.isKind(i - 1, Kind.mark) || AGE_BEFORE.has(tokens.hash[i - 1]!);
    const closes = i + 1 >= tokens.count || tokens.isKind(i + 1, Kind.mark) || AGE_BEHIND.has(tokens.hash[i + 1]!);
    if (behind && closes) return i;
  }
  return -1;
}

function isChildsAge(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.number)) return AGE_IN_WORDS.has(tokens.hash[i]!);
  const value = Number(tokens.raw(i));
  return value > 0 && value < GROWN;
}
