import { Flag, Kind, type Tokens } from '../../note/tokens';
import { defineRule } from '../rule';

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
  fires: ['She said [["I got up. I went down. I saw him there. Then I ran."]]'],
  quiet: ['"I can do that," she said. "Really."', 'In her words: "I want my own key."', 'Before. "One. Two. Three."'],
  check({ reading, tokens }, report, { sentences, words }) {
    if (reading.kind === 'quote') return;
    for (const quotation of reading.quotations) {
      if (quotation.sentences < sentences && quotation.words < words) continue;
      const span = tokens.span(quotation.open, quotation.end);
      report({
        ...span,
        fixes: [
          {
            kind: 'replace',
            text: `${firstWords(tokens, quotation.open, quotation.end)} [what else they shared, in a line]`,
            title: 'Keep the first sentence and sum up the rest',
          },
        ],
      });
    }
  },
});

/** The quotation's first sentence, with its marks. */
function firstWords(tokens: Tokens, open: number, end: number): string {
  for (let i = open + 1; i < end; i++) {
    if (!tokens.isKind(i, Kind.mark) || !'.!?'.includes(tokens.raw(i))) continue;
    const mark = tokens.isKind(open, Kind.quote) ? tokens.raw(open) : '';
    return `${tokens.text.slice(tokens.start[open], tokens.end[i])}${mark === '“' ? '”' : mark}`;
  }
  return tokens.has(open, Flag.quoted) ? tokens.raw(open) : '';
}
