import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { signs } from './nameSigns';

/** Capital words that stand together: tokens `first` up to, not including, `end`; dots of initials and particles are inside. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
}

const PARTICLE = mask('name-particle');
const HEAD = mask('organization-head', 'place-head');
const CLOSING = mask('organization-head', 'place-head', 'trade');
/** "Saw Rosa M. She left": a common word behind an initial begins something new. */
const COMMON = mask('common-word');
const NAME_OR_HEAD = mask('given-name', 'organization-head', 'place-head');
const ABBREVIATED = mask('formal-title');
const SAINT = signs('saint');
const OF = words('of');
const ON = words('on', 'for');
const OF_HEADS = signs('of-heads');
const TAKES_ON = signs('takes-on');
const THE = words('the', 'our', 'la');
const LONGEST = 8;

/**
 * All runs of capital words of a block, left to right. `titled`: small words have capitals, too, and part the runs ("Visit
 * With Rosa At The Library"). Linear in its tokens.
 */
export function nameRuns(tokens: Tokens, titled = false, from = 0, to = tokens.count): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = from; i < to; i++) {
    if (!isCapital(tokens, i) || (titled && isSmallWord(tokens, i)) || isShoutedWord(tokens, i)) continue;
    const end = runEnd(tokens, i, titled);
    runs.push({ first: i, end });
    i = end - 1;
  }
  return runs;
}

export const isCapital = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && tokens.has(i, Flag.capital);

/** Whether token `i` is one letter: "J", "M". */
export const isInitial = (tokens: Tokens, i: number): boolean =>
  isCapital(tokens, i) && tokens.end[i]! - tokens.start[i]! === 1;

function runEnd(tokens: Tokens, first: number, titled: boolean): number {
  let end = first + 1;
  while (end - first < LONGEST) {
    const next = joined(tokens, first, end);
    if (next === end || (titled && isSmallWord(tokens, end))) return end;
    end = next;
  }
  return end;
}

/** Where the run goes on to from `end`, or `end` when it stops here. */
function joined(tokens: Tokens, first: number, end: number): number {
  if (isDotOfAbbreviation(tokens, end)) return end + 1;
  if (tokens.isMark(end - 1, '.') && end - first > 2 && tokens.is(end, COMMON)) return end;
  if (continues(tokens, end)) return end + 1;
  if (isPossessiveHead(tokens, end)) return end + 2;
  if (isNickname(tokens, end)) return end + 4;
  if (tokens.is(end, PARTICLE) && sameLine(tokens, end) && isParticleJoin(tokens, end))
    return end + (continues(tokens, end + 1) ? 2 : 3);
  if (sameLine(tokens, end) && takesOf(tokens, first, end)) {
    const behind = THE.has(tokens.hash[end + 1]!) && !isCapital(tokens, end + 1) ? end + 2 : end + 1;
    if (continues(tokens, behind)) return behind + 1;
  }
  if (tokens.isMark(end, '&') && continues(tokens, end + 1)) return end + 2;
  return end;
}

/** A capital word of the same line that does not begin a sentence. */
const continues = (tokens: Tokens, i: number): boolean =>
  isCapital(tokens, i) &&
  !tokens.has(i, Flag.sentenceStart | Flag.lineStart) &&
  isSpacedWord(tokens, i) &&
  !isI(tokens, i) &&
  !isShoutedWord(tokens, i);

/** "Tell Rosa I said hi"; but "Rosa I." is somebody. */
const isI = (tokens: Tokens, i: number): boolean => I.has(tokens.hash[i]!) && !tokens.isMark(i + 1, '.');
const I = words('i');

/** In a line of capitals everyday words belong to no name: "ROBERTO LED THE CLOSING". */
const isShoutedWord = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.allCaps) && tokens.is(i, COMMON) && !tokens.is(i, NAME_OR_HEAD) && tokens.has(i - 1, Flag.allCaps);

/** "With", "At", "His"; not "Of", which joins, nor "Will", which may be somebody. */
const isSmallWord = (tokens: Tokens, i: number): boolean =>
  isCapital(tokens, i) && tokens.is(i, SMALL) && !tokens.is(i, GIVEN) && !OF.has(tokens.hash[i]!);
const SMALL = mask(
  'preposition',
  'determiner',
  'possessive-person',
  'possessive-writer',
  'pronoun-person',
  'pronoun-first',
  'coordinator',
  'subordinator',
  'be',
  'have',
  'do',
  'modal',
);
const GIVEN = mask('given-name');

const isSpacedWord = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.spaced) || tokens.isKind(i - 1, Kind.mark);
const sameLine = (tokens: Tokens, i: number): boolean => i < tokens.count && !tokens.has(i, Flag.lineStart);

function isParticleJoin(tokens: Tokens, i: number): boolean {
  if (tokens.has(i - 1, Flag.possessive)) return false;
  return continues(tokens, i + 1) || (tokens.is(i + 1, PARTICLE) && continues(tokens, i + 2));
}

const takesOf = (tokens: Tokens, first: number, end: number): boolean =>
  (ON.has(tokens.hash[end]!) && TAKES_ON.has(tokens.hash[end - 1]!)) ||
  (OF.has(tokens.hash[end]!) && takesAnOf(tokens, first, end));

const takesAnOf = (tokens: Tokens, first: number, end: number): boolean =>
  tokens.is(end - 1, HEAD) ||
  TAKES_ON.has(tokens.hash[end - 1]!) ||
  OF_HEADS.has(tokens.hash[end - 1]!) ||
  (isTitleNoun(tokens, end - 1) && !tokens.is(end + 1, GIVEN)) ||
  (end - first >= 3 && !tokens.has(first, Flag.sentenceStart));

/** "Bread of Life", "Sunlight of the Spirit": an everyday noun with a capital within its sentence. */
const isTitleNoun = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, COMMON) && !tokens.is(i, OFFICE) && !tokens.has(i, Flag.sentenceStart | Flag.lineStart | Flag.allCaps);
const OFFICE = mask('post', 'staff-role', 'title', 'person-role', 'organization-head', 'place-head', 'modal');

/** "Rosa M.", "St. Brendan's", "Dr. Lee": a full stop that belongs to the word before it. */
function isDotOfAbbreviation(tokens: Tokens, i: number): boolean {
  if (!tokens.isMark(i, '.') || tokens.has(i, Flag.spaced)) return false;
  return isInitial(tokens, i - 1) || tokens.is(i - 1, ABBREVIATED) || SAINT.has(tokens.hash[i - 1]!);
}

/** "St. Joseph's Hospital": a possessive inside a name goes on only when a head noun closes it. */
function isPossessiveHead(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.clitic) || !tokens.has(i - 1, Flag.possessive)) return false;
  for (let at = i + 1; at < i + 5 && continues(tokens, at); at++) if (tokens.is(at, CLOSING)) return true;
  return false;
}

/** 'Robert "Tiny" Alvarez', "Robert (Bob) Alvarez". */
function isNickname(tokens: Tokens, i: number): boolean {
  const opens = tokens.isKind(i, Kind.quote) || tokens.isMark(i, '(');
  if (!opens || !tokens.has(i, Flag.spaced) || !isCapital(tokens, i + 1) || !continues(tokens, i + 3)) return false;
  return tokens.isKind(i + 2, Kind.quote) || tokens.isMark(i + 2, ')');
}
