import { Phrases } from '../phrases';
import { defineRule } from '../rule';
import counts from './matters/counts.txt';
import { findMatters } from './matters/findMatters';
import list from './matters/substance-use.txt';

const PHRASES = new Phrases(`${counts}\n${list}`);

export const substanceUse = defineRule({
  id: 'confidentiality/substance-use',
  scope: 'span',
  family: 'content',
  severity: 'information',
  what: 'This tells particulars of substance use.',
  why: 'Such details can follow the person into work, housing or court, and federal rules guard them closely.',
  instead:
    'You might write "talked about what supports their recovery this week", unless their goal or safety needs the detail.',
  source: '42 CFR Part 2',
  fires: [
    'He said he does a [[bundle a day]] now.',
    'Admits to [[THC daily]] and more.',
    'He [[relapsed on crack]] last week.',
    'She [[drinks to sleep]], and the nights are long.',
    'Pt [[detoxed]] four times.',
    'He has been [[on methadone, 110 mg]].',
    'Her [[UDS was positive]].',
    'They talked about two [[bags of fent]].',
    'He is [[sober since 2020]].',
    '[[Last drink]] was three days ago.',
    'She has been [[clean eight months]].',
    'He is [[six years off the pipe]].',
    'Pt endorses [[etoh daily]].',
    'She [[drinks a six pack a night]].',
    'He got his [[one year chip]].',
    'She finished the [[28-day program]].',
    'He [[drank for four days straight]].',
    'He has [[six cans of lager an evening]].',
    'His [[breathalyzer read .14]] at the door.',
    'She is down to a [[glass of wine]] with supper.',
    'She poured out the [[last of the gin]].',
    'She [[gets drunk]] when her ex has the kids.',
    '[[Clean date 4 months]] and counting.',
    'She was [[sniffin glue]] behind the gym.',
    "He [[took four of his roommate's Klonopin]].",
    '[[Kicked cold in jail]], he said.',
    'He [[tested clean]] on Monday.',
    'She took [[two hydrocodone]] for her back.',
    'He is [[using 4x a day]].',
    'He [[is using again]].',
    'He went back to [[drinking on Friday after 62 days]].',
  ],
  quiet: [
    'They left the window open a crack.',
    'He has an open CPS case.',
    'We worked on her relapse prevention plan.',
    'We talked about cravings and went to a meeting.',
    'I shared that I have been sober for nine years.',
    'She drank coffee and used the bus.',
    'His goal is to stay sober.',
    'They cleaned the kitchen and had high hopes.',
    'They are addicted to coffee.',
    'Spirits were high in the kitchen.',
    "He used last week's bus pass and three of the coupons.",
    'Withdrawal from the ATM was easy.',
    'We played four hands of gin.',
    'She is studying for the substance use counselor exam.',
    'We toured a halfway house and a sober house.',
    'He does not want the detox bed.',
    'The ice on the pipe melted and her plants shot up in a week.',
    'He used the speed limit as an example.',
    'She drank the broth first and bought a rum cake.',
    'He slipped on the ice by the ramp.',
    'He typed that order for two years without noticing.',
    'He drives a reefer truck, using the bus again on weekends.',
    'They brought two bags of books, and he ordered ginger ale.',
    'Two rounds of cards and a bag of chips.',
    'She had half a bottle of water and bought a six pack of socks.',
    'He told her that he tested positive for covid.',
    'The copier tested positive for jam.',
    'She was high on the news of the apartment.',
    'She made a dope beat on her laptop.',
    'He nodded along and finished the 12-week art program.',
  ],
  needs: [PHRASES.cue],
  check(view, report) {
    for (const { first, end, likely } of findMatters(view, PHRASES)) {
      report({
        ...view.tokens.span(first, end),
        confidence: likely ? 'likely' : 'sure',
        fixes: [
          { kind: 'replace', text: '[what supports their recovery]', title: 'Summarise: what supports their recovery' },
        ],
      });
    }
  },
});
