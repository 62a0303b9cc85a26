import { mask } from '../../../lexicon/classes';
import { type Sentence, sentenceAt } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb, isAuxiliary } from '../../../voice/verbs';
import type { BlockView } from '../../rule';
import { closes, FINITE, isAdverbAnywhere, isHowOften } from './closing';
import { hangingEnd } from './hanging';
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
  /** Where what hangs on the words ends: "non-compliant | with the plan"; `end` where nothing does, -1 where that is not sure. */
  readonly hanging: number;
  /** Where adverbs of degree begin that stand before the words: "very | needy"; `first` where none do. */
  readonly degree: number;
  /** The first word of the noun that the words end: "a long | history", "appropriate | limit setting"; -1 for no noun. */
  readonly noun: number;
  /** Whether they are what the verb before them says or takes: "arrived | late", "improve | attendance". */
  readonly isObject: boolean;
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
  /** The linking verb as it goes on behind that: "was", "is". */
  readonly joint: string;
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
const PARTICIPLE = mask('form-participle', 'be');
const BASE = mask('form-base');
const PLURAL = mask('pronoun-plural');
const PLURAL_FORM = mask('form-plural');
const THIRD = mask('form-third');
const NO_ADJECTIVE = mask(
  'form-third',
  'be',
  'have',
  'do',
  'modal',
  'will',
  'preposition',
  'coordinator',
  'pronoun-first',
  'pronoun-plural',
  'pronoun-person',
  'person-role',
  'writer-role',
  'kin',
);
const PAST = mask('form-past');
const GERUND_FORM = mask('form-gerund');
const SUBORDINATOR = mask('subordinator');
const PREPOSITION = mask('preposition');
const DEED = mask('form-past', 'form-third', 'modal', 'will');
const THEN = words('then');
const TO = words('to');
const NO_DEGREE = mask('preposition', 'coordinator');
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
  'somewhat',
  'rather',
  'really',
  'totally',
  'overly',
  'extremely',
);
const SEVERAL = words('they', 'we', 'both', 'are', 'were', 'all', 'many', 'some');
const PEOPLE = words('people', 'men', 'women', 'children');
const HAVING = words('has', 'had', 'have', 'having', 'made', 'makes', 'make', 'shows', 'showed', 'experiences');
const LINKING = words(
  'appeared',
  'appears',
  'presented',
  'presents',
  'seemed',
  'seems',
  'looked',
  'looks',
  'was',
  'is',
);
const JOINS = words('and', 'but', 'yet');
const FURTHEST_SUBJECT = 5;
const FURTHEST_ARTICLE = 5;

/** Looks once around some marked words: at their subject, their verb and what hangs on them. */
export function placeOf(view: BlockView, { first, end }: Range): Place {
  const { tokens } = view;
  const sentence = sentenceAt(view.reading.sentences, first)!;
  const from = Math.max(sentence.first, view.reading.label?.end ?? 0);
  const before = beforeAdverbs(tokens, first, from);
  const verb = linkBefore(tokens, before, from);
  const link = verb < 0 ? -1 : linkStart(tokens, verb, from);
  const start = link < 0 ? first : link;
  const noun = link < 0 ? nounStart(tokens, first, from) : -1;
  const subject = noun >= 0 ? -1 : subjectStart(tokens, start, from);
  const isNoun = link < 0 && subject < 0 && first > from && (noun >= 0 || isDetermined(tokens, first));
  const isSubject = link < 0 && first === from && tokens.is(end, FINITE) && !isAdverbAnywhere(tokens, first);
  const owner = first > from && tokens.is(first - 1, POSSESSIVE) ? first - 1 : -1;
  const isOpen = isOpenWord(tokens, end - 1) && !closes(tokens, end, sentence.end);
  const joint = verb < 0 ? jointOf(tokens, first) : tokens.isKind(verb, Kind.clitic) ? 'is' : tokens.raw(verb);
  return {
    view,
    sentence,
    first,
    end,
    link,
    verb,
    subject,
    followedBy: followedBy(tokens, end, sentence.end),
    isNoun,
    isSubject,
    hanging: hangingEnd(tokens, end, sentence.end, {
      isOpen: isOpen || tokens.is(end - 1, DETERMINER),
      isSubject: isSubject || isNoun,
      isQuality: owner >= 0 || noun >= 0,
    }),
    noun,
    degree: tokens.is(first, FINITE) ? first : degreeStart(tokens, first, from),
    isObject: link < 0 && subject < 0 && before >= from && isTaken(tokens, before),
    hasObject: tokens.is(end, DETERMINER) && end < sentence.end,
    holdsSubject: tokens.is(end - 1, NOMINATIVE) && tokens.is(end, FINITE),
    lastVerb:
      first < end - 1 && tokens.is(end - 1, BASE) && !tokens.is(end - 1, NO_ADJECTIVE) ? tokens.raw(end - 1) : '',
    isOpen,
    goesOnDoing: goesOnDoing(tokens, end, sentence.end),
    owner,
    joined: joint && goesOn(tokens, end, sentence.end) ? end : -1,
    joint,
    isUnreal: isUnreal(tokens, from, first, start),
    ofSeveral:
      [verb, start - 1, first].some((i) => i >= from && SEVERAL.has(tokens.hash[i]!)) ||
      (subject >= 0 && tokens.is(start - 1, PLURAL_FORM) && !tokens.is(start - 1, FINITE)),
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
  return i >= from && (isLink(tokens, i) || HAVING.has(tokens.hash[i]!)) ? i : -1;
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

const GERUND = /..ing$/i;

const isUnreal = (tokens: Tokens, from: number, first: number, start: number): boolean => {
  for (let i = start; i < first; i++) if (tokens.is(i, NEGATION)) return true;
  let i = start - 1;
  while (i >= from && isAdverb(tokens, i) && !tokens.is(i, NEGATION)) i--;
  return i >= from && (tokens.is(i, NEGATION) || tokens.is(i, UNREAL) || TO.has(tokens.hash[i]!));
};

const CLAUSE_REACH = 4;

/** "(He claims) he paid", "her sister called" are clauses; "abuse", "drinking" are words. */
function followedBy(tokens: Tokens, i: number, end: number): Place['followedBy'] {
  if (closes(tokens, i, end) || isHowOften(tokens, i)) return tokens.isKind(i, Kind.quote) ? 'clause' : 'end';
  if (tokens.is(i, NOMINATIVE) || OPENS_CLAUSE.has(tokens.hash[i]!)) return 'clause';
  if (STANDS_FOR.has(tokens.hash[i]!)) return tokens.is(i + 1, FINITE) ? 'clause' : 'words';
  if (tokens.is(i, NEGATION) || (tokens.is(i, FINITE) && !isNamed(tokens, i, end))) return 'verb';
  if (tokens.is(i, GERUND_FORM)) return 'words';
  for (let k = i + 1; k < Math.min(end, i + CLAUSE_REACH); k++) {
    if (tokens.kind[k]! > Kind.mixed || tokens.is(k, PREPOSITION) || tokens.is(k, COORDINATOR)) return 'words';
    if (tokens.is(k, FINITE)) return 'clause';
  }
  return 'words';
}

/** "presented as | flat", "appeared | drowsy": the words link themselves, as "was" would. */
function jointOf(tokens: Tokens, first: number): string {
  if (!LINKING.has(tokens.hash[first]!)) return '';
  return tokens.is(first, PAST) ? 'was' : 'is';
}

/** Where the noun begins that some words end, its article and adjectives with it; -1 where none is seen. */
function nounStart(tokens: Tokens, first: number, from: number): number {
  if (tokens.is(first, FINITE) || tokens.is(first, SUBORDINATOR) || tokens.is(first, DETERMINER)) return -1;
  if (isAdverbAnywhere(tokens, first)) return -1;
  for (let i = first - 1; i >= Math.max(from, first - FURTHEST_ARTICLE); i--) {
    if (tokens.is(i, DETERMINER)) return i;
    if ((tokens.kind[i]! > Kind.mixed && !tokens.isMark(i, '/')) || tokens.is(i, NO_ADJECTIVE)) return -1;
    if (tokens.isKind(i, Kind.clitic) || isAdverb(tokens, i)) return -1;
  }
  return -1;
}

function degreeStart(tokens: Tokens, first: number, from: number): number {
  let i = first;
  while (i > from && DEGREE.has(tokens.hash[i - 1]!) && !tokens.is(i - 1, NO_DEGREE)) i--;
  return i;
}

/** "arrived | late", "modeled appropriate | limit setting". */
const isTaken = (tokens: Tokens, before: number): boolean =>
  isContentVerb(tokens, before) ||
  (tokens.isKind(before, Kind.word) &&
    !tokens.is(before, NO_ADJECTIVE) &&
    !tokens.has(before, Flag.capital) &&
    isContentVerb(tokens, before - 1));

const isContentVerb = (tokens: Tokens, i: number): boolean =>
  !isAuxiliary(tokens, i) &&
  !isLink(tokens, i) &&
  (tokens.is(i, PAST) || tokens.is(i, THIRD) || (tokens.is(i, BASE) && tokens.is(i - 1, UNREAL)));

/** "denied | urges", "denied | being upset": what looks like a verb is what is spoken of. */
const isNamed = (tokens: Tokens, i: number, end: number): boolean =>
  GERUND.test(tokens.raw(i)) || (tokens.is(i, PLURAL_FORM) && closes(tokens, i + 1, end));

const isDetermined = (tokens: Tokens, first: number): boolean =>
  tokens.is(first - 1, DETERMINER) || tokens.is(first - 1, PREPOSITION) || ORDINAL.has(tokens.hash[first - 1]!);

/** "and quiet" behind "guarded": another word with the same link, not another clause. */
function goesOn(tokens: Tokens, i: number, end: number): boolean {
  if (i + 1 >= end || !JOINS.has(tokens.hash[i]!) || !tokens.isKind(i + 1, Kind.word)) return false;
  const next = isAdverbAnywhere(tokens, i + 1) ? i + 2 : i + 1;
  if (tokens.is(next, NOMINATIVE) || tokens.is(next, PREPOSITION)) return false;
  if (tokens.is(next, FINITE)) return tokens.is(next, PARTICIPLE) && closes(tokens, next + 1, end);
  return followedBy(tokens, next, end) !== 'clause';
}

const PLURAL_NOUN = /[^su]s$/i;
const isPluralNoun = (tokens: Tokens, i: number): boolean =>
  PLURAL_NOUN.test(tokens.raw(i)) || PEOPLE.has(tokens.hash[i]!);

function articleAt(tokens: Tokens, first: number, verb: number): string {
  if (A.has(tokens.hash[first]!)) return 'a ';
  if (first > 0 && (verb === first - 1 || tokens.is(first - 1, PREPOSITION))) return 'a ';
  return tokens.is(first, DETERMINER) ? `${tokens.word(first)} ` : '';
}

const isOpenWord = (tokens: Tokens, i: number): boolean =>
  (tokens.is(i, PREPOSITION) && !tokens.is(i, PLURAL)) || TO.has(tokens.hash[i]!);

/** "and then moved her on": a verb without a subject of its own. */
function goesOnDoing(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i + 1 < end; i++) {
    if (!tokens.is(i, COORDINATOR) && !(tokens.isMark(i, ',') && THEN.has(tokens.hash[i + 1]!))) continue;
    let verb = i + 1;
    while (verb < end && isAdverb(tokens, verb)) verb++;
    if (tokens.is(verb, DEED)) return true;
  }
  return false;
}
