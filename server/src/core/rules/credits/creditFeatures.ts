import { Flag, type Tokens } from '../../note/tokens';
import { hashWord } from '../../text/fold';
import { Features } from '../../text/hashedWeights';
import { addClauseFeatures, HASHES } from '../../voice/clauseFeatures';
import { addGeneralWords, generalWords } from '../generalWords';
import type { BlockView } from '../rule';
import { EARNABLE } from './earned';

/**
 * What `tell` makes of what each clause of a block is made of: what it is made of for its voice, and pairs of words, their
 * stems, who stands where names and pronouns do, the clauses beside it, its place in block and note, and what rules found
 * elsewhere in the block. `earned`: which credits they found in each clause, a bit a credit. The features of the next clause
 * take the place of those before.
 */
export function ofCreditFeatures<Told>(
  view: BlockView,
  earned: Int32Array,
  tell: (features: Features) => Told,
): Told[] {
  const read = generalWords(view);
  const place = placeOf(view);
  const ranges = rangesOf(earned);
  const features = new Features();
  return view.clauses.map((clause, i) => {
    addClauseFeatures(features.clear(), view.tokens, view.clauses, i);
    addPlace(features, view, i, place);
    addElsewhere(features, ranges, i, HASHES[clause.voice]);
    addGeneralWords(features, view.tokens, clause, read);
    return tell(features);
  });
}

/** Where a block stands, the same for all of its clauses. */
const placeOf = ({ reading, section, noteKind }: BlockView) => ({
  kind: hashWord(reading.kind),
  section: hashWord(section),
  noteKind: hashWord(noteKind),
});

function addPlace(
  features: Features,
  { tokens, clauses }: BlockView,
  i: number,
  { kind, section, noteKind }: ReturnType<typeof placeOf>,
): void {
  const voice = HASHES[clauses[i]!.voice];
  const before = clauses[i - 1];
  const after = clauses[i + 1];
  const starts = tokens.has(clauses[i]!.first, Flag.sentenceStart);
  const ends = !after || tokens.has(after.first, Flag.sentenceStart);
  const inSentence = Number(starts) + 2 * Number(ends);
  features.add(About.voice, voice);
  features.add(About.voiceActor, voice, HASHES[clauses[i]!.actor]);
  features.add(About.voices, voice, before ? HASHES[before.voice] : 0);
  features.add(About.voicesAfter, voice, after ? HASHES[after.voice] : 0);
  features.add(About.actorAfter, after ? HASHES[after.actor] : 0);
  features.add(About.verbBefore, wordAt(tokens, before?.verb ?? -1));
  features.add(About.verbAfter, wordAt(tokens, after?.verb ?? -1));
  features.add(About.wordBefore, before ? wordAt(tokens, before.end - 1) : 0);
  features.add(About.wordAfter, after ? wordAt(tokens, after.first) : 0);
  features.add(About.fromStart, Math.min(i, EDGE));
  features.add(About.fromEnd, Math.min(clauses.length - 1 - i, EDGE));
  features.add(About.inSentence, inSentence);
  features.add(About.inSentenceVoice, inSentence, voice);
  features.add(About.kind, kind);
  features.add(About.section, section, voice);
  features.add(About.noteKind, noteKind);
}

/** Clauses so far from the edge of their block are in its middle. */
const EDGE = 3;
const wordAt = ({ hash }: Tokens, i: number): number => (i < 0 ? 0 : hash[i]!);

/** A credit that rules found in a block, and the first and last clause that has it. */
interface Range {
  readonly credit: number;
  readonly first: number;
  readonly last: number;
}

function rangesOf(earned: Int32Array): Range[] {
  const any = earned.reduce((all, bits) => all | bits, 0);
  return CREDIT_HASHES.flatMap((credit, bit) => {
    const one = 1 << bit;
    if ((any & one) === 0) return [];
    let last = earned.length - 1;
    while ((earned[last]! & one) === 0) last--;
    return { credit, first: earned.findIndex((bits) => (bits & one) !== 0), last };
  });
}
const CREDIT_HASHES = EARNABLE.map(hashWord);

/** One choice, one plan is told as a rule: a second is less likely, and where much is shared more is likely to be. */
function addElsewhere(features: Features, ranges: readonly Range[], i: number, voice: number): void {
  for (const { credit, first, last } of ranges) {
    if (first < i) features.add(About.earlier, credit);
    if (last > i) features.add(About.later, credit);
    if (first < i || last > i) features.add(About.elsewhere, credit, voice);
  }
}

/** What features are about. */
const About = {
  voice: hashWord('voice'),
  voiceActor: hashWord('voice, actor'),
  voices: hashWord('voice, voice before'),
  voicesAfter: hashWord('voice, voice after'),
  actorAfter: hashWord('actor after'),
  verbBefore: hashWord('verb before'),
  verbAfter: hashWord('verb after'),
  wordBefore: hashWord('word before'),
  wordAfter: hashWord('word after'),
  fromStart: hashWord('from the start'),
  fromEnd: hashWord('from the end'),
  inSentence: hashWord('in the sentence'),
  inSentenceVoice: hashWord('in the sentence, voice'),
  kind: hashWord('kind of block'),
  section: hashWord('section, voice'),
  noteKind: hashWord('kind of note'),
  earlier: hashWord('credit found earlier'),
  later: hashWord('credit found later'),
  elsewhere: hashWord('credit found elsewhere, voice'),
} as const;
