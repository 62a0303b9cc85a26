import { Phrases } from '../phrases';
import { defineRule } from '../rule';
import { findMatters } from './matters/findMatters';
import list from './matters/traumatic-detail.txt';

const PHRASES = new Phrases(list);
/** A long quotation that tells at least this many blows is marked as a whole. */
const MANY = 2;
const LONG_SENTENCES = 4;

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
    'He [[dragged her down]] the stairs.',
    'His father [[held his hand on the]] stove.',
    'There were [[cuts on her forearm]].',
    'He told how his father [[killed himself, step by step]].',
  ],
  quiet: [
    'I asked about thoughts of suicide; she said no.',
    'They said they were thinking of ending their life. We stayed together and called 988.',
    'They shared something painful from the past.',
    'She held the card and cut the bread.',
    'He locked the bike.',
    'Her boss cut her hours again.',
  ],
  needs: [PHRASES.cue],
  check(view, report) {
    const matters = findMatters(view, PHRASES);
    const { tokens, reading } = view;
    const whole = reading.quotations.filter(
      (q) => q.sentences >= LONG_SENTENCES && matters.filter((m) => m.first >= q.open && m.end <= q.end).length >= MANY,
    );
    for (const { open, end } of whole) report({ ...tokens.span(open, end), fixes: SUMMARISE });
    for (const { first, end, likely } of matters) {
      if (whole.some((q) => first >= q.open && end <= q.end)) continue;
      report({ ...tokens.span(first, end), confidence: likely ? 'likely' : 'sure', fixes: SUMMARISE });
    }
  },
});

const SUMMARISE = [
  { kind: 'replace', text: '[something painful they shared; no detail here]', title: 'Summarise without the detail' },
] as const;
