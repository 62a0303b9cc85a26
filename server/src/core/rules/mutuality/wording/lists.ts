/** The lists of wordings, by the names of their files. */
export const LISTS = [
  'clinical-gaze',
  'command',
  'compliance',
  'deficit',
  'doubt',
  'duty',
  'goal-for',
  'hidden-agent',
  'judgement',
  'judgement-asides',
  'judgement-conduct',
  'judgement-idioms',
  'label',
  'obedience',
  'power-over',
  'unnamed-coercion',
] as const;
