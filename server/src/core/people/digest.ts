import type { Tokens } from '../note/tokens';
import { hashUnit } from '../text/fold';
import type { Candidate } from './candidates';

/** Everything that the survey reads of a block's candidates, as one number of 53 bits. */
export function digestOf(list: readonly Candidate[], tokens: Tokens, pronouns: readonly number[]): number {
  let low = 17;
  let high = 0x51ed270b;
  const add = (value: number) => {
    low = hashUnit(low, value);
    high = Math.imul(high ^ value, 0x5bd1e995) ^ (low >>> 13);
  };
  pronouns.forEach(add);
  for (const one of list) {
    add(one.person);
    add(one.place);
    add(one.organization);
    add(one.cue);
    add(one.relation < 0 ? 0 : tokens.hash[one.relation]!);
    for (let at = tokens.start[one.first]!; at < tokens.end[one.end - 1]!; at++) add(tokens.text.charCodeAt(at));
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
