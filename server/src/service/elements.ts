import type { NoteView } from '../core/rules/rule';
import type { Span } from '../core/text/span';

/** A necessary element of a note: whether it is there, where, and the prompt that a click inserts. */
export interface Element {
  readonly id: string;
  readonly title: string;
  readonly present: boolean;
  readonly span?: Span;
  readonly prompt?: string;
}

/** The necessary elements of a note's kind, present or missing. */
export function elementsOf(view: NoteView): Element[] {
  const header = headerText(view);
  const { person, together } = view.voices;
  return [
    { id: 'date', title: 'The date', present: DATE.test(header), prompt: 'Date: [date]' },
    { id: 'duration', title: 'How long', present: DURATION.test(header), prompt: 'Duration: [minutes]' },
    { id: 'voice', title: 'Their words', present: person > 0, prompt: 'In their words: "[…]"' },
    { id: 'together', title: 'What you did together', present: together > 0, prompt: 'Together we [what we did].' },
    {
      id: 'next-step',
      title: 'A next step',
      present: view.blocks.some((b) => b.view.section === 'plan') || NEXT.test(view.note.text),
      prompt: 'Next: [who does what, and when].',
    },
  ];
}

const DATE = /\bdate\b|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4}/i;
const DURATION = /\bduration\b|\bmin(?:utes?)?\b|\bhours?\b|\bstart:/i;
const NEXT = /^\s*(?:next|plan)\b/im;
const HEADERS = new Set(['frontMatter', 'header', 'title']);

const headerText = ({ blocks }: NoteView): string =>
  blocks
    .filter(({ view }) => HEADERS.has(view.reading.kind))
    .map(({ view }) => view.reading.text)
    .join('\n');
