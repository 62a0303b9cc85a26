import { overlap } from '../../text/span';
import { Phrases } from '../phrases';
import { defineRule } from '../rule';
import list from './matters/clinical-detail.txt';
import counts from './matters/counts.txt';
import { CODED, diagnosisCodes } from './matters/diagnosisCodes';
import { findMatters } from './matters/findMatters';
import { summary } from './matters/summary';
import { SYMPTOM_TOLD, symptomLists } from './matters/symptomLists';

const PHRASES = new Phrases(`${counts}\n${list}`);

export const clinicalDetail = defineRule({
  id: 'confidentiality/clinical-detail',
  scope: 'span',
  family: 'content',
  severity: 'information',
  what: 'This is clinical material: a diagnosis, a medicine with its dose, a score or a sign of illness.',
  why: 'It belongs to the clinic and to the person; in a peer note it turns the talk back into a chart.',
  instead:
    'You might keep what it meant for them, such as "questions about medication to take to their prescriber", or leave it out.',
  source: '45 CFR 164.514(b)(2); national practice guidelines for peer supporters',
  fires: [
    'She takes [[sertraline 150 mg]].',
    '[[Dx schizoaffective]] in the chart.',
    '[[PHQ-9 21]] today.',
    '[[BP 158/96]] in the hall.',
    'She has [[glaucoma]].',
    'Endorses [[insomnia, racing thoughts and night sweats]].',
    'Pt c/o [[poor sleep x 2 wks, low appetite]].',
    '[[COWS 11]] at intake.',
    'She [[weighs 94 pounds]] now.',
    'He had a [[heart attack]] in May.',
    'Her [[EKG was abnormal]].',
    '[[Oxygen was 88]] that day.',
    "Her sister has [[Parkinson's]].",
    'Her [[A1c went to 10.2]].',
    'The sheet lists [[F31.9]] and he looked it up.',
    "The form says [[Tourette's and an old head injury]].",
    '[[Delusional disorder]], somebody wrote on the cover.',
    'She takes [[20 units of Lantus]] at bedtime.',
    '[[Tremor, drooling, stiff jaw]] since the injection.',
    'He is [[hearing voices, not sleeping and seeing shadows]] by the door.',
    'He [[scored above the cut-off]] on both parts.',
    '[[Blood pressure 162 over 95]] in the hall.',
    'The [[MRI showed two old lesions]].',
    'Her [[potassium was low]].',
  ],
  quiet: [
    'She wants more sleep and energy.',
    'He had a headache on the bus.',
    'She wants to talk to her prescriber about medication.',
    'They said they felt low and anxious.',
    'The weight of the week was heavy.',
    'She did the form and took her time.',
    'We read about the Great Depression.',
    'Yolanda had a so-called migraine.',
    'She took two hydrocodone.',
    'She has read about Abilify and Prozac in a magazine.',
    'We watched a film about dementia.',
    'A flyer for the depression support group hangs by the door.',
    'Her sister teaches a class on autism.',
    'She took a dose of courage and sent the email.',
    'His brother works at the dialysis center.',
    'The bus is route F31, and form F20 goes to the front desk.',
    'He has Ms. Perez for math.',
    'It was Sat 16:05 when he wrote.',
    'The temperature was 101 outside, and he takes two sugars in his coffee.',
    'The audit found the drills late, and she aced the test.',
    'She picked up her blood pressure tablets.',
    'The line gave me a migraine, and they had a stroke of luck.',
    'His sister is a diabetes educator.',
    'She wrote an essay on bipolar disorder.',
    'It is bipolar weather, and he is a bit OCD about the rack.',
    'I had headaches, poor sleep and low appetite myself.',
  ],
  needs: [PHRASES.cue, SYMPTOM_TOLD, CODED],
  check(view, report) {
    const found = findMatters(view, PHRASES).map((match) => ({
      ...view.tokens.span(match.first, match.end),
      confidence: match.likely ? ('likely' as const) : ('sure' as const),
    }));
    const others = [...symptomLists(view), ...diagnosisCodes(view)];
    const apart = others.filter((one) => !found.some((other) => overlap(other, one) > 0));
    for (const finding of [...found, ...apart]) {
      const first = view.tokens.at(finding.start);
      const fixes = summary(
        view.tokens,
        { first, end: first + 1 },
        '[a health matter]',
        'Say only that it is a health matter',
      );
      report({ ...finding, fixes });
    }
  },
});
