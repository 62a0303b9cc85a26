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
    '[[He found his brother hanging in the garage]].',
    '[[His buddy burned alive in the turret]].',
    '[[She was held under in the bathtub]].',
    "[[The wheel had crushed her husband's chest]].",
    '[[The round took off the top of his head]].',
    '[[He was shaken till he went limp]].',
    '[[Her brother went through the ice]] that winter.',
    '[[She lay in the road]] and waited for a truck.',
    '[[The dogs tore into his leg]].',
    '[[She lined up forty of the blue tablets]].',
    '[[His dad would heat a spoon on the burner and lay it on her shoulder]].',
  ],
  quiet: [
    'He had the blanket over his face and wanted soup before any talk.',
    'Sending it made her feel a stone lighter.',
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
    'She has a stabbing pain in the knee.',
    'They played a game where you shoot zombies in the head.',
    'He bled the radiators and watched a friend get a haircut.',
    'Staff made him strip the bed.',
    'His stay was cut to five days.',
    'A green couch with a burn on the left arm stood there.',
    'She takes 2 Ativan at night.',
    'Clean towels and a razor are in the kit.',
    'They washed the dog and poured water over the plants.',
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
