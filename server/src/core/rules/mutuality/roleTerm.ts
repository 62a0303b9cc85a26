import { mask } from '../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { type BlockView, defineRule, type Fix } from '../rule';
import { isRoleTerm, ROLE_TERM } from './namedByRole';
import { isNarrative } from './wording/matching';

const LABELLED = words('the', 'this', 'my', 'our');

const GOVERNING = mask('preposition', 'form-past', 'form-base', 'form-third', 'form-gerund');
const COORDINATOR = mask('coordinator', 'subordinator');
const DETERMINER = mask('determiner', 'pronoun-some');
const OF_ONE = mask('form-third', 'be', 'have', 'do');
const FINITE = mask('form-past', 'form-third', 'be', 'have', 'do', 'modal', 'will');
const OBJECTS = { he: 'him', she: 'her', they: 'them' } as const;

/** "Redirected pt", "with the client": not who does something. */
const isObject = (tokens: Tokens, first: number, i: number): boolean =>
  tokens.is(first - 1, GOVERNING) && !tokens.is(first - 1, COORDINATOR) && !tokens.is(i + 1, FINITE);

/** "One client", "they was": where no pronoun can stand. */
const takesPronoun = ({ tokens, people }: BlockView, first: number, i: number): boolean =>
  !tokens.is(first - 1, DETERMINER) && (people.pronoun !== 'they' || !tokens.is(i + 1, OF_ONE));

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
    ...(possessive || !takesPronoun(view, first, i)
      ? []
      : [
          {
            kind: 'replace' as const,
            text: put(isObject(tokens, first, i) ? OBJECTS[people.pronoun] : people.pronoun),
          },
        ]),
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
