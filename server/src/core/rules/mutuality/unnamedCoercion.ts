import { defineRule } from '../rule';
import { readLexicon } from './wording/lexicon';
import list from './wording/unnamed-coercion.txt';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

export const COERCION = readLexicon(list);

export const unnamedCoercion = defineRule({
  id: 'mutuality/unnamed-coercion',
  scope: 'span',
  family: 'wording',
  severity: 'information',
  options: WORDING_OPTIONS,
  what: 'Something was required, taken or searched, and the note does not say by whom.',
  why: 'Where power is used, trust needs it to be said openly, with what the person wanted.',
  instead: 'You might add who required it, and what the person wanted.',
  source: 'National practice guidelines for peer supporters (voluntary, transparent)',
  fires: [
    'Her [[bag was searched]] and her [[phone was taken]] at the door.',
    'Attended parenting class [[as required]].',
    '[[Level was dropped]] from 3 to 2 and [[weekend pass withheld]].',
    '[[Room search done]] Tuesday.',
    '[[Visits were suspended]] and she [[had to give up her phone]].',
    'She [[has to take meds or]] leave the residence.',
    'She was [[moved to]] another bench.',
    '[[Random breathalyzer done]] at start.',
    '[[Put on room restriction]] until dinner.',
    'His razor and [[belt have been kept back]].',
    '[[Lost phone privileges]].',
    'When she yelled she was [[walked to the quiet room]] and [[kept there until]] lunch.',
    'Her [[room was turned over]] while we were at lunch.',
    '[[Phone time is off]] for three days.',
    'The [[laces came out]] of her boots at check-in.',
    'His [[shoes stay locked away]] until Monday.',
    '[[Checks every fifteen]] minutes through the night.',
  ],
  quiet: [
    'The court ordered the class; her own aim is the art room.',
    'Her bag was searched by the door staff, which she did not want.',
    'He was locked out of his email.',
    'Email is a required field.',
    'They chose the quiet room.',
    'She said she had to give up her phone.',
    'We searched for the keys together.',
    'I was put on hold for twenty minutes.',
    'She was taken home by her aunt.',
    'The kitchen was locked so we ate outside.',
    'Security took his phone at the door.',
    'My phone was taken in for repair.',
    'He was moved to the Thursday group.',
  ],
  check: checkWording(COERCION),
});
