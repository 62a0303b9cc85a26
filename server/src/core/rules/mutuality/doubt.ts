import { defineRule } from '../rule';
import list from './wording/doubt.txt';
import { readLexicon } from './wording/lexicon';
import { scareQuotes } from './wording/scareQuotes';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

const checkDoubtingWords = checkWording(readLexicon(list));

export const doubt = defineRule({
  id: 'mutuality/doubt',
  scope: 'span',
  family: 'description',
  severity: 'information',
  options: WORDING_OPTIONS,
  what: 'This word puts what the person said in question.',
  why: 'Being believed is where trust begins, and they may read this.',
  instead: 'You might write that they said, shared or described it.',
  source: 'Beach and others, J Gen Intern Med 2021, on testimonial injustice; Park and others, JAMA Network Open 2021',
  fires: [
    'Pt [[denies]] any problems.',
    '[[Claims]] he was asleep.',
    'At noon he [[admits]] he has not paid.',
    'He [[insists]] he is sober.',
    'Consumer [[alleges]] staff are unfair.',
    'She [[supposedly]] has a will.',
    'Pt [[reportedly]] drank nightly.',
    'His [[so-called]] sponsor called.',
    "He went to the lot [[but says he didn't]] go in.",
    'She is [[adamant]] about leaving.',
    'He [["lost"]] his phone again.',
    'Her [["pain"]] is back.',
    'She missed it due to a [["headache"]].',
    '[[Denies]] AH/VH.',
    'She says she is fine [[or so she says]].',
    '[[Unable to verify]] the story.',
    'He [[came clean about]] the money.',
    "[[Her story doesn't add up]].",
  ],
  quiet: [
    'He is hopeless with teabags, by his own account.',
    'The insurer denied the claim.',
    'We filed a claim with the insurance office.',
    'She was admitted to the hospital in June.',
    'He paid the admission fee.',
    'She was denied housing twice.',
    'They said they did not sleep.',
    'She reports to the front desk at nine.',
    'He endorsed the check.',
    'The claims adjuster called.',
    'She maintains a garden.',
    'He called it "fog" and laughed.',
    'Her "voices" were quiet.',
    'She wrote "pain" on the wheel.',
    'He said his "job" is over.',
    'Her claim for disability came through.',
    'He insisted on writing it himself.',
    'I said people complain about my lunch too.',
    "The numbers didn't add up so we did the budget again.",
  ],
  check(view, report, options) {
    checkDoubtingWords(view, report, options);
    for (const finding of scareQuotes(view)) report(finding);
  },
});
