import type { NoteKind } from '../../note/kind';
import { foldWord } from '../../text/fold';
import { hasMeeting, isBrokenOff } from '../absence';
import { Phrases } from '../phrases';
import { type Credit, defineRule, type JudgedBlock, type NoteView } from '../rule';
import reasons from './not-shared-reasons.txt';

const REASONS = new Phrases(reasons);
/** Every contact with one person is asked for. */
const isAsked = (kind: NoteKind): boolean => kind !== 'group' && hasMeeting(kind);

export const notShared = defineRule({
  id: 'mutuality/not-shared',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'Nothing says whether this note was written or read with the person.',
  why: 'People trust a record that they have seen, and may want a word changed.',
  instead: 'You might add what is true: written together, read back, offered, or why not today.',
  source: 'national practice guidelines for peer supporters (transparent)',
  fires: [
    'She wanted to talk about rent. We made a list together. She will call on Friday.',
    'Assisted client with resume. Corrected spelling. Client said it looks good and will call on Friday.',
    'We made a list. He signed the lease draft and she chose a poem.',
    'She would sooner write it than say it. We drafted a letter. She felt readier. She is good with words. She hands it in on Friday, I ring her on Monday.',
    'Contact note (training example)\n\nShe wanted to talk about rent. We made a list together. She will call on Friday.',
  ],
  quiet: [
    'My plan\n\nWhat I want: to fish on Saturdays.\nFirst step I choose: call my cousin.\nWhat my peer will do: come along.',
    'We made a list. She will call on Friday. We wrote this together.',
    'We made a list. Not reviewed together today, because her ride came early.',
    'We made a list. Not gone over together yet, they were asleep when I finished.',
    "Seniors' circle: March notes\n\nMembers brought songs. We sang two. Tea is on Friday.",
    'We made a list.\n\nRead back: yes, all of it, and fine.',
    'He asked that nothing further be recorded.',
    'I read this back to her over the phone and she was fine with it.',
    'We made a list. Summary emailed to her, and she said it was fine.',
    'We made a list. Not reviewed, he left early.',
    'We made a list. He knows what is in here.',
  ],
  gather: (block) => (hasReview(block) ? { counts: { reviews: 1 } } : undefined),
  check(view, report, _options, gathered) {
    if (!view.settled || view.words === 0 || !isAsked(view.noteKind) || isBrokenOff(view)) return;
    if (isDeclared(view) || gathered.sum('reviews') > 0 || isLikelyAtEnd(view)) return;
    report({
      ...view.anchor,
      fixes: [
        {
          kind: 'insert',
          text: '[How this note was shared: written together / read back / not today, because …]',
          title: 'Add a line to fill in: how this note was shared',
        },
      ],
    });
  },
});

/** Whether the front matter says that it was written with the person. */
function isDeclared({ note }: NoteView): boolean {
  const written = foldWord(note.frontMatter.fields.find((field) => field.key === 'written')?.value ?? '');
  return /together|with (?:her|him|them|the person|person)|both|read|side by side|jointly|shared/.test(written);
}

/** So few words of a section about reading the note say nothing ("N/A", "to do"). */
const FEWEST_WORDS = 2;

function hasReview({ credits, view }: Pick<JudgedBlock, 'credits' | 'view'>): boolean {
  if (credits.some((credit) => isReview(credit) && !credit.likely)) return true;
  if (view.section === 'review' && view.reading.words > FEWEST_WORDS) return true;
  if (!view.tokens.holds(REASONS.cue)) return false;
  return view.reading.sentences.some((s) => REASONS.find(view.tokens, s.first, s.end).length > 0);
}

const isReview = ({ id }: Credit): boolean => id === 'credit/review';

/** So many clauses may follow a review that is only likely: told earlier, it is of something else that was read or written. */
const MOST_BEHIND = 3;

function isLikelyAtEnd({ blocks }: NoteView): boolean {
  let behind = 0;
  for (let b = blocks.length - 1; b >= 0 && behind <= MOST_BEHIND; b--) {
    const { credits, view } = blocks[b]!;
    const last = view.clauses[view.clauses.length - 1 - (MOST_BEHIND - behind)] ?? view.clauses[0];
    if (last && credits.some((credit) => isReview(credit) && credit.end > view.tokens.start[last.first]!)) return true;
    behind += view.clauses.length;
  }
  return false;
}
