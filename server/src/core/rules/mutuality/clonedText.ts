import type { BlockReading } from '../../note/reading';
import { Kind, type Tokens } from '../../note/tokens';
import { ALIKE, keysOf, type Sketch, sharedMinima, sketchOf } from '../../text/sketch';
import type { Span } from '../../text/span';
import { type Credit, defineRule, type Gathered } from '../rule';

/** Shorter sentences recur by themselves: "See you on Friday." */
const FEWEST_WORDS = 6;
/** In a longer note only so many sentences are compared. */
const MOST_SENTENCES = 600;

/** A sentence that could stand elsewhere too; offsets in its block. */
export interface Sketched extends Span {
  readonly sketch: Sketch;
  /** What it is looked up by (see `keysOf`). */
  readonly keys: readonly number[];
}

/** The sentences of a block that are long enough to be compared; statements of joint writing may recur. */
export function sketchSentences(reading: BlockReading, credits: readonly Credit[]): Sketched[] {
  const { tokens } = reading;
  if (reading.kind !== 'paragraph' && reading.kind !== 'item') return [];
  const sketched: Sketched[] = [];
  for (const { first, end } of reading.sentences) {
    const from = reading.label && first < reading.label.end ? reading.label.end : first;
    const words = wordsOf(tokens, from, end);
    if (words.length < FEWEST_WORDS) continue;
    const span = tokens.span(from, end);
    const isReview = credits.some(
      (credit) => credit.id === 'credit/review' && credit.start < span.end && credit.end > span.start,
    );
    if (isReview) continue;
    const sketch = sketchOf(words);
    sketched.push({ ...span, sketch, keys: keysOf(sketch) });
  }
  return sketched;
}

function wordsOf(tokens: Tokens, first: number, end: number): number[] {
  const hashes: number[] = [];
  for (let i = first; i < end; i++) {
    const kind = tokens.kind[i]!;
    if (kind === Kind.placeholder) return [];
    if (kind === Kind.word || kind === Kind.number || kind === Kind.mixed) hashes.push(tokens.hash[i]!);
  }
  return hashes;
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
  ],
  quiet: ['We walked to the river and threw sticks at the ice. Then we walked home and made tea for everybody.'],
  gather: ({ view, credits }) => sketchSentences(view.reading, credits),
  check({ facts }, report, _options, gathered) {
    const sentences = firstSentences(gathered);
    const byKey = groupByKey(sentences);
    for (const sentence of sentences) {
      const twin = facts.twins?.(sentence.sketch);
      const own = twinIn(byKey, sentence);
      const { start, end } = sentence;
      if (twin)
        report({
          start,
          end,
          what: `This sentence stands nearly word for word in ${twin.name}.`,
          related: [{ start, end, message: 'The same sentence', elsewhere: twin }],
        });
      else if (own) report({ start, end, related: [{ start: own.start, end: own.end, message: 'The same sentence' }] });
    }
  },
});

/** Sentences by the keys of their sketches. */
function groupByKey(sentences: readonly Sketched[]): ReadonlyMap<number, readonly Sketched[]> {
  const byKey = new Map<number, Sketched[]>();
  for (const sentence of sentences) {
    for (const key of sentence.keys) {
      const group = byKey.get(key);
      if (group) group.push(sentence);
      else byKey.set(key, [sentence]);
    }
  }
  return byKey;
}

function twinIn(byKey: ReadonlyMap<number, readonly Sketched[]>, sentence: Sketched): Sketched | undefined {
  for (const key of sentence.keys) {
    const twin = byKey
      .get(key)
      ?.find((other) => other !== sentence && sharedMinima(other.sketch, sentence.sketch) >= ALIKE);
    if (twin) return twin;
  }
  return undefined;
}

function firstSentences(gathered: readonly Gathered<readonly Sketched[]>[]): Sketched[] {
  const sentences: Sketched[] = [];
  for (const { start, value } of gathered) {
    for (const sentence of value) {
      sentences.push({ ...sentence, start: sentence.start + start, end: sentence.end + start });
      if (sentences.length === MOST_SENTENCES) return sentences;
    }
  }
  return sentences;
}
