import { Cue } from '../../../note/cues';
import { Flag } from '../../../note/tokens';
import { onceFor } from '../../../text/onceFor';
import type { BlockView } from '../../rule';
import { isNarrative } from '../wording/matching';
import { AIM_OPENING, aimUnderLabel, furtherAim, looseAim, opensUnderGoal } from './aims';
import { dueTask, laidTask, subjectlessTask, TASK_LAID } from './tasks';
import { WISHED_FOR, wishedFor } from './wishes';

/** A goal, plan or next step set for the person: tokens `first` up to, not including, `end`. */
export interface ImposedGoal {
  readonly first: number;
  readonly end: number;
  readonly sure: boolean;
}

/** A label in mid-block, "Goal 4:", is so long; it may end the sentence before. */
const LABEL = 3;
/** What no goal is without. */
export const GOAL_SET = new Cue(TASK_LAID, WISHED_FOR, AIM_OPENING);

/** All goals and next steps in a block that are set for the person, none in their own words. Linear. */
export const findImposedGoals = onceFor((view: BlockView): readonly ImposedGoal[] => {
  if (!isNarrative(view)) return [];
  const goals: ImposedGoal[] = [];
  for (const sentence of view.reading.sentences) {
    const body = Math.max(sentence.first, view.reading.label?.end ?? 0);
    const isLabelled = body > sentence.first;
    if (!isLabelled && view.tokens.next(GOAL_SET, Math.max(0, sentence.first - LABEL), sentence.end) >= sentence.end)
      continue;
    let i = body;
    while (i < sentence.end) {
      const goal = view.tokens.has(i, Flag.quoted) ? undefined : goalAt(view, i, body, sentence.end);
      if (!goal) {
        i++;
        continue;
      }
      goals.push(goal);
      const next = furtherAim(view, goal.end, sentence.end);
      if (next) goals.push(next);
      i = (next ?? goal).end;
    }
  }
  return goals;
});

function goalAt(view: BlockView, i: number, body: number, limit: number): ImposedGoal | undefined {
  return (
    aimUnderLabel(view, i, limit, i === body && opensUnderGoal(view)) ??
    laidTask(view, i, limit) ??
    subjectlessTask(view, i, limit) ??
    dueTask(view, i, limit) ??
    wishedFor(view, i, limit) ??
    looseAim(view, i, limit)
  );
}
