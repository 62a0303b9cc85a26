import { mask } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { Flag, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { type BlockView, defineCredit } from '../rule';
import { toldIn, WORDED, wordingsIn } from './wording';

const CHANGED = words(
  'changed',
  'change',
  'changes',
  'moved',
  'swapped',
  'replaced',
  'added',
  'crossed',
  'corrected',
  'fixed',
  'reworded',
  'took',
  'struck',
  'removed',
  'switched',
  'traded',
  'softened',
  'put',
  'crossed',
  'cut',
  'deleted',
);
/** Behind a reading of the note, these change what it says: "went through this note and added the coffee". */
const CHANGED_BEHIND = words(
  'added',
  'changed',
  'corrected',
  'fixed',
  'cut',
  'struck',
  'removed',
  'crossed',
  'switched',
  'swapped',
  'shortened',
  'reworded',
);
const GUESSING = words('guessed', 'thought', 'assumed', 'figured', 'supposed', 'expected');
/** "I called it finished" */
const CALLED = words('called', 'named', 'labeled', 'labelled');
/** "I said that must be lonely": a guess, told to them. */
const GUESS = words('must', 'sounds', 'sounded', 'seems', 'seemed', 'looks', 'looked');
const SAID = words('said', 'says', 'told', 'say');
const NO = words('no');
const COORDINATOR = mask('coordinator');
/** "asked to say “book”", "made me write “disagreed”". */
const ASKED_FOR = words('write', 'say', 'use', 'call');
const BEFORE_ASKED = words('to', 'me');
const QUOTE_REACH = 5;
/** Where words may be changed or answered. */
const CHANGES = new Cue({ words: [...CHANGED, ...ASKED_FOR, ...SAID] });

export const correction = defineCredit({
  id: 'credit/correction',
  title: 'They corrected the note, and you kept it.',
  fires: [
    'We read it [[and they changed “nervous” to “annoyed.”]]',
    '[[She took out a line about her daughter.]]',
    'I read it back [[and they put in “rude.”]]',
    'I guessed that she wanted to switch groups; [[she said no, she wants the others to say thank you.]]',
    'I said that must be lonely, [[and she said no, "more like crowded."]]',
    '[[She pointed out that she had not asked me either.]]',
    '[[She said I had written the wrong street.]]',
    '[[She read this and crossed out a line.]]',
    'I called it finished [[and she said no, it is hung.]]',
    "[[She said that's not a rule, that's a habit.]]",
    '[[He put me right.]]',
    '[[She pointed out I had added it four times.]]',
  ],
  quiet: [
    'We made a list of calls. He crossed out half of it.',
    'I asked if she wanted me to; she said no, she would tell her.',
    'He will add one word.',
    'He changed his shirt.',
    'She said “no, but I call.”',
    'I corrected the date.',
    'He asked me to write down the number.',
    'He said he wants rest, not advice.',
    'He corrected me twice at the bench.',
  ],
  needs: [WORDED, CHANGES],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      if (clause.voice !== 'person' || clause.actor === 'writer' || (clause.flags & ClauseFlag.future) !== 0) return;
      if (
        toldIn(view, i, 'correction').length > 0 ||
        changesWords(tokens, clause) ||
        answers(view, i) ||
        isContrast(tokens, clause) ||
        readAndChanges(view, i)
      )
        report(tokens.span(clause.first, clause.end));
    });
  },
});

/** "changed “nervous” to “annoyed”", "had me put “rude”": a verb of change, then the words. */
function changesWords(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) {
    if (tokens.has(i, Flag.quoted)) return false;
    const asked = ASKED_FOR.has(tokens.hash[i]!) && BEFORE_ASKED.has(tokens.hash[i - 1] ?? 0);
    if (!asked && !CHANGED.has(tokens.hash[i]!)) continue;
    for (let at = i + 1; at < Math.min(end, i + QUOTE_REACH); at++) if (tokens.has(at, Flag.quoted)) return true;
  }
  return false;
}

/** "She read it and added the coffee"; "I guessed she wanted to leave; she said no, she wants …". */
function answers(view: BlockView, clause: number): boolean {
  const { tokens, clauses } = view;
  const { verb, end } = clauses[clause]!;
  const before = clauses[clause - 1];
  if (!before || verb < 0) return false;
  if (CHANGED_BEHIND.has(tokens.hash[verb]!)) return wordingsIn(view, clause - 1, 'review').length > 0;
  if (!SAID.has(tokens.hash[verb]!) || !NO.has(tokens.hash[verb + 1] ?? 0) || verb + 3 >= end) return false;
  return (
    isGuess(tokens, before) &&
    (tokens.is(verb + 3, ANSWER) || RATHER.has(tokens.hash[verb + 3]!) || tokens.has(verb + 3, Flag.quoted))
  );
}

/** "that's not a rule, that's a habit", "it's a prom, not a pier": said of a thing, both ways. */
function isContrast(tokens: Tokens, { verb, end }: Clause): boolean {
  if (verb < 0 || !SAID.has(tokens.hash[verb]!)) return false;
  for (let i = verb + 1; i + 3 < end && i < verb + CONTRAST_REACH; i++) {
    if (!tokens.is(i, THING) || !tokens.is(i + 1, BE) || tokens.has(i, Flag.quoted)) continue;
    for (let at = i + 2; at + 1 < end && at < i + CONTRAST_REACH; at++)
      if (tokens.isMark(at, ',') && turnsRound(tokens, i + 2, at)) return true;
  }
  return false;
}

/** "…, not a pier" or "not a rule, that's …", at a comma. */
const turnsRound = (tokens: Tokens, from: number, comma: number): boolean =>
  NOT.has(tokens.hash[comma + 1] ?? 0) ||
  (NOT.has(tokens.hash[from]!) && tokens.is(comma + 1, THING) && tokens.is(comma + 2, BE));
const CONTRAST_REACH = 8;
const THING = mask('pronoun-thing');
const BE = mask('be');
const NOT = words('not');
/** "no, just lazy" */
const RATHER = words('just', 'more', 'only');
const ANSWER = mask('pronoun-person', 'pronoun-thing');

function isGuess(tokens: Tokens, { actor, verb, end }: Clause): boolean {
  if (actor !== 'writer') return false;
  if (CALLED.has(tokens.hash[verb] ?? 0)) return true;
  if (GUESSING.has(tokens.hash[verb] ?? 0)) return true;
  if (!SAID.has(tokens.hash[verb] ?? 0)) return false;
  for (let i = verb + 1; i < end; i++) if (GUESS.has(tokens.hash[i]!)) return true;
  return false;
}

/** "She went through this note and added the coffee" in one clause. */
function readAndChanges(view: BlockView, clause: number): boolean {
  const { tokens, clauses } = view;
  const [reading] = wordingsIn(view, clause, 'review');
  if (!reading) return false;
  for (let i = reading.end; i < clauses[clause]!.end; i++)
    if (CHANGED_BEHIND.has(tokens.hash[i]!) && tokens.is(i - 1, COORDINATOR)) return true;
  return false;
}
