import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import list from './captions.txt';
import { type FoundPhrase, Phrases } from './phrases';

/** What the words beside a number say it is. The context word decides before the shape. */
export type Caption =
  | 'phone'
  | 'quiet-line'
  | 'social'
  | 'licence'
  | 'record'
  | 'plan'
  | 'card'
  | 'bank'
  | 'secret'
  | 'plate'
  | 'device'
  | 'none';

/** A caption, and whether a mark or word says that its number comes now ("no.", "#", ":", "is"). */
export interface FoundCaption extends FoundPhrase<Caption> {
  readonly firm: boolean;
  /** Whether only the last figures follow: "ending in 0182", "last four". */
  readonly partial: boolean;
  /** Whether other words stand between: "fax records to 413-555-0182". */
  readonly apart: boolean;
}

const CAPTIONS = new Phrases<Caption>(list);
const ABBREVIATION = mask('abbreviation');
/** How many words may stand between a caption and its number. */
const REACH = 9;
/** How many other words, once "is" or ":" has said that the number comes: "the plate for the parking pass is …". */
const MOST_BETWEEN = 3;

/** Words between a caption and its number that say "the number comes now". */
const FIRM = words(...'number numbers no nos num nr id ids is was are ending ends digits # : ='.split(' '));
const LOOSE = words(...`his her their my your the a an this that its new old current other now still of for at on to under as with in from by last four 4 me him them us you back or person client pt patient them reads read shows listed it mom office home work ( [ , - – — " “ * ** ' ‘ via using there again /`.split(' ')); // biome-ignore format: one list of words
const DOT = words('.').values().next().value!;

const PARTIAL = words('ending', 'ends', 'four');

/** The caption that stands before token `first`, in its sentence and line. */
export function captionBefore(tokens: Tokens, first: number): FoundCaption | undefined {
  let firm = false;
  let between = 0;
  let partial = false;
  for (let i = first - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
    if (tokens.has(i + 1, Flag.lineStart) && !FIRM.has(tokens.hash[i]!)) return undefined;
    const found = CAPTIONS.endingAt(tokens, i);
    if (found?.kind === 'none' && FOR.has(tokens.hash[found.first - 2] ?? 0)) continue;
    if (found && !isFigure(tokens, i)) {
      if (found.kind === 'quiet-line' && between > 0) return undefined;
      const isPart = partial || saysLastFour(tokens, found.first);
      const { kind, first: from, end } = found;
      return { kind, first: from, end, firm: firm || isPart, partial: isPart, apart: !firm && i < first - 1 };
    }
    const hash = tokens.hash[i]!;
    if (firm && hash === COMMA) i = asideStart(tokens, i);
    partial ||= PARTIAL.has(hash);
    if (FIRM.has(hash)) firm = true;
    else if (hash === DOT) {
      if (!tokens.is(i - 1, ABBREVIATION) && !CAPTIONS.endingAt(tokens, i - 1)) return undefined;
      if (i + 1 < first && tokens.has(i + 1, Flag.capital) && !tokens.isKind(i + 1, Kind.mixed)) return undefined;
    } else if (!LOOSE.has(hash) && !(firm && tokens.isKind(i, Kind.word) && ++between <= MOST_BETWEEN))
      return undefined;
  }
  return undefined;
}

/** "SSN for the form: …": what the number is for, and not what it is. */
const FOR = words('for', 'on');

/** "His plate, if anybody has to find him, is …": the comma that opens what a comma closes; the same one if none does. */
function asideStart(tokens: Tokens, comma: number): number {
  for (let i = comma - 1; i > 0 && i >= comma - LONGEST_ASIDE; i--) {
    if (tokens.hash[i] === COMMA) return i;
    if (!tokens.isKind(i, Kind.word)) break;
  }
  return comma;
}
const LONGEST_ASIDE = 9;
const COMMA = words(',').values().next().value!;

/** "the last four of his card, 4412". */
function saysLastFour(tokens: Tokens, caption: number): boolean {
  for (let i = caption - 1; i > 0 && i >= caption - 4; i--) {
    if (FOUR.has(tokens.hash[i]!) && LAST.has(tokens.hash[i - 1]!)) return true;
  }
  return false;
}

const FOUR = words('four', '4');
const LAST = words('last', 'final');

/** The caption right behind a number: "413-555-0182 (cell)", "555-0182 is his cell". What it captions itself is another number. */
export function captionAfter(tokens: Tokens, end: number): FoundCaption | undefined {
  for (let i = end; i < tokens.count && i < end + 4; i++) {
    if (tokens.has(i, Flag.lineStart)) return undefined;
    const found = CAPTIONS.startingAt(tokens, i);
    if (found)
      return ENDS.has(tokens.hash[found.end] ?? STOP)
        ? { ...found, firm: false, partial: false, apart: true }
        : undefined;
    if (!AFTER.has(tokens.hash[i]!)) return undefined;
  }
  return undefined;
}

const AFTER = words(...'( is was his her their the a for as off from - –'.split(' '));
const ENDS = words(...') . , ; and but which that ! ?'.split(' '));
const STOP = DOT;

/** A digit that happens to end a phrase ("i94") is none when it is the number's own part. */
const isFigure = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.number);

/** Whether a token alone is a caption, as "MRN" in "MRN-00482291". */
export const isCaptionWord = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && CAPTIONS.startingAt(tokens, i) !== undefined && tokens.end[i]! - tokens.start[i]! > 1;
