import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Candidate } from './candidates';
import { LIKELY, SURE } from './evidence';

const AND = words('and', '&', 'or');
/** What a person beside a name adds to it. */
const BESIDE = 70;
/** What each further name of a list adds: "Kovalev, Lee and Phillips". */
const LISTED = 60;
const FILED = 170;
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

/** "WHITAKER, DARNELL": surname and first name as in a file. */
function isFiled(tokens: Tokens, a: Candidate, b: Candidate): boolean {
  const isShouted = (one: Candidate) =>
    one.words.length === 1 && tokens.has(one.first, Flag.allCaps) && one.person >= -100;
  return isShouted(a) && isShouted(b) && tokens.isKind(a.end, Kind.mark);
}

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
    if (!one.capital || one.person < -100 || one.person >= 300) continue;
    const beside = surest >= LIKELY && (one.person < surest || possible > 1) ? BESIDE : 0;
    if (beside + listed > 0) list[n] = { ...one, person: one.person + beside + listed, place: one.place - beside };
  }
}

function isJoint(tokens: Tokens, end: number, next: number): boolean {
  const from = tokens.isKind(end, Kind.clitic) ? end + 1 : end;
  const gap = next - from;
  if (gap < 1 || gap > 2) return false;
  const last = tokens.hash[next - 1]!;
  const comma = tokens.isKind(from, Kind.mark) && ',/'.includes(tokens.text.charAt(tokens.start[from]!));
  return gap === 1 ? comma || AND.has(last) : comma && AND.has(last);
}
