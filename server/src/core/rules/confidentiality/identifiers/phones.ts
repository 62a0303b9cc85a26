import { type DigitGroups, digitsOf, hasSizes } from './digits';
import lines from './public-lines.txt';

/** A phone number at the start of some digit groups: where it ends, and whether its shape alone is enough. */
export interface PhoneShape {
  readonly end: number;
  readonly digits: string;
  readonly sure: boolean;
}

const PUBLIC_LINES = new Set(
  lines
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean),
);
const EXTENSION = /[ ]{0,2}(?:,[ ]?)?(?:x|ext\.?|extension|#)[ ]?\d{1,6}(?![\w-])|\/\d{4}(?![\w/-])/iy;
const TOLL_FREE = /^8(?:00|33|44|55|66|77|88)/;

/** The layouts of North American numbers by the sizes of their groups, longest first. */
const NORTH_AMERICAN = [[1, 3, 3, 4], [1, 3, 7], [1, 10], [3, 3, 4], [3, 7], [11], [10], [3, 4]] as const;

/** Whether these digits are a public help line's. */
export const isPublicLine = (digits: string): boolean =>
  PUBLIC_LINES.has(digits.length === 11 ? digits.replace(/^1/, '') : digits);

/**
 * The phone number that begins here. `captioned`: the words before it say that it is one, so that any country's layout
 * is enough; without it only layouts that nothing else has.
 */
export function phoneAt(text: string, groups: DigitGroups, captioned: boolean): PhoneShape | undefined {
  if (groups.plus) return international(text, groups);
  for (const sizes of NORTH_AMERICAN) {
    if (!hasSizes(groups, sizes) || !consistentGaps(groups, sizes.length)) continue;
    const shape = northAmerican(text, groups, sizes, captioned);
    if (shape) return shape;
  }
  return captioned ? anyCountry(text, groups) : domesticAbroad(text, groups);
}

function northAmerican(
  text: string,
  groups: DigitGroups,
  sizes: readonly number[],
  captioned: boolean,
): PhoneShape | undefined {
  const count = sizes.length;
  const written = digitsOf(groups, count);
  const digits = written.length === 11 ? written.slice(1) : written;
  if (written.length === 11 && written[0] !== '1') return undefined;
  const end = groups.ends[count - 1]!;
  if (!captioned && !isPlausible(digits)) return undefined;
  const spaced = groups.gaps.slice(1, count).every((gap) => gap === ' ');
  if (count === 1 || (digits.length === 7 && spaced)) {
    if (!captioned && (digits.length === 7 || groups.groups.length > count)) return undefined;
  } else if (!captioned && digits.length === 7 && groups.gaps[1] !== '-') return undefined;
  const sure = captioned || (count > 1 && !TOLL_FREE.test(digits));
  return { end: withExtension(text, end), digits: written, sure };
}

/** Area codes and exchanges begin with 2 to 9. Numbers reserved for examples ("555-123-4567") are read as real. */
function isPlausible(digits: string): boolean {
  if (digits.length === 7) return /^[2-9]\d{2}/.test(digits);
  return /^[2-9]\d{2}[1-9]/.test(digits);
}

/** A layout has one kind of gap: "413-555-0182" and "(413) 555-0182", but not "3-14 2021-4000". */
function consistentGaps(groups: DigitGroups, count: number): boolean {
  const last = groups.gaps[count - 1]!;
  const next = groups.gaps[count];
  if (next !== undefined && next === last && last !== ' ') return false;
  return !(last === ' ' && count > 2 && groups.gaps[count - 2] === '-');
}

function international(text: string, groups: DigitGroups): PhoneShape | undefined {
  const count = countWithin(groups, 15);
  const digits = digitsOf(groups, count);
  if (digits.length < 8) return undefined;
  return { end: withExtension(text, groups.ends[count - 1]!), digits, sure: true };
}

/** "0044 7700 900123", "020 7946 0958": a number of another country, without a word that says so. */
function domesticAbroad(text: string, groups: DigitGroups): PhoneShape | undefined {
  if (!groups.groups[0]?.startsWith('0') || groups.groups.length < 2) return undefined;
  const count = countWithin(groups, 14);
  const digits = digitsOf(groups, count);
  if (count < 2 || digits.length < 9 || digits.length > 14) return undefined;
  return { end: withExtension(text, groups.ends[count - 1]!), digits, sure: false };
}

function anyCountry(text: string, groups: DigitGroups): PhoneShape | undefined {
  if (groups.gaps.includes('/')) return undefined;
  if (
    groups.groups[0]?.length === 4 &&
    /^(?:19|20)/.test(groups.groups[0]) &&
    groups.gaps[1] === '-' &&
    groups.groups[1]!.length <= 2
  )
    return undefined;
  const count = countWithin(groups, 15);
  const digits = digitsOf(groups, count);
  if (digits.length < 7 || groups.groups.slice(0, count).every((group) => group.length < 2)) return undefined;
  return { end: withExtension(text, groups.ends[count - 1]!), digits, sure: true };
}

/** How many groups hold at most `most` digits, stopping where the kind of gap changes to a blank. */
function countWithin(groups: DigitGroups, most: number): number {
  let total = 0;
  let count = 0;
  for (const [i, group] of groups.groups.entries()) {
    if (total + group.length > most) break;
    if (i > 1 && groups.gaps[i] === ' ' && '-.'.includes(groups.gaps[i - 1]!) && total >= 7) break;
    total += group.length;
    count++;
  }
  return count;
}

function withExtension(text: string, end: number): number {
  EXTENSION.lastIndex = end;
  return EXTENSION.test(text) ? EXTENSION.lastIndex : end;
}
