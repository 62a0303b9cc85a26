import type { JudgedBlock } from './rule';

/** The names of the numbers in what a rule gathers. */
type NumberIn<G> = { [Name in keyof G]-?: NonNullable<G[Name]> extends number ? Name : never }[keyof G] & string;

/** Sums over the blocks of a note, by the number's name. */
export type Sums = Readonly<Record<string, number>>;

/** What a note rule gathered from the blocks of a note: its sums are at hand, its places are looked up when they are asked for. */
export class Gathered<G> {
  /** `values`: what was gathered from each of `blocks`. They lie side by side, since a long note has thousands. */
  constructor(
    private readonly blocks: readonly JudgedBlock[],
    readonly values: ReadonlyArray<G | undefined>,
    readonly sums: Sums = {},
  ) {}

  /** The sum of one of the numbers over the note. */
  sum(name: NumberIn<G>): number {
    return this.sums[name] ?? 0;
  }

  /** Shows what was gathered from each block that has something, in order, until `isEnough` says so. */
  some(isEnough: (value: G, block: JudgedBlock) => boolean): boolean {
    for (let i = 0; i < this.values.length; i++) {
      const value = this.values[i];
      if (value !== undefined && isEnough(value, this.blocks[i]!)) return true;
    }
    return false;
  }
}
