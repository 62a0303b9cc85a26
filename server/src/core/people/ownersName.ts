import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';

const KIN = mask('kin', 'acquaintance');
const GIVEN = mask('given-name');
const OWNED = words(
  ...'place house car couch apartment apt trailer room birthday funeral phone wedding kids basement truck flat'.split(
    ' ',
  ),
);

/** "his aunt carols place": a first name between relation and thing whose apostrophe was left out. */
export function isOwnersName(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.word) || tokens.has(i, Flag.capital) || !tokens.is(i - 1, KIN)) return false;
  if (!OWNED.has(tokens.hash[i + 1] ?? 0) || tokens.raw(i).at(-1) !== 's') return false;
  return hasAny(lookUp(hashWord(tokens.word(i).slice(0, -1))), GIVEN);
}
