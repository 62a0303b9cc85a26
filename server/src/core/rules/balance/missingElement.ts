import type { NoteKind } from '../../note/kind';
import { say } from '../../text/saying';
import { mayAskForMore } from '../absence';
import { defineRule, type NoteView } from '../rule';
import { elementSigns, type NoteElement, noteElements } from './elements';

export const missingElement = defineRule({
  id: 'balance/missing-element',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'Something that a note like this usually needs is not there yet.',
  why: 'With it, the person and whoever comes next can see what this time was for.',
  instead: 'You might add it in a few words.',
  fires: [
    'Provided support. Will call.',
    '---\ndate: 2026-09-01\n---\nMet and talked with him about rent. He said it is too high. We made a list.',
    'Date: 2026-09-01, one to one, office\n\nShe wanted company. We played crib most of the day. "I won," she said. Same time next week.',
  ],
  quiet: [
    'My plan\n\nWhat I want: to fish on Saturdays.\nFirst step I choose: call my cousin.\nWhat my peer will do: come along.',
    '---\ndate: 2026-02-10\nlength: 75 min\nwhere: reception desk\n---\nWe ran the desk. She wants to meet strangers again. She goes Thursday.',
    '24th may, 80 min, corridor and courtyard\n\nShe was after some courage for the dentist. We practised the call. "I did it," she said. She goes Thursday, I text at nine.',
    '3/4/26 sat w her at the drop in abt an hr. She fancied a game. We played crib. "I won," she said. Next Tuesday, same table.',
    'Date 2026-06-02, 40ish min, drop-in\n\nShe fancied a walk. We went round the pond. "Again," she said. Next Tuesday, same bench.',
    '3/4/26, 40 min, ward\n\nResident wanted company. We played crib. She said it was fun. Resident to bake Wed, I bring tea.',
    'Tuesday, 90 min, van\n\nShe wanted company. We played crib. "I won," she said. Same time next week.',
    '4-Mar-26, two thirty to three, van\n\nHe would like to know when the yard opens. We wrote it down. He said that helps. He asks on Friday.',
    '10 28 25, most of the morning, drop-in\n\nHe wanted a game. Him and the companion played crib. He said it was fun. Same time next week.',
    '---\n date: 2026-02-11\n duration: 45 min\n setting: office\n---\n He wanted to talk. We made a list. He said it helps. He calls on Friday.',
    '7/8/24\n\nRang twice. No answer. RPS will try once more on 7/10.',
    'Date: 2026-09-14   Start: 10:00   End: 10:45   Place: community\n\nThey wanted to get ready for a call. We wrote three questions. "I can do it," they said. Next: they will call on Thursday and I will sit near.',
  ],
  gather: (block) => ({ counts: elementSigns(block) }),
  check(view, report, _options, gathered) {
    if (!mayAsk(view)) return;
    const missing = noteElements(view, (sign) => gathered.sum(sign) > 0).filter((element) => !element.present);
    if (missing.length === 0) return;
    report({
      ...view.anchor,
      what: say(
        'Not found here: {0}.',
        missing.map(({ title }) => say(title)),
      ),
      fixes: missing.map(promptFor),
    });
  },
});

/** Kinds without a meeting that still need something: an attempt its date, a plan in their own hand what a policy asks. */
const STILL_ASKED = new Set<NoteKind>(['no-contact', 'own-plan']);
const mayAsk = (view: NoteView): boolean =>
  mayAskForMore(view) || (STILL_ASKED.has(view.noteKind) && view.settled && view.words > 0);

const promptFor = (element: NoteElement) =>
  ({ kind: 'insert', text: element.prompt, title: say('Add a prompt: {0}', say(element.title)) }) as const;
