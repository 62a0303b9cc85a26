import { say } from '../../text/saying';
import { defineRule } from '../rule';

export const tooLong = defineRule({
  id: 'balance/too-long',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'This note is long.',
  why: 'Every further line is one more that others may read, and that the person has to carry.',
  instead: 'You might keep what mattered, what you did together and what comes next.',
  options: {
    words: {
      type: 'number',
      default: 250,
      minimum: 40,
      description: 'A note with more words of narrative counts as long.',
    },
  },
  fires: [`${'We walked and talked about the week. '.repeat(40)}`],
  quiet: ['We walked and talked about the week.'],
  check(view, report, { words }) {
    if (view.words <= words || view.noteKind === 'draft') return;
    report({ ...view.anchor, what: say('This note has {0} words; about {1} are usually enough.', view.words, words) });
  },
});
