import { mask } from '../../../lexicon/classes';
import { hasAny, lookUp } from '../../../lexicon/table';
import { Flag, Kind, words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import { say } from '../../../text/saying';
import type { BlockView, Fix } from '../../rule';
import { rangeLeftOut } from './leavingOut';
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
 * and the last marked word as they were written. At its end `{clause}`, `{verb}`, `{words}` or `{end}` says what has to
 * follow: `said {clause} / spoke of {words}`; where an object follows, no alternative with a blank `[…]` is offered. Where
 * fewer than two fit, what the list offers otherwise is added, unless
 * the entry ends with `(no other)`.
 */
export function rewordings(view: BlockView, range: Range, { alternatives, otherwise }: Entry): Fix[] {
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

type Replacement = Extract<Fix, { kind: 'replace' }>;

/** A choice is a choice from two on. */
const FEWEST = 2;
const NO_OTHER = '(no other)';
const CLAUSE = /^(?:I|we|\{they(?: \w+)?\}|one option)\b(?!\w)|^\{they/;
/** What stands for an object in an alternative, and is one too many where an object follows. */
const BLANK = '[…]';
const HOLDS_SUBJECT = /^\[|\{(?:they|last)\}$/;
const PROMPT_FOR_PREDICATE = /^\[(?:what|how|who|why|whose|when)\b/;
const FOLLOWED_BY = / ?\{(clause|verb|words|end)\}$/;
const PREDICATE = mask('form-past', 'form-third', 'be', 'have', 'do', 'modal');
const FIRST_WORD = /^[\p{L}']+/u;

/** The alternative in its place, or nothing where it does not fit. */
function fixFor(place: Place, alternative: string): Replacement | undefined {
  if (alternative === NO_OTHER) return undefined;
  if (alternative === '(leave out)') {
    const range = rangeLeftOut(place);
    return range && { ...replacement(place, range, ''), title: say('Leave it out') };
  }
  const [ending, what] = FOLLOWED_BY.exec(alternative) ?? [''];
  if (what && what !== place.followedBy) return undefined;
  if (what === 'verb' && !agreesBehind(place)) return undefined;
  if (place.hasObject && alternative.includes(BLANK)) return undefined;
  const bare = alternative.slice(0, alternative.length - ending.length);
  if (place.holdsSubject && !HOLDS_SUBJECT.test(bare)) return undefined;
  if (!isPrompt(bare) && !endsAsAsked(place, bare)) return undefined;
  const text = written(place, withVerb(place, bare));
  if (PROMPT_FOR_PREDICATE.test(alternative)) return prompt(place, text);
  if (CLAUSE.test(alternative)) return clause(place, text);
  return isPredicate(alternative) ? predicate(place, text) : replacement(place, place, text);
}

const isPrompt = (alternative: string): boolean => alternative.startsWith('[');
/** How an alternative ends that what follows belongs to. */
const OPEN =
  /(?:\b(?:to|of|about|with|for|in|on|at|from|by|into|around|after|whether|that|than|before|how|while|could|would|may|not|yet|has|have|finished|left|reached|used)|:|\{last\}|\{they\})$/;
/** How no sentence ends. */
const UNENDED = /(?:\b(?:of|about|into|whether|that)|:)$/;
const INFINITIVE = /\b(?:to|not)$/;

/** "talked about" goes with "reviewed the consequences of | missed doses", not "talked"; and nothing stays open at an end. */
function endsAsAsked({ isOpen, followedBy }: Place, alternative: string): boolean {
  if (isOpen) return OPEN.test(alternative);
  return followedBy !== 'end' || !UNENDED.test(alternative);
}

/** "asked whether she would like to" behind "made her drink": "to drink". */
const withVerb = ({ lastVerb }: Place, alternative: string): string =>
  lastVerb && INFINITIVE.test(alternative) ? `${alternative} ${lastVerb}` : alternative;

/** "He [what he said]" for "He was guarded", "[what he wants]" for "His readiness". */
function prompt(place: Place, text: string): Replacement {
  const { first, end, link, isUnreal, joined } = place;
  if (link >= 0 && !isUnreal && joined < 0) return replacement(place, { first: link, end }, text);
  return replacement(place, { first: place.owner >= 0 ? place.owner : first, end }, text);
}

function isPredicate(alternative: string): boolean {
  const [word] = FIRST_WORD.exec(alternative) ?? [''];
  return hasAny(lookUp(hashWord(word)), PREDICATE);
}

/** "I convinced him to": "we talked it over and he chose to". */
function clause(place: Place, text: string): Replacement | undefined {
  const { first, end, subject, isUnreal, isNoun, goesOnDoing } = place;
  if (subject >= 0 && goesOnDoing) return undefined;
  if (subject >= 0) return replacement(place, { first: subject, end }, text);
  return isUnreal || isNoun ? undefined : replacement(place, { first, end }, text);
}

/** "He was guarded and quiet": "shared little and was quiet". */
function predicate(place: Place, predicate: string): Replacement | undefined {
  if (place.isUnreal || place.isNoun || place.isSubject) return undefined;
  const text = agreeing(place, predicate);
  if (place.link < 0) return replacement(place, place, text);
  const { tokens } = place.view;
  const first = place.link;
  if (place.joined < 0) return replacement(place, { first, end: place.end }, text);
  const joint = `${tokens.raw(place.joined)} ${tokens.raw(place.verb)}`;
  return replacement(place, { first, end: place.joined + 1 }, `${text} ${joint}`);
}

function replacement({ view: { tokens }, first, end }: Place, range: Range, text: string): Replacement {
  const before = tokens.start[first]! - tokens.start[range.first]!;
  const after = tokens.end[range.end - 1]! - tokens.end[end - 1]!;
  const begins = tokens.has(range.first, Flag.sentenceStart) && tokens.has(range.first, Flag.capital);
  const blank = text && tokens.isKind(range.first, Kind.clitic) ? ' ' : '';
  return {
    kind: 'replace',
    text: blank + (begins ? text.charAt(0).toUpperCase() + text.slice(1) : text),
    ...(before > 0 || after > 0 ? { reach: { before, after } } : {}),
  };
}

const PRONOUNS = {
  he: { they: 'he', them: 'him', their: 'his' },
  she: { they: 'she', them: 'her', their: 'her' },
  they: { they: 'they', them: 'them', their: 'their' },
} as const;

const WITH_ONE: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does', had: 'had' };
const WITH_MANY: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** The verb as "he" and "she" take it. */
const withOne = (verb: string): string => WITH_ONE[verb] ?? `${verb}s`;

/** The words of an alternative with its pronouns, articles and numbers. */
function written({ view, first, end, isPlural, article }: Place, alternative: string): string {
  if (!alternative.includes('{')) return alternative;
  const pronouns = PRONOUNS[view.people.pronoun];
  const isSeveral = pronouns.they === 'they';
  const several = article === 'a ' ? '' : article;
  return alternative
    .replace(/\{(they|them|their)(?: (\w+))?\}/g, (_, word: keyof typeof pronouns, verb?: string) =>
      verb === undefined ? pronouns[word] : `${pronouns[word]} ${isSeveral ? verb : withOne(verb)}`,
    )
    .replace(/\{person\}/g, isPlural ? `${several}people` : `${article}person`)
    .replace(/\{a (\w+)\}/g, (_, noun: string) => (isPlural ? noun.replace(/y?$/, pluralEnd) : article + noun))
    .replace(/\{who ([\w ]+)\}/g, (_, verbs: string) => `who ${isPlural ? verbs : eachWithOne(verbs)}`)
    .replace(/\{first\}/g, () => view.tokens.word(first))
    .replace(/\{last\}/g, () => view.tokens.raw(end - 1));
}

const pluralEnd = (end: string): string => (end === 'y' ? 'ies' : 's');
const eachWithOne = (verbs: string): string => verbs.split(' and ').map(withOne).join(' and ');

/** "said they has a bed": the verb behind is written for one. */
function agreesBehind({ view: { tokens, people }, end }: Place): boolean {
  return people.pronoun !== 'they' || !(tokens.is(end, THIRD) || ONE_ONLY.has(tokens.hash[end]!));
}
const ONE_ONLY = words('is', 'was', 'has', 'does');

/** A predicate that agrees with a subject of several: "sees" behind "they". */
function agreeing({ ofSeveral }: Place, text: string): string {
  if (!ofSeveral) return text;
  const [verb] = FIRST_WORD.exec(text) ?? [''];
  const plural = WITH_MANY[verb] ?? (hasAny(lookUp(hashWord(verb)), THIRD) ? verb.replace(/s$/, '') : verb);
  return plural + text.slice(verb.length);
}

const THIRD = mask('form-third');
