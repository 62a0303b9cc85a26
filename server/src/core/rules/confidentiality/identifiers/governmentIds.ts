import { isLetter, isLetterOrDigit } from '../../../text/characters';
import { type Saying, say } from '../../../text/saying';
import { isPossibleItin, isPossibleSsn } from './checksums';
import { codeAt, goesOn, lettersAndDigits } from './codes';
import { digitsOf, hasSizes } from './digits';
import type { FoundNumber, NumberStart } from './numbers';

const ALIEN_NUMBER = /A([ -]?)[#:]?[ ]?\d{3}([ -]?)\d{3}\2\d{2,3}(?!\w)/y;
/** "QQ 12 34 56 C": two letters, six figures and a letter from A to D, of Britain's National Insurance. */
const NATIONAL_INSURANCE = /[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/iy;
const MASKED = /[x•#]{3}-?[x•#]{2}-?\d{4}(?!\w)/iy;
const LAST_FOUR = 4;

/** The government's number that begins here: Social Security, ITIN, immigration, licence, passport. */
export function governmentAt(place: NumberStart): FoundNumber | undefined {
  const kind = place.caption?.kind;
  if (kind === 'social') return captionedSocial(place);
  if (kind === 'licence') return alienShape(place) ?? insuranceShape(place) ?? document(place);
  if (kind !== undefined && kind !== 'phone') return undefined;
  return socialShape(place) ?? alienShape(place) ?? insuranceShape(place);
}

const SOCIAL = say('A Social Security number');

function captionedSocial(place: NumberStart): FoundNumber | undefined {
  const { text, start, groups } = place;
  MASKED.lastIndex = start;
  if (MASKED.test(text)) return found(start, MASKED.lastIndex, SOCIAL);
  if (!groups) return undefined;
  const whole = [[3, 2, 4], [9], [5, 4], [3, 6]].find((sizes) => hasSizes(groups, sizes));
  if (whole) return found(start, groups.ends[whole.length - 1]!, SOCIAL);
  const isPart = groups.groups[0]?.length === LAST_FOUR && !goesOn(text, groups.ends[0]!);
  return isPart ? found(start, groups.ends[0]!, say('Part of a Social Security number')) : undefined;
}

/** "078-05-1120" needs no caption: nothing else is written so. With blanks or dots it is likely. */
function socialShape({ text, start, groups }: NumberStart): FoundNumber | undefined {
  MASKED.lastIndex = start;
  if (MASKED.test(text)) return found(start, MASKED.lastIndex, SOCIAL);
  if (!groups || !hasSizes(groups, [3, 2, 4]) || groups.gaps[1] !== groups.gaps[2] || groups.gaps[0]) return undefined;
  const end = groups.ends[2]!;
  const digits = digitsOf(groups, 3);
  if (goesOn(text, end)) return undefined;
  const dashed = groups.gaps[1] === '-';
  if (isPossibleSsn(digits)) return { ...found(start, end, SOCIAL), sure: dashed };
  return isPossibleItin(digits) && dashed ? found(start, end, say('A taxpayer number')) : undefined;
}

function insuranceShape({ text, start, caption }: NumberStart): FoundNumber | undefined {
  const first = isLetter(text.charCodeAt(start)) ? start : start - 3;
  NATIONAL_INSURANCE.lastIndex = Math.max(0, first);
  const shape = NATIONAL_INSURANCE.exec(text)?.[0];
  if (!shape || isLetterOrDigit(text.charCodeAt(first - 1))) return undefined;
  const sure = caption !== undefined || shape === shape.toUpperCase();
  return { ...found(first, NATIONAL_INSURANCE.lastIndex, say('A National Insurance number')), sure };
}

function alienShape({ text, start, caption }: NumberStart): FoundNumber | undefined {
  const shape = readAlienNumber(text, start);
  if (!shape || (caption && caption.kind !== 'licence')) return undefined;
  const sure = caption !== undefined || shape[2] !== '';
  return { ...found(start, ALIEN_NUMBER.lastIndex, say('An immigration number')), sure };
}

function readAlienNumber(text: string, start: number): RegExpExecArray | null {
  ALIEN_NUMBER.lastIndex = start;
  return ALIEN_NUMBER.exec(text);
}

/** Whether an immigration number begins here, its "A" apart from the figures or not: "A 012 345 678". */
export const isAlienNumber = (text: string, start: number): boolean => readAlienNumber(text, start) !== null;

function document(place: NumberStart): FoundNumber | undefined {
  if (place.groups && hasSizes(place.groups, [3, 4])) return undefined;
  const end = codeAt(place);
  const { digits, signs } = lettersAndDigits(place.text, place.start, end);
  const enough = place.caption!.firm ? digits >= 3 && signs >= 4 : digits >= 4 && signs >= 6;
  return enough ? found(place.start, end, say('The number of a licence or identity document')) : undefined;
}

const found = (start: number, end: number, name: Saying): FoundNumber => ({
  kind: 'government',
  sure: true,
  start,
  end,
  name,
});
