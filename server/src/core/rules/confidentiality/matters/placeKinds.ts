import { mask } from '../../../lexicon/classes';
import { hasAny, lookUp } from '../../../lexicon/table';
import { Kind, type Tokens, words } from '../../../note/tokens';
import { hashPhrase } from '../../../people/namedPhrases';
import type { Span } from '../../../text/span';

const LARGE_CITY = mask('large-city');
const CITY = mask('city');
const PLACE = mask('place-head', 'building', 'lodging');
const COUNTY = words('county', 'township', 'parish', 'borough');

/**
 * How much a named place narrows down who somebody is, as a kind of `population-shares.txt`: a large city holds more people
 * than most communities served, a street few of them. Offsets in the block.
 */
export function kindOfPlacePiece(tokens: Tokens, { start, end }: Span): string {
  const first = tokens.at(start);
  const last = tokens.at(end - 1);
  if (first === last && tokens.isKind(first, Kind.number)) return 'zip code';
  if (COUNTY.has(tokens.hash[last]!)) return 'county';
  const classes = lookUp(hashPhrase(tokens, first, last + 1));
  if (hasAny(classes, LARGE_CITY)) return 'large city';
  if (hasAny(classes, CITY)) return 'town';
  return tokens.is(last, PLACE) || !tokens.isKind(last, Kind.word) ? 'neighborhood' : 'town';
}
