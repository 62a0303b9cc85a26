import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { afterHouse, isHouseNumber } from './houseNumbers';
import { LIVING, NOT_A_NAME } from './streets';

const SHORT_DIRECTIONS = words('n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw');
const LONG_DIRECTIONS = words('north', 'south', 'east', 'west');
const BLOCK = words('block');
const OF = words('of');
const THE = words('the');
const LEADS = words('at', 'to', 'outside', 'from');
const LOOKED = words('looked', 'look', 'looking', 'looks', 'compared', 'up', 'down');
const BESIDE = words(',', 'is', ':', '(');
const NO_NAME = mask('large-region', 'time-word', 'weekday', 'month', 'public-name', 'form-plural', 'title');
const BEHIND = mask('be', 'have', 'preposition', 'coordinator');
const ZONES = words('pacific', 'eastern', 'central', 'mountain', 'gmt', 'est', 'pst', 'guys');
const LONGEST_NAME = 3;
const MANY_FIGURES = 3;
const NEAR = 3;

/** Streets whose kind is left out, told by their house number: "318 W Fulton", "at 2310 Larkspur,", "the 1400 block of Pine". Linear. */
export function findUntypedStreets(tokens: Tokens): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!(tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed)) || !isHouseNumber(tokens, i)) continue;
    const first = THE.has(tokens.hash[i - 1] ?? 0) && BLOCK.has(tokens.hash[i + 1] ?? 0) ? i - 1 : i;
    const end = untypedEnd(tokens, i);
    if (end > i) found.push(tokens.span(first, end));
  }
  return found;
}

/** Where the street ends whose house number is token `i`; 0 when none does. */
function untypedEnd(tokens: Tokens, i: number): number {
  const next = afterHouse(tokens, i);
  const hash = tokens.hash[next] ?? 0;
  if (BLOCK.has(hash) && OF.has(tokens.hash[next + 1] ?? 0)) return nameEnd(tokens, afterDirection(tokens, next + 2));
  const name = afterDirection(tokens, next);
  if (name > next) return nameEnd(tokens, name);
  const isLong = LONG_DIRECTIONS.has(hash) && tokens.has(next, Flag.capital);
  const end = nameEnd(tokens, isLong ? next + 1 : next);
  if (end === 0 || !endsThere(tokens, end) || tokens.is(end - 1, NO_NAME)) return 0;
  return isLong || isWhere(tokens, i) ? end : 0;
}

/** Behind "W", "SE" and "N.": in capitals, before a name. */
function afterDirection(tokens: Tokens, i: number): number {
  if (!SHORT_DIRECTIONS.has(tokens.hash[i] ?? 0) || !tokens.has(i, Flag.capital)) return i;
  return tokens.isMark(i + 1, '.') ? i + 2 : i + 1;
}

function nameEnd(tokens: Tokens, first: number): number {
  let end = first;
  while (end < first + LONGEST_NAME && isName(tokens, end)) end++;
  return end > first ? end : 0;
}

const isName = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) &&
  tokens.has(i, Flag.capital) &&
  !tokens.has(i, Flag.lineStart) &&
  !tokens.is(i, NOT_A_NAME) &&
  !ZONES.has(tokens.hash[i]!);

const endsThere = (tokens: Tokens, end: number): boolean =>
  end >= tokens.count || !tokens.isKind(end, Kind.word) || tokens.has(end, Flag.lineStart) || tokens.is(end, BEHIND);

/** "dropped her off at 2310 Larkspur", "his room, 16 Juniper, …": a long number behind "at", or a home beside it. */
function isWhere(tokens: Tokens, i: number): boolean {
  const lead = tokens.hash[i - 1] ?? 0;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length < MANY_FIGURES - 1) return false;
  if (LEADS.has(lead) && length >= MANY_FIGURES) return !LOOKED.has(tokens.hash[i - 2] ?? 0);
  if (!LEADS.has(lead) && !BESIDE.has(lead)) return false;
  for (let at = i - 2; at >= 0 && at >= i - 1 - NEAR; at--) if (LIVING.has(tokens.hash[at]!)) return true;
  return false;
}
