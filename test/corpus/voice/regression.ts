import { ROWS } from '../../../server/src/core/text/hashedWeights';

/** What something is made of, as rows of weights, and what is wanted of each column: 1, 0, or nothing where nobody can say. */
export interface Case {
  readonly rows: readonly number[];
  readonly wanted: readonly (number | undefined)[];
  /** Whether a column's sum is so clearly right that the case teaches it nothing more; left out: never. */
  readonly isClear?: (column: number, sum: number) => boolean;
}

export interface Settings {
  /** One column of several (their shares make one), or each for itself. */
  readonly shares: (sums: readonly number[]) => number[];
  readonly rounds: number;
  readonly step: number;
  /** By so much every weight comes nearer to nothing after each round, so that most are nothing in the end. */
  readonly shrink: number;
  /** So large a share of a case's rows is left out each time, by chance, so that no few of them tell all; none if absent. */
  readonly leftOut?: number;
}

/** Shares of one that are had by one of several. */
export function shareOut(sums: readonly number[]): number[] {
  const largest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - largest));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

/** How likely each is, whatever the others are. */
export const likelihoods = (sums: readonly number[]): number[] => sums.map((sum) => 1 / (1 + Math.exp(-sum)));

/** Logistic regression by single steps, in a shuffled order that is the same each time; the mean of all rounds' weights. */
export function learn(cases: readonly Case[], { shares, rounds, step, shrink, leftOut = 0 }: Settings): Float64Array {
  const columns = cases[0]!.wanted.length;
  const weights = new Float64Array(ROWS * columns);
  const mean = new Float64Array(weights.length);
  const random = numbersFrom(1);
  const order = [...cases];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { rows: all, wanted, isClear } of order) {
      const rows = leftOut === 0 ? all : all.filter(() => random() >= leftOut);
      const sums = sumsOf(weights, rows, columns).map((sum) => sum / (1 - leftOut));
      const had = shares(sums);
      const changes = wanted.map((want, column) =>
        want === undefined || isClear?.(column, sums[column]!) ? 0 : step * (want - had[column]!),
      );
      for (const row of rows) for (let c = 0; c < columns; c++) weights[row * columns + c]! += changes[c]!;
    }
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at]!;
      weights[at] = Math.sign(weight) * Math.max(0, Math.abs(weight) - shrink);
      mean[at]! += weights[at]! / rounds;
    }
  }
  return mean;
}

/** The sum of each column over some rows. */
export function sumsOf(weights: Float64Array, rows: readonly number[], columns: number): number[] {
  const sums = new Array<number>(columns).fill(0);
  for (const row of rows) for (let c = 0; c < columns; c++) sums[c]! += weights[row * columns + c]!;
  return sums;
}

function shuffle(order: unknown[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
