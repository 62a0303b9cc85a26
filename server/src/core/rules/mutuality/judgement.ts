import { defineRule } from '../rule';
import list from './wording/judgement.txt';
import { readLexicon } from './wording/lexicon';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

export const judgement = defineRule({
  id: 'mutuality/judgement',
  scope: 'span',
  family: 'description',
  severity: 'information',
  options: WORDING_OPTIONS,
  what: 'A guess or a verdict about the person stands here as a fact.',
  why: 'They may see it quite differently, and a verdict closes what a question could open.',
  instead: 'You might write what you saw or heard, and what they said about it.',
  source:
    'Intentional Peer Support core competencies (curiosity over set ideas); Park and others, JAMA Network Open 2021',
  fires: [
    'He [[seemed lazy]] about it.',
    'He came in late, [[as usual]].',
    'The older one is [[obviously high]].',
    'He is [[in denial]] about his drinking.',
    'She [[made a bad choice]] and [[should have known better]].',
    "We tried thought records but he [[wasn't very engaged]].",
    'Marcus [[was a bit off today]].',
    'He [[chooses to be homeless]].',
    'She was [[acting childish]].',
    'Addicts [[always]] have a reason.',
    'The unit was [[disgusting]].',
    'When asked, Alex [[became defensive]].',
    '[[Probably just avoiding me]].',
  ],
  quiet: [
    'They seemed tired and I asked; they said yes.',
    'It looked like rain.',
    'He said "I\'m in denial, ha."',
    'The exits are clearly marked.',
    'She just arrived when the bus came.',
    'We had good news about the lease.',
    'I felt worried and said so.',
    'She made a good case for the later slot.',
    'He said he should have called his aunt.',
    'They got a denial letter from the insurer.',
    'She likes drama class.',
    'He is entitled to benefits.',
  ],
  check: checkWording(readLexicon(list)),
});
