import { defineRule } from '../rule';
import { codedOthers } from './naming/codedOthers';
import { describedOthers } from './naming/describedOthers';
import { firstOfThirdParty, identifierReport, isAnothers, isNamed } from './naming/named';
import { roleFor } from './naming/roles';

export const thirdParty = defineRule({
  id: 'confidentiality/third-party',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'Somebody other than the person could be recognized here.',
  why: 'They were not asked, and may one day read it or be found through it.',
  instead: 'You might write who they are to the person: "a family member", "a neighbor", "another member".',
  source: '45 CFR 164.514(b)(2)(i)',
  fires: [
    'They spent Sunday with [[her sister Dana]].',
    '[[His landlord, Paul Dees]], said yes.',
    'He texted [[his sponsor carl]] twice.',
    '[[The guy with the neck tattoo]] got up and left.',
    '[[Tasha]] (daughter) picked her up.',
    'We talked with [[Lena Ortiz]], her case manager.',
    'Dr. [[Patel]] was kind to them.',
    'Keisha laughed; [[Old Pete]], 91, sat by the door.',
    'They are close to [[Aunt Bea]].',
    'He is in foster care with [[the Delgado]] family.',
    '[[Her girl, Lovely]], is 4.',
    'Pt will call PCP Dr. [[Bakshi]].',
    '[[Her mother in law Patrice]] drove.',
    '[[His great-grandmother Pearl]] raised him.',
    '[[Resident 12]] threw a cup at her.',
    '[[Bed 7]] had a seizure.',
    '[[Member 0417]] disclosed an arrest to the group.',
    '[[Her ex, a paramedic who trains the girls team]], drives past.',
    'She lives with [[her grandfather, a retired deacon]] in town.',
    '[[Her mother, who is blind and goes to dialysis]] in town, moved in.',
    'Money went to [[a friend, "Tick]]", who is slow to pay.',
  ],
  quiet: [
    'They spent Sunday with a family member who helps.',
    'The landlord accepted the voucher.',
    'I told them that my sister Ana went through the same.',
    'Facilitators: Ana R., CPS and Joe L., CPS',
    'Another member offered encouragement, and several people related.',
    'Mom called. Dad did not.',
    'One of the members drew up a list, and her brother drew a map.',
    'Bed 4 had new sheets, and Room 6 was cold.',
    'Her sister, a kind soul, called twice.',
    'Her brother, who was late, sat down.',
  ],
  check(view, report) {
    for (const { start, end, role } of [...describedOthers(view.tokens), ...codedOthers(view.tokens)])
      report({ start, end, confidence: 'likely', fixes: [{ kind: 'replace', text: role, safe: true }] });
    for (const mention of view.mentions) {
      const entity = view.people.entities.get(mention.entity)!;
      if (!isNamed(entity, 'person') || !isAnothers(entity)) continue;
      report(identifierReport(view, mention, firstOfThirdParty(view, mention), roleFor(entity)));
    }
  },
});
