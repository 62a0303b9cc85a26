import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';

const ZIP = /^\d{5}(?:-\d{4})?$/;
const CITY = mask('city');
const REGION = mask('large-region');
const CAPTION = words('zip', 'zipcode', 'zips', 'postcode', 'postal');
const CODE = words(...'code codes is was now still new : area the of in'.split(' '));
const COUNTED = words(
  ...'steps dollars people miles words calories feet square hours points times bucks residents copies'.split(' '),
);

/**
 * Whether token `i` is a ZIP code, for the place rule: five figures behind a state, behind a town ("Holyoke 01040") or
 * behind "zip". Counts ("10000 steps") are none.
 */
export function isZipCode(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.number) || !ZIP.test(tokens.raw(i))) return false;
  if (COUNTED.has(tokens.hash[i + 1] ?? 0) || '$%'.includes(tokens.text.charAt(tokens.start[i]! - 1) || ' '))
    return false;
  let before = i - 1;
  while (before >= 0 && i - before < 5 && CODE.has(tokens.hash[before]!)) before--;
  if (CAPTION.has(tokens.hash[before] ?? 0) || captionInSentence(tokens, i)) return true;
  const previous = tokens.isKind(i - 1, Kind.mark) && ',.'.includes(tokens.raw(i - 1)) ? i - 2 : i - 1;
  if (tokens.has(i, Flag.lineStart)) return false;
  if (tokens.is(previous, REGION) && tokens.has(previous, Flag.capital)) return true;
  return tokens.is(previous, CITY) || (previous === i - 1 && isTown(tokens, previous));
}

/** "The ZIP on the form was wrong; it is 58103 now." */
function captionInSentence(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - WITHIN; at--) {
    if (ZIP_CAPTION.has(tokens.hash[at]!)) return true;
    if (tokens.has(at, Flag.sentenceStart)) return false;
  }
  return false;
}
const ZIP_CAPTION = words('zip', 'zipcode', 'zips', 'postcode');
const WITHIN = 14;

/** A capital that proves something, of a word that no number follows otherwise. */
const isTown = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) &&
  tokens.has(i, Flag.capital) &&
  !tokens.has(i, Flag.sentenceStart) &&
  !tokens.has(i, Flag.allCaps) &&
  !NOT_A_TOWN.has(tokens.hash[i]!);

const NOT_A_TOWN = words(
  ...'form room unit box route page case account id code apt suite chart claim policy docket badge pin'.split(' '),
);
