import assert from 'node:assert/strict';
import { noteKind } from '../../../../server/src/core/note/kind';
import { readNote } from '../../../../server/src/core/note/note';

describe('the kind of a note', () => {
  const cases: [string, string][] = [
    ['---\ntemplate: group\n---\nWe wrote for ten minutes.', 'group'],
    ['---\nsetting: phone\n---\nShe said hello.', 'phone'],
    ['Group: Open Mic   Facilitators: Kit\n\nWe listened to six.', 'group'],
    ['Date: 2026-03-02 / 75 min / group\n\nShe read last.', 'group'],
    ['Warm line contact 2026-08-02\n\nShe wanted company.', 'crisis'],
    ['Supervision reflection, 2026-10-27\n\nI talk too much.', 'supervision'],
    ['# Training handout: words\n\nCompare these lines.', 'draft'],
    ['Draft, finish tonight\n\nWe made a list.', 'draft'],
    ['Contact note (training example)\n\nShe wanted rent sorted.', 'visit'],
    ['DAP note (generated draft)\n\nShe wanted rent sorted.', 'visit'],
    ["Seniors' circle: March notes\n\nMembers brought songs.", 'group'],
    ["Men's group notes 1/20/2026, church basement\n\nHe spoke.", 'group'],
    ['After group, 1/20, 20 min\n\nHe wanted a word.', 'visit'],
    ['26 May 2026, phone, two attempts\n\nNo meeting today. Rang once and again at ten.', 'no-contact'],
    ['# My wellness plan\n\nWhat I want: a garden.', 'own-plan'],
    ['# Wellness plan\n\nWhat I want: a garden.', 'plan'],
    ['Supervision, 2027-03-09, 60 min, with my supervisor. No story is in here.', 'supervision'],
    ['Group note 11/3. 7 in attendance. Topic: rent. He spoke.', 'group'],
    ['3/2 office. Told him to bring proof. Second no-show this month.', 'visit'],
    ['2nd attempted visit this wk, 9/2. Neighbor says he is out.', 'no-contact'],
    ['2026-05-12, 14:00, drop-in. I waited until two and sent the text she says is okay. No answer.', 'no-contact'],
    ['Date: 3/2, office, not met\n\nBooked for two. By half past he had been held up elsewhere.', 'no-contact'],
    ['3/2. Parked at the corner till seven. She never turned up. Left word at the shop.', 'no-contact'],
    ['3/2, ward 4. Stopped by for one to one, off unit for a scan. The desk says three. Back tomorrow.', 'no-contact'],
    ['3/2. Stopped by at two. He was asleep, so I waited and we had tea. He wants to try again next week.', 'visit'],
    ['3/2. We walked to the bus. She never came here alone before. Left a card for her sister.', 'visit'],
    ['Plan, 3 March 2026, the hub\n\nGoal: he will be up by seven.', 'plan'],
    ['House plan, 3 March 2026\n\n1. He will keep the curfew.', 'plan'],
    ['We had a plan. 3 stops on the bus, she said.', 'visit'],
    ['Wellness plan, June 2026\n\nDaily: I walk. Who does what: I text my coach and I keep the key.', 'own-plan'],
    ['We had 2 group calls. She said hello.', 'visit'],
    ['My plan\n\nWhat I want: a garden.\nFirst step I choose: seeds.', 'own-plan'],
    ['Date: 2026-09-02\n\nNo answer at the door. Left a card. Next try Friday.', 'no-contact'],
    ['---\nsetting: phone\n---\nPhone attempt at 11:15, straight to voicemail.', 'no-contact'],
    ['Date: 2026-09-02, group home\n\nShe said hello.', 'visit'],
    ['She said no answer is an answer. We talked about it.', 'visit'],
    [
      'fri 14 june\n\nno show for the 2pm. rang the house, his stepdad said he is out. trying again monday',
      'no-contact',
    ],
    ['Clubhouse: Sunday Night Dread group, 3/9, 6:00 to 7:15, nine members\n\nThe question came first.', 'group'],
    ['Handoff to weekend peer, 1/16/26\n\nFine to call.', 'draft'],
    [
      'Warm line callback, Sun 01/25/26\n\nTried her as she asked, no answer, voicemail full. Will try once more Tuesday.',
      'no-contact',
    ],
    ['1-16-26. Drove over. He was not out front. Waited 25 minutes, left my card. Trying again Monday.', 'no-contact'],
    ['3/6/26 apt visit\n\nA frequent no answer, door opened on third knock. Redirected him to clean up.', 'visit'],
    [
      '3 March 2026, phone\n\nRang once, no machine. Next try by text, which is how they said they like it.',
      'no-contact',
    ],
    [
      `3/2, phone and knock\n\nRang, straight to voicemail. His aunt said he is away. ${'I waited on the stair. '.repeat(12)}Next try Friday.`,
      'no-contact',
    ],
    ['3 March 2026, home attempt\n\nHer neighbour says she is away.', 'no-contact'],
    [
      'Example from the Recovery College workbook: before supervision\nTuesday, 25 mins, ward lounge\n\nShe was fed up.',
      'visit',
    ],
    [
      'Support plan, 90 days\n\nI pick Wednesdays. I ask my aunt. I ring first. The family partner asks about the bus.',
      'own-plan',
    ],
    ['', 'visit'],
  ];
  for (const [text, kind] of cases) {
    it(`${JSON.stringify(text.slice(0, 60))} is ${kind}`, () => assert.equal(noteKind(readNote(text)), kind));
  }
});
