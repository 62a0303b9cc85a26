import { say } from '../../text/saying';
import { hasMeeting, isBrokenOff } from '../absence';
import { defineRule } from '../rule';

export const tooThin = defineRule({
  id: 'balance/too-thin',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'This note is very short.',
  why: 'Nobody, the person included, could tell later what happened and why.',
  instead: 'You might add what they wanted, what you did together and what comes next; nothing more is needed.',
  options: {
    words: {
      type: 'number',
      default: 40,
      minimum: 0,
      description: 'A note with fewer words of narrative counts as thin.',
    },
  },
  fires: ['Provided support. Good session.'],
  quiet: ['Came by at 2 as agreed; no one in. Next try on Friday.'],
  check(view, report, { words }) {
    if (!view.settled || view.words === 0 || view.words >= words || !hasMeeting(view.noteKind) || isBrokenOff(view))
      return;
    const what =
      view.words === 1 ? say('This note tells it in one word.') : say('This note tells it in {0} words.', view.words);
    report({ ...view.anchor, what });
  },
});
