import { mask } from '../../../lexicon/classes';
import { isNarrative as isNarrativeBlock } from '../../../note/blocks';
import type { Sentence } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { BlockView } from '../../rule';
import type { Lexicon } from './lexicon';
import { personObjectEnd } from './subject';
import type { Entry, Step } from './wordingTable';

/** One place where an entry of a lexicon stands in a block, its conditions met: tokens `first` up to, not including, `end`. */
export interface Use {
  readonly view: BlockView;
  readonly entry: Entry;
  readonly first: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** Every use of a lexicon's entries in a block, the longest one where several begin together; linear in the block. */
export function usesOf(view: BlockView, lexicon: Lexicon): Use[] {
  const uses: Use[] = [];
  const { tokens } = view;
  const { cue } = lexicon;
  if (!isNarrative(view) || !tokens.holds(cue)) return uses;
  const { sentences, label } = view.reading;
  let at = 0;
  let i = tokens.next(cue, label?.end ?? 0);
  while (i < tokens.count) {
    while (sentences[at]!.end <= i) at++;
    const use = useAt(view, lexicon, i, sentences[at]!);
    if (use) uses.push(use);
    i = tokens.next(cue, use?.end ?? i + 1);
  }
  return uses;
}

/** Whether a view is of what the writer tells; see `note/blocks.ts`. */
export const isNarrative = (view: BlockView): boolean => isNarrativeBlock(view.reading);

function useAt(view: BlockView, lexicon: Lexicon, first: number, sentence: Sentence): Use | undefined {
  const { tokens } = view;
  if (tokens.has(first, Flag.quoted)) return undefined;
  const use = longest(view, lexicon.at(tokens, first), first, sentence);
  if (use || !isInserted(tokens, first + 1)) return use;
  return longest(view, lexicon.at(tokens, first, first + 2), first, sentence);
}

function longest(view: BlockView, entries: readonly Entry[], first: number, sentence: Sentence): Use | undefined {
  let best: Use | undefined;
  for (const entry of entries) {
    const end = mayMatch(view.tokens, entry, first, sentence.end)
      ? endOfTerm(view, entry.steps, 0, first, sentence.end)
      : -1;
    if (end <= (best?.end ?? first)) continue;
    const use = { view, entry, first, end, sentence };
    if (isPartOfName(view.tokens, first, end) || !holds(use)) continue;
    best = use;
  }
  return best;
}

/** Whether a term of plain words still may stand here: its words do, or an adverb stands where one does not. Spares most terms a search. */
function mayMatch(tokens: Tokens, entry: Entry, first: number, limit: number): boolean {
  if (entry.telling.length > 0 && !tokens.mayHold(entry.telling)) return false;
  if (!entry.isPlain) return true;
  const { steps } = entry;
  for (let k = 1; k < steps.length; k++) {
    const i = first + k;
    const step = steps[k]!;
    if (i < limit && step.kind === 'word' && step.hashes.has(tokens.hash[i]!)) continue;
    for (let at = first + 1; at <= i; at++) if (isInserted(tokens, at)) return true;
    return false;
  }
  return true;
}

const holds = (use: Use): boolean => use.entry.when.every((c) => c(use)) && !use.entry.leave.some((c) => c(use));

const isComma = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.start[i]!) === 0x2c;

/** Where a term that begins at token `i` ends, or -1. */
function endOfTerm(view: BlockView, steps: readonly Step[], from: number, i: number, limit: number): number {
  const step = steps[from];
  if (!step) return i;
  if (step.kind === 'gap') return endAfterGap(view, steps, from, i, limit, step.most);
  const next = i < limit && !view.tokens.has(i, Flag.quoted) ? endOfStep(view, step, i) : -1;
  const end = next < 0 ? -1 : endOfTerm(view, steps, from + 1, next, limit);
  if (end >= 0) return end;
  const without = step.optional ? endOfTerm(view, steps, from + 1, i, limit) : -1;
  if (without >= 0 || from === 0 || i >= limit || !isInserted(view.tokens, i)) return without;
  return endOfTerm(view, steps, from, i + 1, limit);
}

function endAfterGap(
  view: BlockView,
  steps: readonly Step[],
  from: number,
  i: number,
  limit: number,
  most: number,
): number {
  for (let at = i; at <= i + most && at < limit; at++) {
    const end = endOfTerm(view, steps, from + 1, at, limit);
    if (end >= 0) return end;
    if (view.tokens.kind[at]! > Kind.mixed && !isComma(view.tokens, at)) return -1;
  }
  return -1;
}

function endOfStep(view: BlockView, step: Exclude<Step, { kind: 'gap' }>, i: number): number {
  if (step.hashes.has(view.tokens.hash[i]!) || (step.any && isContent(view.tokens, i))) return i + 1;
  return step.person ? personObjectEnd(view, i) : -1;
}

const ADVERB = mask('adverb');
const TURNING = words(
  'not',
  'never',
  'hardly',
  'barely',
  'rarely',
  'seldom',
  'almost',
  'nearly',
  'then',
  'now',
  'therefore',
  'however',
  'so',
  'too',
  'clearly',
  'obviously',
  'together',
  'each',
  'himself',
  'herself',
  'themselves',
  'themself',
  'myself',
  'ourselves',
);

/** "told him firmly to", "encouraged her strongly to": an adverb that turns nothing round and is nobody stands between a term's words. */
const isInserted = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && tokens.is(i, ADVERB) && !TURNING.has(tokens.hash[i]!) && !tokens.has(i, Flag.quoted);

const PREPOSITION = mask('preposition');
const DETERMINER = mask('determiner');
const DAY = mask('weekday', 'month', 'time-word', 'pronoun-first');
const VERB = mask('form-past', 'form-third');
const PLURAL = mask('form-plural');
const FUNCTION = mask('preposition', 'coordinator', 'determiner', 'pronoun-first', 'pronoun-person', 'pronoun-plural');

/** A word that is neither a preposition nor another small word. */
const isContent = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.word) && !tokens.is(i, FUNCTION);

/** "Adult Children of Alcoholics", "Substance Abuse Bureau": capitals in a row in mid-sentence are a name. */
function isPartOfName(tokens: Tokens, first: number, end: number): boolean {
  const last = end - 1;
  if (tokens.has(first, Flag.allCaps) && tokens.has(last, Flag.allCaps)) return false;
  if (isOpeningVerb(tokens, first, end)) return false;
  if (tokens.has(last, Flag.capital) && isNamePart(tokens, end)) return true;
  if (!tokens.has(first, Flag.capital) || tokens.has(first, Flag.sentenceStart)) return false;
  if (last > first && !tokens.has(last, Flag.capital)) return false;
  return isNamePart(tokens, end) || isCapitalBefore(tokens, first) || isBehindOfThe(tokens, first);
}

/** A capital that neither the sentence nor a day or month gives: not "No-show Tues". */
const isNamePart = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.capital) && !tokens.has(i, Flag.sentenceStart) && !tokens.is(i, DAY);

/** "Denies AH", "Refused Seroquel": a verb that opens the sentence has its capital from there. */
const isOpeningVerb = (tokens: Tokens, first: number, end: number): boolean =>
  end === first + 1 && tokens.has(first, Flag.sentenceStart) && tokens.is(first, VERB) && !tokens.is(first, PLURAL);

/** "Friends of the Homeless": the article belongs to the name. */
const isBehindOfThe = (tokens: Tokens, first: number): boolean =>
  tokens.is(first - 1, DETERMINER) && tokens.is(first - 2, PREPOSITION) && tokens.has(first - 3, Flag.capital);

const isCapitalBefore = (tokens: Tokens, first: number): boolean =>
  (tokens.has(first - 1, Flag.capital) && !tokens.is(first - 1, FUNCTION)) ||
  (tokens.isKind(first - 1, Kind.word) &&
    tokens.end[first - 1]! - tokens.start[first - 1]! === 2 &&
    tokens.has(first - 2, Flag.capital));
