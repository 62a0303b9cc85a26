import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import { isAdverb } from '../../../voice/verbs';
import type { Place } from './place';

/** How an alternative ends that what follows belongs to. */
const OPEN =
  /(?:\b(?:to|of|about|with|for|in|on|at|from|by|into|around|after|whether|that|than|before|how|while|could|would|may|not|yet|has|have|finished|left|reached|used)|:|\{(?:last|deed|they)\})$/;
/** What a verb in its plain form has to follow. */
const INFINITIVE = /\b(?:to|not|could|may|would|not yet)$/;
/** "to" that a noun follows. */
const TO_SOMETHING = /\b(?:no|yes|back|got|went|goes|came|comes|listened|talked|spoke) to$/;
const PREPOSITION_LAST =
  /(?:\b(?:of|about|with|for|on|at|from|by|into|around|part in)|(?:no|yes|back|got|went|goes|came|comes|listened|talked|spoke) to)$/;
const CLAUSE_LAST = /(?:\b(?:whether|that)|:)$/;
/** What may end a sentence, its verb understood: "chose not to". */
const UNDERSTOOD = /\b(?:did|could|chose|want|was|would rather) not(?: to| want to)?$|\bnot (?:yet|want to)$/;
/** Open ways that say yes where the words said no. */
const SAYS_YES = /^(?!.*\b(?:not|no|whether|how)\b).*\b(?:could|to|would)$/;

const BASE = mask('form-base');
const TO = words('to');
const NEGATION = mask('negation');
const NOT_NOMINAL = mask('preposition', 'coordinator', 'modal', 'will');
const SUBORDINATOR = mask('subordinator');
const NO_VERB = mask(
  'determiner',
  'preposition',
  'person-role',
  'kin',
  'time-word',
  'pronoun-object',
  'subordinator',
  'form-plural',
  'form-gerund',
);
const ASKED_FOR = words('what', 'how', 'why', 'whether', 'who', 'which', 'where', 'when');

/** Whether what follows the marked words belongs to an alternative. */
export const isOpenEnded = (alternative: string): boolean => OPEN.test(alternative);

/** "asked whether she would like to" behind "made her drink": "to drink". */
export const withVerb = ({ lastVerb }: Place, alternative: string): string =>
  lastVerb && INFINITIVE.test(alternative) && !TO_SOMETHING.test(alternative)
    ? `${alternative} ${lastVerb}`
    : alternative;

/** "reviewed the consequences of | missed doses" goes with "talked about", not with "talked"; and nothing stays open at an end. */
export function goesWithRest(place: Place, alternative: string): boolean {
  const { view, end, sentence, isOpen, followedBy } = place;
  const { tokens } = view;
  if (!isOpenEnded(alternative)) return !isOpen;
  if (tokens.is(end, NEGATION) || (SAYS_YES.test(alternative) && deniesWithin(place))) return false;
  if (PREPOSITION_LAST.test(alternative)) return followedBy !== 'end' && isNominal(tokens, end) && !isAskedToDo(place);
  if (CLAUSE_LAST.test(alternative)) return followedBy !== 'end';
  if (!INFINITIVE.test(alternative)) return true;
  return followedBy === 'end' ? UNDERSTOOD.test(alternative) : isPlainVerb(tokens, end, sentence.end);
}

/** "told him he can't": the words themselves say no. */
export function deniesWithin({ view: { tokens }, first, end }: Place): boolean {
  for (let i = first; i < end; i++) if (tokens.is(i, NEGATION)) return true;
  return false;
}

/** "challenged him to | think": a verb goes on, no noun. */
const isAskedToDo = ({ view: { tokens }, end }: Place): boolean =>
  TO.has(tokens.hash[end - 1]!) && tokens.is(end, BASE);

const isNominal = (tokens: Tokens, i: number): boolean =>
  !tokens.is(i, NOT_NOMINAL) && (!tokens.is(i, SUBORDINATOR) || ASKED_FOR.has(tokens.hash[i]!));

/** What may be a verb in its plain form, adverbs passed over: "told her to | pause", not "sent her to | HR". */
function isPlainVerb(tokens: Tokens, from: number, limit: number): boolean {
  let i = from;
  while (i < limit - 1 && isAdverb(tokens, i)) i++;
  return tokens.isKind(i, Kind.word) && !tokens.is(i, NO_VERB) && !tokens.has(i, Flag.capital);
}
