import { mask } from '../../../lexicon/classes';
import { Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb } from '../../../voice/verbs';
import { closes, FINITE, isAdverbAnywhere } from './closing';
import type { Place, Range } from './place';

const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const NEGATION = mask('negation');
const AND = words('and', 'but', 'or', '&');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const PREPOSITION = mask('preposition');
const SUBORDINATOR = mask('subordinator');
/** A sentence with more than these besides tells something else. */
const MOST_OTHER_WORDS = 4;

/** What to take out so that nothing is left hanging, or nothing where the rest would be no sentence. */
export function rangeLeftOut(place: Place): Range | undefined {
  const { view, first, end, sentence, link, joined, hanging } = place;
  const { tokens } = view;
  const from = Math.max(sentence.first, view.reading.label?.end ?? 0);
  const isAside = isAdverbAnywhere(tokens, end - 1);
  if (tokens.is(first - 1, NEGATION) || (hanging !== end && !isAside && isBound(place))) return undefined;
  const isJoined =
    joined >= 0 || (isJoint(tokens, end) && (first === from || (link >= 0 && !AND.has(tokens.hash[end]!))));
  if (isJoined && end + 1 < sentence.end) return { first, end: end + 1 };
  if (first > from && isJoint(tokens, first - 1) && closes(tokens, end, sentence.end)) return { first: first - 1, end };
  if (holdsSubject(tokens, first, end) && !closes(tokens, end, sentence.end)) return undefined;
  if (hangs(place, from)) return isShort(place, from) ? { first: from, end: sentence.end } : undefined;
  return { first, end: isBareVerdict(place, from) ? end + 1 : end };
}

/** A comma or an "and" that joins what stands on either side of it. */
const isJoint = (tokens: Tokens, i: number): boolean => AND.has(tokens.hash[i]!) || tokens.isMark(i, ',');

/** Whether what hangs on the words needs them: "addict | at the station", not "so-called | pain". */
const isBound = ({ view: { tokens }, first, end, isOpen }: Place): boolean =>
  isOpen || tokens.is(first, DETERMINER) || tokens.is(end, PREPOSITION) || tokens.isKind(end, Kind.clitic);

/** "Client | disheveled, | talked": a verdict without its "was", whose comma goes too. */
const isBareVerdict = ({ view: { tokens }, first, end, link, subject }: Place, from: number): boolean =>
  link < 0 && subject >= 0 && first > from && tokens.isMark(end, ',') && !isAdverbAnywhere(tokens, end - 1);

/** Whether the rest lacks its verb, what its verb says, or its subject. */
function hangs({ view: { tokens }, first, end, sentence, link, subject, noun, hanging }: Place, from: number): boolean {
  const isLast = closes(tokens, end, sentence.end);
  if (noun >= 0 && hanging === end) return true;
  if (first === from && end === first + 1 && isAdverbAnywhere(tokens, first)) return isLast;
  if (first === from)
    return (
      isLast ||
      tokens.is(end, PREPOSITION) ||
      isAdverb(tokens, end) ||
      tokens.is(end, FINITE) ||
      holdsVerb(tokens, first, end)
    );
  if (link >= 0 && !tokens.is(first - 1, DETERMINER)) return true;
  if (subject >= 0 && holdsVerb(tokens, first, end)) return true;
  if (tokens.is(first - 1, PREPOSITION)) return true;
  if (!isLast) return false;
  if (tokens.is(first, PREPOSITION) || tokens.is(first, SUBORDINATOR) || isAdverb(tokens, first)) return false;
  return tokens.is(first - 1, FINITE) || tokens.is(first - 1, DETERMINER) || tokens.is(first, DETERMINER);
}

/** "if she'd just": who does what stands behind. */
function holdsSubject(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.is(i, NOMINATIVE)) return true;
  return false;
}

function holdsVerb(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.is(i, FINITE)) return true;
  return false;
}

/** Whether the sentence tells nothing else. */
const isShort = ({ first, end, sentence }: Place, from: number): boolean =>
  first - from + sentence.end - 1 - end <= MOST_OTHER_WORDS;
