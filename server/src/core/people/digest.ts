import type { BlockReading } from '../note/reading';
import { Flag } from '../note/tokens';
import { hashUnit } from '../text/fold';
import type { Candidate } from './candidate';

/** Blocks in which a name is the note's title. */
const TITLES = new Set<BlockReading['kind']>(['title', 'heading']);
export const isTitle = ({ kind }: BlockReading): boolean => TITLES.has(kind);

/** Everything that the survey reads of a block, as one number of 53 bits: its telling candidates and its pronouns. */
export function digestOf(reading: BlockReading, telling: readonly Candidate[], pronouns: readonly number[]): number {
  const { tokens } = reading;
  let low = 17;
  let high = 0x51ed270b;
  const add = (value: number) => {
    low = hashUnit(low, value);
    high = Math.imul(high ^ value, 0x5bd1e995) ^ (low >>> 13);
  };
  pronouns.forEach(add);
  if (telling.length > 0) add(isTitle(reading) ? 1 : 0);
  for (const one of telling) {
    add(one.person);
    add(one.place);
    add(one.organization);
    add(one.introduction);
    if (one.relation >= 0) {
      add(tokens.hash[one.relation]!);
      add(tokens.hash[one.outerFirst]!);
      add(tokens.has(one.outerFirst, Flag.quoted) ? 1 : 0);
    }
    for (let at = tokens.start[one.first]!; at < tokens.end[one.end - 1]!; at++) add(tokens.text.charCodeAt(at));
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
