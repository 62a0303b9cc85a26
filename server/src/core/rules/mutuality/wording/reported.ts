import { mask } from '../../../lexicon/classes';
import { sentenceAt } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { ClauseFlag } from '../../../voice/clause';
import { clauseAt } from '../../../voice/frames';
import { findPhrase, phrases } from '../../../voice/phrases';
import type { BlockView } from '../../rule';
import { isPassive } from './context';
import type { Use } from './matching';
import { personObjectEnd, REACH, whoDoes, whoIs } from './subject';
import { SETS } from './wordSets';

const ASIDE_REACH = 20;
const BASE = mask('form-base');
const BUT = words('but', 'yet');
const COMMA = 0x2c;
const DECIDING = mask('deciding', 'wanting');
const FIRST = mask('pronoun-first');
const IS = words('is', 'are', 'was', 'were');
const IT = words('it');
/** "called the toaster a mule", "describes her garden as neglected". */
const NAMING = words(
  'call',
  'calls',
  'called',
  'calling',
  'name',
  'named',
  'nicknamed',
  'dubbed',
  'describes',
  'described',
);
const NAMED_AS = words('a', 'an', 'as');
const NAMING_REACH = 10;
const NAMED_LENGTH = 5;
const MODAL = mask('modal');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
/** "When she yelled she was …": the cry is the occasion, not a report. */
const OUTCRY = words('yelled', 'screamed', 'shouted', 'cried', 'swore', 'cursed', 'argued', 'complained', 'asked');
const OWN_ACCOUNT = phrases('own-account');
const PARTICLE = words('out', 'up', 'on', 'it', 'me', 'us');
const REFLEXIVE = mask('reflexive');
const SAID_BEHIND = words(
  'decided',
  'chose',
  'promised',
  'said',
  'says',
  'added',
  'explained',
  'reports',
  'reported',
  'states',
  'stated',
  'thinks',
  'thought',
  'feels',
  'felt',
  'guesses',
  'figures',
  'joked',
  'laughed',
  'wrote',
  'texted',
  'admitted',
  'pointed',
  'told',
  'tells',
  'insisted',
  'noted',
  'replied',
  'answered',
);
const PREPOSITION = mask('preposition');
const SAYING = mask('saying', 'feeling', 'doubting');
const SAYS = mask('saying');
const SEMICOLON = 0x3b;
const SUBJECT = mask(
  'pronoun-first',
  'pronoun-plural',
  'pronoun-person',
  'pronoun-thing',
  'possessive-person',
  'possessive-writer',
  'person-role',
);
const TO = words('to');
const TURN_REACH = 4;
const WHEN = words('when', 'whenever', 'after', 'because', 'once', 'since');
const WHETHER = words('if', 'whether');
const WHICH = words('which');

/** The words are what the person said: "she said she should call", "they felt they had failed". */
export const isReportedByPerson = ({ view, first, sentence }: Use): boolean => isReported(view, sentence.first, first);

/** As `isReportedByPerson`, of the token `first` in the sentence that begins at or before `from`. */
export function isReported(view: BlockView, from: number, first: number): boolean {
  const { tokens } = view;
  if (isNamedByPerson(view, from, first)) return true;
  if (isWritersOwn(view, first) || isTurnedByBut(view, from, first)) return false;
  if (isInReportingClause(view, first) || isReportedBehind(view, first) || isReportedAside(view, first)) return true;
  let ownClause = false;
  for (let i = first - 1; i >= Math.max(from, first - REACH); i--) {
    if (tokens.has(i, Flag.quoted) && !endsSentence(tokens, i)) continue;
    if (OUTCRY.has(tokens.hash[i]!) && WHEN.has(tokens.hash[i - 2] ?? 0)) return false;
    if (tokens.text.charCodeAt(tokens.start[i]!) === SEMICOLON || endsSentence(tokens, i)) return false;
    if (BUT.has(tokens.hash[i]!) && !tokens.is(i + 1, NOMINATIVE)) return false;
    if (isAside(tokens, i) || isBehindOccasion(view, from, i)) return false;
    if (tokens.is(i, SAYING) && isBriefAnswer(tokens, i)) return speaksForThemself(view, i);
    if (tokens.is(i, SAYING) && isAskedWhether(tokens, i)) continue;
    if (tokens.is(i, SAYING) && tokens.is(i + 1, BASE) && tokens.is(i - 1, NOMINATIVE))
      return speaksForThemself(view, i);
    if (ownClause && (tokens.is(i, SAYING) || tokens.is(i, DECIDING))) return speaksForThemself(view, i);
    ownClause = tokens.is(i, NOMINATIVE) || (ownClause && !tokens.is(i, DECIDING));
  }
  return false;
}

/** "He called the toaster a stubborn old mule", "Calls himself a drunk": they choose the word. */
function isNamedByPerson(view: BlockView, from: number, first: number): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(from, first - NAMING_REACH); i--) {
    if (tokens.has(i, Flag.quoted) || (tokens.isKind(i, Kind.mark) && !tokens.isMark(i, ','))) return false;
    if (NAMING.has(tokens.hash[i]!)) return isNamed(tokens, i, first) && speaksForThemself(view, i);
  }
  return false;
}

/** Not "called the office drunk": behind what is named stands what it is named. */
function isNamed(tokens: Tokens, verb: number, first: number): boolean {
  if (tokens.is(verb + 1, REFLEXIVE)) return true;
  for (let i = verb + 2; i <= Math.min(first, verb + NAMED_LENGTH); i++) {
    if (NAMED_AS.has(tokens.hash[i]!)) return true;
    if (tokens.is(i, PREPOSITION)) return false;
  }
  return false;
}

/** "…, which was a mistake": a comment of the writer's. */
const isAside = (tokens: Tokens, i: number): boolean => WHICH.has(tokens.hash[i]!) && tokens.isMark(i - 1, ',');

/** "When the nurse asked her to wait, she …": behind the comma at `i` what they did is told. */
function isBehindOccasion({ tokens }: BlockView, from: number, i: number): boolean {
  return tokens.isMark(i, ',') && tokens.is(i + 1, NOMINATIVE) && WHEN.has(tokens.hash[from]!);
}

/** "she said no, just lazy". */
const isBriefAnswer = (tokens: Tokens, verb: number): boolean =>
  YES_NO.has(tokens.hash[verb + 1] ?? 0) && tokens.isMark(verb + 2, ',') && MORE.has(tokens.hash[verb + 3] ?? 0);
const YES_NO = words('no', 'yes', 'not');
const MORE = words('just', 'only', 'more', 'not', 'because');

/** "asked me if I thought he was too sensitive": the writer's verb stands in somebody else's question. */
const isAskedWhether = (tokens: Tokens, verb: number): boolean =>
  tokens.is(verb - 1, FIRST) && WHETHER.has(tokens.hash[verb - 2] ?? 0);

/** "She says she is over him but it's obvious …": behind "but it" the writer goes on. */
function isTurnedByBut({ tokens }: BlockView, from: number, first: number): boolean {
  for (let i = first; i > Math.max(from, first - TURN_REACH); i--)
    if (BUT.has(tokens.hash[i - 1]!)) return IT.has(tokens.hash[i]!);
  return false;
}

/** "he said no. i let him go": a clause of its own, with the writer as its subject. */
function isWritersOwn(view: BlockView, token: number): boolean {
  const clause = clauseAt(view, token);
  return clause?.actor === 'writer' && clause.voice !== 'person' && clause.subject >= clause.first;
}

/** "…, he said": the one who says it is told at the end. */
function isReportedBehind(view: BlockView, token: number): boolean {
  const { tokens } = view;
  const end = sentenceAt(view.reading.sentences, token)?.end ?? tokens.count;
  for (let i = token + 1; i < Math.min(end - 2, token + REACH); i++) {
    const isComma = tokens.text.charCodeAt(tokens.start[i]!) === COMMA;
    if (
      isComma &&
      whoIs(view, i + 1) === 'person' &&
      SAID_BEHIND.has(tokens.hash[i + 2]!) &&
      endsThere(tokens, PARTICLE.has(tokens.hash[i + 3] ?? 0) ? i + 4 : i + 3, end)
    )
      return true;
  }
  return false;
}

/** "His opponent, he says, is …", "… by his own account": who tells it stands in between, or how. */
function isReportedAside(view: BlockView, token: number): boolean {
  const { tokens, reading } = view;
  const sentence = sentenceAt(reading.sentences, token);
  if (!sentence) return false;
  if (findPhrase(tokens, sentence.first, sentence.end, OWN_ACCOUNT) >= 0) return true;
  for (let i = Math.max(sentence.first, token - ASIDE_REACH); i + 3 < token; i++)
    if (
      tokens.isKind(i, Kind.mark) &&
      tokens.is(i + 1, NOMINATIVE) &&
      tokens.is(i + 2, SAYS) &&
      tokens.isKind(i + 3, Kind.mark) &&
      whoIs(view, i + 1) === 'person'
    )
      return true;
  return false;
}

const endsThere = (tokens: Tokens, i: number, end: number): boolean => i >= end || !tokens.isKind(i, Kind.word);

/** Behind the verb of saying of a clause whose subject is not the writer: "said her mother is …". */
function isInReportingClause(view: BlockView, token: number): boolean {
  const clause = clauseAt(view, token);
  if (!clause || (clause.flags & ClauseFlag.reports) === 0 || clause.verb < 0 || token <= clause.verb) return false;
  const says = view.tokens.is(clause.verb, SAYING) && !SETS.discussing.has(view.tokens.hash[clause.verb]!);
  return (
    says &&
    clause.actor !== 'writer' &&
    clause.actor !== 'together' &&
    speaksForThemself(view, clause.verb) &&
    hasOwnSubject(view, clause.verb, token)
  );
}

/** A subject or its verb stands between ("said math is …"): "Pt reports compliance" is the writer's word. */
function hasOwnSubject(view: BlockView, verb: number, token: number): boolean {
  const { tokens } = view;
  if (token > verb + 1 && tokens.is(token, MODAL)) return true;
  for (let i = verb + 1; i < token; i++)
    if (tokens.is(i, SUBJECT) || (i > verb + 1 && IS.has(tokens.hash[i]!) && !TO.has(tokens.hash[i - 1]!))) return true;
  return false;
}

/** Somebody but the writer says it: not "I told her", "Told her", "was told". */
function speaksForThemself(view: BlockView, verb: number): boolean {
  if (isPassive(view, verb)) return false;
  const who = whoDoes(view, verb);
  if (who === 'none') return personObjectEnd(view, verb + 1) < 0;
  return who !== 'writer' && who !== 'together';
}

const endsSentence = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.mark) && '.!?'.includes(tokens.text.charAt(tokens.start[i]!));
