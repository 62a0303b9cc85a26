import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import type { Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';

const GIVEN = mask('given-name');
const NAME = mask('given-name', 'surname');
const WORD = mask('common-word', 'lower-word');
const SHORTEST_GIVEN = 3;
const SHORTEST_SURNAME = 4;

/** Whether token `i` is a first name and a surname run together behind a hash mark: "#RayWilkins", "#colindoyle". */
export function isFullNameTag(tokens: Tokens, i: number): boolean {
  if (!tokens.isMark(i - 1, '#') || tokens.end[i]! - tokens.start[i]! < SHORTEST_GIVEN + SHORTEST_SURNAME) return false;
  const raw = tokens.raw(i);
  for (let cut = SHORTEST_GIVEN; cut <= raw.length - SHORTEST_SURNAME; cut++)
    if (isFullName(raw.slice(0, cut), raw.slice(cut))) return true;
  return false;
}

/** A capital inside says where the word may be parted; without one, neither part may be a word of the language. */
function isFullName(first: string, last: string): boolean {
  const parted = /^\p{Lu}/u.test(last);
  if (!parted && /\p{Lu}/u.test(first)) return false;
  const given = lookUp(hashWord(first));
  const surname = lookUp(hashWord(last));
  if (!hasAny(given, GIVEN) || !hasAny(surname, NAME)) return false;
  return parted || !(hasAny(given, WORD) || hasAny(surname, WORD));
}
