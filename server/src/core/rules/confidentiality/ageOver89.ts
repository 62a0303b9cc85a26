import { defineRule } from '../rule';
import { AGED_OR_BORN, highAges } from './identifiers/ages';
import { isNarrative } from './identifiers/fields';

export const ageOver89 = defineRule({
  id: 'confidentiality/age-over-89',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'An exact age of 90 or more, or what reveals it, stands here.',
  why: 'Few people in one place share such an age, so the number alone can point to the person.',
  instead: 'You might write "90 or older".',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  fires: [
    'Her husband died 3/2/26 at [[91]].',
    'Mr. Tadesse is a [[93]] year old retired pilot.',
    'Old Pete, [[91]], fell asleep.',
    'Ms. Haile is [[ninety-one]] and sings.',
    'She turned [[ninety-two]] in the fall.',
    'He turned [[93]] last week.',
    'Aged [[95]], he walks every day.',
    'His [[102]] y/o great-aunt came along.',
    'They sang for her [[95th]] birthday.',
    'He rang his aunt, who is [[96]] and hard of hearing.',
    'His gran is [[93]].',
    'Her dad made it to [[94]].',
    'Aunt Hawa ([[101]]!) is coming.',
    'The sisters, [[90]] and [[94]], share a room.',
    'She cares for a mother of [[93]].',
    'They are both [[91]].',
    '"I am [[ninety-three]] and I still bowl," he said.',
    'She has seen [[94]] summers.',
    'He is the oldest here, at [[98]], and says so.',
    'A gentleman of [[95]] brought plums.',
    'He is a [[hundred and two]].',
    'Her [[ninety-six]]-year-old uncle waved.',
    'He is in his [[92nd]] year.',
    'Her age was given as [[94]].',
    'He sings and is [[93]].',
  ],
  quiet: [
    'They are 90 or older.',
    'He will do 90 meetings in 90 days and took a 90-day chip.',
    'It was 92 degrees, 95% humid, and the bus was 93 minutes late.',
    'They are 34 years old.',
    'It is 95.',
    'The form is 92 pages, who knows why, and the fare went up to 94.',
    'He wants to live to be 100.',
    'She is 100 on board and 97 on the list.',
    'The bridge has stood for 95 years, in its 95th year of rust.',
    'She says she feels like she is 95.',
    'A list of 93 was read.',
    'They passed 91, 92 and 93 on Route 91.',
  ],
  needs: [AGED_OR_BORN],
  check(view, report) {
    if (!isNarrative(view)) return;
    for (const { start, end, sure, instead } of highAges(view.tokens)) {
      report({
        start,
        end,
        confidence: sure ? 'sure' : 'likely',
        fixes: instead ? [{ kind: 'replace', text: instead, safe: true }] : [],
      });
    }
  },
});
