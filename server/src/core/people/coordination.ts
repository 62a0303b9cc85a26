import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Candidate } from './candidate';
import { LIKELY, SURE } from './evidence';

const AND = words('and', '&', 'or');
/** What a person beside a name adds to it. */
const BESIDE = 70;
/** What each further name of a list adds: "Kovalev, Lee and Phillips". */
const LISTED = 60;
const FILED = 170;
/** How much a name typed small needs of its own before its neighbours add to it. */
const LOWER_LEAST = 60;
/** What a sure town lends to a town beside it: "in Holyoke, Chicopee and Westfield". */
const TOWN = 110;

/** "Ana and Luis", "Rosa, Jim and Curtis": a person beside a name makes it one too. Changes `list` in place. */
export function coordinate(list: Candidate[], tokens: Tokens): void {
  let chain = 0;
  for (let n = 1; n <= list.length; n++) {
    if (n < list.length && isJoint(tokens, list[n - 1]!.end, list[n]!.outerFirst)) continue;
    if (n - chain > 1) strengthen(list, tokens, chain, n);
    chain = n;
  }
}

/** "Lena Ortiz of Harbor House": behind a sure full name and "of" stands where somebody belongs. Changes `list` in place. */
export function affiliate(list: Candidate[], tokens: Tokens): void {
  for (let n = 1; n < list.length; n++) {
    const whose = list[n - 1]!;
    const one = list[n]!;
    if (one.first !== whose.end + 1 || !OF.has(tokens.hash[whose.end]!)) continue;
    if (whose.words.length < 2 || whose.person < SURE || !one.capital) continue;
    const isTown = one.place > one.organization + TOWN_FIRST;
    list[n] = {
      ...one,
      person: one.person - AFFILIATED,
      place: isTown ? one.place + TOWN : one.place,
      organization: isTown ? one.organization : Math.max(one.organization, 0) + AFFILIATED,
    };
  }
}
const OF = words('of');
const AFFILIATED = 200;
const TOWN_FIRST = 80;

/** "WHITAKER, DARNELL": surname and first name as in a file. */
function isFiled(tokens: Tokens, a: Candidate, b: Candidate): boolean {
  const isShouted = (one: Candidate) =>
    one.words.length === 1 && tokens.has(one.first, Flag.allCaps) && one.person >= -100;
  return isShouted(a) && isShouted(b) && tokens.isKind(a.end, Kind.mark);
}

/** "Hope and Luis split the list": a name that is a word, first in its sentence beside a person. */
const isEverydayFirst = (one: Candidate, tokens: Tokens): boolean =>
  one.words.length === 1 &&
  one.person < 0 &&
  tokens.has(one.first, Flag.sentenceStart) &&
  !tokens.isMark(one.first - 1, ':') &&
  tokens.is(one.first, COMMON) &&
  tokens.is(one.first, GIVEN) &&
  !tokens.is(one.first, MONTH);
const FIRST_BESIDE = 240;
const COMMON = mask('common-word');
const GIVEN = mask('given-name');
const MONTH = mask('month');

/** Lends the strength of the surest person in a chain to the others that can be one. */
function strengthen(list: Candidate[], tokens: Tokens, from: number, to: number): void {
  const surest = Math.max(...list.slice(from, to).map((c) => c.person));
  const possible = list.slice(from, to).filter((c) => c.person >= 0).length;
  const isFile = to - from === 2 && isFiled(tokens, list[from]!, list[from + 1]!);
  const listed = isFile ? FILED : possible > 2 ? LISTED : 0;
  const town = Math.max(...list.slice(from, to).map((c) => c.place));
  for (let n = from; n < to; n++) {
    const one = list[n]!;
    if (town >= SURE && one.place >= 0 && one.place < town && one.person < surest + TOWN) {
      list[n] = { ...one, place: one.place + TOWN, person: one.person - TOWN };
      continue;
    }
    if (surest >= LIKELY && isEverydayFirst(one, tokens)) {
      list[n] = { ...one, person: one.person + FIRST_BESIDE };
      continue;
    }
    if (one.person < (one.capital ? -100 : LOWER_LEAST) || one.person >= 300) continue;
    const beside = surest >= LIKELY && (one.person < surest || possible > 1) ? BESIDE : 0;
    if (beside + listed > 0) list[n] = { ...one, person: one.person + beside + listed, place: one.place - beside };
  }
}

function isJoint(tokens: Tokens, end: number, next: number): boolean {
  const from = tokens.isKind(end, Kind.clitic) ? end + 1 : end;
  const gap = next - from;
  if (gap < 1 || gap > 2) return false;
  const last = tokens.hash[next - 1]!;
  const comma = tokens.isMark(from, ',') || tokens.isMark(from, '/');
  return gap === 1 ? comma || AND.has(last) : comma && AND.has(last);
}
