import type { Clock } from '../policy/settings';
import type { RuleId } from '../rules/rule';
import { type Saying, say } from '../text/saying';

/** What a rule may take of one analysis; on a long note it takes a hundredth of this. In milliseconds. */
const MOST_TIME = 2000;
/** Shorter times are not added up: they are nearly all, and come to nothing. In milliseconds. */
const SHORT = 0.02;

/** The time that rules take in one analysis. A rule that has used up its own is left out of the rest, and `limits` says so. */
export class Budget {
  readonly #taken = new Map<RuleId, number>();
  readonly #spent = new Set<RuleId>();

  constructor(private readonly clock: Clock | undefined) {}

  now(): number {
    return this.clock?.() ?? 0;
  }

  isSpent(rule: RuleId): boolean {
    return this.#spent.size > 0 && this.#spent.has(rule);
  }

  /** Puts the time since `began` down to a rule. Returns the time that it is now. */
  charge(rule: RuleId, began: number): number {
    const now = this.now();
    const took = now - began;
    if (took < SHORT) return now;
    const taken = (this.#taken.get(rule) ?? 0) + took;
    this.#taken.set(rule, taken);
    if (taken > MOST_TIME) this.#spent.add(rule);
    return now;
  }

  /** What was not checked, in plain words. */
  get limits(): Saying[] {
    return [...this.#spent].map((rule) =>
      say(
        'The rule "{0}" took too long, so it was tried on a part of this note only. You might split the note, or make the rule simpler.',
        rule,
      ),
    );
  }
}
