import { mask } from '../../lexicon/classes';
import type { Quotation } from '../../note/quotations';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { actorAt } from '../../voice/frames';
import type { BlockView } from '../rule';
import { reviewsIn } from './review';

/** A word of the note is shorter than speech. */
const MOST_WORDS = 5;
/** So many tokens lie between a word and the one put for it. */
const GAP = 7;
/** So many clauses behind a reading of the note, a word that goes is a word of the note. */
const BEHIND = 2;

/**
 * Whether a clause tells that a word of the note went, or another came for it, whoever is its subject: "“frail” was put out
 * for “careful”", "had “outing” swapped for “evening”", "and “helped” came out".
 */
export function exchangesWords(view: BlockView, i: number): boolean {
  const { tokens, clauses, reading } = view;
  const clause = clauses[i]!;
  if (clause.actor === 'writer' && !isForThem(view, clause)) return false;
  let before: Quotation | undefined;
  for (const quoted of reading.quotations) {
    if (quoted.open < clause.first) continue;
    if (quoted.end > clause.end + 1) break;
    if (quoted.words > MOST_WORDS) continue;
    if (before && isPut(tokens, before, quoted.open)) return true;
    if (goes(tokens, quoted) && (isNearReading(view, i) || isForThem(view, clause))) return true;
    before = quoted;
  }
  return false;
}

/** "“nervous” to “annoyed”", "“angry” is now “fed up”", "not “brave” but “curious”", unlike "from “sad” to “fine”", what is felt. */
function isPut(tokens: Tokens, { open, end }: Quotation, next: number): boolean {
  if (next - end > GAP || FROM.has(tokens.hash[open - 1] ?? 0)) return false;
  for (let i = end; i < next; i++) if (EXCHANGING.has(tokens.hash[i]!)) return true;
  return (NOT.has(tokens.hash[open - 1] ?? 0) || NOT.has(tokens.hash[next - 1]!)) && next - end <= GAP;
}
const FROM = words('from', 'for');
const NOT = words('not');
const EXCHANGING = words(
  ...['to', 'for', 'into', 'became', 'becomes', 'become', 'now', 'instead', 'rather', 'out', 'over', 'went', 'lost'],
  ...['turned', 'made', 'replaced', 'put', 'wrote', 'typed'],
);

/** A word in quotation marks that comes out of the note: "“stubborn” was struck", "“art therapy” came off". */
function goes({ hash }: Tokens, { end }: Quotation): boolean {
  if (COMING.has(hash[end] ?? 0)) return OUT.has(hash[end + 1] ?? 0);
  if (GONE.has(hash[end] ?? 0)) return true;
  return BEING.has(hash[end] ?? 0) && (STRUCK.has(hash[end + 1] ?? 0) || STRUCK.has(hash[end + 2] ?? 0));
}
const COMING = words('came', 'come', 'comes', 'go', 'goes', 'is', 'was', 'had');
const OUT = words(
  'out',
  'off',
  'away',
  'gone',
  'struck',
  'cut',
  'changed',
  'dropped',
  'removed',
  'replaced',
  'altered',
);
const GONE = words('became', 'becomes', 'went', 'struck', 'dropped', 'removed');
const BEING = words('is', 'was', 'got', 'gets', 'had', 'has');
const STRUCK = words(
  ...['struck', 'cut', 'changed', 'dropped', 'removed', 'replaced', 'altered', 'swapped', 'taken', 'crossed', 'put'],
  ...['deleted', 'reworded', 'softened', 'upgraded', 'gone', 'now', 'traded', 'shortened', 'vetoed', 'scrapped'],
);

/** What was read just before is the note. */
function isNearReading(view: BlockView, i: number): boolean {
  for (let at = Math.max(0, i - BEHIND); at <= i; at++) if (reviewsIn(view, at).length > 0) return true;
  return false;
}

/** "… at her request", "per him", "for her": the writer's hand, their word. */
function isForThem(view: BlockView, { first, end }: Clause): boolean {
  const { tokens } = view;
  for (let i = first; i + 1 < end; i++) {
    if (!AT.has(tokens.hash[i]!) || tokens.has(i, Flag.quoted)) continue;
    if (tokens.is(i + 1, THEIRS) && ASKING.has(tokens.hash[i + 2] ?? 0)) return true;
    if (PER.has(tokens.hash[i]!) && actorAt(view, i + 1) === 'person') return true;
  }
  return false;
}
const AT = words('at', 'on', 'by', 'per');
const PER = words('per');
const THEIRS = mask('possessive-person');
const ASKING = words('request', 'asking', 'orders', 'order', 'wish', 'say-so', 'word', 'insistence', 'suggestion');

/** "amended this writer's caption", "mended my sum": what they put right is the writer's. */
export function mendsWritersWork(view: BlockView, { verb, end, actor }: Clause): boolean {
  const { tokens } = view;
  if (actor === 'writer' || !MENDING.has(tokens.hash[verb] ?? 0)) return false;
  for (let i = verb + 1; i < Math.min(end, verb + 4); i++) {
    if (tokens.is(i, MY)) return tokens.isKind(i + 1, Kind.word) && !OF_BODY.has(tokens.hash[i + 1]!);
    if (tokens.has(i, Flag.possessive) && actorAt(view, i) === 'writer') return true;
  }
  return false;
}
const MENDING = words(
  ...[
    'amended',
    'mended',
    'corrected',
    'corrects',
    'replaced',
    'overruled',
    'edited',
    'reworded',
    'altered',
    'renamed',
  ],
  ...['rejected', 'vetoed', 'rewrote', 'disputed', 'disputes', 'contradicted', 'challenged', 'questioned', 'revised'],
  ...['struck', 'crossed', 'cut', 'shortened', 'softened', 'retitled', 'trimmed', 'undid', 'untangled', 'fixed'],
);
const MY = mask('possessive-writer');
/** What is mended of the writer's and is no word of theirs. */
const OF_BODY = words(
  ...['mind', 'day', 'car', 'phone', 'bike', 'hair', 'collar', 'tie', 'sleeve', 'laptop', 'tire', 'coat', 'bag'],
);

/** "“Nineteen, not twenty,” he corrected", "he begs to differ": the verb of telling alone says that the writer had it wrong. */
export const tellsOtherwise = (tokens: Tokens, { verb, end }: Clause, before: Clause | undefined): boolean =>
  (CONTRADICTING.has(tokens.hash[verb] ?? 0) ||
    (before?.actor === 'writer' && DISAGREEING.has(tokens.hash[verb] ?? 0))) &&
  (verb + 1 >= end || !tokens.isKind(verb + 1, Kind.word) || BEHIND_TELLING.has(tokens.hash[verb + 1]!));
const CONTRADICTING = words(
  ...['corrected', 'corrects', 'objected', 'objects', 'countered', 'counters', 'protested', 'demurred', 'amended'],
);
/** Among others it is between them; behind the writer's view it is with the writer. */
const DISAGREEING = words('disagreed', 'disagrees', 'differed', 'differs');
const BEHIND_TELLING = words('me', 'that', 'and', 'gently', 'quietly', 'kindly', 'firmly', 'at', 'when');

/** "He said the fourth; | I fixed it": the writer changes what stands there, behind what they told. */
export const isMendedNext = (tokens: Tokens, next: Clause | undefined): boolean =>
  next?.actor === 'writer' &&
  ANEW.has(tokens.hash[next.verb] ?? 0) &&
  (IT.has(tokens.hash[next.verb + 1] ?? 0) || IT.has(tokens.hash[next.verb + 2] ?? 0));

/** "…, so fixed", "so I have changed that", "so it says “rested” now": what was told changed the note. */
export function isWrittenAnew(tokens: Tokens, first: number): boolean {
  let so = first;
  while (so < first + 2 && !SO.has(tokens.hash[so] ?? 0)) so++;
  if (!SO.has(tokens.hash[so] ?? 0)) return false;
  for (let i = so + 1; i < Math.min(tokens.count, so + SO_REACH); i++) {
    if (tokens.isMark(i, '.') || tokens.has(i, Flag.quoted)) return false;
    if (ANEW.has(tokens.hash[i]!)) return true;
    if (IT.has(tokens.hash[i]!) && SAYS.has(tokens.hash[i + 1] ?? 0)) return true;
  }
  return false;
}
const SO = words('so');
const SO_REACH = 6;
const ANEW = words(
  'fixed',
  'changed',
  'altered',
  'amended',
  'reworded',
  'corrected',
  'struck',
  'rewrote',
  'scored',
  'deleted',
);
const IT = words('it', 'that', 'this', 'note', 'line');
const SAYS = words('says', 'reads', 'stands');

/** "I think it is too soon. He does not", "Where I see a risk, she sees a holiday": two views, side by side. */
export const isOtherView = (
  tokens: Tokens,
  clause: Clause,
  before: Clause | undefined,
  next: Clause | undefined,
): boolean => clause.actor === 'person' && (opposes(tokens, clause, before) || opposes(tokens, clause, next));

function opposes(tokens: Tokens, theirs: Clause, mine: Clause | undefined): boolean {
  if (mine?.actor !== 'writer' || mine.verb < 0 || theirs.verb < 0) return false;
  const later = mine.first > theirs.first ? mine : theirs;
  if (JOINING.has(tokens.hash[later.first]!) || KNOWN.has(tokens.hash[mine.verb]!)) return false;
  if (isNegated(tokens, theirs) !== isNegated(tokens, mine)) return isCutShort(tokens, later);
  return WOULD.has(tokens.hash[mine.verb - 1] ?? 0) && WOULD.has(tokens.hash[theirs.verb - 1] ?? 0);
}
const JOINING = words('and', 'so', 'if', 'because', 'neither', 'nor');
/** "I didn't know. She did." is a lesson. */
const KNOWN = words('know', 'knew', 'mind');
const WOULD = words('would', "'d");

const isNegated = (tokens: Tokens, { verb, end, flags }: Clause): boolean =>
  (flags & ClauseFlag.negated) !== 0 || tokens.is(verb, NEGATION) || (verb + 1 < end && tokens.is(verb + 1, NEGATION));
const NEGATION = mask('negation');

/** "He does not.", "I do": an answer to the view before. */
const isCutShort = (tokens: Tokens, { subject, end }: Clause): boolean =>
  subject >= 0 &&
  tokens.is(subject + 1, DOING) &&
  subject + 4 >= end &&
  (subject + 2 >= end || !tokens.isKind(subject + 2, Kind.word) || tokens.is(subject + 2, NEGATION));
const DOING = mask('do', 'modal', 'be');
