import { mask } from '../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { type BlockView, defineCredit } from '../rule';
import { ANSWER_CUE, answersGuess, tellsInstead } from './answeredGuess';
import { CHANGE_CUE, isChangedAfterReading, isNoteChanged } from './changedNote';
import { contrastsFrom, isContrast } from './contrast';
import { CORRECTION } from './correctionWording';
import {
  exchangesWords,
  isMendedNext,
  isOtherView,
  isWrittenAnew,
  mendsWritersWork,
  tellsOtherwise,
} from './exchangedWords';
import { REVIEW_CUE } from './review';
import { isParentTelling, isToldBefore } from './teller';

const NEGATION = mask('negation');
const SAYING = mask('saying');
/** Besides saying, how somebody tells the writer of a mistake. */
const TELLING = words(
  'let',
  'lets',
  'reminded',
  'spotted',
  'noticed',
  'caught',
  'showed',
  'flagged',
  'wanted',
  'figures',
);
/** A word in quotation marks comes within so many tokens. */
const QUOTE_REACH = 5;

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
    '[[They told me I had the days mixed up.]]',
    '[[He took issue with my summary.]]',
    '[[She bristled at “placement”.]]',
    '[[Told me he is not “isolating”,]] he is painting.',
    'I assumed the scar was from the dog. [[Wrong, he laughed,]] it was a pan.',
    "I said it must be dull. [[He said dull isn't it, it's loud.]]",
    '[[She wants it to read “left early”.]]',
    '[[Says I made it sound like she gave up.]]',
    '[[Mom let me know I had it backwards.]]',
    '[[According to him I had typed the wrong year.]]',
    '[[She prefers I say healing.]]',
    '[[He said it wasn’t a fight, it was a debate.]]',
    '[[She told me I was way off.]]',
    '[[She called me out on the word.]]',
    '[[Dad corrected the spelling of the name.]]',
    '[[She did not want “homeless” in there.]]',
    '[[When I summed it up she said no, not yet a plan.]]',
    '[[He pointed out my mistake about the bus.]]',
    '[[When I read it back he changed the date.]]',
    'I called it a crisis. [[She called it Tuesday.]]',
    'I had written that he was upset; [[he said he was tired.]]',
    '[[She turned “lonely” into “rattling around”.]]',
    '[[He would not hear of it and wouldn’t have the word “isolated” in it.]]',
    '[[Where I wrote that he was nervous, he says he was cold.]]',
    '[[We read it over and “shaky” was struck for “rattled”.]]',
    '[[We wrote this at the sink, and “guest” went at her asking.]]',
    '[[She amended this writer’s tally of the jars.]]',
    '[[“Six jars, not five,” he corrected.]]',
    '[[“You have got it backwards,” she said.]]',
    '[[He says the bus is green,]] so I changed that.',
    'I figured she was cross; [[she told me she was hungry.]]',
    '[[We see this differently.]]',
    "I think the tent is fine. [[He doesn't.]]",
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
    'He fixed the wobbly chair in the day room.',
    'She changed her mind about lunch.',
    'He asked for the line for refills.',
    'The judge put him right about the fine.',
    'Staff pointed out to her that she was late.',
    'I corrected him about the date.',
    'She reminded me that the clinic closes at noon.',
    'He said I was early.',
    'When I said hello he said good morning.',
    'Dad changed his shirt.',
    'He called me out to the porch.',
    'He said he is not hungry.',
    'She shook her head at the price.',
    'I asked about lunch; she said no, not yet.',
    'She went from “numb” to “awake” on the walk.',
    'The sign said “open” and then “shut”.',
    'He corrected his brother on the rules of darts.',
    'She fixed my bag with a pin.',
    "I didn't know the way. She did.",
    'I figured we would walk. He asked for tea.',
  ],
  needs: [CORRECTION.cue, REVIEW_CUE, CHANGE_CUE, ANSWER_CUE],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      if (isCorrection(view, i)) report(tokens.span(clause.first, clause.end));
    });
  },
});

function isCorrection(view: BlockView, i: number): boolean {
  const { tokens, clauses } = view;
  const clause = clauses[i]!;
  if ((clause.flags & ClauseFlag.future) !== 0) return false;
  const found = CORRECTION.told(view, i);
  const has = (topic: string): boolean => found.some((match) => match.topic === topic);
  if (has('their-word') && (has('wrong') || contrastsFrom(tokens, clause.first))) return true;
  if (has('wrong') && isToldBefore(tokens, clause.first)) return true;
  if (has('differing') && clause.actor !== 'writer') return true;
  if (isOtherView(tokens, clause, clauses[i - 1], clauses[i + 1])) return true;
  if (exchangesWords(view, i)) return true;
  if (!isTheirs(tokens, clause)) return false;
  if (
    mendsWritersWork(view, clause) ||
    tellsOtherwise(tokens, clause, clauses[i - 1]) ||
    isWrittenAnew(tokens, clause.end)
  )
    return true;
  if (tellsOfErrors(view, i) || tellsInstead(view, i)) return true;
  if (isTelling(tokens, clause) && isMendedNext(tokens, clauses[i + 1])) return true;
  if (has('opposed') || found.some((match) => match.topic === 'wrong' && isTold(tokens, clause, match.first)))
    return true;
  if (found.some(({ topic, end }) => topic === 'quoted-word' && isQuoted(tokens, end))) return true;
  if (refusesWord(tokens, clause) || isChangedAfterReading(view, i) || answersGuess(view, i)) return true;
  return isNoteChanged(view, i) || (clause.voice === 'person' && isContrast(tokens, clause));
}

/** "“You carried the one twice,” she pointed out": said to the writer in words that are quoted. */
const tellsOfErrors = (view: BlockView, i: number): boolean =>
  CORRECTION.in(view, i).some(({ topic, first }) => topic === 'your-error' && view.tokens.has(first, Flag.quoted));

const NOBODY = words('nobody', 'none');
const isTheirs = (tokens: Tokens, clause: Clause): boolean =>
  clause.actor !== 'writer' &&
  !NOBODY.has(tokens.hash[clause.subject] ?? 0) &&
  (clause.voice === 'person' ||
    (clause.voice === 'observer' && clause.actor === 'person') ||
    isParentTelling(tokens, clause));

const isTelling = (tokens: Tokens, { verb }: Clause): boolean =>
  tokens.is(verb, SAYING) || TELLING.has(tokens.hash[verb] ?? 0);

/** "She laughed and told me I was off": somebody tells, before the words. */
function isTold(tokens: Tokens, clause: Clause, at: number): boolean {
  if (isTelling(tokens, clause)) return true;
  for (let i = clause.first; i < at; i++) if (tokens.is(i, SAYING)) return true;
  return false;
}

/** A word in quotation marks stands right there, or behind one more word. */
const isQuoted = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, Flag.quoted) || tokens.has(at + 1, Flag.quoted);

/** "he is not “still” driving", "“lonely” is not it": a word of others, refused in what they tell. */
function refusesWord(tokens: Tokens, clause: Clause): boolean {
  if (!isTelling(tokens, clause)) return false;
  for (let i = clause.verb + 1; i + 2 < clause.end; i++) {
    if (!tokens.is(i, NEGATION) || tokens.has(i, Flag.quoted) || !tokens.isKind(i + 1, Kind.quote)) continue;
    for (let at = i + 2; at < Math.min(clause.end, i + QUOTE_REACH); at++)
      if (tokens.isKind(at, Kind.quote)) return true;
  }
  return false;
}
