import type { NoteKind } from '../note/kind';
import { Flag, Kind, words } from '../note/tokens';
import type { NoteView } from './rule';

/** Before so many words nothing is absent yet: the note is only begun. */
const FEWEST_WORDS = 4;

const WITHOUT_MEETING = new Set<NoteKind>(['no-contact', 'supervision', 'own-plan', 'draft']);

/** Whether a note of this kind tells of people who met: what a meeting leaves is asked of no other. */
export const hasMeeting = (kind: NoteKind): boolean => !WITHOUT_MEETING.has(kind);

const UNFINISHED = words(
  'and',
  'or',
  'but',
  'so',
  'the',
  'a',
  'to',
  'with',
  'because',
  'of',
  'for',
  'that',
  'then',
  'his',
  'her',
  'their',
  'my',
  'our',
);

/**
 * Whether rules about what is absent may speak: the note tells of a meeting, the writer is past its first lines, and its
 * last line is not broken off in the middle of a sentence.
 */
export function mayAskForMore(view: NoteView): boolean {
  return view.settled && view.words >= FEWEST_WORDS && hasMeeting(view.noteKind) && !isBrokenOff(view);
}

/** A last narrative line that ends with a comma or a word that asks for more is still being typed. */
export function isBrokenOff({ blocks }: NoteView): boolean {
  for (let b = blocks.length - 1; b >= 0; b--) {
    const { reading, tokens } = blocks[b]!.view;
    if (tokens.count === 0 || reading.kind === 'comment') continue;
    const last = tokens.count - 1;
    if (tokens.has(last, Flag.quoted)) return false;
    return UNFINISHED.has(tokens.hash[last]!) || (tokens.isKind(last, Kind.mark) && tokens.raw(last) === ',');
  }
  return false;
}
