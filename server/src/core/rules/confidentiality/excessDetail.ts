import { Kind, type Tokens } from '../../note/tokens';
import { say } from '../../text/saying';
import type { Gathered } from '../gathered';
import { defineRule, type JudgedBlock, type Related } from '../rule';

const MOST_RELATED = 4;
/** Numbers alone, however many, give nobody away. */
const FEWEST_TELLING = 4;
const LONG_QUOTATION = 4;
/** A note with fewer words needs more particulars before it reads as too full of them. */
const LONG_NOTE = 170;
const DENSER = 1.2;
/** Where nearly every line identifies, the identifying ones alone are enough. */
const TELLING_DENSER = 2;

export const excessDetail = defineRule({
  id: 'confidentiality/excess-detail',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'This note holds many more particulars than a summary needs.',
  why: 'What the day did not turn on only adds to what others could read one day.',
  instead: 'You might sum up: what mattered, what you did together, what comes next.',
  options: {
    particulars: {
      type: 'number',
      default: 13,
      minimum: 3,
      description: 'At least this many particulars (identifying findings, times, amounts) are needed.',
    },
    share: { type: 'number', default: 5, minimum: 1, description: 'And at least this many in a hundred words.' },
  },
  fires: [
    `Called 413-555-0101, 413-555-0102, 413-555-0103 and 413-555-0104. ${'At 9:05 he had 3 bags and 4 boxes. '.repeat(8)}`,
  ],
  quiet: ['We met at ten and made a list of three questions.'],
  gather: particularsOf,
  check(view, report, { particulars, share }, gathered) {
    const telling = gathered.sum('telling');
    const total = telling + gathered.sum('plain');
    const fewest = view.words < LONG_NOTE ? particulars * DENSER : particulars;
    const isFull = total >= fewest && total * 100 >= share * view.words;
    const isCard = telling >= particulars && telling * 100 >= TELLING_DENSER * share * view.words;
    if (telling < FEWEST_TELLING || !(isFull || isCard)) return;
    report({
      ...view.anchor,
      what: say('About {0} particulars stand in {1} words.', total, view.words),
      related: densest(gathered),
    });
  },
});

/** Particulars of a block of narrative (a list of numbers is a form, not a story): identifying and sensitive findings and lines of a long quotation tell; other numbers are plain. */
interface Particulars {
  readonly all: number;
  readonly counts: { readonly telling: number; readonly plain: number };
}

function particularsOf({ view, findings }: Pick<JudgedBlock, 'view' | 'findings'>): Particulars | undefined {
  const { kind, quotations } = view.reading;
  if (kind !== 'paragraph' && kind !== 'quote') return undefined;
  const own = findings.filter((f) => f.rule.startsWith('confidentiality/'));
  const lines = quotations.reduce((sum, q) => sum + (q.sentences >= LONG_QUOTATION ? q.sentences : 0), 0);
  const plain = numbers(view.tokens).filter(({ start, end }) => !own.some((f) => f.start < end && f.end > start));
  const telling = own.length + lines;
  return { all: telling + plain.length, counts: { telling, plain: plain.length } };
}

function numbers(tokens: Tokens) {
  const spans = [];
  for (let i = 0; i < tokens.count; i++)
    if (tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed)) spans.push(tokens.span(i));
  return spans;
}

/** The blocks that hold most of them. */
function densest(gathered: Gathered<Particulars>): Related[] {
  const most: { readonly count: number; readonly block: JudgedBlock }[] = [];
  let fewest = 0;
  gathered.some(({ all: count }, block) => {
    if (count <= fewest) return false;
    let place = most.length;
    while (place > 0 && most[place - 1]!.count < count) place--;
    most.splice(place, 0, { count, block });
    most.length = Math.min(most.length, MOST_RELATED);
    fewest = most[MOST_RELATED - 1]?.count ?? 0;
    return false;
  });
  return most.map(({ count, block }) => ({
    start: block.start,
    end: block.start + block.view.reading.text.length,
    message: say('{0} particulars here', count),
  }));
}
