import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens } from '../note/tokens';
import type { Candidate } from './candidate';

const REGION = mask('large-region');
const STREET = mask('street-type');
const MONTH = mask('month');
const NAME = mask('given-name', 'surname');
const UNIT = /^(?:apt|suite|ste|unit|box|floor|room|rm)$/i;

/**
 * Contact cards pasted into a note: a name, perhaps an organization, a street with its number, a town, each on a line of its
 * own. What a line holds is told by the lines around it. Changes `list` in place.
 */
export function readCardLines(list: Candidate[], tokens: Tokens): void {
  for (let n = 0; n < list.length; n++) {
    const one = list[n]!;
    if (!one.capital) continue;
    const behindStreet = isBehindStreet(tokens, one);
    if (!behindStreet && !fillsLine(tokens, one)) continue;
    if (behindStreet || isTownLine(tokens, one))
      list[n] = {
        ...one,
        place: Math.max(one.place, 0) + 200,
        person: one.person - 250,
        organization: one.organization - 100,
      };
    else if (isNamedLine(tokens, one) || isAboveStreet(tokens, one))
      list[n] = { ...one, organization: Math.max(one.organization, -20) + 120 };
  }
}

/** Whether a name is all that its line holds, marks before it left out, in a block of several lines. */
function fillsLine(tokens: Tokens, { first, end }: Candidate): boolean {
  if (end < tokens.count && !tokens.has(end, Flag.lineStart)) return false;
  let at = first;
  while (!tokens.has(at, Flag.lineStart)) {
    at--;
    if (!tokens.isKind(at, Kind.mark)) return false;
  }
  return at > 0 || end < tokens.count;
}

/** Behind a house number, flat or suite, or before a country, state or postal code. */
function isTownLine(tokens: Tokens, { first, end }: Candidate): boolean {
  const before = skipMarks(tokens, first - 1, -1);
  const behind = skipMarks(tokens, end, 1);
  const numberBefore =
    tokens.isKind(before, Kind.number) && tokens.is(before - 1, REGION) === false && isShort(tokens, before);
  return (
    (numberBefore && (hasUnit(tokens, before) || tokens.isKind(behind, Kind.number) || tokens.is(behind, REGION))) ||
    (tokens.is(behind, REGION) && tokens.has(behind, Flag.capital) && numberWithin(tokens, first))
  );
}

/** "12 Elm Street, Hardwick", "address: 64 Schaarsteinweg 97, Hunderdorf": what follows a street and its comma, and nothing after it. */
function isBehindStreet(tokens: Tokens, { first, end }: Candidate): boolean {
  const street = isUnit(tokens, first - 3) ? first - 5 : first - 2;
  if (street < 1 || !tokens.isMark(first - 1, ',')) return false;
  if (!closesAddress(tokens, end)) return false;
  if (tokens.is(street, STREET)) return numberWithin(tokens, street);
  if (!tokens.isKind(street, Kind.number) || !isShort(tokens, street)) return false;
  return tokens.isKind(street - 1, Kind.word) && !tokens.is(street - 1, MONTH) && numberBefore(tokens, street - 1);
}

/** "…, Unit 9, Bennington". */
const isUnit = (tokens: Tokens, i: number): boolean => i > 2 && UNIT.test(tokens.raw(i)) && tokens.isMark(i - 1, ',');

/** The end of the line or sentence, a comma, a state or a ZIP code. */
const closesAddress = (tokens: Tokens, end: number): boolean =>
  end >= tokens.count ||
  tokens.has(end, Flag.lineStart) ||
  tokens.isKind(end, Kind.mark) ||
  tokens.isKind(end, Kind.number) ||
  tokens.is(end, REGION);

/** A house number that leads the words up to token `i`. */
function numberBefore(tokens: Tokens, i: number): boolean {
  for (let at = i; at >= 0 && at > i - 6; at--) {
    if (tokens.isKind(at, Kind.number)) return true;
    if (!tokens.isKind(at, Kind.word)) return false;
  }
  return false;
}

/** "Golden Helix" above "21 Linden Street": the line before a street's, when no first name leads it. */
function isAboveStreet(tokens: Tokens, { first, end }: Candidate): boolean {
  if (tokens.is(first, NAME) || !tokens.isKind(end, Kind.number) || !isShort(tokens, end)) return false;
  return (
    tokens.isKind(end + 1, Kind.number) || (tokens.isKind(end + 1, Kind.word) && tokens.has(end + 1, Flag.capital))
  );
}

/** A word no list knows on a line below a person's name. */
function isNamedLine(tokens: Tokens, { first, end }: Candidate): boolean {
  const before = skipMarks(tokens, first - 1, -1);
  const behind = skipMarks(tokens, end, 1);
  if (before < 0 || tokens.is(first, NAME)) return false;
  return (
    tokens.is(before, NAME) &&
    tokens.has(before, Flag.capital) &&
    (tokens.isKind(behind, Kind.number) || tokens.has(behind, Flag.capital))
  );
}

const isShort = (tokens: Tokens, i: number): boolean => tokens.end[i]! - tokens.start[i]! <= 5;

function skipMarks(tokens: Tokens, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < tokens.count && tokens.isKind(at, Kind.mark)) at += step;
  return at;
}

const hasUnit = (tokens: Tokens, number: number): boolean => {
  const at = skipMarks(tokens, number - 1, -1);
  return at >= 0 && (UNIT.test(tokens.raw(at)) || tokens.isKind(at, Kind.word));
};

function numberWithin(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 12; at--) if (tokens.isKind(at, Kind.number)) return true;
  return false;
}
