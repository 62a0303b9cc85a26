import { Flag, Kind, type Tokens } from '../note/tokens';
import { signs } from './nameSigns';

/** What a number beside a name is: a postal code, a year, an age, a house's number or a time of day. */

export const isZip = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.number) && !tokens.has(i, Flag.lineStart) && ZIP.test(tokens.raw(i));
const ZIP = /^\d{5}(?:-\d{4})?$/;

export const isYear = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.number) && YEAR.test(tokens.raw(i));
const YEAR = /^(?:19|20)\d{2}$/;

/** "Old Pete, 91", "Tasha, age 30", "both 7". */
export function isAge(tokens: Tokens, i: number): boolean {
  if (tokens.isKind(i, Kind.number)) return tokens.end[i]! - tokens.start[i]! <= 2;
  return AGED.has(tokens.hash[i]!) && tokens.isKind(i + 1, Kind.number);
}
const AGED = signs('aged');

/** Whether a token is a number as houses have it: six figures at the most. */
export function isHouseNumber(tokens: Tokens, i: number): boolean {
  if (i < 0 || !tokens.isKind(i, Kind.number)) return false;
  return tokens.end[i]! - tokens.start[i]! <= 6 && !DATED.test(tokens.raw(i));
}
/** "Met Joaquin 6/18, 20 min". */
const DATED = /[/:]/;

/** "0130 Dwayne back", "7:45 Tanya called": an entry's time at the start of its line. */
export const isClockTime = (tokens: Tokens, i: number): boolean =>
  CLOCK.test(tokens.raw(i)) && (tokens.has(i, Flag.lineStart) || tokens.raw(i).includes(':'));
const CLOCK = /^(?:(?:[01]\d|2[0-3])[0-5]\d|\d{1,2}:\d{2})$/;
