import { defineRule } from '../rule';
import { datedMatters } from './identifiers/dateMatters';
import { DATED } from './identifiers/dates';
import { isNarrative } from './identifiers/fields';
import { seasonOf } from './identifiers/generalDates';

export const date = defineRule({
  id: 'confidentiality/date',
  scope: 'span',
  family: 'identifier',
  severity: 'information',
  what: 'A calendar date tells when something happened in their life.',
  why: 'With a name, a newspaper or a register beside it, the exact day leads to the person.',
  instead: 'You might keep the year or the season, or write how long ago it was.',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  fires: [
    'His case was continued to [[12/19]].',
    'She was admitted on [[3/3]] and came home a week later.',
    'He has been sober since [[9/1/2020]].',
    'Her mother died on [[June 4, 2019]].',
    'They talked about the overdose on [[Christmas Eve 2023]].',
    'He has court on [[11/30]].',
    'It is for planning ahead of his [[4/9]] release.',
    'The fire was in [[march 2019]].',
    'She moved out on [[the 3rd of March]].',
    'They got married [[June the fifth]].',
    'He died on [[the 4th of July]].',
    'They talked about [[may 2]], when she was admitted.',
    'Intake was [[3/14]].',
    'The baby was due on [[the 9th of Sept]].',
    'On [[the 9th of June, 2017]], the house went.',
    'They split up in late [[October of 2019]].',
    'He is six years off the pipe as of [[July 4]].',
    'He was suspended on [[6/2]] for fighting.',
    'The trial is booked for [[9/3]].',
    'His eviction is scheduled for [[June 5]].',
    'On [[11/2]] he lost the house.',
    '[[2 May 2019]], the night he was arrested, it snowed.',
  ],
  quiet: [
    'Tuesday 20 January 2026, at her flat, an hour and ten minutes.',
    'Seen Monday 2 March at the hostel.',
    'We meet again on 12/3 at two.',
    'They are well. Date of service 5/5/2026, by phone.',
    'Call them Monday. DOS 5/5/26.',
    'The form is due by December 1.',
    'It was in 2019, and they rated the day 8/10.',
    'The mail has been piling up since Easter.',
    'It is her third overdose since Thanksgiving; he drank on Easter Sunday.',
    'april 7 2026 about forty minutes walking around',
    'Late entry for 4/17/2026, 65 min in person. They came on Tuesday.',
    'They took 1/2 day off, on 24/7 call otherwise.',
    'They may 2 or 3 times a week.',
    '9/2/27 2nd attempted visit this week.',
    'Next week falls on Columbus Day weekend.',
    'Wellness check Wed 12/10/25 at noon. He opened.',
    'Last session before she goes. 2026-07-31, 1 hour, video.',
    'We saw a film on 9/11 and talked.',
    'The dentist is June 8 at 9:30.',
    'Our next walk is set for 3/14.',
    'On 5/6 she met with me at the office.',
    'Notes from the locked unit\nFebruary 3, dayroom and corridor, 35 minutes',
    'Reentry visit, 4/16/2026, an hour or so, at the office.',
    '11 March. Visit to her room, half an hour or so.',
    'CPS met with her at a coffee shop on 2/10/26 from 2:00 to 2:45 pm.',
    'okay so this is for may eleventh about an hour at the park',
  ],
  needs: [DATED],
  check(view, report) {
    if (!isNarrative(view)) return;
    for (const { date: written, matter } of datedMatters(view.reading)) {
      if (matter !== 'life' && matter !== 'unsaid') continue;
      report({
        start: written.start,
        end: written.end,
        confidence: matter === 'life' ? 'sure' : 'likely',
        fixes: [{ kind: 'replace', text: seasonOf(view.tokens, written), safe: true }],
      });
    }
  },
});
