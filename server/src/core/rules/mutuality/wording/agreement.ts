import { mask } from '../../../lexicon/classes';
import { hasAny, lookUp } from '../../../lexicon/table';
import { words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import type { Place } from './place';

/** The pronouns of a note, by the one that stands for the person. */
export const PRONOUNS = {
  he: { they: 'he', them: 'him', their: 'his' },
  she: { they: 'she', them: 'her', their: 'her' },
  they: { they: 'they', them: 'them', their: 'their' },
} as const;

const WITH_ONE: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does', had: 'had' };
const WITH_MANY: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** The verb as "he" and "she" take it. */
const withOne = (verb: string): string => WITH_ONE[verb] ?? `${verb}s`;

/** The words of an alternative with its pronouns, articles and numbers. */
export function written(place: Place, alternative: string): string {
  const { view, first, end, isPlural, article } = place;
  if (!alternative.includes('{')) return alternative;
  const pronouns = PRONOUNS[pronounOf(place)];
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
    .replace(/\{last\}/g, () => view.tokens.raw(end - 1))
    .replace(/\{deed\}/g, () => deed(place));
}

/** "get out more" of "needs to get out more", "let go" of "can't let go". */
function deed({ view: { tokens }, first, end }: Place): string {
  let to = first;
  while (to < end - 1 && !TO.has(tokens.hash[to]!)) to++;
  return tokens.text.slice(tokens.start[to < end - 1 ? to + 1 : first + 1], tokens.end[end - 1]);
}
const TO = words('to');

/** The pronoun among the words or right before them, which tells more than the note's: "Anh talked; I redirected | her". */
function pronounOf({ view: { tokens, people }, first, end, subject, ofSeveral }: Place): keyof typeof PRONOUNS {
  if (ofSeveral) return 'they';
  for (let i = subject >= 0 ? subject : first; i < end; i++) {
    if (HE.has(tokens.hash[i]!)) return 'he';
    if (SHE.has(tokens.hash[i]!)) return 'she';
  }
  return people.pronoun;
}

const HE = words('he', 'him', 'his');
const SHE = words('she', 'her');

const pluralEnd = (end: string): string => (end === 'y' ? 'ies' : 's');
const eachWithOne = (verbs: string): string => verbs.split(' and ').map(withOne).join(' and ');

/** "said they has a bed": the verb behind is written for one. */
export const agreesBehind = ({ view: { tokens, people }, end }: Place): boolean =>
  people.pronoun !== 'they' || withMany(tokens.word(end)) === tokens.word(end);

/** A predicate that agrees with a subject of several: "sees" behind "they". */
export function agreeing({ ofSeveral }: Place, text: string): string {
  if (!ofSeveral) return text;
  const [verb] = FIRST_WORD.exec(text) ?? [''];
  return withMany(verb) + text.slice(verb.length);
}

/** A verb as "they" takes it: "wants" gives "want"; any other form stays as it is. */
export function withMany(verb: string): string {
  const known = WITH_MANY[verb];
  if (known || !hasAny(lookUp(hashWord(verb)), THIRD)) return known ?? verb;
  if (/[^aeiou]ies$/.test(verb) && verb.length > SHORTEST_Y) return verb.replace(/ies$/, 'y');
  return verb.replace(LENGTHENED.test(verb) ? /es$/ : /s$/, '');
}
/** "dies", "lies" and "ties" have no "y". */
const SHORTEST_Y = 4;
const LENGTHENED = /(?:ss|sh|ch|x|zz|[^aeiou]o)es$/;

const THIRD = mask('form-third');

/** "is tired" of what "was" so then: a predicate goes into the past where the words are surely told in it. */
export function inTense({ view: { tokens }, first, verb }: Place, text: string): string {
  const at = verb >= 0 ? verb : first;
  if (!tokens.is(at, PAST) || tokens.is(at, BASE) || PRESENT.has(tokens.hash[at]!)) return text;
  const [word] = FIRST_WORD.exec(text) ?? [''];
  if (PERFECT.test(text)) return text;
  if (!(word in WENT) && !hasAny(lookUp(hashWord(word)), THIRD)) return text;
  return (WENT[word] ?? regularPast(word)) + text.slice(word.length).replace(/ now\b/, '');
}

const regularPast = (third: string): string =>
  third.replace(/ies$/, 'y').replace(/s$/, '').replace(/y$/, 'ie').replace(/e?$/, 'ed');

const PERFECT = /^has (?:not|been|\w+ed)\b/;
const FIRST_WORD = /^[\p{L}']+/u;
const PAST = mask('form-past', 'be', 'have');
const BASE = mask('form-base');
const PRESENT = words('is', 'are', 'am', 'be', 'has', 'have', "'s", "'re", "'m", "'ve", 'been', 'being', 'having');
const WENT: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  has: 'had',
  does: 'did',
  says: 'said',
  sees: 'saw',
  finds: 'found',
  gets: 'got',
  takes: 'took',
  keeps: 'kept',
  comes: 'came',
  holds: 'held',
  feels: 'felt',
  drinks: 'drank',
};
