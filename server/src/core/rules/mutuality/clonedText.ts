import { isNarrative } from '../../note/blocks';
import type { BlockReading } from '../../note/reading';
import { Kind, type Tokens } from '../../note/tokens';
import { onceFor } from '../../text/onceFor';
import { say } from '../../text/saying';
import { AlikeIndex, type KeyedSketches, pairOf, type Sketch, sketchOf, withKeys } from '../../text/sketch';
import { overlap, type Span, shift } from '../../text/span';
import { mayAskForMore } from '../absence';
import type { Gathered } from '../gathered';
import { type Credit, defineRule, type NoteReport, type NoteView } from '../rule';
import { type StockTold, stockIn } from './stockPhrases';

/** Shorter sentences recur by themselves: "See you on Friday." */
const FEWEST_WORDS = 6;
/** In a longer note only about so many sentences are compared. */
export const MOST_SENTENCES = 600;

/** A sentence that could stand elsewhere too; offsets in its block. */
export interface Sketched extends Span {
  readonly sketch: Sketch;
}

/** The sentences of a block that are long enough to be compared; statements of joint writing may recur. */
export function sketchSentences(reading: BlockReading, credits: readonly Credit[]): readonly Sketched[] {
  const reviews = credits.filter(({ id }) => id === 'credit/review');
  const sketched = sketchesOf(reading);
  return reviews.length === 0
    ? sketched
    : sketched.filter((span) => !reviews.some((credit) => overlap(credit, span) > 0));
}

/** The rule, and the index of other notes, ask for the same ones. */
const sketchesOf = onceFor((reading: BlockReading): readonly Sketched[] => {
  const { tokens } = reading;
  if (!isNarrative(reading)) return [];
  const sketched: Sketched[] = [];
  const pairs = new Int32Array(tokens.count + 1);
  for (const { first, end } of reading.sentences) {
    const from = reading.label && first < reading.label.end ? reading.label.end : first;
    const words = pairWords(tokens, from, end, pairs);
    if (words < FEWEST_WORDS) continue;
    const span = tokens.span(from, end);
    sketched.push({ start: span.start, end: span.end, sketch: sketchOf(pairs, words + 1) });
  }
  return sketched;
});

/** Puts the word pairs of a sentence into `pairs`, one more than words, and says how many words; none where there is a placeholder. */
function pairWords(tokens: Tokens, first: number, end: number, pairs: Int32Array): number {
  let words = 0;
  let before = 0;
  for (let i = first; i < end; i++) {
    const kind = tokens.kind[i]!;
    if (kind === Kind.placeholder) return 0;
    if (kind !== Kind.word && kind !== Kind.number && kind !== Kind.mixed) continue;
    pairs[words++] = pairOf(before, tokens.hash[i]!);
    before = tokens.hash[i]!;
  }
  pairs[words] = pairOf(before, 0);
  return words;
}

export const clonedText = defineRule({
  id: 'mutuality/cloned-text',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'This sentence stands nearly word for word elsewhere.',
  why: 'Copied lines make two days, or two people, look the same, and readers stop believing them.',
  instead: 'You might say what was different today, in a few words.',
  fires: [
    '[[Client was attentive and found the handouts on coping useful.]] Next.\n\n[[Client was attentive and found the handouts on coping useful.]]',
    'Met with client. [[Provided support and encouragement.]] [[No new concerns.]]',
  ],
  quiet: [
    'We walked to the river and threw sticks at the ice. Then we walked home and made tea for everybody.',
    'We read this note together before I saved it.\n\nWe walked.\n\nWe read this note together before I saved it.',
    'Provided support. She said "the boxes are done" and we carried them down.',
  ],
  gather({ view, credits }): SketchedBlock {
    return { ...withKeys(sketchSentences(view.reading, credits)), ...stockIn(view.reading, credits) };
  },
  check(view, report, _options, gathered) {
    reportStock(view, report, gathered);
    const { facts } = view;
    const blocks = firstBlocks(gathered);
    const index = new AlikeIndex(blocks.map(({ told }) => told));
    const pairs = index.pairs();
    const sentence = (i: number): Sketched => {
      const { piece, at } = index.placeOf(i);
      return blocks[piece]!.told.sketched[at]!;
    };
    const placeOf = (i: number): Span => shift(sentence(i), blocks[index.placeOf(i).piece]!.start);
    const twins = facts.twins?.hasOthers ? facts.twins : undefined;
    for (const i of twins ? numbersTo(index.size) : pairs.keys()) {
      const twin = twins?.find(sentence(i).sketch);
      const own = pairs.get(i);
      if (twin)
        report({
          ...placeOf(i),
          what: say('This sentence stands nearly word for word in {0}.', twin.name),
          related: [{ ...placeOf(i), message: 'The same sentence', elsewhere: twin }],
        });
      else if (own !== undefined)
        report({ ...placeOf(i), related: [{ ...placeOf(own), message: 'The same sentence' }] });
    }
  },
});

const numbersTo = (count: number): Iterable<number> => new Array<undefined>(count).keys();

/** Stock phrases, in a note that is half made of them and holds nothing of the person's own. */
function reportStock(view: NoteView, report: (finding: NoteReport) => void, gathered: Gathered<SketchedBlock>): void {
  const stock = gathered.sum('stock');
  if (stock === 0 || gathered.sum('own') > 0 || stock < gathered.sum('other') || !mayAskForMore(view)) return;
  gathered.some((told, { start }) => {
    for (const span of told.stock)
      report({
        ...shift(span, start),
        confidence: 'likely',
        what: say("This sentence would fit anybody's note."),
        fixes: STOCK_PROMPTS.map((text) => ({ kind: 'replace', text })),
      });
    return false;
  });
}
const STOCK_PROMPTS = ['[what we did today, in plain words]', '[what they said about it]'];

type SketchedBlock = KeyedSketches<Sketched> & StockTold;
interface PlacedSketches {
  readonly told: SketchedBlock;
  readonly start: number;
}

/** The first blocks with sentences to compare, and where each begins. */
function firstBlocks(gathered: Gathered<SketchedBlock>): PlacedSketches[] {
  const blocks: PlacedSketches[] = [];
  let sentences = 0;
  gathered.some((told, { start }) => {
    if (told.sketched.length > 0) blocks.push({ told, start });
    sentences += told.sketched.length;
    return sentences >= MOST_SENTENCES;
  });
  return blocks;
}
