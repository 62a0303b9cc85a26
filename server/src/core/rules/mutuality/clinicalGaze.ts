import { Flag } from '../../note/tokens';
import { overlap } from '../../text/span';
import { type BlockView, defineRule, type SpanReport } from '../rule';
import { findImposedGoals, GOAL_SET, type ImposedGoal } from './goals/imposedGoals';
import { lexicon } from './wording/lexicon';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

const checkClinicalWords = checkWording(lexicon('clinical-gaze'));
/** Labels of an examination: all that stands behind them looks at the person from outside. */
const EXAMINED =
  /^(?:affect|mood|speech|appearance|orientation|eye contact|hygiene|insight|judge?ment|thought (?:process|content)s?|mse|mental status(?: exam)?|grooming|psychomotor|cognition)$/i;

/** "Affect: full range", "Mood: depressed". */
function reportExamination({ reading, tokens }: BlockView, report: (finding: SpanReport) => void): void {
  const { label, sentences } = reading;
  if (!label || !EXAMINED.test(label.name)) return;
  const end = sentences.find((sentence) => sentence.end > label.end)?.end ?? tokens.count;
  if (label.end < end && !tokens.has(label.end, Flag.quoted)) report(tokens.span(label.end, end));
}

/**
 * What is told of findings in order, without those that are most of a goal: who is watched over in a plan's line
 * ("Will continue to monitor") is `goal-for`'s to say.
 */
function besideGoals(view: BlockView, report: (finding: SpanReport) => void): (finding: SpanReport) => void {
  let goals: readonly ImposedGoal[] | undefined;
  let at = 0;
  return (finding) => {
    goals ??= view.tokens.holds(GOAL_SET) ? findImposedGoals(view) : [];
    while (at < goals.length && view.tokens.end[goals[at]!.end - 1]! <= finding.start) at++;
    const goal = goals[at] && view.tokens.span(goals[at]!.first, goals[at]!.end);
    if (!goal || overlap(goal, finding) * 2 <= goal.end - goal.start) report(finding);
  };
}

export const clinicalGaze = defineRule({
  id: 'mutuality/clinical-gaze',
  scope: 'span',
  family: 'description',
  severity: 'information',
  options: WORDING_OPTIONS,
  what: 'The person is looked at from outside here, in clinical words.',
  why: 'Peer support is about being with somebody; an examination puts one of you in the other chair.',
  instead: 'You might ask, and write it in their words.',
  source:
    'Peer support services and documentation (peer TA center, New York); Deegan 2017, Peer Specialists Are Not Clinicians',
  fires: [
    '[[Well groomed]], [[affect flat]].',
    '[[Alert and oriented x3]].',
    'Pt [[presents as disheveled]], [[A&O x3]], [[speech pressured]], [[thought process tangential]].',
    '[[Mood euthymic]], [[good eye contact]].',
    'Marcus is [[guarded]].',
    'Mood: [[depressed, somewhat better.]]',
    'Safety check done, [[no SI/HI]].',
    'She is [[responding to internal stimuli]].',
    '[[Will monitor for]] decompensation.',
    'Alex [[displayed sudden outbursts]] of anger.',
    'Session ended early; he was [[agitated]].',
    '[[Insight limited]].',
    '[[Grooming and hygiene poor]].',
    'His [[body language was closed off]].',
    '[[Irritable edge]].',
    '[[Layered clothing]] despite heat.',
    'Some [[tremor noted]].',
    '[[Hair matted]], [[posture slumped]].',
    '[[Eyes on the floor]] throughout.',
    '[[Voice slow]] and monotone.',
    '[[Monotone voice]] on the phone.',
    '[[Poverty of speech]] noted.',
    '[[Knew the date and the ward]].',
    '[[Neat and clean-shaven]].',
    'He was [[going a mile a minute]].',
    '[[Observed pacing]] in the hall.',
    'Rather [[vague in her manner]] this morning.',
    '[[In no apparent distress]].',
    'Client [[tolerated the session well]].',
    'Client [[responded well to validation]].',
    'He [[sat slumped]] by the wall.',
    'She [[sat facing]] the door.',
    '[[Grief appropriate to]] loss.',
    'He was [[isolative]] on the ward.',
    '[[Bright on approach]].',
    '[[Smiling throughout]].',
  ],
  quiet: [
    'The cat made eye contact with everyone.',
    'She will mute the chat tonight.',
    'The sleep hygiene class was full.',
    'They said they felt flat.',
    'She said "my anxiety is through the roof."',
    'He cried, then laughed.',
    'She presented a poster at the fair.',
    'We were affected by the news.',
    'I oriented them to the computer lab.',
    'She goes to an insight meditation class.',
    'He said he has been isolating since the move.',
    'We packed hygiene kits for the street team.',
    'It was a pleasant walk.',
    'The guard dog next door barked.',
    'She shared the insight that mornings are easier.',
    'Denies AH/VH.',
    'We layered clothes for the cold walk.',
    'She stared at the lake and so did I.',
    'Will continue to monitor.',
    'I was the disheveled one today, and she found me a towel.',
    'He kept his eyes on the road and told me about the army.',
    'The bad smell in the hallway was the drain.',
    'Hands full of groceries, we took the elevator.',
    'She knew the date of every bus strike.',
    'The landlord responded well to the letter.',
    'We sat facing the lake.',
    'The tomatoes tolerated the frost.',
    'A distress call came over the radio.',
    'He kept looking at the map with me.',
    'The summer was bright throughout.',
  ],
  check(view, report, options) {
    checkClinicalWords(view, besideGoals(view, report), options);
    reportExamination(view, report);
  },
});
