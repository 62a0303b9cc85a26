import type { MarkId } from '../core/engine/analysis';

/** What is to mend in the product's own marks. */
export const MARK_TITLES: Readonly<Record<MarkId, string>> = {
  'mutual-notes/keep-without-reason': 'Kept without a reason',
  'mutual-notes/keep-unknown-rule': 'Kept for an unknown rule',
  'mutual-notes/keep-unused': 'A mark with nothing to keep',
  'mutual-notes/front-matter': 'Front matter',
  'mutual-notes/limit': 'Checked in part only',
};
const SPECIAL: Readonly<Record<string, string>> = {
  'ip-address': 'Network address',
  'age-over-89': 'Age of 90 or more',
  reidentification: 'Combination that singles out',
  'goal-for': 'Goal set for the person',
  'hidden-agent': 'Unsaid who decided',
  'role-term': 'Service word for the person',
  'missing-together': 'Nothing done together',
  'missing-voice': 'Their voice is missing',
  'self-focus': 'Mostly about the writer',
  'one-dimensional': 'One side of the person only',
  'cloned-text': 'Copied text',
  'not-shared': 'Not shared yet',
  'excess-detail': 'More detail than needed',
  'verbatim-disclosure': 'Long story word for word',
  'unnamed-coercion': 'Pressure without a name',
  'clinical-gaze': 'Seen from outside',
  'file-exposure': 'File within reach of others',
  'third-party': 'Somebody else',
  'missing-element': 'Something is missing',
  'government-id': 'Government number',
  'sensitive-topic': 'Sensitive matter',
  'power-over': 'Deciding for the person',
};

/** A rule's short title for lists: "Phone number". */
export function ruleTitle(rule: string): string {
  const name = rule.slice(rule.indexOf('/') + 1);
  const words = MARK_TITLES[rule as MarkId] ?? SPECIAL[name] ?? name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
