import { listed, type Saying, say } from '../../text/saying';
import { mayAskForMore } from '../absence';
import { defineRule } from '../rule';
import { SIDES, type Side, sidesOf } from './sides';

const PROMPTS = ['What mattered to them: […]', 'What we did together: […]', 'What they chose: […]'];

/** In fewer words nobody shows many sides: one of them is enough. */
const FEW_WORDS = 40;

export const oneDimensional = defineRule({
  id: 'mutuality/one-dimensional',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'This note shows one side of the person only.',
  why: 'People are more than tasks, symptoms or attendance, and they notice when a note forgets it.',
  instead: 'You might add what mattered to them, what you did together, or what they chose.',
  options: {
    words: { type: 'number', default: 20, minimum: 0, description: 'Shorter notes are not asked for more sides.' },
    sides: {
      type: 'number',
      default: 2,
      minimum: 0,
      description: 'A note that shows no more than this many of nine sides is one-dimensional.',
    },
  },
  fires: [
    'Client was seen for the weekly session. Goals were reviewed and coping skills were discussed. Client was on time and attended the full hour of the group as scheduled.',
  ],
  quiet: [
    'She wanted to plan the bus trip because the early one scares her. We drew the route together. She said she felt proud. She will ride it on Friday.',
    'Took client to the store and back. Waited in the car. Client said the bus is too loud to ride. Will see again next week at ten.',
  ],
  gather: (block) => ({ counts: sidesOf(block) }),
  check(view, report, { words, sides }, gathered) {
    if (!mayAskForMore(view) || view.words < words) return;
    const shown = SIDES.filter((side) => gathered.sum(side) > 0);
    if (shown.length > (view.words < FEW_WORDS ? 0 : sides)) return;
    report({
      ...view.anchor,
      what: whatIsShown(shown),
      fixes: PROMPTS.map((text) => ({ kind: 'insert', text, title: say('Add "{0}"', text) }) as const),
    });
  },
});

const whatIsShown = (shown: readonly Side[]): Saying =>
  shown.length === 0
    ? say('Of {0} sides that a note can show, this one shows none.', SIDES.length)
    : say(
        'Of {0} sides that a note can show, this one shows {1}.',
        SIDES.length,
        listed(shown.map((side) => say(side))),
      );
