import type { Analysis } from '../core/engine/analysis';
import { Flag } from '../core/note/tokens';
import type { Fix } from '../core/rules/rule';
import type { Span } from '../core/text/span';
import { blockAt } from './places';

/** A replacement in a note; offsets in UTF-16 code units. */
export interface TextChange extends Span {
  readonly text: string;
}

type Replacement = Extract<Fix, { kind: 'replace' }>;

const DETERMINER = /^(?:an?|the|their|his|her|my|our|your|its|this|that|another|some|any|no|one|every)$/i;
/** Also within brackets: "[a health matter]". */
const LEADING_DETERMINER = /^(\[?)(?:an?|the|their|his|her|another|some|one)\s+/i;
/** Words that stand for the person right before a name: "client Dana". */
const ROLE_NOUN = /^(?:client|patient|pt|peer|consumer|member|participant|resident|guest)$/i;
/** Written without a full stop: "Miss Odessa", not "I miss Odessa". */
const TITLE = /^(?:Miss|Mister|Madam)$/;
/** A prompt that stands for a whole noun phrase: "[what they said]". */
const PROMPT = /^\[(?:what|how|who|something)\s/;
const WORD_BEFORE = /(\p{L}+)([ \t]+)$/u;

/** What a replacement takes the place of: its finding, and what it reaches beyond. */
export const replacedBy = ({ start, end }: Span, { reach }: Replacement): Span =>
  reach ? { start: start - reach.before, end: end + reach.after } : { start, end };

/**
 * A replacement made to fit where it goes: no second article, "a" and "an" right, the possessive kept, one full stop, a
 * capital where the words it replaces had one at the start of a sentence.
 */
export function fitted(analysis: Analysis, span: Span, replacement: string): TextChange {
  const { text } = analysis.note;
  const change = afterWordBefore(text, { ...span, text: replacement });
  const whole = withOneStop(text, withPossessive(text, change));
  return capitalAt(analysis, whole) ? { ...whole, text: capital(whole.text) } : whole;
}

/** Makes peace with the word before: "the Riverside Shelter" becomes "the shelter" or "a local shelter", never "the a". */
function afterWordBefore(text: string, change: TextChange): TextChange {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, change.start - 24), change.start));
  if (!before) return change;
  const [all, word] = before as unknown as [string, string];
  const start = change.start - all.length;
  const isCalled = ROLE_NOUN.test(word) || TITLE.test(word);
  if (isCalled && LEADING_DETERMINER.test(change.text)) return afterWordBefore(text, { ...change, start });
  if (!DETERMINER.test(word) || opensClause(word, text.slice(change.start, change.end))) return change;
  if (PROMPT.test(change.text)) return { ...change, start };
  if (/^an?$/i.test(word))
    return { ...change, start, text: withArticle(change.text.replace(LEADING_DETERMINER, '$1'), change.text) };
  return { ...change, text: change.text.replace(LEADING_DETERMINER, '$1') };
}

/** "says that Dana knows", "that his sister knows": what follows has or needs no other determiner. */
const opensClause = (word: string, replaced: string): boolean =>
  /^that$/i.test(word) && (/^\p{Lu}/u.test(replaced) || DETERMINER.test(replaced.split(' ', 1)[0]!));

/** The words with their own determiner if it says more than an article, else with "a" or "an". */
function withArticle(words: string, whole: string): string {
  if (words !== whole && !/^\[?an?\s/i.test(whole)) return whole;
  return `${/^\[?[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** "James' bag" has no "s" to keep: the replacement brings its own. */
function withPossessive(text: string, change: TextChange): TextChange {
  const next = text.charAt(change.end);
  const bare =
    (next === "'" || next === '’') &&
    /s$/i.test(text.slice(change.start, change.end)) &&
    /^\s/.test(text.slice(change.end + 1));
  return bare ? { ...change, end: change.end + 1, text: `${change.text}${next}s` } : change;
}

/** "with B." at a sentence's end: the full stop that stands there already is the initial's. */
function withOneStop(text: string, change: TextChange): TextChange {
  const doubled = change.text.endsWith('.') && text.charAt(change.end) === '.' && text.charAt(change.end + 1) !== '.';
  return doubled ? { ...change, end: change.end + 1 } : change;
}

function capitalAt(analysis: Analysis, { start }: Span): boolean {
  const block = blockAt(analysis, start);
  if (!block) return false;
  const { tokens } = block.view;
  const token = tokens.at(start - block.placed.start);
  return tokens.has(token, Flag.sentenceStart) && tokens.has(token, Flag.capital);
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Changes that do not touch each other, in order; where two meet, the one that begins first and reaches further stays. */
export function withoutOverlaps(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextChange[] = [];
  for (const change of sorted) {
    const last = kept.at(-1);
    if (!last || change.start >= last.end) kept.push(change);
  }
  return kept;
}

/** "Holyoke 01040" is "their town" once: of two changes side by side that write the same, the second is taken in. */
export function withoutEchoes(text: string, changes: readonly TextChange[]): TextChange[] {
  const kept: TextChange[] = [];
  for (const change of changes) {
    const last = kept.at(-1);
    const isEcho = last && last.text === change.text && /^[ \t]*,?[ \t]*$/.test(text.slice(last.end, change.start));
    if (isEcho) kept[kept.length - 1] = { ...last, end: change.end };
    else kept.push(change);
  }
  return kept;
}

/** The text with the changes made; they must be in order and not touch. */
export function applied(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
