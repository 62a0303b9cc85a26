import { foldWord } from '../text/fold';

/** What a section of a note is for, whatever the template calls it. */
export type Section = 'none' | 'story' | 'goal' | 'assessment' | 'shared' | 'response' | 'plan' | 'review' | 'other';

const NAMES: ReadonlyArray<readonly [Section, string]> = [
  [
    'story',
    's subjective data d described description behavior b being with shared story presenting story narrative what they shared summary purpose reason topic priority problem focus contact note',
  ],
  ['goal', 'g goal goals objective objectives aim aims'],
  ['assessment', 'a assessment agreed agreed meaning evaluation e as they see it effect'],
  [
    'shared',
    'o objective i intervention interventions invitation what we did activity support provided peer support in it together observed together actions',
  ],
  ['response', 'r response client response reply outcome outcomes progress'],
  ['plan', 'p plan next next step next steps path follow up follow-up homework plan going forward'],
  ['review', 'review collaboration collaborative statement read back reviewed together'],
];
const BY_NAME = new Map<string, Section>();
for (const [section, names] of NAMES) {
  for (const name of names.split(' ')) if (!BY_NAME.has(name)) BY_NAME.set(name, section);
}
for (const phrase of [
  'what they shared',
  'as they see it',
  'client response',
  'next step',
  'next steps',
  'follow up',
  'what we did',
  'being with',
  'read back',
])
  BY_NAME.set(phrase, NAMES.find(([, names]) => names.includes(phrase))![0]);

/** The section that a heading or label opens; "other" when its name says nothing known. */
export function sectionOf(name: string): Section {
  const folded = foldWord(name)
    .replace(/[^a-z' -]/g, '')
    .trim();
  const whole = BY_NAME.get(folded);
  if (whole) return whole;
  if (/\b(?:next|steps?|each of us does|look at (?:it|this) again)\b/.test(folded)) return 'plan';
  const first = folded.split(/[ /]/)[0] ?? '';
  return (first.length > 2 ? BY_NAME.get(first) : undefined) ?? 'other';
}
