import { mayAskForMore } from '../absence';
import { defineRule } from '../rule';
import { tellsOfBoth } from '../together';

export const missingTogether = defineRule({
  id: 'mutuality/missing-together',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'Nothing here was done, agreed or learned together.',
  why: 'Peer support is something two people do; without it the note reads as a service given to somebody.',
  instead: 'You might add what the two of you did or settled, if you did.',
  source: 'national practice guidelines for peer supporters (mutual and reciprocal)',
  fires: [
    'She said mornings are hard and that she wants to sleep more. I gave her the list. I will call on Friday.',
    'She told me we lost the flat. I gave her the list and she will call on Friday, as we said.',
    'Her sister and her partner visited. She told me about it, her and the dog. I gave her the list. I will call on Friday.',
  ],
  quiet: [
    'We wrote out what she wants to say, as she put it. She said it felt good. She will call on Friday.',
    'We filled in the form side by side. She said it felt good. She will call on Friday.',
    'Mother joined late. Mother and family partner practised three sentences. She said it helped. She will ring on Friday.',
    'Gaz wanted a word. Did a dummy run on an orange, him and me. He said it was fine. He rings on Friday.',
    'He wants boots. Both made a list for the gate. He said it helps. He asks the chaplain on Friday.',
    'FSP called. FSP and Ms. Ortega practiced the call. She said it felt good. She will ring on Friday.',
    'he rang and sounded glad about the pump he wants it done by may we sorted the bolts into jars',
    'Group: Tea and Talk\n\nEverybody practised the call in pairs. Bea said it felt good. Next one on Friday.',
  ],
  gather: ({ view }) => (tellsOfBoth(view) ? { counts: { both: 1 } } : undefined),
  check(view, report, _options, gathered) {
    if (!mayAskForMore(view) || gathered.sum('both') > 0) return;
    report({
      ...view.anchor,
      fixes: [{ kind: 'insert', text: 'We [what we did together].', title: 'Add a prompt for what you did together' }],
    });
  },
});
