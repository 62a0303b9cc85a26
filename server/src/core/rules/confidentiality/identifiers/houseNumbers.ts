import { Flag, Kind, type Tokens, words } from '../../../note/tokens';

/** "48", "117B", "12-14", "5/12". */
export const HOUSE_NUMBER = /^\d{1,6}(?:[-–/]\d{1,5})?[A-Za-z]?$/;
/** "5/12" is a day, unless something leads to a place. */
const MAY_BE_DAY = /^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/;
const LEADS_TO_HOUSE = words('at', 'to', 'from', 'unit', 'flat', 'apt', 'is', ':');
const FRACTION = /^[1-3]\/[2-4]$/;
const NOT_HOUSES = words(
  ...'step steps page pages chapter route form section level grade bus exit line group session'.split(' '),
);

/** Whether the number `i` may be a house's: "48", "117B", "12-14"; "5/12" only behind "at", "unit" and the like. */
export function isHouseNumber(tokens: Tokens, i: number): boolean {
  const written = tokens.raw(i);
  const before = tokens.hash[i - 1] ?? 0;
  if (!HOUSE_NUMBER.test(written) || NOT_HOUSES.has(before)) return false;
  if ('$-.'.includes(tokens.text.charAt(tokens.start[i]! - 1) || ' ')) return false;
  return !MAY_BE_DAY.test(written) || LEADS_TO_HOUSE.has(before);
}

/** Behind a house number and its fraction or letter: "2207½", "610 1/2", "117-A". */
export function afterHouse(tokens: Tokens, i: number): number {
  const next = i + 1;
  if (tokens.isMark(next, '½') || (tokens.isKind(next, Kind.number) && FRACTION.test(tokens.raw(next))))
    return next + 1;
  const isLetter = tokens.isMark(next, '-') && !tokens.has(next, Flag.spaced) && LETTER.test(tokens.raw(next + 1));
  return isLetter ? next + 2 : next;
}
const LETTER = /^[A-Za-z]$/;
