import { say } from '../../text/saying';
import { Phrases } from '../phrases';
import { defineRule } from '../rule';
import abuse from './matters/abuse-or-assault.txt';
import { CHILD_TOLD, childParticulars } from './matters/childParticulars';
import counts from './matters/counts.txt';
import { findMatters } from './matters/findMatters';
import { harmPassages } from './matters/harmPassages';
import court from './matters/police-and-court.txt';
import others from './matters/sensitive-topic.txt';

const PHRASES = new Phrases([counts, others, court, abuse].join('\n'));
/** Where the how of it is told, `traumatic-detail` speaks of it. */
const ABUSE = 'abuse or assault';

export const sensitiveTopic = defineRule({
  id: 'confidentiality/sensitive-topic',
  scope: 'span',
  family: 'content',
  severity: 'information',
  what: 'This touches a matter that can cost the person a lot if the note travels.',
  why: 'They told you, and may not want everybody who opens the record to know.',
  instead:
    'You might ask whether they want it written, or keep only what the support turned on ("a legal matter", "a health matter").',
  source: '45 CFR 164.514(b); state law may add more',
  fires: [
    '[[Hx of DV]] by ex partner.',
    'There was a [[miscarriage this]] winter.',
    'He has a [[prior for assault]] from 2019.',
    'His sister has [[been cutting]] since the divorce.',
    'She is [[undocumented]] and scared.',
    'He is [[on probation]] until May.',
    'She is [[eleven weeks pregnant]].',
    'They are [[HIV positive]].',
    'He is [[gay]] but has told nobody.',
    'There is [[a restraining order]].',
    'Her brother was [[picked up by ICE]].',
    'Her kids, [[both 7]], start school.',
    'He came here [[without a visa]].',
    'She [[lost a pregnancy]] in the spring.',
    'He still carries the [[2009 charge]].',
    'He was [[locked up]] for six months.',
    'She has an [[abusive stepfather]].',
    'Her ex [[stalks her]].',
    'Her [[9-year-old son]] wets the bed.',
    'She is [[waiting on her green card]].',
    'They are [[HIV-positive]] and well.',
    'He is [[on the offender registry]].',
    'She [[dates both men]] and women.',
    'He [[raised his fist]] to his wife once.',
    'She is [[eleven weeks along]].',
    '[[Transitioned in her fifties]], found a better club.',
    'His daughter, [[fourteen]], skips class.',
    'Her [[six-year-old]] started school.',
    "He's [[undetectable now]].",
    'She [[was outed]] at work.',
    'Her [[N-400]] is in the mail.',
    'Form [[I-589]] was filed late.',
    'The test came [[back reactive]].',
    'He is out on his own [[recognizance]].',
    'He [[did eight years in prison]].',
    'His [[uncle used to whip him]].',
    'She [[came out to her gran]] last week.',
    'A [[stepfather assaulted him]] that June.',
    'He is [[out to two people]] only.',
    'She wears an [[ankle monitor]].',
    'She thinks of the [[twins she gave up]].',
    'He [[punched a guard]] last spring.',
    'He was [[caught with a knife]].',
    '[[Home Office refused]] him again.',
    'He has [[no right to work]] here.',
    'She [[cannot have children]].',
  ],
  quiet: [
    'We used an ice pack and a phone charger.',
    'They like basketball court shoes.',
    'Their job has a probation period.',
    'I told her about my own arrest.',
    'They wanted help with papers for the housing form.',
    'They use they/them pronouns.',
    'We went straight after lunch.',
    'The dog is pregnant and he is thrilled.',
    'He watches a show about prison.',
    'She beat him at chess three times.',
    'She told him the answer and he said that beat him.',
    'The custody hearing worries her.',
    'CPS opened with a question for the group.',
    'It is a queer thing to carry a battered suitcase.',
    'The program helps people leaving prison find work.',
    'It is a felony to be this cold, she joked.',
    'The leak was undetectable until the spring.',
    'He finished the sentence and then the whole page.',
    'We are on round two, carrying two bags.',
    'She transitioned to her own apartment, and her transition plan is short.',
    'Her rent is five weeks behind.',
    'He raised his hand to ask a question.',
    'They read about the history of the gay rights movement.',
    'Her 34-year-old cousin visits.',
    'We crossed the river by the new bridge.',
    'She did time on the treadmill and came out of it smiling.',
    'We went out to dinner, which turned out to be a feast.',
    'The jury is out on the new sofa.',
    'She hit her target for steps and broke into a run.',
    'He served two years in the navy and overstayed his welcome in port.',
    'She set fire to the toast.',
    'Her mother pushed her son on the swing.',
    'He said it with conviction.',
    'His papers were in the drawer.',
    'She wrote an essay on gender identity.',
  ],
  needs: [PHRASES.cue, CHILD_TOLD],
  check(view, report) {
    for (const { first, end, topic, likely } of findMatters(view, PHRASES, true)) {
      if (topic === ABUSE && harmPassages(view).some(({ pieces }) => pieces.first <= first && end <= pieces.end))
        continue;
      report({
        ...view.tokens.span(first, end),
        what: say('This touches {0}.', say(topic)),
        confidence: likely ? 'likely' : 'sure',
      });
    }
    for (const span of childParticulars(view)) report({ ...span, what: "This tells a child's particulars." });
  },
});
