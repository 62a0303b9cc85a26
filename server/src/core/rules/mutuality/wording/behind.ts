import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Use } from './matching';
import { endsWith, isModifier, whoIs } from './subject';

const FINITE = mask('form-past', 'be', 'have', 'do', 'modal', 'will');
const THIRD = mask('form-third');
const PLURAL = mask('form-plural');
const PAST = mask('form-past');
const GERUND = mask('form-gerund');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
const COORDINATOR = mask('coordinator');
const THAT = words('that');
const RELATIVE = words('that', 'which', 'who', 'where', 'whose', 'when', 'while');
const CLAUSE_REACH = 9;
const ADVERBS = 4;

/** "maintains the brother started it", not "maintains two allotments": a verb with a subject of its own follows. */
export function isBeforeClause({ view, end, sentence }: Use): boolean {
  const { tokens } = view;
  const from = THAT.has(tokens.hash[end] ?? 0) ? end + 1 : end;
  for (let i = from; i < Math.min(sentence.end, from + CLAUSE_REACH); i++) {
    if (tokens.has(i, Flag.quoted) || tokens.kind[i]! > Kind.mixed || RELATIVE.has(tokens.hash[i]!)) return false;
    if (tokens.is(i, COORDINATOR) && (i === from || isFiniteVerb(tokens, i + 1))) return false;
    if (i > from && isFiniteVerb(tokens, i)) return true;
  }
  return false;
}

const isFiniteVerb = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, FINITE) ||
  tokens.isKind(i, Kind.clitic) ||
  (tokens.is(i, THIRD) && !tokens.is(i, PLURAL) && !tokens.is(i - 1, DETERMINER));

/** "Predictably he turned up …", "As usual, Youth …": the person is the subject right behind it. */
export function isBeforePerson({ view, end, sentence }: Use): boolean {
  const at = behindMarks(view.tokens, end, sentence.end);
  return at < sentence.end && whoIs(view, at) === 'person' && !view.tokens.has(at, Flag.possessive);
}

/** "probably up all night gaming", "probably forgot": a deed of theirs, no plan, follows. */
export function isBeforeDeed({ view, end, sentence }: Use): boolean {
  const { tokens } = view;
  let at = end;
  while (at < Math.min(sentence.end, end + ADVERBS) && isModifier(tokens, at)) at++;
  if (at >= sentence.end || tokens.has(at, Flag.quoted)) return false;
  return tokens.is(at, PAST) || (tokens.is(at, GERUND) && endsWith(tokens, at, 'ing'));
}

function behindMarks(tokens: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && (tokens.isMark(at, ',') || isModifier(tokens, at))) at++;
  return at;
}
