import { Flag, Kind, type Tokens } from '../../note/tokens';
import type { Gathered } from '../gathered';
import { defineRule } from '../rule';
import { quotedPassages } from './verbatim/quotedPassages';
import { scripts, type Turns, turnsIn } from './verbatim/script';

export const verbatimDisclosure = defineRule({
  id: 'confidentiality/verbatim-disclosure',
  scope: 'span',
  family: 'note',
  severity: 'information',
  what: 'This is a long story word for word.',
  why: 'A short line keeps their voice; a transcript carries everything, to everybody who reads it.',
  instead: 'You might ask which one line they would choose, and sum up the rest.',
  options: {
    sentences: {
      type: 'number',
      default: 4,
      minimum: 2,
      description: 'A quotation of this many sentences counts as word for word.',
    },
    words: {
      type: 'number',
      default: 70,
      minimum: 20,
      description: 'A quotation of this many words counts, however few sentences it has.',
    },
  },
  fires: [
    'She said [["I got up. I went down. I saw him there. Then I ran."]]',
    '[["He came at six. I hid the keys," she said. "He found them anyway. He kept the car till Monday and laughed."]]',
    "[[“He came by Friday and I didn't open. He sat on the hood. I rang my cousin. Then he left and I cleaned.”]]",
    'He wrote: [["we was on the roof. he said jump. i said no. he said chicken and went down the ladder."]]',
    'We sat down.\n\n[[Me: how was it\nHer: bad, he came over\nMe: what did he say\nHer: he said open up]]',
    'We talked.\n\n[[Q: Where were you?\n\nA: At home.\n\nQ: Who was there?\n\nA: Just him.]]',
    'She showed me her phone.\n\n[[[10:02] Mom: where are you\n[10:03] Me: home\n[10:05] Mom: liar\n[10:06] Me: stop it]]',
  ],
  quiet: [
    '"I can do that," she said. "Really."',
    'In her words: "I want my own key."',
    'Before. "One. Two. Three."',
    '"Up. Out. Home. Done. That\'s the plan." That was all.',
    'We practiced the call: "Hi, my name is on the list. I would like a date. Can you look? Thank you for your time."',
    'The letter says "You owe rent. You have ten days. You may appeal. Call the office with any questions."',
    'She wrote this in: "I came in tired. I left lighter. I know what to ask. I will ask on Friday at noon."',
    'His poem goes in at his request: "The bus is late. The bus is red. The bus is mine. I go to bed when it is dark."',
    '"Cold," he said. "Freezing," I said.',
    'D: Talked.\n\nA: Fine.\n\nP: Walk.\n\nD: Came by.\n\nA: Well.\n\nP: Call.',
    'Dana: wants rice.\nLuis: wants soup.\nMei: brings tea.\nOmar: brings salt.',
    '> I was told to go. I went. I came back. I stayed for the whole afternoon and said so.',
  ],
  check({ reading, tokens }, report, { sentences, words }) {
    if (reading.kind === 'quote') return;
    for (const passage of quotedPassages(reading)) {
      const isStory =
        passage.sentences >= sentences && passage.words >= (passage.parts > 1 ? PARTED_WORDS : FEWEST_WORDS);
      if (!isStory && passage.words < words) continue;
      const span = tokens.span(passage.open, passage.end);
      report({
        ...span,
        fixes: [
          {
            kind: 'replace',
            text: `${firstWords(tokens, passage.open, passage.end)} [what else they shared, in a line]`,
            title: 'Keep the first sentence and sum up the rest',
          },
        ],
      });
    }
  },
  overNote: {
    gather: turnsIn,
    check(_note, report, _options, gathered: Gathered<Turns>) {
      for (const span of scripts(gathered)) report({ ...span, what: 'This is a talk written down turn by turn.' });
    },
  },
});

/** "Up. Out. Home. Done." is a motto. */
const FEWEST_WORDS = 12;
/** Parted by "she said" it may be banter. */
const PARTED_WORDS = 20;

/** The quotation's first sentence, with its marks. */
function firstWords(tokens: Tokens, open: number, end: number): string {
  for (let i = open + 1; i < end; i++) {
    if (!tokens.isKind(i, Kind.mark) || !'.!?'.includes(tokens.raw(i))) continue;
    const mark = tokens.isKind(open, Kind.quote) ? tokens.raw(open) : '';
    return `${tokens.text.slice(tokens.start[open], tokens.end[i])}${mark === '“' ? '”' : mark}`;
  }
  return tokens.has(open, Flag.quoted) ? tokens.raw(open) : '';
}
