import { mask, NO_NOUNS } from '../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { say } from '../../text/saying';
import { type BlockView, defineRule, type Fix } from '../rule';
import { isRoleTerm, ROLE_TERM } from './namedByRole';
import { PRONOUNS, withMany } from './wording/agreement';
import { isNarrative } from './wording/matching';

const LABELLED = words('the', 'this', 'my', 'our');

const GOVERNING = mask('preposition', 'form-past', 'form-base', 'form-third', 'form-gerund');
const COORDINATOR = mask('coordinator', 'subordinator');
const DETERMINER = mask('determiner', 'pronoun-some');
const JOINS = mask('coordinator', 'subordinator', 'adverb', 'time-word');
const NO_NAME = mask(...NO_NOUNS);
const FINITE = mask('form-past', 'form-third', 'be', 'have', 'do', 'modal', 'will');

type Replacement = Extract<Fix, { kind: 'replace' }>;

/** "Redirected pt", "with the client": not who does something. */
const isObject = (tokens: Tokens, first: number, i: number): boolean =>
  tokens.is(first - 1, GOVERNING) && !tokens.is(first - 1, COORDINATOR) && !tokens.is(i + 1, FINITE);

/** The policy's word, where it has one: the only change that keeps the meaning; else other ways to say it. */
function replacements(view: BlockView, first: number, i: number): Fix[] {
  const { tokens, facts, people } = view;
  const possessive = tokens.has(i, Flag.possessive);
  const plural = tokens.text.charAt(tokens.end[i]! - 1) === 's';
  if (facts.preferredWord)
    return [{ kind: 'replace', text: `the ${facts.preferredWord}${plural ? 's' : ''}`, safe: true }];
  if (plural) return [{ kind: 'replace', text: 'people' }];
  if (isNamePart(tokens, i + 1)) return [{ kind: 'replace', text: '', title: say('Leave it out') }];
  const isQualified = tokens.is(first - 2, DETERMINER) && !isObject(tokens, first, i);
  const person: Fix = { kind: 'replace', text: isQualified ? 'person' : 'the person' };
  if (possessive || tokens.is(first - 1, DETERMINER)) return [person];
  const { they, them } = PRONOUNS[people.pronoun];
  if (isObject(tokens, first, i)) return [person, { kind: 'replace', text: them }];
  const begins = beginsClause(tokens, first, view.reading.label?.end ?? 0) && tokens.isKind(i + 1, Kind.word);
  return begins ? [person, { kind: 'replace', ...withVerb(tokens, i, they) }] : [person];
}

/** Not "a problem client", nor what a verb that is not known takes. */
const beginsClause = (tokens: Tokens, first: number, from: number): boolean =>
  first <= from || tokens.is(first - 1, JOINS) || /^[.,;:!?\u2013\u2014]$/.test(tokens.raw(first - 1));

/** "client Dana": the name is said already. */
const isNamePart = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && tokens.has(i, Flag.capital) && !tokens.has(i, Flag.allCaps) && !tokens.is(i, NO_NAME);

/** "They were" for "Client was": the verb goes along where it changes. */
function withVerb(tokens: Tokens, i: number, pronoun: string): Pick<Replacement, 'text' | 'reach'> {
  const verb = tokens.isKind(i + 1, Kind.word) ? tokens.word(i + 1) : '';
  if (pronoun !== 'they' || withMany(verb) === verb) return { text: pronoun };
  return { text: `${pronoun} ${withMany(verb)}`, reach: { before: 0, after: tokens.end[i + 1]! - tokens.end[i]! } };
}

export const roleTerm = defineRule({
  id: 'mutuality/role-term',
  scope: 'span',
  family: 'wording',
  severity: 'hint',
  what: 'The person is called by their role in the service.',
  why: 'A role word puts the service first; most people would rather find themself than "the client".',
  instead: 'You might write "they", "the person", or the word your agency prefers.',
  source: 'Massachusetts Peer Professional Workforce Development Guidelines',
  fires: [
    '[[Client]] tolerated the session well.',
    '[[Pt]] denies any problems.',
    '9:20 called [[client]], no answer.',
    '[[The patient]] is a 29 y/o.',
    'Goal 1: [[Patient]] will rest.',
    '[[Consumer]] must check in.',
    '[[My client]] called.',
    '[[This client]] came by.',
    'I sat down and [[the peer]] said hello.',
    'She is a [[patient]] on the second floor.',
    'Met [[clients]] at noon.',
    'Met [[pt]] at the gate.',
  ],
  quiet: [
    'He is not a client, nor a patient, he told me.',
    'The email client crashed.',
    'He likes planes. The peer asked what it was about flying.',
    'The peer said that her own count restarted twice.',
    'She does the voices, patient with the twins.',
    'She was patient with herself.',
    'They were patient with me.',
    'He was patient today.',
    'The client rights poster fell down.',
    'He said "I am a patient, not a number."',
    'The patient portal was down.',
    'Her physical therapy went well.',
    '[client name] came by.',
    'A case of water, just in case.',
    'She was more patient than I was.',
    'Their hours are pt, and he found a pt job.',
    'Client Services moved upstairs.',
    'The dentist had a patient before her.',
    'The doctor sees patients until five.',
    'He is slow and patient when he fishes.',
    'The patient baker waits.',
  ],
  needs: [ROLE_TERM],
  check(view, report) {
    if (!isNarrative(view)) return;
    const { tokens } = view;
    const from = view.reading.label?.end ?? 0;
    for (let i = tokens.next(ROLE_TERM, from); i < tokens.count; i = tokens.next(ROLE_TERM, i + 1)) {
      if (tokens.has(i, Flag.quoted) || !tokens.isKind(i, Kind.word) || !isRoleTerm(tokens, i)) continue;
      const first = i > 0 && LABELLED.has(tokens.hash[i - 1]!) ? i - 1 : i;
      report({ ...tokens.span(first, i + 1), fixes: replacements(view, first, i) });
    }
  },
});
