import { mask } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { hashWord } from '../../text/fold';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { type BlockView, defineCredit } from '../rule';
import {
  exchangesWords,
  isMendedNext,
  isOtherView,
  isWrittenAnew,
  mendsWritersWork,
  tellsOtherwise,
} from './exchangedWords';
import { REVIEW_CUE, reviewsIn } from './review';
import { isParent, isParentTelling, isToldBefore } from './teller';
import { Wording } from './wording';
import list from './wording/correction.txt';

const CORRECTION = new Wording(list);

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
const GUESSING = words('guessed', 'thought', 'assumed', 'figured', 'supposed', 'expected');
/** "I called it finished" */
const CALLED = words(
  'written',
  'called',
  'named',
  'labeled',
  'labelled',
  'wrote',
  'typed',
  'misread',
  'misheard',
  'put',
  'heard',
);
/** "I said that must be lonely": a guess, told to them. */
const GUESS = words('must', 'sounds', 'sounded', 'seems', 'seemed', 'looks', 'looked');
const SAID = words('said', 'says', 'told', 'say');
const SUGGESTED = words(
  'said',
  'says',
  'told',
  'say',
  'offered',
  'suggested',
  'wondered',
  'ventured',
  'asked',
  'noted',
);
const NO = words('no');
const COORDINATOR = mask('coordinator');
const THEY = mask('pronoun-person');
const NEGATION = mask('negation');
/** Besides saying, how somebody tells the writer of a mistake. */
const SAYING = mask('saying');
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
/** "asked to say “book”", "made me write “disagreed”". */
const ASKED_FOR = words('write', 'say', 'use', 'call');
const BEFORE_ASKED = words('to', 'me');
const QUOTE_REACH = 5;
/** Where words may be changed or answered. */
const CHANGES = new Cue({ words: [...CHANGED, ...ASKED_FOR, ...SAID], kinds: [Kind.quote] });

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
  needs: [CORRECTION.cue, REVIEW_CUE, CHANGES],
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
  if (refusesWord(tokens, clause) || answers(view, i)) return true;
  return isNoteChanged(view, i) || (clause.voice === 'person' && isContrast(tokens, clause));
}

/** "“You carried the one twice,” she pointed out": said to the writer in words that are quoted. */
const tellsOfErrors = (view: BlockView, i: number): boolean =>
  CORRECTION.in(view, i).some(({ topic, first }) => topic === 'your-error' && view.tokens.has(first, Flag.quoted));

/** "I thought he liked it; he told me he can't stand it", "No, she told me, it was the Tuesday". */
function tellsInstead({ tokens, clauses }: BlockView, i: number): boolean {
  const clause = clauses[i]!;
  const before = clauses[i - 1];
  if (!tokens.is(clause.verb, SAYING) || AGREEING.has(tokens.hash[clause.verb]!)) return false;
  if (before?.actor !== 'writer' || tokens.has(clause.first, Flag.sentenceStart)) return false;
  return GUESSING.has(tokens.hash[before.verb] ?? 0) && !AGREEING.has(tokens.hash[clause.verb + 1] ?? 0);
}
const AGREEING = words('agreed', 'nodded', 'confirmed', 'yes', 'so', 'thanked', 'asked', 'yeah', 'sure');

/** Whether they change, in a clause, what the note says; unlike what the writer said or thought. */
function isNoteChanged(view: BlockView, i: number): boolean {
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

const NOBODY = words('nobody', 'none');
const isTheirs = (tokens: Tokens, clause: Clause): boolean =>
  clause.actor !== 'writer' &&
  !NOBODY.has(tokens.hash[clause.subject] ?? 0) &&
  (clause.voice === 'person' ||
    (clause.voice === 'observer' && clause.actor === 'person') ||
    isParentTelling(tokens, clause));

/** "I can change it any time." */
const isPossible = (tokens: Tokens, { verb }: Clause): boolean => tokens.is(verb - 1, MODAL);
const MODAL = mask('modal');

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
  const { first, verb, end } = clauses[clause]!;
  if (verb < 0) return false;
  if (isOwnGuess(view, clauses[clause]!)) return true;
  if (clause === 0) return false;
  if (CHANGED_BEHIND.has(tokens.hash[verb]!)) return reviewsIn(view, clause - 1).length > 0;
  if (answersWritten(view, clause)) return true;
  const isTag = verb + TAG_WORDS >= end && clause > 1;
  if (!isGuess(view, clause - 1) && !(isTag && isGuess(view, clause - 2))) return false;
  if (holdsQuoted(tokens, clauses[clause - 1]!) && holdsQuoted(tokens, clauses[clause]!)) return true;
  if (DENIAL.has(tokens.hash[first]!) || CORRECTION.told(view, clause).some(({ topic }) => topic === 'answer'))
    return true;
  if (
    !SAID.has(tokens.hash[verb]!) ||
    !NO.has(tokens.hash[verb + 1] ?? 0) ||
    verb + 3 >= end ||
    tokens.isWord(verb + 2, TO)
  )
    return false;
  return tokens.is(verb + 3, ANSWER) || RATHER.has(tokens.hash[verb + 3]!) || tokens.has(verb + 3, Flag.quoted);
}
/** "I'd typed basil, she says tomatoes only": in one sentence. */
function answersWritten(view: BlockView, clause: number): boolean {
  const { tokens, clauses } = view;
  const { first, verb } = clauses[clause]!;
  if (!SAID.has(tokens.hash[verb] ?? 0) || tokens.has(first, Flag.sentenceStart)) return false;
  return CORRECTION.told(view, clause - 1).some(
    ({ topic, end }) => topic === 'written' || (topic !== 'changed' && WRITTEN.has(tokens.hash[end - 1]!)),
  );
}

const WRITTEN = words('written', 'typed', 'noted', 'put');

/** "I wrote “avoided”; he said “parked”" */
function holdsQuoted(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) if (tokens.has(i, Flag.quoted)) return true;
  return false;
}
/** "…, she let me know": a few words behind the verb. */
const TAG_WORDS = 4;
const DENIAL = words('no', 'nope', 'nah', 'wrong', 'not');

/** "Where I wrote that he was nervous, he says …", "Not a relapse, he told me when I used that word" */
function isOwnGuess({ tokens }: BlockView, { first, verb, end }: Clause): boolean {
  if (!tokens.is(verb, SAYING)) return false;
  if (WHERE.has(tokens.hash[first]!) && tokens.isWord(first + 1, I) && WROTE.has(tokens.hash[first + 2] ?? 0))
    return tokens.isWord(first, WRITTEN_WHERE) || denies(tokens, verb + 1, end);
  if (!DENIAL.has(tokens.hash[first]!)) return false;
  for (let i = verb; i + 2 < end; i++)
    if (WHERE.has(tokens.hash[i]!) && tokens.isWord(i + 1, I) && SAID_IT.has(tokens.hash[i + 2]!)) return true;
  return false;
}
/** "When I summed it up she said no, …" */
function denies(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + QUOTE_REACH); i++) if (tokens.is(i, NEGATION)) return true;
  return false;
}
const WRITTEN_WHERE = hashWord('where');
const WHERE = words('where', 'when');
const I = hashWord('i');
const TO = hashWord('to');
const WROTE = words('wrote', 'put', 'typed', 'had', 'said', 'called', 'summed', 'guessed', 'repeated', 'reflected');
const SAID_IT = words('used', 'said', 'called', 'wrote', 'put');

/** "that's not a rule, that's a habit", "it's a prom, not a pier": told of a thing, both ways. */
const isContrast = (tokens: Tokens, { verb }: Clause): boolean =>
  SAID.has(tokens.hash[verb] ?? 0) && contrastsFrom(tokens, verb + 1);

function contrastsFrom(tokens: Tokens, first: number): boolean {
  for (let i = first; i + 3 < tokens.count && i < first + CONTRAST_REACH; i++) {
    if (!tokens.is(i, THING) || !tokens.is(i + 1, BE) || tokens.has(i, Flag.quoted)) continue;
    for (let at = i + 2; at + 1 < tokens.count && at < i + CONTRAST_REACH; at++)
      if (tokens.isMark(at, ',') && turnsRound(tokens, i + 1, at)) return true;
  }
  return false;
}

/** "…, not a pier" or "not a rule, that's …", "wasn't a fight, it was …", at a comma. */
const turnsRound = (tokens: Tokens, be: number, comma: number): boolean =>
  NOT.has(tokens.hash[comma + 1] ?? 0) ||
  ((NOT.has(tokens.hash[be + 1]!) || tokens.is(be, NEGATION)) &&
    tokens.is(comma + 1, THING) &&
    tokens.is(comma + 2, BE));
const CONTRAST_REACH = 8;
const THING = mask('pronoun-thing');
const BE = mask('be');
const NOT = words('not');
/** "no, just lazy" */
const RATHER = words('just', 'more', 'only');
const ANSWER = mask('pronoun-person', 'pronoun-thing');

/** What the writer had guessed, called or written. */
function isGuess(view: BlockView, clause: number): boolean {
  const { tokens, clauses } = view;
  const { actor, verb, end } = clauses[clause]!;
  if (CORRECTION.told(view, clause).some(({ topic }) => topic === 'guess' || topic === 'wrong')) return true;
  if (actor !== 'writer') return false;
  if (CALLED.has(tokens.hash[verb] ?? 0) || GUESSING.has(tokens.hash[verb] ?? 0)) return true;
  if (!SUGGESTED.has(tokens.hash[verb] ?? 0)) return false;
  for (let i = verb + 1; i < end; i++) if (GUESS.has(tokens.hash[i]!)) return true;
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
