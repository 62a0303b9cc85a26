import { defineRule } from '../rule';
import { findImposedGoals, GOAL_SET } from './goals/imposedGoals';

export const goalFor = defineRule({
  id: 'mutuality/goal-for',
  scope: 'span',
  family: 'wording',
  severity: 'warning',
  what: 'A goal or a next step is set for the person here.',
  why: 'A plan that somebody else wrote is rarely the one a person wakes up for.',
  instead: 'You might write what they want, or what the two of you agreed, in their words.',
  source: 'National practice guidelines for peer supporters (person-driven)',
  fires: [
    '[[Client will attend three groups weekly]].',
    'Goal: [[Client will identify two coping skills]] and [[decrease isolation by 50%]].',
    'Goal: [[maintain abstinence]].',
    '[[Patient is to obtain employment]].',
    '[[Consumer needs to work on anger]].',
    '[[Client to call PCP]].',
    'Goal 2: [[Reduce attention-seeking behavior]].',
    '[[He will do 90 meetings in 90 days]].',
    '[[My goal for her]] is to get a job.',
    '[[I want him to open up]].',
    'Goal: [[medication compliance]].',
    '[[Pt will attend AA]] and [[log moods daily]].',
    'Met with Lionel. [[Lionel will complete the parenting class]].',
    '[[Monitor closely]].',
    '[[She will write an apology letter]] and [[complete a behavior contract]].',
    '[[He will report to intake]].',
    'Next [[step is to get her on a budget]].',
    'Goal for next week: [[get her to the dentist]].',
    "[[I'd like him to open up]].",
    '[[Pt to be on time]].',
    '[[All will complete page 4]].',
  ],
  quiet: [
    'Goal in their words: "see my grandkids".',
    'They want to try one meeting.',
    'They plan to call Monday; I will text the number.',
    'He will bring his card tomorrow and I will have the page open.',
    'We will meet at the library.',
    'I will send the list.',
    '"I will be sober for the wedding," he said.',
    'She said she will attend the group on Friday.',
    'Next: they will call Thursday at 9 and I will sit at the next table.',
    'Goal: own apartment.',
    'Met with Omar. Omar will finish the mural with his nephew.',
    'Nobody set a goal for him.',
    'I want her to know that I enjoyed the hour.',
    'The client chose to call on Monday.',
    'He will report back after the game.',
    'Next: get him a bus map.',
    'Plan: help her with the boxes on Friday.',
    'I would like her to know I enjoyed it.',
    'His plan is to get her a card.',
  ],
  needs: [GOAL_SET],
  check(view, report) {
    for (const { first, end, sure } of findImposedGoals(view)) {
      report({
        ...view.tokens.span(first, end),
        ...(sure ? {} : { confidence: 'likely' as const }),
        fixes: [
          {
            kind: 'replace',
            text: `[what ${view.people.pronoun === 'they' ? 'they want' : `${view.people.pronoun} wants`}, in their words]`,
          },
        ],
      });
    }
  },
});
