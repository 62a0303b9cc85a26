import { mask } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import type { Sentence } from '../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { type Span, shift } from '../../text/span';
import { type BlockView, defineRule, type JudgedBlock } from '../rule';
import { isNarrative } from './wording/matching';
import list from './wording/own-story.txt';
import { whoIs } from './wording/subject';
import { readWordSets } from './wording/wordSets';

const FIRST = mask('pronoun-first');
const THIRD = mask('pronoun-person', 'pronoun-object', 'possessive-person');
const WRITER = mask('writer-role');
const STORY = readWordSets<'mine' | 'life' | 'telling' | 'whole' | 'work'>(list);
const OWN = words('own');
/** The writer's words for themself. */
const WRITTEN_BY = new Cue({ words: STORY.mine, classes: FIRST }, { classes: WRITER });
/** A passage this long, told by the writer of themself, may outweigh. In words. */
const LONG_PASSAGE = 32;
/** In its paragraph a long passage outweighs from this many words for each of the person's. */
const OUTWEIGHS = 0.6;

/** Consecutive sentences of the writer's own story: tokens `first` up to, not including, `end`; `whole` when it says that it took the hour. */
interface Passage {
  readonly first: number;
  readonly end: number;
  readonly words: number;
  readonly whole: boolean;
}

/** What a block tells of the writer, and in how many words it tells of each; spans are offsets in the block. */
interface Told {
  readonly passages: readonly (Passage & { readonly span: Span })[];
  /** `outweighing`: how many of the passages could outweigh what is said of the person. */
  readonly counts: { readonly own: number; readonly theirs: number; readonly outweighing: number };
}

export const selfFocus = defineRule({
  id: 'mutuality/self-focus',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: "The writer's own story takes more room here than what is said of the person.",
  why: 'Sharing is a gift when it is short and leads back to them; at length it asks them to carry it.',
  instead: 'You might keep one line: what you shared, and what they made of it.',
  source: 'Georgia certified peer specialist values (sharing without pushing your own path)',
  fires: [
    'She gave me her list. [[I talked about my ex for most of the ride.]]',
    "He came in. [[I told him how mine went: the station, the two friends who are gone, the months I had and lost, the second detox, the bunk by the window, the nurse who gave me her sandwich, and my sister's voicemail that I still have on my phone.]] He said okay.",
  ],
  quiet: [
    'I shared briefly what helped me after my move; they said it fit. They chose to call on Monday.',
    'They asked about my experience and I told them a little. She laughed.',
    'I said I have been lost in paperwork too.',
    'He said my story was about my car and my brother and his is about pride in front of his sons and the men at work, so it is not the same thing at all and I should not think it is, and he was right.',
    'My plan\n\nWhat I want: a garden. My sister had one for years and I watered it for her each summer, and when she moved away I cried in the kitchen and then I took two of the pots home with me on the bus.\nWhat I ask of my peer: come and look.',
    'I will call the office, send the list to my supervisor and print the form for her before my next visit.',
  ],
  gather: toldIn,
  check(_view, report, _options, gathered) {
    if (gathered.sum('outweighing') === 0) return;
    const inNote = gathered.sum('own') >= gathered.sum('theirs');
    gathered.some(({ passages, counts: { theirs } }, block) => {
      for (const passage of passages)
        if (passage.whole || outweighs(passage, theirs, inNote)) report(shift(passage.span, block.start));
      return false;
    });
  },
});

function toldIn({ view }: Pick<JudgedBlock, 'view'>): Told {
  const passages = passagesOf(view).map((p) => ({ ...p, span: view.tokens.span(p.first, p.end) }));
  const own = passages.reduce((sum, { words }) => sum + words, 0);
  const outweighing = passages.filter(({ whole, words }) => whole || words >= LONG_PASSAGE).length;
  return { passages, counts: { own, theirs: wordsOfPerson(view), outweighing } };
}

/** A long passage that outweighs what is said of the person in the note, or in its paragraph. */
function outweighs({ words }: Passage, theirs: number, inNote: boolean): boolean {
  return words >= LONG_PASSAGE && (inNote || words >= theirs * OUTWEIGHS);
}

function passagesOf(view: BlockView): Passage[] {
  if (view.people.ownHand) return [];
  if (!isNarrative(view)) return [];
  const passages: Passage[] = [];
  let open: Passage | undefined;
  for (const sentence of view.reading.sentences) {
    const story = isOwnStory(view, sentence, open !== undefined);
    const words = story ? countWords(view.tokens, sentence) : 0;
    if (!story) open = undefined;
    else if (open)
      open = replaceLast(passages, {
        ...open,
        end: sentence.end,
        words: open.words + words,
        whole: open.whole || tookTheHour(view.tokens, sentence),
      });
    else {
      const first = Math.max(sentence.first, view.reading.label?.end ?? 0);
      open = { first, end: sentence.end, words, whole: tookTheHour(view.tokens, sentence) };
      passages.push(open);
    }
  }
  return passages;
}

function replaceLast(passages: Passage[], passage: Passage): Passage {
  passages[passages.length - 1] = passage;
  return passage;
}

/** A sentence about the writer's life: "my ex", "I was …", more of "I" and "my" than of the person; not about the work. */
function isOwnStory(view: BlockView, sentence: Sentence, goesOn: boolean): boolean {
  const { tokens } = view;
  if (tokens.next(WRITTEN_BY, sentence.first, sentence.end) === sentence.end) return false;
  let mine = 0;
  let theirs = 0;
  let life = 0;
  let work = 0;
  let telling = false;
  for (let i = sentence.first; i < sentence.end; i++) {
    if (tokens.has(i, Flag.quoted)) continue;
    const hash = tokens.hash[i]!;
    if (tokens.is(i, FIRST) || STORY.mine.has(hash)) mine++;
    else if (tokens.is(i, WRITER) && i === sentence.first) mine++;
    else if (tokens.is(i, THIRD) && isAboutPerson(view, i, mine)) theirs++;
    if (STORY.mine.has(hash) && STORY.life.has(tokens.hash[i + 1] ?? 0)) life++;
    if (OWN.has(hash) && STORY.life.has(tokens.hash[i + 1] ?? 0)) life++;
    if (STORY.telling.has(hash)) telling = true;
    if (STORY.work.has(hash)) work++;
  }
  if (mine === 0 || work > life + 1 || isTheirWord(view, sentence)) return false;
  if (life > 0 && mine >= theirs) return telling || goesOn || mine >= 2;
  return goesOn && mine > theirs && startsWithWriter(tokens, sentence);
}

/** "He said my story was about cars": they speak of it. */
const isTheirWord = (view: BlockView, sentence: Sentence): boolean => {
  const first = Math.max(sentence.first, view.reading.label?.end ?? 0);
  return view.tokens.is(first, NOMINATIVE) && view.tokens.is(first + 1, SAYING) && whoIs(view, first) === 'person';
};
const NOMINATIVE = mask('pronoun-person');
const SAYING = mask('saying');

/** In a story told by the writer "she" may be a sister: after "my …" a pronoun is not counted for the person. */
const isAboutPerson = (view: BlockView, i: number, mine: number): boolean => mine < 2 && whoIs(view, i) === 'person';

const startsWithWriter = (tokens: Tokens, { first }: Sentence): boolean =>
  tokens.is(first, FIRST) || STORY.mine.has(tokens.hash[first]!);

/** "for most of the hour", "the whole story". */
function tookTheHour(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; i < end - 2; i++) {
    if (
      STORY.whole.has(tokens.hash[i]!) &&
      (STORY.whole.has(tokens.hash[i + 2]!) || STORY.whole.has(tokens.hash[i + 3] ?? 0))
    )
      return true;
  }
  return false;
}

function wordsOfPerson(view: BlockView): number {
  if (view.reading.kind === 'quote') return view.reading.words;
  if (!isNarrative(view)) return 0;
  let words = 0;
  for (const sentence of view.reading.sentences)
    if (!isOwnStory(view, sentence, false) && speaksOfPerson(view, sentence))
      words += countWords(view.tokens, sentence);
  return words;
}

function speaksOfPerson(view: BlockView, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++) {
    if (view.tokens.has(i, Flag.quoted)) return true;
    const who = whoIs(view, i);
    if (who === 'person' || who === 'together') return true;
  }
  return false;
}

function countWords(tokens: Tokens, { first, end }: Sentence): number {
  let count = 0;
  for (let i = first; i < end; i++) if (tokens.isKind(i, Kind.word)) count++;
  return count;
}
