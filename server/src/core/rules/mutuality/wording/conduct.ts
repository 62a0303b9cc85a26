import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { BlockView } from '../../rule';
import type { Use } from './matching';
import { endsWith, isModifier, namesPerson, REACH } from './subject';
import { SETS } from './wordSets';

const BE = mask('be');
const DETERMINER = mask('determiner');
const THEIRS = mask('possessive-person');
const OURS = mask('possessive-writer');
const BASE = mask('form-base');
const GERUND = mask('form-gerund');
const COORDINATOR = mask('coordinator');
const SUBORDINATOR = mask('subordinator');
const PREPOSITION = mask('preposition');
const POINTING = words('which', 'that', 'this', 'it');
const TO = words('to');
/** Words between a link and a verdict: "was such a", "is kind of", "seems a bit". */
const DEGREE = words(
  'a',
  'an',
  'such',
  'kind',
  'sort',
  'of',
  'bit',
  'little',
  'quite',
  'rather',
  'the',
  'not',
  'far',
  'way',
  'more',
  'beyond',
  'plain',
  'downright',
  'pure',
  'outright',
  'nothing',
  'short',
  'all',
  'at',
  'best',
);
const LINK_REACH = 5;
const NOUN_REACH = 4;

/**
 * "Leaving the dog alone was irresponsible", "his reaction was immature", "in a childish way", "…, which was a mistake":
 * the verdict is on what the person did.
 */
export function isOfConduct(use: Use): boolean {
  const { view, first, end, sentence } = use;
  if (end < sentence.end && SETS.conduct.has(view.tokens.hash[end]!))
    return !belongsToOthers(view, first, sentence.first);
  const link = linkBefore(use);
  return link > sentence.first && isConduct(view, clauseStart(view, link, sentence.first), link);
}

function linkBefore({ view, first, sentence }: Use): number {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - LINK_REACH); i--) {
    if (tokens.is(i, BE) || SETS.linking.has(tokens.hash[i]!)) return i;
    if (!DEGREE.has(tokens.hash[i]!) && !isModifier(tokens, i)) return -1;
  }
  return -1;
}

/** The first token behind the last mark or "because" before a link; "and" parts clauses too. */
function clauseStart({ tokens }: BlockView, link: number, from: number): number {
  for (let i = link - 1; i >= Math.max(from, link - REACH); i--)
    if (tokens.kind[i]! > Kind.mixed || tokens.is(i, COORDINATOR) || isConjunction(tokens, i)) return i + 1;
  return Math.max(from, link - REACH);
}

const isConjunction = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, SUBORDINATOR) && !tokens.is(i, PREPOSITION) && !POINTING.has(tokens.hash[i]!);

/** Whether the words from `from` to a link are something that the person does. */
function isConduct(view: BlockView, from: number, link: number): boolean {
  const { tokens } = view;
  let first = from;
  while (first < link && isModifier(tokens, first)) first++;
  if (POINTING.has(tokens.hash[first]!)) return isOnly(tokens, first + 1, link);
  if (isDeed(tokens, first)) return !belongsToOthers(view, link, first);
  const head = tokens.is(first, DETERMINER) ? first + 1 : first;
  if (SETS.conduct.has(tokens.hash[head]!) && !tokens.is(first, OURS)) return true;
  for (let i = first; i < link; i++) if (isTheirs(view, i) && holdsConduct(tokens, i + 1, link)) return true;
  return false;
}

const isOnly = (tokens: Tokens, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) if (!isModifier(tokens, i)) return false;
  return true;
};

/** "Leaving …", "to leave …": not "parking", "the hearing". */
const isDeed = (tokens: Tokens, i: number): boolean =>
  (tokens.is(i, GERUND) && endsWith(tokens, i, 'ing') && !SETS['ing-thing'].has(tokens.hash[i]!)) ||
  (TO.has(tokens.hash[i]!) && tokens.is(i + 1, BASE));

const isTheirs = (view: BlockView, i: number): boolean =>
  view.tokens.is(i, THEIRS) || (view.tokens.has(i, Flag.possessive) && namesPerson(view, i));

function holdsConduct(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + NOUN_REACH); i++) if (SETS.conduct.has(tokens.hash[i]!)) return true;
  return false;
}

/** "My suggestion", "the landlord's note", "their letter" stand between `from` and `end`. */
function belongsToOthers(view: BlockView, end: number, from: number): boolean {
  const { tokens } = view;
  for (let i = end - 1; i >= Math.max(from, end - NOUN_REACH); i--) {
    if (tokens.is(i, OURS)) return true;
    if (tokens.has(i, Flag.possessive)) return !namesPerson(view, i);
  }
  return false;
}
