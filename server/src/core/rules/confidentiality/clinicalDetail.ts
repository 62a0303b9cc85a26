import { overlap } from '../../text/span';
import { Phrases } from '../phrases';
import { defineRule } from '../rule';
import list from './matters/clinical-detail.txt';
import { findMatters } from './matters/findMatters';
import { SYMPTOM_TOLD, symptomLists } from './matters/symptomLists';

const PHRASES = new Phrases(list);

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
    'She has read about Abilify and Prozac in a magazine.',
    'We watched a film about dementia.',
    'The line gave me a migraine, and they had a stroke of luck.',
  ],
  needs: [PHRASES.cue, SYMPTOM_TOLD],
  check(view, report) {
    const found = findMatters(view, PHRASES).map((match) => ({
      ...view.tokens.span(match.first, match.end),
      confidence: match.likely ? ('likely' as const) : ('sure' as const),
    }));
    const lists = symptomLists(view).filter((list) => !found.some((other) => overlap(other, list) > 0));
    for (const finding of [...found, ...lists]) report({ ...finding, fixes: GENERAL });
  },
});

const GENERAL = [{ kind: 'replace', text: '[a health matter]', title: 'Say only that it is a health matter' }] as const;
