import { mask } from '../../../lexicon/classes';
import { type Sentence, sentenceAt } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb, isAuxiliary } from '../../../voice/verbs';
import type { BlockView } from '../../rule';
import { SETS } from './wordSets';

/** Tokens `first` up to, not including, `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Where marked words stand: what of their neighbours a rewording of one form or another takes along. */
export interface Place extends Range {
  readonly view: BlockView;
  readonly sentence: Sentence;
  /** Where the verb that links the words to their subject begins ("was", "has been very"); -1 when none does. */
  readonly link: number;
  /** The linking verb itself. */
  readonly verb: number;
  /** Where the subject right before begins, with its auxiliaries; -1 when none is written there. */
  readonly subject: number;
  /** What comes behind: a clause ("he paid"), a verb, other words, or nothing. */
  readonly followedBy: 'clause' | 'verb' | 'words' | 'end';
  /** Whether the words are one's own or of a row: "his hygiene", "third no-show", "for attention". */
  readonly isNoun: boolean;
  /** Whether a verb right behind has the words for its subject: "insomnia noted". */
  readonly isSubject: boolean;
  /** Whether an object of theirs follows: "followed up on | the referral". */
  readonly hasObject: boolean;
  /** Whether the words end with the subject of a verb that follows: "I know he | is angry". */
  readonly holdsSubject: boolean;
  /** The last word where it is a verb in its plain form: "made her | drink". */
  readonly lastVerb: string;
  /** Whether the words end with a preposition or "to" that what follows belongs to. */
  readonly isOpen: boolean;
  /** Whether another deed of the same subject follows: "… and then left". */
  readonly goesOnDoing: boolean;
  /** A possessive right before: "his hygiene"; -1 when none stands there. */
  readonly owner: number;
  /** An "and" or "but" right behind, with more of the same link: "guarded and quiet"; -1 when none stands there. */
  readonly joined: number;
  /** Whether "not", "will", "to" and the like stand before: it did not happen so, or not yet. */
  readonly isUnreal: boolean;
  /** Whether the subject is several, or "they". */
  readonly ofSeveral: boolean;
  /** Whether the words name several people. */
  readonly isPlural: boolean;
  /** The article or number, with its blank, that a noun for the person has here. */
  readonly article: string;
}

const BE = mask('be');
const HAVE = mask('have');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const POSSESSIVE = mask('possessive-person');
const NEGATION = mask('negation');
const UNREAL = mask('modal', 'will', 'do');
const COORDINATOR = mask('coordinator');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
export const FINITE = mask('form-past', 'form-third', 'be', 'have', 'do', 'modal', 'will');
const PARTICIPLE = mask('form-participle', 'be');
const BASE = mask('form-base');
const PLURAL = mask('pronoun-plural');
const PAST = mask('form-past');
const PREPOSITION = mask('preposition');
const TO = words('to');
const A = words('a', 'an');
const OPENS_CLAUSE = words('that', 'if', 'whether', 'there');
const STANDS_FOR = words('it', 'this', 'nobody', 'everybody', 'everyone');
const ORDINAL = words('first', 'second', 'third', 'fourth', 'fifth', 'another', 'last', 'next', 'more', 'no', 'some');
const DEGREE = words(
  'a',
  'bit',
  'little',
  'lot',
  'kind',
  'of',
  'more',
  'less',
  'most',
  'as',
  'quite',
  'so',
  'too',
  'very',
);
const SEVERAL = words('they', 'we', 'both', 'are', 'were', 'all', 'many', 'some');
const PEOPLE = words('people', 'men', 'women', 'children');
const HAVING = words('has', 'had', 'have', 'having', 'made', 'makes', 'make', 'shows', 'showed', 'experiences');
const FURTHEST_SUBJECT = 5;

export function placeOf(view: BlockView, { first, end }: Range): Place {
  const { tokens } = view;
  const sentence = sentenceAt(view.reading.sentences, first)!;
  const from = Math.max(sentence.first, view.reading.label?.end ?? 0);
  const before = beforeAdverbs(tokens, first, from);
  const verb = linkBefore(tokens, before, from);
  const link = verb < 0 ? -1 : linkStart(tokens, verb, from);
  const start = link < 0 ? first : link;
  const subject = subjectStart(tokens, start, from);
  return {
    view,
    sentence,
    first,
    end,
    link,
    verb,
    subject,
    followedBy: followedBy(tokens, end, sentence.end),
    isNoun: link < 0 && subject < 0 && first > from && isDetermined(tokens, first),
    isSubject: link < 0 && first === from && tokens.is(end, FINITE) && !isAdverbAnywhere(tokens, first),
    hasObject: tokens.is(end, DETERMINER) && end < sentence.end,
    holdsSubject: tokens.is(end - 1, NOMINATIVE) && tokens.is(end, FINITE),
    lastVerb: first < end - 1 && tokens.is(end - 1, BASE) && !isOpenWord(tokens, end - 1) ? tokens.raw(end - 1) : '',
    isOpen: isOpenWord(tokens, end - 1) && !closes(tokens, end, sentence.end),
    goesOnDoing: goesOnDoing(tokens, end, sentence.end),
    owner: first > from && tokens.is(first - 1, POSSESSIVE) ? first - 1 : -1,
    joined: verb >= 0 && goesOn(tokens, end, sentence.end) ? end : -1,
    isUnreal: isUnreal(tokens, from, first, start),
    ofSeveral: [verb, start - 1, first].some((i) => i >= from && SEVERAL.has(tokens.hash[i]!)),
    isPlural: isPluralNoun(tokens, end - 1),
    article: articleAt(tokens, first, verb),
  };
}

/** The token before some words, their adverbs of degree passed over: "was a bit …", "seemed very …". */
function beforeAdverbs(tokens: Tokens, first: number, from: number): number {
  let i = first - 1;
  while (i >= from && !tokens.is(i, NEGATION) && (isAdverb(tokens, i) || DEGREE.has(tokens.hash[i]!))) i--;
  return i;
}

/** The verb that gives the words to their subject: "was guarded", "has anhedonia", "made a threat"; -1 when there is none. */
function linkBefore(tokens: Tokens, before: number, from: number): number {
  const i = tokens.is(before, DETERMINER) && HAVING.has(tokens.hash[before - 1]!) ? before - 1 : before;
  if (i < from) return -1;
  return isLink(tokens, i) || (HAVING.has(tokens.hash[i]!) && !tokens.is(before + 1, PARTICIPLE)) ? i : -1;
}

const isLink = (tokens: Tokens, i: number): boolean => tokens.is(i, BE) || SETS.linking.has(tokens.hash[i]!);

/** "has been", "seems to be", "was": where the linking verb begins. */
function linkStart(tokens: Tokens, verb: number, from: number): number {
  let i = verb;
  while (i > from && (tokens.is(i - 1, HAVE) || TO.has(tokens.hash[i - 1]!) || isLink(tokens, i - 1))) i--;
  return i;
}

/** Where the subject begins, when one stands right before a verb; its adverbs and auxiliaries passed over. */
function subjectStart(tokens: Tokens, verb: number, from: number): number {
  for (let i = verb - 1; i >= from && verb - i <= FURTHEST_SUBJECT; i--) {
    if (tokens.is(i, NOMINATIVE)) return i;
    if (tokens.kind[i]! > Kind.mixed || tokens.is(i, COORDINATOR) || tokens.has(i, Flag.quoted)) return -1;
    if (i === from) return isNoSubject(tokens, i, verb) ? -1 : i;
    if (!isAuxiliary(tokens, i) && tokens.is(i, FINITE)) return -1;
  }
  return -1;
}

const isNoSubject = (tokens: Tokens, i: number, verb: number): boolean =>
  tokens.is(i, FINITE) ||
  tokens.is(i, PREPOSITION) ||
  TO.has(tokens.hash[i]!) ||
  ORDINAL.has(tokens.hash[i]!) ||
  (i === verb - 1 && tokens.is(i, DETERMINER));

const isUnreal = (tokens: Tokens, from: number, first: number, start: number): boolean => {
  for (let i = start; i < first; i++) if (tokens.is(i, NEGATION)) return true;
  let i = start - 1;
  while (i >= from && isAdverb(tokens, i) && !tokens.is(i, NEGATION)) i--;
  return i >= from && (tokens.is(i, NEGATION) || tokens.is(i, UNREAL) || TO.has(tokens.hash[i]!));
};

const CLAUSE_REACH = 4;

/** "(He claims) he paid", "her sister called" are clauses; "abuse", "drinking" are words. */
function followedBy(tokens: Tokens, i: number, end: number): Place['followedBy'] {
  if (closes(tokens, i, end)) return tokens.isKind(i, Kind.quote) ? 'clause' : 'end';
  if (tokens.is(i, NOMINATIVE) || OPENS_CLAUSE.has(tokens.hash[i]!)) return 'clause';
  if (STANDS_FOR.has(tokens.hash[i]!)) return tokens.is(i + 1, FINITE) ? 'clause' : 'words';
  if (tokens.is(i, FINITE) || tokens.is(i, NEGATION)) return 'verb';
  for (let k = i + 1; k < Math.min(end, i + CLAUSE_REACH); k++) {
    if (tokens.kind[k]! > Kind.mixed || tokens.is(k, PREPOSITION)) return 'words';
    if (tokens.is(k, FINITE)) return 'clause';
  }
  return 'words';
}

const isDetermined = (tokens: Tokens, first: number): boolean =>
  tokens.is(first - 1, DETERMINER) || tokens.is(first - 1, PREPOSITION) || ORDINAL.has(tokens.hash[first - 1]!);

/** "and quiet" behind "guarded": another word with the same link, not another clause. */
function goesOn(tokens: Tokens, i: number, end: number): boolean {
  if (i + 1 >= end || !tokens.is(i, COORDINATOR)) return false;
  return !tokens.is(i + 1, FINITE) && !tokens.is(i + 1, NOMINATIVE) && tokens.isKind(i + 1, Kind.word);
}

const PLURAL_NOUN = /[^su]s$/i;
const isPluralNoun = (tokens: Tokens, i: number): boolean =>
  PLURAL_NOUN.test(tokens.raw(i)) || PEOPLE.has(tokens.hash[i]!);

function articleAt(tokens: Tokens, first: number, verb: number): string {
  if (A.has(tokens.hash[first]!)) return 'a ';
  if (first > 0 && (verb === first - 1 || tokens.is(first - 1, PREPOSITION))) return 'a ';
  return tokens.is(first, DETERMINER) ? `${tokens.word(first)} ` : '';
}

/** "Reportedly" too, whose capital is the sentence's. */
export const isAdverbAnywhere = (tokens: Tokens, i: number): boolean =>
  isAdverb(tokens, i) || /..ly$/i.test(tokens.raw(i));

const isOpenWord = (tokens: Tokens, i: number): boolean =>
  (tokens.is(i, PREPOSITION) && !tokens.is(i, PLURAL)) || TO.has(tokens.hash[i]!);

/** "and then moved her on": a verb without a subject of its own. */
function goesOnDoing(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i + 1 < end; i++) {
    if (!tokens.is(i, COORDINATOR)) continue;
    let verb = i + 1;
    while (verb < end && isAdverb(tokens, verb)) verb++;
    if (tokens.is(verb, PAST)) return true;
  }
  return false;
}

/** Whether the sentence, or a part of it, ends at a token. */
export const closes = (tokens: Tokens, i: number, end: number): boolean =>
  i >= end || (tokens.kind[i]! > Kind.mixed && !tokens.isKind(i, Kind.quote)) || tokens.is(i, COORDINATOR);
