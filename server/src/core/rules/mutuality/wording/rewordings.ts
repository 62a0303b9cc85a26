import { mask } from '../../../lexicon/classes';
import { hasAny, lookUp } from '../../../lexicon/table';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import { say } from '../../../text/saying';
import type { BlockView, Fix } from '../../rule';
import { agreeing, agreesBehind, inTense, written } from './agreement';
import { FINITE } from './closing';
import { rangeLeftOut } from './leavingOut';
import { deniesWithin, goesWithRest, isOpenEnded, withVerb } from './openEnds';
import { type Place, placeOf, type Range } from './place';
import type { Entry } from './wordingTable';

/**
 * What may be written instead, made to fit where it goes. An alternative is
 *
 * - a prompt, `[what {they} said]`: fits everywhere, and takes "was" or "his" before it along;
 * - a clause with its own subject, `we talked about`: takes the subject before it along ("I convinced him to");
 * - a predicate, `said {they} felt […]`: takes "was" before it along ("was guarded"), and is not offered where "not", "will"
 *   or "to" stands before it, since it would then say something else, nor in the place of a noun;
 * - `(leave out)`: takes along what would be left hanging; not offered where the rest would be no sentence;
 * - any other words, which stand where the marked ones stood.
 *
 * `{they}`, `{them}`, `{their}` become the note's pronoun, `{they want}` agrees with it; `{person}` and `{a parent}` take
 * article and number of the words they stand for, and `{who use}` agrees with them. `{first}` and `{last}` are the first
 * and the last marked word as they were written, `{deed}` what is marked behind "to" or behind the first word. At its end
 * `{clause}`, `{verb}`, `{words}`, `{with}` or `{end}` says what has to follow: `said {clause} / spoke of {words}`; where
 * an object follows, no alternative with a blank `[…]` is offered. Where fewer than two fit, what the list offers otherwise
 * is added, unless the entry ends with `(no other)`.
 */
export function rewordings(view: BlockView, range: Range, { alternatives, otherwise }: Choices): Fix[] {
  const place = placeOf(view, range);
  const fixes = alternatives.flatMap((alternative) => fixFor(place, alternative) ?? []);
  if (alternatives.at(-1) === NO_OTHER) return fixes;
  for (const alternative of otherwise) {
    if (fixes.length >= FEWEST) break;
    const fix = alternatives.includes(alternative) ? undefined : fixFor(place, alternative);
    if (fix) fixes.push(fix);
  }
  return fixes;
}

type Choices = Pick<Entry, 'alternatives' | 'otherwise'>;
type Replacement = Extract<Fix, { kind: 'replace' }>;

/** A choice is a choice from two on. */
const FEWEST = 2;
const NO_OTHER = '(no other)';
const CLAUSE = /^(?:I|we|\{they(?: \w+)?\}|one option)\b(?!\w)|^\{they/;
/** What stands for an object in an alternative, and is one too many where an object follows. */
const BLANK = '[…]';
const HOLDS_SUBJECT = /^\[|\{(?:they|last)\}$/;
const PROMPT_FOR_PREDICATE = /^\[(?:what|how|who|why|whose|when)\b/;
/** A prompt that asks who decided: what was decided stays, behind a colon. */
const ASKS_WHO = /^\[(?:who|whose|what .+ together)\b/;
const FOLLOWED_BY = / ?\{(clause|verb|words|end|with)\}$/;
/** A verb of telling, that a clause may follow. */
const TELLS = /^(?:said|says|told me)\b/;
const PREDICATE = mask('form-past', 'form-third', 'be', 'have', 'do', 'modal');
const FIRST_WORD = /^[\p{L}']+/u;
const AUXILIARY = mask('negation', 'modal', 'will', 'do', 'be', 'have');
const NEGATION = mask('negation');
const COORDINATOR = mask('coordinator');
const BASE = mask('form-base');
const WRITER = mask('pronoun-first', 'writer-role', 'staff-role');
const TO = words('to');
const WITH = words('with', 'w');
const THAT = words('that');

/** The alternative in its place, or nothing where it does not fit. */
function fixFor(place: Place, alternative: string): Replacement | undefined {
  if (alternative === NO_OTHER) return undefined;
  if (alternative === '(leave out)') {
    const range = rangeLeftOut(place);
    return range && { ...replacement(place, range, ''), title: say('Leave it out') };
  }
  const [ending, what] = FOLLOWED_BY.exec(alternative) ?? [''];
  if (what && !isFollowedBy(place, what)) return undefined;
  if (what === 'verb' && !agreesBehind(place)) return undefined;
  const bare = alternative.slice(0, alternative.length - ending.length);
  if (place.holdsSubject && !HOLDS_SUBJECT.test(bare)) return undefined;
  if (isPrompt(bare)) return prompt(place, alternative, written(place, bare));
  if (place.hasObject && alternative.includes(BLANK)) return undefined;
  const whole = withVerb(place, bare);
  if (!goesWithRest(place, whole)) return undefined;
  const takesRest = what !== undefined || whole !== bare || isOpenEnded(whole) || tells(place, whole);
  const text = written(place, whole);
  if (CLAUSE.test(alternative)) return takesRest || !hangs(place) ? clause(place, text) : undefined;
  if (!isPredicate(alternative)) return replacement(place, place, text);
  return takesRest || !hangs(place) ? predicate(place, text) : undefined;
}

const isFollowedBy = ({ view: { tokens }, followedBy, end }: Place, what: string): boolean =>
  what === 'with' ? WITH.has(tokens.hash[end] ?? 0) : what === followedBy;
const tells = ({ followedBy }: Place, alternative: string): boolean =>
  followedBy === 'clause' && TELLS.test(alternative);
const isPrompt = (alternative: string): boolean => alternative.startsWith('[');
const hangs = ({ hanging, end }: Place): boolean => hanging !== end;

function isPredicate(alternative: string): boolean {
  const [word] = FIRST_WORD.exec(alternative) ?? [''];
  return hasAny(lookUp(hashWord(word)), PREDICATE);
}

/** "He [what he said]" for "He was guarded", "[what he wants]" for "His readiness"; what hangs on the words goes with them. */
function prompt(place: Place, alternative: string, text: string): Replacement | undefined {
  const { first, end, hanging, owner, noun, joined, joint } = place;
  if (!PROMPT_FOR_PREDICATE.test(alternative)) return replacement(place, place, text);
  if (ASKS_WHO.test(alternative) && hangs(place)) {
    const asked = askingWho(place, text);
    if (asked) return asked;
  }
  if (hanging < 0) return undefined;
  if (joined >= 0) {
    const range = { first: place.link >= 0 ? beforeUnreal(place) : first, end: joined + 1 };
    return replacement(place, range, `${text} ${place.view.tokens.raw(joined)} ${joint}`);
  }
  const isOwned = owner >= 0 && place.link < 0;
  const start = isOwned ? owner : noun >= 0 ? noun : isOfWriter(place) ? place.subject : beforeUnreal(place);
  return replacement(place, { first: start, end: Math.max(end, hanging) }, text);
}

/** "I | made her sit", with nothing else that I did: what is asked for needs no "I". */
const isOfWriter = ({ view: { tokens }, subject, hanging }: Place): boolean =>
  subject >= 0 && tokens.is(subject, WRITER) && !tokens.is(hanging, COORDINATOR);

/** "He was moved to | segregation": "[who decided]: segregation"; not where the words say what may not be. */
function askingWho(place: Place, text: string): Replacement | undefined {
  const { view, first, end, subject, link, isUnreal } = place;
  const { tokens } = view;
  const start = subject >= 0 ? subject : link >= 0 ? link : first;
  const isFirst = start === 0 || tokens.kind[start - 1]! > Kind.mixed || start === place.sentence.first;
  if ((!isFirst && !tokens.is(start - 1, COORDINATOR)) || isUnreal || deniesWithin(place)) return undefined;
  if (tokens.isKind(end, Kind.clitic) || tokens.is(end, NEGATION)) return undefined;
  const isOpener = THAT.has(tokens.hash[end]!) || (TO.has(tokens.hash[end]!) && tokens.is(end + 1, BASE));
  return replacement(place, { first: start, end: isOpener ? end + 1 : end }, `${text}:`);
}

/** "will not", "tried to", "can't": where what did not happen so begins, which a prompt takes along. */
function beforeUnreal({ view: { tokens }, degree, link, isUnreal, subject }: Place): number {
  let i = link >= 0 ? link : degree;
  if (!isUnreal) return i;
  for (let step = 1; step > 0 && i > Math.max(subject + 1, 0); i -= step) step = unrealBefore(tokens, i);
  return i;
}

function unrealBefore(tokens: Tokens, i: number): number {
  if (tokens.has(i, Flag.sentenceStart) || tokens.is(i - 1, COORDINATOR)) return 0;
  if (tokens.is(i - 1, AUXILIARY)) return 1;
  return TO.has(tokens.hash[i - 1]!) && tokens.is(i - 2, FINITE) ? 2 : 0;
}

/** "I convinced him to": "we talked it over and he chose to". */
function clause(place: Place, text: string): Replacement | undefined {
  const { first, end, subject, isUnreal, isNoun, isObject, goesOnDoing } = place;
  if (goesOnDoing || isObject) return undefined;
  if (subject >= 0) return replacement(place, { first: subject, end }, text);
  return isUnreal || isNoun ? undefined : replacement(place, { first, end }, text);
}

/** "He was guarded and quiet": "shared little and was quiet". */
function predicate(place: Place, words: string): Replacement | undefined {
  const { joined, joint, link, degree, end } = place;
  if (place.isUnreal || place.isNoun || place.isSubject || place.isObject) return undefined;
  const text = agreeing(place, inTense(place, words));
  const from = link >= 0 ? link : degree;
  if (joined < 0) return replacement(place, { first: from, end }, text);
  return replacement(place, { first: from, end: joined + 1 }, `${text} ${place.view.tokens.raw(joined)} ${joint}`);
}

function replacement({ view: { tokens }, first, end }: Place, range: Range, words: string): Replacement {
  const before = tokens.start[first]! - tokens.start[range.first]!;
  const after = tokens.end[range.end - 1]! - tokens.end[end - 1]!;
  const begins = tokens.has(range.first, Flag.sentenceStart) && tokens.has(range.first, Flag.capital);
  const text = withoutEcho(tokens, range.end, words);
  const blank = text && tokens.isKind(range.first, Kind.clitic) ? ' ' : '';
  return {
    kind: 'replace',
    text: blank + (begins ? text.charAt(0).toUpperCase() + text.slice(1) : text),
    ...(before > 0 || after > 0 ? { reach: { before, after } } : {}),
  };
}

/** "chose to | to come": the word that follows is written once. */
function withoutEcho(tokens: Tokens, i: number, words: string): string {
  const text = words.replace(/\b(\w+) \1$/, '$1');
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return i < tokens.count && last.toLowerCase() === tokens.word(i) ? text.slice(0, -last.length - 1) : text;
}
