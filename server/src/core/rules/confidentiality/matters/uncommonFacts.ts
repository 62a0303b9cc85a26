import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';

/** A fact of a life that few people share, known by where it stands and not by a list; offsets in the block. */
export interface UncommonFact extends Span {
  /** A kind of `population-shares.txt`. */
  readonly kind: 'rare work' | 'ethnicity';
}

const COMMON = mask('common-word');
const SOMEBODY = mask('kin', 'person-role', 'common-work', 'rare-work', 'acquaintance');
const KNOWN = mask(
  'given-name',
  'surname',
  'month',
  'weekday',
  'title',
  'organization-head',
  'place-head',
  'drug-name',
);
const PEOPLE = words(
  ...'woman women man men boy girl family couple elder immigrant refugee survivor heritage descent parents ancestry kid teen guy lady speaker'.split(
    ' ',
  ),
);
const ARTICLE = words('a', 'an');
const BEFORE_WORK = words(
  ...'a an the his her their our retired former ex only last first one-time local part-time professional licensed'.split(
    ' ',
  ),
);
const SAID_OF = words(...'is was be been became become being as were are am retired former ex'.split(' '));
/** "iconographer", "archivist", "optician", "ropemaker", "swordsmith": hardly anything but work. */
const WORK = /[a-z]{3}(?:ographer|ologist|ivist|monger|smith|wright|keeper|maker|herder|master|mistress|ician|eteer)$/;
/** "Weaver", "juror", "flautist": work or a habit; work where somebody retired from it or is the only one. */
const WORK_OR_HABIT = /[a-z]{3}(?:er|or|ist|eer|woman|man)$/;
const FROM_WORK = words(...'retired former ex only last professional licensed apprentice trained'.split(' '));
const REACH = 3;

/** Work and origins of which a list of words cannot know, by their form and what stands around them. Linear. */
export function uncommonFacts(tokens: Tokens, first: number, end: number): UncommonFact[] {
  const found: UncommonFact[] = [];
  for (let i = first + 1; i < end; i++) {
    if (!tokens.isKind(i, Kind.word)) continue;
    if (isOrigin(tokens, i, end)) found.push({ ...tokens.span(i), kind: 'ethnicity' });
    else if (isUncommonWork(tokens, i, first)) found.push({ ...tokens.span(i), kind: 'rare work' });
  }
  return found;
}

/** "A Sámi weaver", "her Mohawk mother", "of Basque descent": a capital where no name stands. */
function isOrigin(tokens: Tokens, i: number, end: number): boolean {
  if (!tokens.has(i, Flag.capital) || tokens.has(i, Flag.sentenceStart | Flag.allCaps) || tokens.is(i, KNOWN))
    return false;
  if (i + 1 >= end || tokens.has(i + 1, Flag.capital)) return false;
  return PEOPLE.has(tokens.hash[i + 1]!) || tokens.is(i + 1, SOMEBODY);
}

/** "He's a former iconographer", "she was the ropemaker": what somebody is, in a word of no everyday use. */
function isUncommonWork(tokens: Tokens, i: number, first: number): boolean {
  if (tokens.has(i, Flag.capital) || tokens.is(i, COMMON)) return false;
  const from = startOfWhat(tokens, i, first);
  if (from < 0) return false;
  const word = tokens.raw(i);
  return WORK.test(word) || (WORK_OR_HABIT.test(word) && isWorkFor(tokens, from, i));
}

/** Where what somebody is begins, if that is what a noun tells: behind "is", or as an apposition behind an age. Or -1. */
function startOfWhat(tokens: Tokens, noun: number, first: number): number {
  for (let i = noun - 1; i > first && i >= noun - REACH; i--) {
    if (tokens.isKind(i, Kind.mark)) return -1;
    if (!BEFORE_WORK.has(tokens.hash[i]!)) continue;
    if (SAID_OF.has(tokens.hash[i - 1]!) || tokens.isKind(i - 1, Kind.clitic)) return i;
    const afterMark = ARTICLE.has(tokens.hash[i]!) && tokens.isKind(i - 1, Kind.mark);
    if (afterMark && tokens.isKind(i - 2, Kind.number)) return i;
  }
  return -1;
}

function isWorkFor(tokens: Tokens, from: number, noun: number): boolean {
  for (let i = from - 1; i < noun; i++) if (FROM_WORK.has(tokens.hash[i] ?? 0)) return true;
  return tokens.isKind(from - 1, Kind.mark);
}
