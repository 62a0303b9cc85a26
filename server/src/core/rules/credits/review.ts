import { Flag, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import type { PhraseMatch } from '../phrases';
import { type BlockView, defineCredit } from '../rule';
import { Wording } from './wording';
import list from './wording/review.txt';

const REVIEWING = new Wording(list);
/** Where reading or writing of the note may be told. */
export const REVIEW_CUE = REVIEWING.cue;

/** What a clause tells of reading or writing the note: "it" may be a poem, but near the end of a block it is the note. */
export function reviewsIn(view: BlockView, clause: number): readonly PhraseMatch[] {
  const found = REVIEWING.in(view, clause);
  if (found.length === 0) return found;
  const { voice, flags } = view.clauses[clause]!;
  const closes = clause + CLOSING >= view.clauses.length && (flags & ClauseFlag.future) === 0;
  const both = voice === 'together' || voice === 'person';
  return found.filter(({ topic }) => topic === 'review' || (topic === 'closing' ? closes : both));
}
/** So many clauses close a block. */
const CLOSING = 3;

export const review = defineCredit({
  id: 'credit/review',
  title: 'The note was written or read together.',
  fires: [
    '[[We wrote this together at the end of the hour.]]',
    '[[Read back to him at the door.]]',
    '[[I asked if this was ok to write down,]] she said "put that I won".',
    '[[We went over the rest]] and it stands.',
    '[[We put this down together at her table.]]',
    '[[This entry was composed jointly at the day-room table.]]',
    '[[We agreed each line of this between us.]]',
    '[[Before hanging up we agreed on what this log would say.]]',
    '[[Drafted on a dryer lid by us both.]]',
    '[[He and I made this note at the end.]]',
    '[[Gone over together line by line;]] he kept one.',
    '[[She watched me type this up.]]',
    'We drew a map. He likes the blue one. [[He read it on the bench.]]',
    'We sorted the mail. [[I said it all back to him]] and he said that was about right.',
    '[[Client was offered a copy of this note and accepted.]]',
    '[[PSS read the note back to participant, who changed one line.]]',
    '[[I asked what should go in the note]] and she told me.',
    '[[The last line is his.]]',
    '[[We said every word of this before I saved it.]]',
    '[[Set down by the two of us at the stove.]]',
    '[[We put this entry on her clipboard.]]',
    'We sorted the mail. [[She skimmed this and nodded.]]',
    '[[Hammered this out with him on the ferry.]]',
    '[[She was fine for it to be put down here.]]',
    '[[He asked me to record no more than that.]]',
    '[[She took the pen for the end of it.]]',
    'We sorted the mail. [[Told it back to her at the gate.]]',
  ],
  quiet: [
    'She read a poem.',
    'He read it on the bench. Then we went out. The rain stopped. She chose the bus. I went home.',
    'He was given a copy of the rules.',
    'They read aloud from the Big Book.',
    'I am looking forward to reading it.',
    'The card was read aloud by me.',
    'He got the letter and read it to me twice.',
    'CPS reviewed the attendance policy.',
    '"I read it twice," she said.',
    'She wants the offer in writing this time.',
    'We put the shelf together in her new kitchen.',
    'We agreed on what the landlord ought to hear.',
    'We went through the lease line by line.',
    'She wrote the first line of the poem herself.',
    'He read out a letter that he has begun.',
    'They read the rules on the shared screen. She chose the early bus. It rained. I drove home.',
    'We read the lease line by line on her phone.',
    'He set the table by the window and we put the shelf up.',
    'She took the pen and filled in the form.',
  ],
  needs: [REVIEWING.cue],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      if (isOfOthers(tokens, clause) || isOfSomethingElse(tokens, clause)) return;
      if (reviewsIn(view, i).some(({ first }) => !tokens.has(first, Flag.quoted)))
        report(tokens.span(clause.first, clause.end));
    });
  },
});

const NOTE = words(
  ...['this', 'these', 'it', 'note', 'notes', 'summary', 'entry', 'lines', 'page', 'plan', 'line', 'that', 'all'],
  ...['documentation', 'everything'],
);

/** What others do. "Drafted by us both" names no subject, but says who; "The last line is hers" is about the note. */
const isOfOthers = ({ hash }: Tokens, { voice, actor, subject, first, end }: Clause): boolean =>
  voice === 'observer' &&
  actor !== 'person' &&
  !NOTE.has(hash[subject] ?? 0) &&
  !hash.subarray(first, end).some((word) => US.has(word));
const US = words('us');

/** "The card was read aloud": something, but not the note. */
const isOfSomethingElse = ({ hash }: Tokens, { flags, subject, actor }: Clause): boolean =>
  (flags & ClauseFlag.passive) !== 0 && actor === 'thing' && subject >= 0 && !NOTE.has(hash[subject]!);
