import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import { ClauseFlag } from '../../../voice/clause';
import { clauseAt } from '../../../voice/frames';
import { isAdverb } from '../../../voice/verbs';
import { isInGoalLine } from '../goals/taskClause';
import { isBeforeClause, isBeforeDeed, isBeforePerson } from './behind';
import { isOfConduct } from './conduct';
import {
  isAgentNamed,
  isAuthorityNamed,
  isDecisionInBrief,
  isFelt,
  isMentionedAsWord,
  isNegated,
  isPassive,
  isQuestionOrCondition,
  isSaidOfIt,
  isSelfNamed,
  isWished,
} from './context';
import type { Use } from './matching';
import { FUNCTION_WORD, isAboutPerson, isAttribute, isDoer, isHeadNoun, isNoun } from './noun';
import { isLeftOpen, passiveSubject, telegramSubject } from './passiveSubject';
import { isReportedByPerson } from './reported';
import {
  namesPerson,
  nearestSubject,
  personObjectEnd,
  REACH,
  type Who,
  whoDoes,
  whoIsDescribed,
  whoOf,
  whoSurelyDoes,
} from './subject';
import { SETS } from './wordSets';

/** Something that has to be so, or may not be so, for a wording to count. */
export type Condition = (use: Use) => boolean;

const isOneOf =
  (...who: Who[]) =>
  (found: Who): boolean =>
    who.includes(found);
const personOrNobody = isOneOf('person', 'none');
const writerOrNobody = isOneOf('writer', 'none');

/** Conditions by name, as the lists write them. */
const NAMED: Readonly<Record<string, Condition>> = {
  /** The person is the verb's subject, or none is written. */
  'by the person': (use) => personOrNobody(whoDoes(use.view, use.first)),
  /** The person is named as the subject, or no subject is written, whoever did it by the verb's sense. */
  'by the person or unsaid': ({ view, first }) => personOrNobody(whoSurelyDoes(view, first) ?? 'none'),
  /** "Mother alleges …": kin without a possessor are those the note is about. */
  'by the person or kin': (use) => personOrNobody(whoDoes(use.view, use.first)) || isByBareKin(use),
  /** The person is named as the verb's subject. */
  'by the person for sure': (use) => whoSurelyDoes(use.view, use.first) === 'person',
  /** The writer or their team is the verb's subject, or none is written. */
  'by the writer': (use) => isByWriter(use),
  'by the writer for sure': (use) => whoSurelyDoes(use.view, use.first) === 'writer',
  /** The writer or their team is named as the subject, or no subject is written: a fragment is the writer's. */
  'by the writer or unsaid': ({ view, first }) => writerOrNobody(whoSurelyDoes(view, first) ?? 'none'),
  'by the writer or us': (use) => isOneOf('writer', 'none', 'together')(whoDoes(use.view, use.first)),
  /** Said of the person: "she is …", "… client", "Pleasant and …". */
  'of the person': (use) => isAboutPerson(use),
  'of the person for sure': (use) =>
    namesPerson(use.view, use.end) || (isAboutPerson(use) && whoIsDescribed(use.view, use.first) === 'person'),
  'of them or their home': (use) => isAboutPerson(use) || isOfHome(use),
  'of their conduct': isOfConduct,
  'before a clause': isBeforeClause,
  'before what the person does': isBeforePerson,
  /** "Plan: Consumer must …": a goal set for them, of which another rule tells. */
  'in a goal line': ({ view, first }) => isInGoalLine(view, first),
  'before a deed': isBeforeDeed,
  /** A noun for a person: an article before it, or a plural that does something. */
  'as a noun': (use) => isNoun(use),
  /** "a transient fault": the word belongs to a thing that follows. */
  'before a thing': (use) => isAttribute(use) && !namesPerson(use.view, use.end),
  'alone as a noun': (use) => isHeadNoun(use),
  'a doer': isDoer,
  'with the person': (use) => personObjectEnd(use.view, use.end) > 0,
  /** "the client …", "Mike's stubbornness". */
  'right behind the person': ({ view, first, sentence }) => {
    const before = view.tokens.isKind(first - 1, Kind.clitic) ? first - 2 : first - 1;
    return before >= sentence.first && namesPerson(view, before);
  },
  'in the passive': (use) => isPassive(use.view, use.first),
  /** "She was …", "Was …": something is done to the person. */
  'said of the person': (use) => personOrNobody(whoDoes(use.view, use.first)),
  'said of the person in the passive': (use) =>
    isPassive(use.view, use.first) && whoDoes(use.view, use.first) === 'person',
  /** "She was kept …", "… and kept …". */
  'done to the person': (use) => isDoneToPerson(use),
  /** "Kept there until lunch." too. */
  'done to the person or in brief': (use) => isDoneToPerson(use) || opensSentence(use),
  /** Somewhere in a clause with them as its subject, or with none. */
  'in a clause about the person': ({ view, first }) => personOrNobody(whoOf(clauseAt(view, first)?.actor ?? 'none')),
  'said of it': isSaidOfIt,
  'said of a decision': (use) =>
    isPassive(use.view, use.first) && SETS.decision.has(use.view.tokens.hash[passiveSubject(use)] ?? 0),
  'left open': isLeftOpen,
  /** "Payee disbursement reduced": the decision stands right before, at the start of its clause. */
  'a decision told in brief': isDecisionInBrief,
  'with its agent named': isAgentNamed,
  'with an authority named': isAuthorityNamed,
  'a question or condition': isQuestionOrCondition,
  negated: isNegated,
  'said by the person': isReportedByPerson,
  'felt by the person': isFelt,
  'their own wish': isWished,
  'their own name': isSelfNamed,
  'a word talked about': isMentionedAsWord,
  /** "I am …", "my brother is …": said of the writer or somebody of theirs. */
  'of the writer': isSaidOfWriter,
  /** "plays a drunk in the play", "the offender in the movie". */
  'in a work of fiction': ({ view, first, sentence }) => {
    for (let i = sentence.first; i < sentence.end; i++)
      if (i !== first && SETS.fiction.has(view.tokens.hash[i]!)) return true;
    return false;
  },
  'before a name': (use) => isBeforeName(use),
  /** "Isaiah has ADHD and ODD". */
  'an abbreviation': ({ view: { tokens }, first, end }) =>
    tokens.has(first, Flag.allCaps) && !(tokens.has(end, Flag.allCaps) && tokens.is(end, FUNCTION_WORD)),
  /** "must be the only pilot here", "must have slept": what seems to be so, no duty. */
  'a guess': ({ view: { tokens }, end }) =>
    HAVE_WORD.has(tokens.hash[end] ?? 0) ||
    (BE_PLAIN.has(tokens.hash[end] ?? 0) && (tokens.is(end + 1, DETERMINED) || tokens.isKind(end + 1, Kind.number))),
  /** "made him wash …": a verb follows as it stands. */
  'right before a plain verb': ({ view, end, sentence }) =>
    end < sentence.end && view.tokens.is(end, BASE_OR_BE) && !view.tokens.is(end, KIN),
  "somebody else's": isSomebodyElses,
  /** "The ward consultant put him on checks": the subject before it says who. */
  'done by somebody in office': ({ view, first }) => {
    const clause = clauseAt(view, first);
    if (!clause || clause.verb < 0 || clause.verb >= first || (clause.flags & ClauseFlag.passive) !== 0) return false;
    return clause.actor === 'staff' || clause.actor === 'institution' || clause.actor === 'kin';
  },
  /** A clause without a subject begins here: "…; told to rest". */
  'opening a clause': (use) => opensClause(use),
  /** "Strengths: punctual, pleasant.": between a comma or colon and the next mark. */
  'closing a list': ({ view, first, end, sentence }) =>
    first > sentence.first &&
    view.tokens.isKind(first - 1, Kind.mark) &&
    (end >= sentence.end || view.tokens.isKind(end, Kind.mark)),
  'at the start': (use) => opensSentence(use),
};

const NEAR: Readonly<Record<string, (words: ReadonlySet<number>) => Condition>> = {
  before: (words) => (use) => within(use, use.end, use.end + 2, words),
  'right before': (words) => (use) => within(use, use.end, use.end + 1, words),
  behind: (words) => (use) => within(use, use.first - 2, use.first, words),
  /** The last word of an open slot is one of the words. */
  'ending in': (words) => (use) => within(use, use.end - 1, use.end, words),
  'right behind': (words) => (use) => within(use, use.first - 1, use.first, words),
  near: (words) => (use) =>
    within(use, use.first - REACH, use.first, words) || within(use, use.end, use.end + REACH, words),
  /** Before it in the same clause: what stands behind "while" or "because" is another matter. */
  'in its clause behind': (words) => (use) => {
    const clause = clauseAt(use.view, use.first);
    return clause !== undefined && within(use, clause.first, use.first, words);
  },
  'in its clause with': (words) => (use) => {
    const clause = clauseAt(use.view, use.first);
    return clause !== undefined && within(use, clause.first, clause.end, words);
  },
  'later than': (words) => (use) => within(use, use.first - REACH, use.first, words),
  followed: (words) => (use) => within(use, use.end, use.end + REACH, words),
  /** Right behind a label that ends with one of the words: "Compliance: poor". */
  under:
    (words) =>
    ({ view, first }) =>
      view.reading.label?.end === first && words.has(hashWord(view.reading.label.name.split(/[^\w-]+/).at(-1) ?? '')),
  /** In a clause with one of the words as its subject: "A new plan is in effect". */
  about: (words) => (use) => {
    const clause = clauseAt(use.view, use.first);
    return clause !== undefined && clause.subject < use.first && words.has(use.view.tokens.hash[clause.subject] ?? 0);
  },
  /** Right behind one of the words, which opens the clause: "Support to taper from July". */
  'a telegram about': (words) => (use) => words.has(use.view.tokens.hash[telegramSubject(use)] ?? 0),
  /** In the passive, or in a telegram, with one of the words as its subject: "The request for a room was …". */
  'said of': (words) => (use) => words.has(use.view.tokens.hash[passiveSubject(use)] ?? 0),
};

/** Whether there is a condition of this name, without or with words behind it. */
export const isCondition = (name: string, hasWords: boolean): boolean => (hasWords ? NEAR : NAMED)[name] !== undefined;

/** A condition by its name, with the words of those that have some. */
export const readCondition = (name: string, words: ReadonlySet<number> | undefined): Condition =>
  words ? NEAR[name]!(words) : NAMED[name]!;

/** "I am an addict", "my brother is an alcoholic": the writer's own story. */
function isSaidOfWriter({ view, first, sentence }: Use): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - OWN_STORY_REACH); i--) {
    if (view.tokens.is(i, BE_WORD))
      return WRITERS_OWN.some((mine) => view.tokens.is(i - 1, mine) || view.tokens.is(i - 2, mine));
  }
  return false;
}

/** "The unit was disgusting", "flat squalid". */
const isOfHome = ({ view, first }: Use): boolean => {
  const subject = clauseAt(view, first)?.subject ?? -1;
  return [subject, first - 1].some((i) => SETS.home.has(view.tokens.hash[i] ?? 0));
};

function isByBareKin({ view, first, sentence }: Use): boolean {
  const clause = clauseAt(view, first);
  const subject = clause?.actor === 'kin' ? clause.subject : -1;
  return subject >= sentence.first && subject < first && (subject === 0 || !view.tokens.is(subject - 1, DETERMINED));
}

const DETERMINED = mask('determiner', 'possessive-person', 'possessive-writer', 'clitic-s');
const OWN_STORY_REACH = 4;
const BE_WORD = mask('be');
const WRITERS_OWN = [mask('pronoun-first'), mask('possessive-writer')];

/** "… ; told to rest", "Not considered …": whatever adverb comes first. */
function opensClause({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  const body = Math.max(sentence.first, view.reading.label?.end ?? 0);
  let at = first;
  while (at > body && isLeading(tokens, at - 1)) at--;
  return at === body || (tokens.isKind(at - 1, Kind.mark) && !tokens.isMark(at - 1, '/'));
}

const isLeading = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, NEGATION) || LONGER.has(tokens.hash[i]!) || isAdverb(tokens, i);

const NEGATION = mask('negation');
const LONGER = words('longer');

const opensSentence = ({ view, first, sentence }: Use): boolean =>
  first === sentence.first || view.reading.label?.end === first;

/** In the passive with the person as its subject, or joined to such a passive by "and". */
function isDoneToPerson({ view, first, sentence }: Use): boolean {
  if (isPassive(view, first)) return personOrNobody(whoDoes(view, first));
  const { tokens } = view;
  const body = Math.max(sentence.first, view.reading.label?.end ?? 0);
  if (!tokens.is(first - 1, COORDINATOR) && !tokens.isMark(first - 1, ',')) return false;
  for (let i = first - 2; i >= Math.max(body, first - JOINED_REACH); i--) {
    if (isPassive(view, i)) return personOrNobody(whoDoes(view, i));
    if (tokens.is(i, NOMINATIVE)) return false;
  }
  return false;
}

const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person', 'pronoun-thing');
const COORDINATOR = mask('coordinator');
const JOINED_REACH = 12;

/** "My phone", "her sister's bag", "the library's door": what it is belongs to somebody else. */
function isSomebodyElses({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - OWNER_REACH); i--) {
    if (tokens.is(i, OURS)) return true;
    if (tokens.has(i, Flag.possessive)) return !namesPerson(view, i);
    if (tokens.isKind(i, Kind.clitic)) continue;
    if (!tokens.isKind(i, Kind.word) || tokens.is(i, FUNCTION_WORD)) return false;
  }
  return false;
}

const OURS = mask('possessive-writer');
const OWNER_REACH = 3;

function within({ view, sentence }: Use, from: number, to: number, words: ReadonlySet<number>): boolean {
  for (let i = Math.max(from, sentence.first); i < Math.min(to, sentence.end); i++)
    if (words.has(view.tokens.hash[i]!)) return true;
  return false;
}

/** The writer acts, or nobody is named. With the person as object, "we" is the staff's, and a subject carried over is not them. */
function isByWriter({ view, first }: Use): boolean {
  const who = whoSurelyDoes(view, first);
  if (who === undefined || writerOrNobody(who)) return true;
  if (personObjectEnd(view, first + 1) < 0) return false;
  return who === 'together' || (who === 'person' && nearestSubject(view, first) === undefined);
}

/** "admitted to Stanford", "admitted 11/9": a capital in mid-sentence or a date follows, behind a preposition perhaps. */
function isBeforeName({ view, end, sentence }: Use): boolean {
  const { tokens } = view;
  const at = end < sentence.end && tokens.is(end, PREPOSITION) ? end + 1 : end;
  return at < sentence.end && (tokens.has(at, Flag.capital) || tokens.isKind(at, Kind.number)) && !tokens.is(at, FIRST);
}

const HAVE_WORD = words('have');
const BE_PLAIN = words('be');
const BASE_OR_BE = mask('form-base', 'be');
const KIN = mask('kin', 'companion');
const PREPOSITION = mask('preposition');
const FIRST = mask('pronoun-first');
