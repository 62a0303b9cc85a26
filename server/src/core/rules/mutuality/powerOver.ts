import { mask } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { words } from '../../note/tokens';
import { type BlockView, defineRule, type SpanReport } from '../rule';
import { readLexicon } from './wording/lexicon';
import { isNarrative } from './wording/matching';
import list from './wording/power-over.txt';
import { personObjectEnd, whoDoes } from './wording/subject';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

/** Ordinary verbs of a peer; many of them, with nothing done together, tell of one hand on the wheel. */
const STEERING = words('encouraged', 'suggested', 'reminded', 'urged', 'recommended', 'prompted');
const STEERED = new Cue({ words: STEERING });
const TOGETHER = mask('pronoun-plural');
const PILE = 3;
const checkDirecting = checkWording(readLexicon(list));

/** Three or more steering verbs of the writer's in one block that tells of nothing done together. */
function reportPile(view: BlockView, report: (finding: SpanReport) => void): void {
  const { tokens } = view;
  if (!tokens.holds(STEERED) || !isNarrative(view)) return;
  const steering: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.is(i, TOGETHER)) return;
    if (STEERING.has(tokens.hash[i]!) && isWriters(view, i)) steering.push(i);
  }
  if (steering.length < PILE) return;
  for (const i of steering) report({ ...tokens.span(i), confidence: 'likely' });
}

const isWriters = (view: BlockView, verb: number): boolean => {
  const who = whoDoes(view, verb);
  return who === 'writer' || (who === 'none' && personObjectEnd(view, verb + 1) > 0);
};

export const powerOver = defineRule({
  id: 'mutuality/power-over',
  scope: 'span',
  family: 'wording',
  severity: 'warning',
  options: WORDING_OPTIONS,
  what: 'One of you decides or directs here, and the other is to follow.',
  why: 'Peer support shares power; being told what to do is what many people have had enough of.',
  instead: 'You might write what you offered or wondered about, and what they chose.',
  source:
    'National practice guidelines for peer supporters (equally shared power); SAMHSA core competencies for peer workers',
  fires: [
    'I [[told him to]] start bagging.',
    'I [[told him he needs to]] get a notebook and [[gave him homework]].',
    '[[Instructed him to]] call his caseworker.',
    'CPS [[redirected client]] from the topic.',
    'I [[had him sign]] the form.',
    'Client [[needs to]] keep the unit up.',
    'Pt [[was told he must]] bring the bottle.',
    'I [[made them apologize]].',
    'CPS [[lectured her]] about being late.',
    'I [[confronted him]] about it.',
    'I [[warned her]] about it.',
    'Consumer [[must]] check in daily.',
    'Counselor [[allowed her to]] vent.',
    'Staff [[made him strip]] the bed.',
    '[[Educated pt]]; [[told to]] cut out caffeine.',
    'I [[let him try]] it twice more.',
    'I [[convinced him to]] call Carl.',
    'I [[allowed her to]] skip the form.',
    'I feel she [[should]] file though.',
    'CPS [[assigned homework]].',
    'I [[made sure she]] apologized.',
    'I [[encouraged her to take]] her pills.',
    'I [[encouraged]] her to rest. I [[suggested]] a walk to her. I [[reminded]] her about rent.',
    "I [[wouldn't let her]] quit.",
    '[[Laid down the law]] about visitors.',
    'I [[put my foot down]] about the stove.',
    '[[Told her point blank]] that he is no good.',
    '[[Gave her until]] Friday to clear the hallway.',
    'Client [[had to be prompted]] throughout.',
    '[[Made everyone share]] one tool.',
    'I [[told him firmly to]] leave it.',
    '[[Spoke to him about his attitude]].',
    'Peer [[directed member]] in completing the form.',
    'PSS [[challenged distorted thinking]].',
    "He[['d better]] be on time.",
  ],
  quiet: [
    'She told me what worked last time.',
    'Nobody told her she must come.',
    'She told her sister no.',
    'I told her about the library.',
    'They asked me to remind them on Friday, and I did.',
    'I had someone look at the form.',
    'He said "my PO told me I have to be home by nine."',
    'The shelter requires ID.',
    'The landlord told them to leave.',
    'Her counselor told her to come back at three.',
    'We needed to catch the bus.',
    'I need to send the list.',
    'He reminded me of myself.',
    'They decided they should call first.',
    'She taught me how to fold dumplings.',
    'The judge ordered it.',
    'I was instructed by my supervisor.',
    'They allowed themselves a day off.',
    'I let them know the door code.',
    'I encouraged her to try the pottery class.',
    'The form must be signed in blue.',
    'She wondered what she should do.',
    "I won't let him down.",
    "I wouldn't let her pay for my coffee.",
    'She put her foot down with the landlord.',
    'He asked me to hold him accountable, so I will.',
    'Her boss gave her until Friday.',
    "She said she'd better go.",
    'I gave them a minute to breathe.',
  ],
  check(view, report, options) {
    checkDirecting(view, report, options);
    reportPile(view, report);
  },
});
