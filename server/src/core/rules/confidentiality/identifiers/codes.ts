import { isDigit, isLetter, isLetterOrDigit } from '../../../text/characters';
import type { NumberStart } from './numbers';

const RUN = /[A-Za-z0-9]{1,48}(?:[-–.][A-Za-z0-9]{1,48}){0,8}/y;
const NEXT_DIGITS = / \d{2,6}(?![\w%:/]|[.,-]\d)/y;
const NEXT_PLATE = /[ -][A-Z0-9]{2,4}(?!\w)/y;
const LONGEST_FIRST_GROUP = 6;
const DATE = /^\d{1,2}[-.]\d{1,2}(?:[-.]\d{2,4})?$|^\d{4}-\d{1,2}-\d{1,2}$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Where the code that begins here ends: "WX-33817-B", or in groups "5076 8100 2231 4412", "A098 765 432"; a plate may go on
 * with letters ("4KX 219", "ABC 1234").
 */
export function codeAt({ text, start, caption }: NumberStart): number {
  RUN.lastIndex = start;
  if (!RUN.test(text)) return start;
  let end = RUN.lastIndex;
  if (caption?.kind === 'plate') return after(NEXT_PLATE, text, end);
  if (end - start > LONGEST_FIRST_GROUP || end - start < 3) return end;
  for (let groups = 0; groups < 6; groups++) {
    const next = after(NEXT_DIGITS, text, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** How many digits, and how many letters and digits together, stand between two offsets. */
export function lettersAndDigits(
  text: string,
  start: number,
  end: number,
): { readonly digits: number; readonly signs: number } {
  let digits = 0;
  let signs = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) digits++;
    if (isDigit(unit) || isLetter(unit)) signs++;
  }
  return { digits, signs };
}

/** Whether a code reads as a date or a time rather than as an identifier. */
export const isDateOrTime = (code: string, next: string): boolean => DATE.test(code) || next === ':' || next === '/';

/** Whether a code is a year. */
export const isYear = (code: string): boolean => YEAR.test(code);

/** Whether a letter, a digit, or a dash and digits follow: then the number is another one. */
export const goesOn = (text: string, end: number): boolean =>
  isLetterOrDigit(text.charCodeAt(end)) ||
  (/[-/:]/.test(text.charAt(end)) && isLetterOrDigit(text.charCodeAt(end + 1)));
