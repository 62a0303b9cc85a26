import { mask } from '../../lexicon/classes';
import { Flag, type Tokens, words } from '../../note/tokens';
import type { Clause } from '../../voice/clause';
import { SAID } from './correctionWording';

/** "that's not a rule, that's a habit", "it's a prom, not a pier": told of a thing, both ways. */
export const isContrast = (tokens: Tokens, { verb }: Clause): boolean =>
  SAID.has(tokens.hash[verb] ?? 0) && contrastsFrom(tokens, verb + 1);

/** As `isContrast`, from a token on. */
export function contrastsFrom(tokens: Tokens, first: number): boolean {
  for (let i = first; i + 3 < tokens.count && i < first + CONTRAST_REACH; i++) {
    if (!tokens.is(i, THING) || !tokens.is(i + 1, BE) || tokens.has(i, Flag.quoted)) continue;
    for (let at = i + 2; at + 1 < tokens.count && at < i + CONTRAST_REACH; at++)
      if (tokens.isMark(at, ',') && turnsRound(tokens, i + 1, at)) return true;
  }
  return false;
}

/** "…, not a pier" or "not a rule, that's …", "wasn't a fight, it was …", at a comma. */
const turnsRound = (tokens: Tokens, be: number, comma: number): boolean =>
  NOT.has(tokens.hash[comma + 1] ?? 0) ||
  ((NOT.has(tokens.hash[be + 1]!) || tokens.is(be, NEGATION)) &&
    tokens.is(comma + 1, THING) &&
    tokens.is(comma + 2, BE));
const CONTRAST_REACH = 8;
const THING = mask('pronoun-thing');
const BE = mask('be');
const NOT = words('not');
const NEGATION = mask('negation');
