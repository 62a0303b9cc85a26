import type { JudgedBlock } from './rule';

/** The names of the `counts` in what a rule gathers. */
type CountIn<G> = G extends { readonly counts: infer Counts } ? keyof Counts & string : never;

/** Sums of counts over the blocks of a note, by their name. */
export type Sums = Readonly<Record<string, number>>;

/** What a note rule gathered from the blocks of a note: its sums are at hand, its places are looked up when they are asked for. */
export class Gathered<G> {
  /** `rule`: the place of the rule's values in what was gathered from each of `blocks`. */
  constructor(
    private readonly blocks: readonly JudgedBlock[],
    private readonly rule: number,
    readonly sums: Sums,
  ) {}

  /** The sum of one of the counts over the note. */
  sum(name: CountIn<G>): number {
    return this.sums[name] ?? 0;
  }

  /** Shows what was gathered from each block that has something, in order, until `isEnough` says so. */
  some(isEnough: (value: G, block: JudgedBlock) => boolean): boolean {
    const { blocks, rule } = this;
    for (let i = 0; i < blocks.length; i++) {
      const value = blocks[i]!.gathered[rule] as G | undefined;
      if (value !== undefined && isEnough(value, blocks[i]!)) return true;
    }
    return false;
  }
}
