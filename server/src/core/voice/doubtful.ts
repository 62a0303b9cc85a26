import type { Tokens } from '../note/tokens';
import { Features, HashedWeights, ONE } from '../text/hashedWeights';
import { type Actor, type Clause, VOICES, type Voice } from './clause';
import { addVoiceFeatures } from './clauseFeatures';
import packed from './doubtful-weights.txt';

/**
 * A second look at clauses of which the rules are not sure: sums of weights for what a clause is made of decide, a column a
 * voice. The weights are learnt from the labelled notes of test/corpus by `npm run train`; ARCHITECTURE.md, "Evidence", says
 * what they are worth. Without weights (an empty file) every clause keeps the voice of the rules.
 */
const WEIGHTS = new HashedWeights(packed, VOICES.length);
/** By how much another voice has to be likelier before it takes the place of the rules' own. */
export const STAYS = 3 / 4;
/** Rules that are surer than this are right nineteen times in twenty; at or below it, two times in three. */
const SURE = 0.8;

/** A block's clauses, the doubtful ones with the voice that the weights give them. */
export function withDoubtfulWeighed(tokens: Tokens, clauses: readonly Clause[]): readonly Clause[] {
  if (WEIGHTS.isEmpty || !clauses.some(isDoubtful)) return clauses;
  const features = new Features();
  return clauses.map((clause, i) => {
    if (!isDoubtful(clause)) return clause;
    addVoiceFeatures(features.clear(), tokens, clauses, i);
    const voice = likeliest(clause, WEIGHTS.sums(features));
    return voice === clause.voice ? clause : { ...clause, voice };
  });
}

/** What only these do is nothing that the writer and the person did together. */
const OUTSIDERS: ReadonlySet<Actor> = new Set(['institution', 'staff', 'kin', 'other']);

/** Whether the rules are so unsure of a clause that the weights decide. */
export const isDoubtful = ({ confidence }: Clause): boolean => confidence <= SURE;

function likeliest({ actor, voice }: Clause, sums: number[]): Voice {
  sums[VOICES.indexOf(voice)]! += STAYS * ONE;
  if (voice !== 'together' && OUTSIDERS.has(actor)) sums[VOICES.indexOf('together')] = Number.NEGATIVE_INFINITY;
  return VOICES[sums.indexOf(Math.max(...sums))]!;
}
