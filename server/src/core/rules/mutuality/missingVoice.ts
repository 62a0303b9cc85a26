import { mayAskForMore } from '../absence';
import { defineRule, type JudgedBlock } from '../rule';

/** Findings that turn a clause of the person's into a measure of them: such a clause is not their voice. */
const AGAINST_THEM = new Set([
  'mutuality/judgement',
  'mutuality/compliance',
  'mutuality/doubt',
  'mutuality/goal-for',
  'mutuality/power-over',
  'mutuality/label',
  'mutuality/deficit',
]);
const PROMPT = 'In their words: "[…]"';

export const missingVoice = defineRule({
  id: 'mutuality/missing-voice',
  scope: 'note',
  family: 'note',
  severity: 'warning',
  what: "Nothing here is in the person's own words, wishes, feelings or choices.",
  why: 'A note without their voice is about them, and they may not find themself in it.',
  instead: 'You might add one line that they would choose, or what they wanted.',
  source: 'national practice guidelines for peer supporters (person-driven)',
  fires: ['Provided support around housing. Reviewed goals. Gave resources and a bus pass. Will follow up on Tuesday.'],
  quiet: [
    'She wanted to talk about rent. We looked at the list. "I can do that," she said. She will call on Friday.',
    'No one in. Left a card. Next try on Friday.',
  ],
  check(view, report) {
    if (!mayAskForMore(view) || view.blocks.some(speaks)) return;
    report({ ...view.anchor, fixes: [{ kind: 'insert', text: PROMPT, title: 'Add a prompt for their words' }] });
  },
});

/** Whether a block has a clause of the person's that no finding turns against them. */
function speaks({ view, findings }: JudgedBlock): boolean {
  return view.clauses.some((clause) => {
    if (clause.voice !== 'person') return false;
    const { start, end } = view.tokens.span(clause.first, clause.end);
    return !findings.some(
      (f) => AGAINST_THEM.has(f.rule) && f.confidence !== 'likely' && f.start < end && f.end > start,
    );
  });
}
