import { defineRule } from '../rule';
import words from './wording/compliance.txt';
import { readLexicon } from './wording/lexicon';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

export const compliance = defineRule({
  id: 'mutuality/compliance',
  scope: 'span',
  family: 'description',
  severity: 'warning',
  options: WORDING_OPTIONS,
  what: 'This word measures the person against what others wanted from them.',
  why: 'Peer support is voluntary; a note about obedience leaves out what they decided, and why.',
  instead: 'You might write what happened, and the reason in their words.',
  source:
    'National practice guidelines for peer supporters (voluntary); Sun and others, Health Affairs 2022, on negative descriptors',
  fires: [
    'Pt is [[noncompliant]] w/ meds.',
    'Doing okay this week, [[compliant]] with program.',
    'Pleasant and [[cooperative]].',
    'He is [[non-compliant]] with medication and [[failed to]] finish two programs.',
    'Both [[refused]] shelter.',
    '[[Refused]] group.',
    'Client was offered a ride and [[refused]].',
    'She is [[resistant to]] feedback.',
    'Probably asleep, third [[no-show]] this month.',
    'Client [[agreed to comply]] and signed.',
    '[[Adherent]] with plan.',
    '[[Poor follow-through]] in the past.',
    '[[Good compliance]] with program rules.',
  ],
  quiet: [
    'The insurer refused the claim.',
    'The pharmacy refused to fill it, so we called back together.',
    'We sat through the HIPAA compliance training.',
    'The new ramp is ADA-compliant.',
    'I failed to send the list; I am sorry.',
    'He said "I refuse to be a label."',
    'She said she refused the pills because they made her sleep.',
    'She moved into cooperative housing in spring.',
    'The printer failed twice.',
    'He likes the resistance bands at the gym.',
    'She was refused by the landlord.',
    'They and I cooperated on the flyer.',
    'He was once called noncompliant and hated it.',
  ],
  check: checkWording(readLexicon(words)),
});
