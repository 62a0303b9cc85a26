import { mask } from '../lexicon/classes';
import { hashWord } from '../text/fold';
import { Flag, Kind, type Tokens } from './tokens';

/** A sentence: tokens `first` up to, not including, `end`. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

const ABBREVIATION = mask('abbreviation');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const ROLE = mask('writer-role', 'person-role');
const COMMON_OR_ROLE = mask('common-word', 'writer-role', 'person-role');
/** "5 min. Asked …", "20 min. brought …": behind a measure a sentence may begin in small letters. */
const TOLD = mask('pronoun-first', 'pronoun-plural', 'pronoun-person', 'form-past');
const CALENDAR = mask('weekday', 'month');
const STOPS = new Set([0x2e, 0x21, 0x3f, 0x2026]);
/** A line this long that ends without a stop was wrapped by an editor, so the next line goes on with the sentence. */
const WRAPPED_LENGTH = 60;

/** Splits a block's tokens into sentences: at stops (not behind abbreviations and initials) and at line ends. */
export function splitSentences(tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let lineFirst = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.has(i, Flag.lineStart)) {
      if (i > first && !goesOn(tokens, lineFirst, i)) {
        sentences.push({ first, end: i });
        first = i;
      }
      lineFirst = i;
    }
    if (!endsAt(tokens, i)) continue;
    const end = closing(tokens, i + 1);
    sentences.push({ first, end });
    first = end;
    i = end - 1;
  }
  if (first < tokens.count) sentences.push({ first, end: tokens.count });
  return sentences;
}

/** The sentence that holds token `i`, by binary search; nothing when none does. */
export function sentenceAt(sentences: readonly Sentence[], i: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > i) high = middle;
    else low = middle + 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.first <= i ? sentence : undefined;
}

/** Whether the line that begins at token `next` carries on the one from `lineFirst`. */
function goesOn(tokens: Tokens, lineFirst: number, next: number): boolean {
  if (endsAt(tokens, next - 1) || tokens.isKind(next - 1, Kind.placeholder)) return false;
  const startsLow = tokens.isKind(next, Kind.word) && !tokens.has(next, Flag.capital);
  const length = tokens.end[next - 1]! - tokens.start[lineFirst]!;
  return length >= WRAPPED_LENGTH || (startsLow && length > 30 && tokens.has(lineFirst, Flag.capital));
}

function endsAt(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.mark) || !STOPS.has(tokens.text.charCodeAt(tokens.start[i]!))) return dottedEnd(tokens, i);
  const next = i + 1;
  if (
    next < tokens.count &&
    !tokens.has(next, Flag.spaced) &&
    !tokens.isKind(next, Kind.quote) &&
    !isCloser(tokens, next)
  )
    return false;
  if (tokens.text.charCodeAt(tokens.start[i]!) !== 0x2e) return true;
  return !isAbbreviated(tokens, i);
}

/** "… at 10 a.m. She left": a dotted word ends a sentence when a capital follows that is no name after an initial. */
function dottedEnd(tokens: Tokens, i: number): boolean {
  if (!tokens.has(i, Flag.dotted) || tokens.has(i, Flag.capital)) return false;
  return tokens.has(i + 1, Flag.capital) && tokens.text.charCodeAt(tokens.end[i]! - 1) === 0x2e;
}

/** "Dr.", "St.", "approx.", and an initial ("J. Pelletier") do not end a sentence. */
function isAbbreviated(tokens: Tokens, stop: number): boolean {
  const word = stop - 1;
  if (word < 0 || tokens.has(stop, Flag.spaced) || stop + 1 >= tokens.count) return false;
  if (tokens.isWord(word, NO)) return tokens.isKind(stop + 1, Kind.number);
  if (tokens.is(word, ABBREVIATION))
    return !tokens.has(stop + 1, Flag.lineStart) && !beginsSentence(tokens, word, stop + 1);
  const isInitial = tokens.end[word]! - tokens.start[word]! === 1 && tokens.has(word, Flag.capital);
  return isInitial && !tokens.isWord(word, I);
}

/** "She sat. Says …", "at the appt. He …": a pronoun, or a common word behind a small abbreviation; not "Dr. May". */
function beginsSentence(tokens: Tokens, abbreviation: number, next: number): boolean {
  const isSmall = !tokens.has(abbreviation, Flag.capital);
  const isMeasure = isSmall && tokens.isKind(abbreviation - 1, Kind.number);
  if (!tokens.has(next, Flag.capital)) return isMeasure && tokens.is(next, TOLD);
  if (tokens.is(next, CALENDAR)) return false;
  if (isMeasure || tokens.is(next, NOMINATIVE)) return true;
  return isSmall ? tokens.is(next, COMMON_OR_ROLE) : tokens.is(abbreviation, CALENDAR) && tokens.is(next, ROLE);
}

const I = hashWord('I');
/** "no. 12" is a number; "She said no." ends. */
const NO = hashWord('no');

const isCloser = (tokens: Tokens, i: number): boolean => {
  const unit = tokens.text.charCodeAt(tokens.start[i]!);
  return unit === 0x29 || unit === 0x5d || unit === 0x2a || unit === 0x5f || STOPS.has(unit);
};

/** Takes in closing quotation marks and brackets, and further stops, behind a stop. */
function closing(tokens: Tokens, from: number): number {
  let end = from;
  while (
    end < tokens.count &&
    !tokens.has(end, Flag.spaced) &&
    (tokens.isKind(end, Kind.quote) || isCloser(tokens, end))
  )
    end++;
  return end;
}
