import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { BlockView } from '../../rule';
import type { Use } from './matching';
import { endsWith, isModifier, REACH, sentenceStart, whoIs } from './subject';
import { SETS } from './wordSets';

const NEGATION = mask('negation');
const WISHING = mask('wishing', 'choosing');
const LIKE = words('like', 'likes', 'liked', 'rather', 'love');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const REFLEXIVE = mask('reflexive');
const BE = mask('be');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const NAMING = words(
  'call',
  'calls',
  'called',
  'calling',
  'describe',
  'describes',
  'described',
  'name',
  'names',
  'named',
);
const SEEING = words(
  'consider',
  'considers',
  'considered',
  'see',
  'sees',
  'saw',
  'think',
  'thinks',
  'thought',
  'regards',
  'views',
  'viewed',
  'introduced',
  'introduces',
  'referred',
  'think',
  'thinks',
  'thought',
);
const OWN_TERM = words('identifies', 'identify', 'identified', 'identifying', 'prefers', 'prefer', 'preferred');
const WORDS = words(
  'word',
  'words',
  'label',
  'labels',
  'labelled',
  'labeled',
  'term',
  'terms',
  'called',
  'phrase',
  'titled',
);
const SAID_ALONE = words('said', 'say', 'saying');
const SAYS = words('says');
const GOT = words('got', 'gets', 'get', 'getting');
const BY = words('by');
const WITH_US = words('together', 'joint', 'jointly', 'mutual', 'requested', 'ourselves', 'mutually');
const REQUEST = words('request', 'insistence', 'suggestion', 'urging');
const AT = words('at', 'on', 'by', 'upon', 'per');
const US = words('we', 'us');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
/** How nouns for somebody who does something end: "the owner", "his librarian". */
const DOERS = ['er', 'or', 'ist', 'ian', 'ee'];
const NO = words('no');
const THIRD = mask('form-third');
const MEANWHILE = words('while', 'when', 'before', 'after', 'until', 'as', 'because', 'since', 'so');
const THE_END = words('the', 'then', 'next');
const TIME = mask('time-word', 'weekday', 'month');
const IT = words('it');
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const COLON = 0x3a;
const FEELING_REACH = 8;
const NEGATION_REACH = 4;
const NAMING_REACH = 6;
const WISH_REACH = 4;
const WORD_REACH = 3;
const QUESTION_REACH = 5;
const AGENT_REACH = 9;
const SUBJECT_REACH = 4;
const REQUEST_REACH = 5;
const PLACE_REACH = 3;
const PREPOSITION = mask('preposition');
const COURT = words('court', 'jail', 'prison');
const FROM = words('from', 'of', 'before', 'after', 'for', 'until');
const WHERE = words('at', 'in', 'into', 'inside', 'outside', 'near', 'around');

/** "not an addict", "is never late": a negation stands shortly before, in the same clause. */
export function isNegated({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - NEGATION_REACH); i--) {
    if (tokens.is(i, NEGATION) && !isOfAnother(tokens, i, first)) return true;
    if (isBoundary(tokens, i)) return false;
  }
  return false;
}

/** "No shelter takes sex offenders": "no" belongs to a noun that does something. */
const isOfAnother = (tokens: Tokens, no: number, first: number): boolean =>
  NO.has(tokens.hash[no]!) && no + 2 < first && tokens.is(no + 2, THIRD);

/** "would like to skip group", "decided not to comply": what they want or choose themself measures nobody. */
export function isWished({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - WISH_REACH); i--) {
    if (tokens.is(i, WISHING) || LIKE.has(tokens.hash[i]!)) return true;
    if (isBoundary(tokens, i)) return false;
  }
  return false;
}

/** The first token of the auxiliaries before a participle, when a form of "be" is among them; -1 otherwise. */
export function passiveStart(view: BlockView, participle: number): number {
  const { tokens } = view;
  let be = false;
  let i = participle;
  while (i > 0 && (isModifier(tokens, i - 1) || GOT.has(tokens.hash[i - 1]!))) {
    i--;
    if (tokens.is(i, BE) && (!tokens.isKind(i, Kind.clitic) || isContracted(tokens, i, participle))) be = true;
    if (GOT.has(tokens.hash[i]!)) be = true;
  }
  return be ? i : -1;
}

/** "She's listed as …": behind a pronoun, and no object follows, as in "she's listed her reasons". */
const isContracted = (tokens: Tokens, be: number, participle: number): boolean =>
  tokens.is(be - 1, NOMINATIVE) &&
  SETS['contracted-passive'].has(tokens.hash[participle]!) &&
  !tokens.is(participle + 1, DETERMINER);

/** Whether something is done to the subject: not "was whining". */
export const isPassive = (view: BlockView, participle: number): boolean =>
  !endsWith(view.tokens, participle, 'ing') && passiveStart(view, participle) >= 0;

/** "It was decided". */
export const isSaidOfIt = ({ view, first }: Use): boolean => {
  const start = passiveStart(view, first);
  return start > 0 && IT.has(view.tokens.hash[start - 1]!);
};

/** "Payee disbursement reduced": a noun of what is decided, at the start of a clause that has no other verb. */
export function isDecisionInBrief({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  if (!SETS.decision.has(tokens.hash[first - 1] ?? 0)) return false;
  const body = Math.max(sentence.first, view.reading.label?.end ?? 0);
  for (let i = first - 1; i >= Math.max(body, first - SUBJECT_REACH); i--) {
    if (!tokens.isKind(i, Kind.word) || tokens.is(i, NOMINATIVE)) return false;
    if (i === body || tokens.isKind(i - 1, Kind.mark)) return true;
  }
  return false;
}

/** "… by the team", "we set … together", "at their request": who decided is told. */
export function isAgentNamed({ view, first, end, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = Math.max(sentence.first, first - REACH); i < Math.min(sentence.end, end + REACH); i++) {
    if (WITH_US.has(tokens.hash[i]!) || isBetweenThem(tokens, i) || isAtTheirRequest(view, i)) return true;
    if (US.has(tokens.hash[i]!) && !isMeanwhile(view, i) && !isNextMatter(view, i, end)) return true;
  }
  for (let i = end; i < Math.min(sentence.end - 1, end + AGENT_REACH); i++) {
    if (BY.has(tokens.hash[i]!) && isAgent(view, i + 1)) return true;
  }
  return false;
}

/** "agreed between them": the two of them decided. */
const isBetweenThem = (tokens: Tokens, i: number): boolean => BETWEEN.has(tokens.hash[i]!) && tokens.is(i + 1, OBJECT);
const BETWEEN = words('between');
const OBJECT = mask('pronoun-object', 'pronoun-me');

/** "… while we were at lunch", "before we could sit down": what we did at that time decides nothing. */
function isMeanwhile({ tokens }: BlockView, we: number): boolean {
  return MEANWHILE.has(tokens.hash[we - 1] ?? 0);
}

/** "… and we had ten minutes", "…; after, we sat outside": what we did next decides nothing. */
function isNextMatter({ tokens }: BlockView, we: number, end: number): boolean {
  if (we <= end) return false;
  if (tokens.is(we - 1, COORDINATOR)) return true;
  for (let i = end; i < we; i++) if (tokens.isMark(i, ';')) return true;
  return false;
}

/** "at her own request", "by his mother's request"; not "The request was turned down". */
function isAtTheirRequest({ tokens }: BlockView, i: number): boolean {
  if (!REQUEST.has(tokens.hash[i]!)) return false;
  for (let k = i - 1; k >= Math.max(0, i - REQUEST_REACH); k--) if (AT.has(tokens.hash[k]!)) return true;
  return false;
}

/** Behind "by": somebody, not a time or a means ("by Friday", "by phone"). */
function isAgent(view: BlockView, i: number): boolean {
  const { tokens } = view;
  if (tokens.is(i, TIME) || tokens.isKind(i, Kind.number)) return false;
  const noun = THE_END.has(tokens.hash[i]!) ? i + 1 : i;
  return (
    whoIs(view, noun) !== 'none' ||
    SETS.team.has(tokens.hash[noun] ?? 0) ||
    (noun === i && tokens.has(i, Flag.capital)) ||
    (tokens.is(i, DETERMINER) && DOERS.some((ending) => endsWith(tokens, i + 1, ending))) ||
    whoIs(view, noun + 1) !== 'none'
  );
}

/** Court, police, landlord and the like stand in the sentence: who required it is told. */
export function isAuthorityNamed({ view, first, end, sentence }: Use): boolean {
  for (let i = Math.max(sentence.first, first - REACH); i < Math.min(sentence.end, end + REACH); i++)
    if (SETS.authority.has(view.tokens.hash[i]!) && !isWhereabouts(view, i)) return true;
  return false;
}

/** "at the shelter", "in the program", "on return from court": where it was, not who required it. */
function isWhereabouts({ tokens }: BlockView, place: number): boolean {
  if (COURT.has(tokens.hash[place]!)) return FROM.has(tokens.hash[place - 1] ?? 0);
  if (!SETS.premises.has(tokens.hash[place]!)) return false;
  let at = place - 1;
  while (at >= place - PLACE_REACH && tokens.isKind(at, Kind.word) && !tokens.is(at, PREPOSITION)) at--;
  return WHERE.has(tokens.hash[at] ?? 0);
}

/** "what she should do", "if they have to move": no duty is laid on anyone. */
export const isQuestionOrCondition = ({ view, first, sentence }: Use): boolean =>
  isQuestion(view, first) || view.tokens.text.charAt(view.tokens.start[sentence.end - 1]!) === '?';

/** As `isQuestionOrCondition`, of the verb at token `verb`. */
export function isQuestion(view: BlockView, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(sentenceStart(view, verb), verb - QUESTION_REACH); i--) {
    if (view.tokens.is(i, SUBORDINATOR) || SETS.question.has(view.tokens.hash[i]!)) return true;
    if (view.tokens.is(i, COORDINATOR)) return false;
  }
  return false;
}

const FEELING = words('feel', 'feels', 'felt', 'feeling');

/** "She felt unstable on the ladder": a feeling of their own, not what somebody sees in them. */
export function isFelt({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - FEELING_REACH); i--) {
    if (FEELING.has(tokens.hash[i]!)) return true;
    if (tokens.is(i, NOMINATIVE)) return false;
  }
  return false;
}

/** "calls himself an addict", "identifies as", "prefers": the person's own word for themself. */
export function isSelfNamed({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  let self = false;
  for (let i = first - 1; i >= Math.max(sentence.first, first - NAMING_REACH); i--) {
    if (OWN_TERM.has(tokens.hash[i]!)) return true;
    if (tokens.is(i, REFLEXIVE)) self = true;
    else if (self && (NAMING.has(tokens.hash[i]!) || SEEING.has(tokens.hash[i]!))) return true;
  }
  return false;
}

/** "the word …", "used to be called …", "says stubborn is what …": the word is talked about, not used. */
export function isMentionedAsWord({ view, first, end, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - WORD_REACH); i--)
    if (WORDS.has(tokens.hash[i]!)) return true;
  return SAID_ALONE.has(tokens.hash[first - 1] ?? 0) || (SAYS.has(tokens.hash[first - 1] ?? 0) && tokens.is(end, BE));
}

const isBoundary = (tokens: Tokens, i: number): boolean => {
  const unit = tokens.text.charCodeAt(tokens.start[i]!);
  return unit === SEMICOLON || unit === COMMA || unit === COLON || tokens.is(i, COORDINATOR);
};
