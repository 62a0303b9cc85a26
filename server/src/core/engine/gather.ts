import type { AnalysisSettings } from '../policy/settings';
import { Gathered, type Sums } from '../rules/gathered';
import type { RuleId } from '../rules/rule';
import type { Analysis, BlockState } from './analysis';
import { enabledRules } from './enabledRules';
import type { JudgedBlocks } from './judgeNoteBlocks';
import type { BlockChanges } from './sums';

/** What each note rule gathered from the blocks of a note; its sums from those `before`. */
export function gatherAll(
  judged: JudgedBlocks,
  settings: AnalysisSettings,
  before: Analysis['gathered'] | undefined,
): Gathered<unknown>[] {
  return enabledRules(settings).ofNote.map(
    (_, i) => new Gathered(judged.blocks, i, resum(before?.[i]?.sums ?? {}, i, judged)),
  );
}

/** Sums of what a rule counted. */
function resum(sums: Sums, rule: number, { gone, come }: BlockChanges): Sums {
  let changed: Record<string, number> | undefined;
  const add = (sign: 1 | -1, { gathered }: BlockState): void => {
    const { counts } = (gathered[rule] ?? {}) as { readonly counts?: Sums };
    for (const name in counts) {
      if (counts[name] === 0) continue;
      changed ??= { ...sums };
      changed[name] = (changed[name] ?? 0) + sign * counts[name]!;
    }
  };
  for (const block of gone) add(-1, block);
  for (const block of come) add(1, block);
  return changed ?? sums;
}

/** What a note rule gathered from an analysed note; nothing if the rule is off. */
export function gatheredBy<G>(id: RuleId, { settings, gathered }: Analysis): Gathered<G> | undefined {
  const i = enabledRules(settings).ofNote.findIndex(({ rule }) => rule.id === id);
  return gathered[i] as Gathered<G> | undefined;
}
