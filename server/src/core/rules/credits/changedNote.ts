import { mask } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import type { BlockView } from '../rule';
import { CORRECTION } from './correctionWording';
import { reviewsIn } from './review';
import { isParent } from './teller';

const CHANGED = words(
  ...['changed', 'change', 'changes', 'moved', 'swapped', 'replaced', 'added', 'crossed', 'corrected', 'fixed'],
  ...['reworded', 'took', 'struck', 'removed', 'switched', 'traded', 'softened', 'put', 'cut', 'deleted', 'turned'],
  ...['turns', 'scored'],
);
/** Behind a reading of the note, these change what it says: "went through this note and added the coffee". */
const CHANGED_BEHIND = words(
  ...['added', 'changed', 'corrected', 'fixed', 'cut', 'struck', 'removed', 'crossed', 'switched', 'swapped'],
  ...['shortened', 'reworded'],
);
/** "asked to say “book”", "made me write “disagreed”". */
const ASKED_FOR = words('write', 'say', 'use', 'call');
const BEFORE_ASKED = words('to', 'me');
/** A word in quotation marks comes within so many tokens. */
const QUOTE_REACH = 5;
const COORDINATOR = mask('coordinator');
const THEY = mask('pronoun-person');
/** Where words of the note may be changed. */
export const CHANGE_CUE = new Cue({ words: [...CHANGED, ...CHANGED_BEHIND, ...ASKED_FOR], kinds: [Kind.quote] });

/** Whether they change, in a clause, what the note says; unlike what the writer said or thought. */
export function isNoteChanged(view: BlockView, i: number): boolean {
  const { tokens, clauses } = view;
  const clause = clauses[i]!;
  if ((clause.voice !== 'person' && !isParent(clause)) || clause.actor === 'writer') return false;
  if ((clause.flags & NOT_DONE) !== 0 || isHelpersWork(view, i)) return false;
  const found = CORRECTION.told(view, i);
  if (found.some(({ topic }) => topic === 'changed') && !isPossible(tokens, clause)) return true;
  if (changesWords(tokens, clause) || readAndChanges(view, i)) return true;
  const isReading = reviewsIn(view, i).length > 0 || (i > 0 && reviewsIn(view, i - 1).length > 0);
  return isReading && found.some(({ topic }) => topic === 'edited');
}

/** "Helped with the resume. Corrected spelling.": nobody is named, and the helper was at work. */
const isHelpersWork = ({ clauses }: BlockView, i: number): boolean =>
  clauses[i]!.subject < 0 && i > 0 && clauses[i - 1]!.subject < 0 && clauses[i - 1]!.actor === 'writer';
const NOT_DONE = ClauseFlag.future | ClauseFlag.negated;

/** "I can change it any time." */
const isPossible = (tokens: Tokens, { verb }: Clause): boolean => tokens.is(verb - 1, MODAL);
const MODAL = mask('modal');

/** "changed “nervous” to “annoyed”", "had me put “rude”": a verb of change, then the words. */
function changesWords(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) {
    if (tokens.has(i, Flag.quoted)) return false;
    const asked = ASKED_FOR.has(tokens.hash[i]!) && BEFORE_ASKED.has(tokens.hash[i - 1] ?? 0);
    if (!asked && !CHANGED.has(tokens.hash[i]!)) continue;
    if (tokens.anyHas(i + 1, Math.min(end, i + QUOTE_REACH), Flag.quoted)) return true;
  }
  return false;
}

/** "She went through this note and added the coffee" in one clause. */
function readAndChanges(view: BlockView, clause: number): boolean {
  const { tokens, clauses } = view;
  const [reading] = reviewsIn(view, clause);
  if (!reading) return false;
  for (let i = reading.end; i < clauses[clause]!.end; i++)
    if (CHANGED_BEHIND.has(tokens.hash[i]!) && (tokens.is(i - 1, COORDINATOR) || tokens.is(i - 1, THEY))) return true;
  return false;
}

/** "We read it and she added the coffee": a change behind a reading. */
export const isChangedAfterReading = (view: BlockView, i: number): boolean =>
  i > 0 && CHANGED_BEHIND.has(view.tokens.hash[view.clauses[i]!.verb] ?? 0) && reviewsIn(view, i - 1).length > 0;
