import { defineRule } from '../rule';
import { HARM_TOLD, harmPassages } from './matters/harmPassages';

export const traumaticDetail = defineRule({
  id: 'confidentiality/traumatic-detail',
  scope: 'span',
  family: 'content',
  severity: 'warning',
  what: 'This tells step by step how somebody was hurt.',
  why: 'Such detail does the most harm if it is read by others, and the person may meet it again unprepared.',
  instead: 'You might write that they shared something painful, and what helped; what was said about safety stays.',
  source: 'national practice guidelines for peer supporters',
  fires: [
    'She said that [[he dragged her down the stairs by her hair]].',
    '[[His father held his hand on the stove]].',
    '[[There were cuts on her forearm]].',
    'He told [[how his father killed himself, step by step]].',
    'He said [[he had tied the cord to the closet bar]].',
    '[[She swallowed sixty pills with vodka]].',
    'The driver ran and [[the bus dragged her half a block]].',
    '[[He put the gun to his head]].',
    '[[They broke his collarbone with a chair leg]].',
    '[[His dad would heat a spoon on the burner and lay it on her shoulder]].',
  ],
  quiet: [
    'I asked about thoughts of suicide; she said no.',
    'They said they were thinking of ending their life. We stayed together and called 988.',
    'They shared something painful from the past.',
    'She held the card and cut the bread.',
    'He locked the bike.',
    'Her boss cut her hours again.',
    'She was assaulted last year and lost her brother to suicide.',
    'He gave his pills to his sister to hold, and his uncle keeps the gun locked.',
    'She has an umbrella with a broken rib and a knife for the peaches.',
    'He hit his head on the cabinet and laughed.',
    'He held her hand while they drew blood from her arm.',
    'They beat the drum with sticks and threw the blankets over the line.',
  ],
  needs: HARM_TOLD,
  check(view, report) {
    for (const { first, end, sure } of harmPassages(view))
      report({ ...view.tokens.span(first, end), confidence: sure ? 'sure' : 'likely', fixes: SUMMARISE });
  },
});

const SUMMARISE = [
  { kind: 'replace', text: '[something painful they shared; no detail here]', title: 'Summarise without the detail' },
] as const;
