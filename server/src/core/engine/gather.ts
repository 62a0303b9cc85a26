import type { AnalysisSettings } from '../policy/settings';
import { Gathered, type Sums } from '../rules/gathered';
import type { RuleId } from '../rules/rule';
import type { Analysis, BlockState } from './analysis';
import { enabledRules } from './enabledRules';
import type { JudgedBlocks } from './judgeNoteBlocks';
import type { BlockChanges } from './sums';

/** What each note rule gathered from the blocks of a note; from those at both ends what was gathered `before`. */
export function gatherAll(
  { blocks, head, tail, ...changes }: JudgedBlocks,
  settings: AnalysisSettings,
  before: Analysis['gathered'] | undefined,
): Gathered<unknown>[] {
  const between = blocks.slice(head, blocks.length - tail);
  return enabledRules(settings).ofNote.map(({ part }, i) => {
    const old = before?.[i];
    if (!part.gather) return old ?? NOTHING_GATHERED;
    const values = between.map(({ gathered }) => gathered[i]);
    const all = old ? withBetween(old.values, head, tail, values) : values;
    return new Gathered(blocks, all, resum(old?.sums ?? {}, i, changes));
  });
}

/** A list with other values between its head and its tail. */
function withBetween<T>(list: readonly T[], head: number, tail: number, values: readonly T[]): readonly T[] {
  const end = list.length - tail;
  if (values.length !== end - head) return list.slice(0, head).concat(values, list.slice(end));
  if (values.every((value, i) => value === list[head + i])) return list;
  const changed = list.slice();
  values.forEach((value, i) => {
    changed[head + i] = value;
  });
  return changed;
}

const NOTHING_GATHERED = new Gathered<unknown>([], []);

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
