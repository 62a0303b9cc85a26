import { Flag, type Tokens, words } from '../../../note/tokens';
import type { WrittenDate } from './dates';

const SEASONS = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'fall',
  'fall',
  'fall',
  'winter',
] as const;
const TAKES_SEASON = words(
  ...'since until till in after before by from to of during for last next this around about early late mid the that his her their my'.split(
    ' ',
  ),
);
const TAKES_DAY = words('on');

/**
 * A date as season and year, so that it still reads behind the word before it: "on a day in spring 2019", "since spring
 * 2019". No clock is asked. A year may stay (45 CFR 164.514(b)(2)(i)(C)).
 */
export function seasonOf(tokens: Tokens, { first, year, month }: WrittenDate): string {
  const time = [month ? SEASONS[month - 1] : undefined, year].filter(Boolean).join(' ') || 'that time';
  const before = tokens.has(first, Flag.lineStart) ? 0 : (tokens.hash[first - 1] ?? 0);
  if (TAKES_SEASON.has(before)) return time;
  return TAKES_DAY.has(before) ? `a day in ${time}` : `in ${time}`;
}
