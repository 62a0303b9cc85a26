import { mask, NO_NOUNS } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { type BlockView, defineRule, type Fix } from '../rule';
import source from './role-term.txt';
import { isNarrative } from './wording/matching';
import { readWordSets } from './wording/wordSets';

const SETS = readWordSets<'term' | 'compound' | 'before-adjective' | 'trade'>(source);
const ABBREVIATION = words('ct', 'cts', 'cl');
const PATIENT = words('patient');
const PEER = words('peer', 'peers', 'case');
const WRITER_TOO = words('peer', 'peers');
const FIRST_PERSON = mask('pronoun-first', 'pronoun-me', 'possessive-writer');
const ROLE_TERM = new Cue({ words: [...SETS.term, ...ABBREVIATION, ...PEER] });
const PT = words('pt');
const THE = words('the', 'this');
const NEGATION = mask('negation');
const POSSESSIVE = mask('possessive-person');
const WITH = words('with');
const WORKS = words('works', 'worked', 'working');
const LABELLED = words('the', 'this', 'my', 'our');
const PATIENT_WITH = mask('preposition', 'coordinator', 'be', 'subordinator', 'time-word', 'adverb');
const VERB_LIKE = mask('be', 'have', 'do', 'modal', 'saying', 'doubting', 'feeling', 'wanting', 'observing');
const ARTICLE = words('a', 'an', 'such', 'most');
const NO_NOUN = mask(...NO_NOUNS);
const IN_OUT = words('in', 'out', 'mental', 'psych', 'methadone');

/** Whether the word at `i` names the person by their role in the service. */
function isRoleTerm(tokens: Tokens, i: number): boolean {
  const hash = tokens.hash[i]!;
  if (SETS.compound.has(tokens.hash[i + 1] ?? 0)) return false;
  if (isTheirCustomer(tokens, i) || isDenied(tokens, i)) return false;
  if (PEER.has(hash))
    return (
      THE.has(tokens.hash[i - 1] ?? 0) &&
      tokens.is(i + 1, VERB_LIKE) &&
      !(WRITER_TOO.has(hash) && isWritersName(tokens))
    );
  if (ABBREVIATION.has(hash)) return isAbbreviatedClient(tokens, i);
  if (!SETS.term.has(hash) || IN_OUT.has(tokens.hash[i - 1] ?? 0)) return false;
  if (PT.has(hash) && tokens.has(i, Flag.allCaps))
    return tokens.has(i, Flag.sentenceStart) || tokens.is(i + 1, VERB_LIKE);
  return !PATIENT.has(hash) || !isAdjective(tokens, i);
}

/** Where no "I" writes, "the peer" may be the one who does: "The peer asked what it was about flying". */
function isWritersName(tokens: Tokens): boolean {
  for (let i = 0; i < tokens.count; i++) if (tokens.is(i, FIRST_PERSON) && !tokens.has(i, Flag.quoted)) return false;
  return true;
}

/** "He isn't a case, nor a client": what somebody is not. */
const isDenied = (tokens: Tokens, i: number): boolean =>
  ARTICLE.has(tokens.hash[i - 1] ?? 0) && tokens.is(i - 2, NEGATION);

/** "her hairdressing clients", "his PT", "works with clients": those whom the person serves, or is served by. */
function isTheirCustomer(tokens: Tokens, i: number): boolean {
  const before = tokens.hash[i - 1] ?? 0;
  if (tokens.is(i - 1, POSSESSIVE) || tokens.is(i - 2, POSSESSIVE) || SETS.trade.has(before)) return true;
  return WITH.has(before) && WORKS.has(tokens.hash[i - 2] ?? 0);
}

/** "Ct reports", "met with ct"; not "CT scan", "5 cl". */
function isAbbreviatedClient(tokens: Tokens, i: number): boolean {
  if (tokens.has(i, Flag.allCaps) || tokens.isKind(i - 1, Kind.number)) return false;
  return !tokens.has(i, Flag.capital) || tokens.has(i, Flag.sentenceStart) || tokens.is(i + 1, VERB_LIKE);
}

/** "patient with herself", "was very patient". */
const isAdjective = (tokens: Tokens, i: number): boolean =>
  (WITH.has(tokens.hash[i + 1] ?? 0) && tokens.isKind(i - 1, Kind.mark) && !tokens.has(i, Flag.capital)) ||
  (ARTICLE.has(tokens.hash[i - 1] ?? 0) && isPlainNoun(tokens, i + 1)) ||
  (SETS['before-adjective'].has(tokens.hash[i - 1] ?? 0) &&
    (i + 1 >= tokens.count || tokens.is(i + 1, PATIENT_WITH) || tokens.kind[i + 1]! > Kind.mixed));

/** "a patient teacher". */
const isPlainNoun = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.word) && !tokens.is(i, NO_NOUN);

/** The policy's word, where it has one: the only change that keeps the meaning; else other ways to say it. */
function replacements(view: BlockView, first: number, i: number): Fix[] {
  const { tokens, facts, people } = view;
  const possessive = tokens.has(i, Flag.possessive);
  const isCapital = tokens.has(first, Flag.capital);
  const put = (text: string): string => (isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text);
  const plural = tokens.text.charAt(tokens.end[i]! - 1) === 's';
  if (facts.preferredWord)
    return [{ kind: 'replace', text: put(`the ${facts.preferredWord}${plural ? 's' : ''}`), safe: true }];
  if (plural) return [{ kind: 'replace', text: put('people') }];
  return [
    { kind: 'replace', text: put('the person') },
    ...(possessive ? [] : [{ kind: 'replace' as const, text: put(people.pronoun) }]),
  ];
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
