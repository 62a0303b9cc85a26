import { mask } from '../../../lexicon/classes';
import { type Sentence, sentenceAt } from '../../../note/sentences';
import { Flag, type Tokens, words } from '../../../note/tokens';
import type { BlockView, Fix, SpanReport } from '../../rule';
import { isNarrative } from './matching';
import { whoDoes, whoIsDescribed } from './subject';
import { SETS } from './wordSets';

const PAST = mask('form-past');
const BE = mask('be');
const POSSESSIVE = mask('possessive-person');
const DETERMINER = mask('determiner');
const PERSON = mask('pronoun-person');
const SAYING = mask('saying');
const BEHIND_VERB = mask('determiner', 'possessive-person', 'pronoun-thing', 'preposition');
const FIRST_PERSON = mask('pronoun-first', 'pronoun-plural', 'possessive-writer', 'pronoun-me');
const DOUBTED = mask('symptom', 'acquaintance');
/** Longer ones are somebody's words. */
const MOST_WORDS = 2;

/**
 * Words of one's own set in quotation marks to say that they are not so: he "lost" his phone, her "pain". Not what the
 * person calls something, a title, or words beside a verb of saying.
 */
export function scareQuotes(view: BlockView): SpanReport[] {
  if (!isNarrative(view)) return [];
  return view.reading.quotations.flatMap(({ open, end, words, closed }) => {
    if (!closed || words > MOST_WORDS || end - open !== words + 2) return [];
    const isScare = !isExchanged(view, end) && (isDoubtedVerb(view, open, end) || isDoubtedThing(view, open, end));
    return isScare
      ? [{ ...view.tokens.span(open, end), confidence: 'likely', fixes: rewordings(view, open, end) }]
      : [];
  });
}

/** He "lost" his phone. */
function isDoubtedVerb(view: BlockView, open: number, end: number): boolean {
  const { tokens } = view;
  if (end - open !== 3 || !tokens.is(open + 1, PAST) || !tokens.is(end, BEHIND_VERB)) return false;
  return !REWRITING.has(tokens.hash[open - 1] ?? 0) && whoDoes(view, open) === 'person';
}

/** She changed "complained" to "asked". */
const REWRITING = words('change', 'changes', 'changed', 'swapped', 'struck', 'replaced', 'crossed');

/** "isolated" for "on my own", "bothered" to "worn out": the two of them looked for the word of their note. */
function isExchanged({ tokens, reading }: BlockView, end: number): boolean {
  return EXCHANGE.has(tokens.hash[end] ?? 0) && reading.quotations.some(({ open }) => open === end + 1);
}
const EXCHANGE = words('for', 'to', 'into', 'with', 'became', 'as');

/** Her "pain", was "sick", due to a "headache". */
function isDoubtedThing(view: BlockView, open: number, end: number): boolean {
  const { tokens } = view;
  const last = end - 2;
  if (!SETS.doubted.has(tokens.hash[last]!) && !tokens.is(last, DOUBTED)) return false;
  if (tokens.is(open + 1, FIRST_PERSON) || tokens.has(last, Flag.capital)) return false;
  const sentence = sentenceAt(view.reading.sentences, open);
  return sentence !== undefined && isOfPerson(view, open) && !isQuoting(tokens, sentence, open, end);
}

function isOfPerson(view: BlockView, open: number): boolean {
  const { tokens } = view;
  if (tokens.is(open - 1, POSSESSIVE) || tokens.is(open - 1, PERSON)) return true;
  if (tokens.is(open - 1, BE)) return whoIsDescribed(view, open) === 'person';
  return tokens.is(open - 1, DETERMINER) && whoDoes(view, open) === 'person';
}

/** Whether the sentence tells whose words they are: by what stands before, or "he said" behind. */
function isQuoting(tokens: Tokens, { first, end: last }: Sentence, open: number, end: number): boolean {
  for (let i = first; i < open; i++) if (SETS.quoting.has(tokens.hash[i]!)) return true;
  for (let i = end; i < last; i++) if (tokens.is(i, SAYING)) return true;
  return false;
}

/** Without the marks; or what they said of it. */
function rewordings({ tokens, people }: BlockView, open: number, end: number): Fix[] {
  const { start, end: after } = tokens.span(open + 1, end - 1);
  return [
    { kind: 'replace', text: tokens.text.slice(start, after) },
    { kind: 'replace', text: `[what ${people.pronoun} said about it]` },
  ];
}
