import { Flag } from '../../note/tokens';
import { type BlockView, defineRule, type SpanReport } from '../rule';
import { lexicon } from './wording/lexicon';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

const checkDeficits = checkWording(lexicon('deficit'));
/** Labels over a list of lacks. */
const LACKS = /^(?:deficits?|weakness(?:es)?|shortcomings|failings|flaws)$/i;

/** "Deficits: time management, reading." */
function reportLabel({ reading, tokens }: BlockView, report: (finding: SpanReport) => void): void {
  const { label } = reading;
  if (!label || !LACKS.test(label.name) || label.end >= tokens.count || tokens.has(label.end, Flag.quoted)) return;
  report(tokens.span(reading.sentences[0]?.first ?? 0, label.end));
}

export const deficit = defineRule({
  id: 'mutuality/deficit',
  scope: 'span',
  family: 'description',
  severity: 'warning',
  options: WORDING_OPTIONS,
  what: 'This tells what the person lacks or is at fault for.',
  why: 'Strengths are what the two of you build on; a list of lacks leaves little to meet.',
  instead: 'You might write what the person is living with, wants, or did.',
  source: 'National practice guidelines for peer supporters (strengths-focused)',
  fires: [
    'Pt [[suffers from]] chronic symptoms.',
    'She has [[poor impulse control]].',
    '[[Manipulative]] with the front desk, he got a second lunch.',
    'The younger one [[lacks insight]] and is [[unmotivated]] to change.',
    '[[Attention-seeking]].',
    'Client is a [[victim of]] her upbringing.',
    'Reduce [[attention-seeking]] behavior.',
    'He [[dropped dirty]] again.',
    'She is [[dependent on staff]].',
    'He has [[been clean]] since spring.',
    '[[Poor understanding of]] his illness.',
    '[[Does not grasp]] consequences.',
    'She [[has no willpower]].',
    '[[Poor money skills]].',
    '[[Easily overwhelmed]].',
    '[[Insight and motivation remain low]].',
    'He [[lacks basic]] work habits.',
    'Lady [[devoid of]] social skills, won at bingo.',
    "She [[hasn't got the brains]] for the test.",
    "He's [[not capable of living]] alone.",
    'She [[never learned how]] to be a mother.',
    '[[Common sense is missing]].',
    "Emotionally he's [[stuck at about twelve]] years old.",
    '[[Deficits:]] reading, hygiene.',
    "She [[can't set limits]] with her ex.",
    'There is [[not much go in her]].',
    '[[No filter whatsoever]].',
    '[[Low frustration threshold]].',
    'He [[has a short fuse]].',
    '[[Bottomless need for]] soothing.',
    "She [[hasn't the backbone]] to say no.",
    'He [[can barely read]].',
    'Patience [[is not his strong suit]].',
    '[[Boundaries at home are non-existent]].',
    "She [[can't tell truth from fiction]].",
    'A man [[of weak character]].',
  ],
  quiet: [
    'We sorted them into now, later and hopeless.',
    'She called the mule an attention-seeking old fool.',
    'We were both hopeless at the steps.',
    'He came with one broken radio.',
    'She called herself a hopeless guest.',
    "She doesn't think of herself as a victim of anything.",
    'His opponent, he says, is manipulative only with bishops.',
    'He said "I lack patience and I know it."',
    'She felt unstable on the ladder, so I held it.',
    'We have a clean apartment and clean copies of the lease.',
    'The unstable table got a folded card under one leg.',
    'She has a dependent child on the form.',
    'The victim fund paid for the lock.',
    'She said she suffers from the noise at night.',
    'A demanding week at work, she said.',
    "I'll send mine, no judgment either way.",
    'She was unable to come because of the bus.',
    'He does not understand the letter and neither do I.',
    "He's been told that he lacks ambition by three counselors.",
    'The apartment lacks a working stove and he wrote to the city.',
    'She lacks an ID and we went to the DMV.',
    'She never learned to swim and asked about the class.',
    'He relies on his cane in the snow.',
    'There was no snow on the bench.',
    'No signal whatsoever in the basement.',
    'She has a short coat.',
    'He came down with a list of boots.',
    'She can barely hear me over the fan.',
    'We have little time left.',
    "She can't tell salt from sugar without her glasses.",
    'He sold damaged goods at the stall, he said.',
  ],
  check(view, report, options) {
    checkDeficits(view, report, options);
    reportLabel(view, report);
  },
});
