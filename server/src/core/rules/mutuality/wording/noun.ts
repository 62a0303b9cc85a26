import { mask } from '../../../lexicon/classes';
import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Use } from './matching';
import { endsWith, namesPerson, type Who, whoIsDescribed } from './subject';
import { SETS } from './wordSets';

const PREPOSITION = mask('preposition');
/** Words that are no noun, verb or adjective. */
export const FUNCTION_WORD = mask(
  'preposition',
  'coordinator',
  'subordinator',
  'adverb',
  'time-word',
  'weekday',
  'be',
  'have',
  'do',
  'modal',
  'determiner',
  'pronoun-first',
  'pronoun-person',
  'pronoun-plural',
  'pronoun-thing',
  'negation',
);
const THEIRS = words(
  'behavior',
  'behaviors',
  'behaviour',
  'attitude',
  'manner',
  'tendencies',
  'traits',
  'tone',
  'affect',
  'individual',
  'male',
  'female',
);

const ARTICLES = words(
  'a',
  'an',
  'the',
  'these',
  'those',
  'this',
  'that',
  'two',
  'three',
  'several',
  'many',
  'some',
  'other',
  'most',
  'typical',
  'known',
  'another',
);

/** "a brittle bipolar, on lithium", "two psychotics", not "a borderline pass": behind an article or a number, before no noun. */
export function isHeadNoun(use: Use): boolean {
  const { tokens } = use.view;
  if (isAttribute(use)) return false;
  for (let i = use.first - 1; i >= Math.max(use.sentence.first, use.first - NOUN_REACH); i--) {
    if (ARTICLES.has(tokens.hash[i]!) || isAge(tokens, i) || tokens.isKind(i, Kind.number)) return true;
    if (!tokens.isKind(i, Kind.word) || tokens.is(i, NO_ADJECTIVE)) return false;
  }
  return false;
}

const NOUN_REACH = 3;
const NO_ADJECTIVE = mask('preposition', 'coordinator', 'be', 'have', 'do', 'modal', 'pronoun-first', 'pronoun-person');

/** "16yo runaway", "38 y/o drinker", "met with inmate": in telegrams an age or a preposition stands for the article. */
const isAge = (tokens: Tokens, i: number): boolean => AGE.has(tokens.hash[i]!) || tokens.isKind(i, Kind.mixed);
const AGE = words('yo', 'y/o', 'o', 'old', 'm', 'f');

/** Whether marked words that may be a noun or an adjective are a noun here, for a person. */
export function isNoun(use: Use): boolean {
  const { tokens } = use.view;
  for (let i = use.first - 1; i >= Math.max(use.sentence.first, use.first - 4); i--) {
    if (ARTICLES.has(tokens.hash[i]!) || isAge(tokens, i) || tokens.is(i, PREPOSITION)) return true;
    if (tokens.kind[i] !== tokens.kind[use.first]) break;
  }
  const last = use.end - 1;
  return endsWith(tokens, last, 's') || personOrNobody(whoIsDescribed(use.view, use.first));
}

/** Said of the person, or of nobody named; before a noun, the noun has to be them or something of theirs. */
export function isAboutPerson(use: Use): boolean {
  const { view, first, end } = use;
  if (namesPerson(view, end) || THEIRS.has(view.tokens.hash[end] ?? 0)) return true;
  return !isAttribute(use) && personOrNobody(whoIsDescribed(view, first));
}

/** "chronic avoider", "serial monogamists": the last word is made of what somebody does. */
export function isDoer({ view: { tokens }, end }: Use): boolean {
  const last = end - 1;
  return !SETS['no-doer'].has(tokens.hash[last]!) && DOERS.some((ending) => endsWith(tokens, last, ending));
}

const DOERS = ['er', 'ers', 'or', 'ors', 'ist', 'ists', 'holic', 'holics'];

/** "Stupid exams", "the stable income": the word belongs to a thing that follows. */
export function isAttribute({ view, end, sentence }: Use): boolean {
  const { tokens } = view;
  if (end >= sentence.end || !tokens.isKind(end, Kind.word) || tokens.is(end - 1, FUNCTION_WORD)) return false;
  if (SETS['how-long'].has(tokens.hash[end]!)) return false;
  return !tokens.is(end, FUNCTION_WORD) && !endsWith(tokens, end, 'ly') && !endsWith(tokens, end, 'ing');
}

const personOrNobody = (who: Who): boolean => who === 'person' || who === 'none';
