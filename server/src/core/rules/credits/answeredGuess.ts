import { mask } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { Flag, type Tokens, words } from '../../note/tokens';
import { hashWord } from '../../text/fold';
import type { Clause } from '../../voice/clause';
import type { BlockView } from '../rule';
import { CORRECTION, SAID } from './correctionWording';

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
/** Where a guess may be answered. */
export const ANSWER_CUE = new Cue({ words: [...SAID] });
const NO = words('no');
const SAYING = mask('saying');
const NEGATION = mask('negation');

/** "I guessed she wanted to leave; she said no, she wants …": what the writer guessed or wrote, told otherwise by them. */
export function answersGuess(view: BlockView, clause: number): boolean {
  const { tokens, clauses } = view;
  const { first, verb, end } = clauses[clause]!;
  if (verb < 0) return false;
  if (isOwnGuess(view, clauses[clause]!)) return true;
  if (clause === 0) return false;
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

/** "I thought he liked it; he told me he can't stand it", "No, she told me, it was the Tuesday". */
export function tellsInstead({ tokens, clauses }: BlockView, i: number): boolean {
  const clause = clauses[i]!;
  const before = clauses[i - 1];
  if (!tokens.is(clause.verb, SAYING) || AGREEING.has(tokens.hash[clause.verb]!)) return false;
  if (before?.actor !== 'writer' || tokens.has(clause.first, Flag.sentenceStart)) return false;
  return GUESSING.has(tokens.hash[before.verb] ?? 0) && !AGREEING.has(tokens.hash[clause.verb + 1] ?? 0);
}
const AGREEING = words('agreed', 'nodded', 'confirmed', 'yes', 'so', 'thanked', 'asked', 'yeah', 'sure');

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
const holdsQuoted = (tokens: Tokens, { first, end }: Clause): boolean => tokens.anyHas(first, end, Flag.quoted);
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
/** A denial comes within so many tokens. */
const DENIAL_REACH = 5;
/** "When I summed it up she said no, …" */
function denies(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + DENIAL_REACH); i++) if (tokens.is(i, NEGATION)) return true;
  return false;
}
const WRITTEN_WHERE = hashWord('where');
const WHERE = words('where', 'when');
const I = hashWord('i');
const TO = hashWord('to');
const WROTE = words('wrote', 'put', 'typed', 'had', 'said', 'called', 'summed', 'guessed', 'repeated', 'reflected');
const SAID_IT = words('used', 'said', 'called', 'wrote', 'put');

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
