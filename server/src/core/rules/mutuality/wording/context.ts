import { Flag, words } from '../../../note/tokens';
import type { Use } from './matching';
import { whoDoes } from './subject';

const NEGATION = words(
  'not',
  'never',
  'no',
  'nobody',
  "isn't",
  "wasn't",
  "aren't",
  "weren't",
  "doesn't",
  "don't",
  "didn't",
  'nor',
  'neither',
  'without',
  'isnt',
  'wasnt',
  'doesnt',
  'didnt',
  "hasn't",
  "haven't",
  "won't",
  'none',
);
const SAYING = words(
  'say',
  'says',
  'said',
  'saying',
  'tell',
  'tells',
  'told',
  'telling',
  'share',
  'shares',
  'shared',
  'mention',
  'mentions',
  'mentioned',
  'explain',
  'explains',
  'explained',
  'feel',
  'feels',
  'felt',
  'think',
  'thinks',
  'thought',
  'know',
  'knows',
  'knew',
  'decide',
  'decides',
  'decided',
  'believe',
  'believes',
  'believed',
  'state',
  'states',
  'stated',
  'describe',
  'describes',
  'described',
  'report',
  'reports',
  'reported',
  'wrote',
  'writes',
  'joked',
  'wonders',
  'wondered',
  'worries',
  'worried',
  'realized',
  'realised',
  'admitted',
  'agreed',
  'agrees',
  'asked',
  'asks',
  'added',
  'adds',
  'expressed',
  'voiced',
  'noticed',
  'understands',
  'wants',
  'wanted',
  'hears',
  'heard',
  'named',
  'announced',
  'answered',
  'claims',
  'claimed',
  'insists',
  'insisted',
  'acknowledged',
  'acknowledges',
  'recognized',
  'recognizes',
);
const SUBJECTS = words(
  'i',
  'he',
  'she',
  'they',
  'it',
  'we',
  'client',
  'pt',
  'patient',
  'nobody',
  'everyone',
  'people',
  'this',
  'that',
  'her',
  'his',
  'their',
  'the',
);
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
  'consider',
  'considers',
  'considered',
  'see',
  'sees',
  'saw',
  'introduced',
  'introduces',
  'referred',
  'refers',
);
const SELF = words('himself', 'herself', 'themself', 'themselves', 'myself', 'themselfs');
const OWN_TERM = words(
  'identifies',
  'identify',
  'identified',
  'identifying',
  'prefers',
  'prefer',
  'preferred',
  'self-described',
  'self-identified',
  'self-identifies',
);
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
  'phrases',
  'titled',
  'entitled',
  'nickname',
);
const SEMICOLON = 0x3b;
const NEGATION_REACH = 4;
const NAMING_REACH = 6;

/** "not an addict", "is never late": a negation stands shortly before, in the same clause. */
export function isNegated({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - NEGATION_REACH); i--) {
    if (NEGATION.has(tokens.hash[i]!)) return true;
    if (isBoundary(tokens.text.charCodeAt(tokens.start[i]!))) return false;
  }
  return false;
}

/** The words are what the person said: "she said she should call", "they felt they had failed". */
export function isReportedByPerson({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  let ownClause = false;
  for (let i = first - 1; i >= sentence.first; i--) {
    if (tokens.has(i, Flag.quoted)) continue;
    const hash = tokens.hash[i]!;
    if (tokens.text.charCodeAt(tokens.start[i]!) === SEMICOLON) return false;
    if (SAYING.has(hash) && ownClause) {
      const who = whoDoes(view, i);
      return who === 'person' || who === 'other' || who === 'none';
    }
    if (SUBJECTS.has(hash)) ownClause = true;
  }
  return false;
}

/** "calls himself an addict", "identifies as", "prefers": the person's own word for themself. */
export function isSelfNamed({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  let self = false;
  for (let i = first - 1; i >= Math.max(sentence.first, first - NAMING_REACH); i--) {
    if (OWN_TERM.has(tokens.hash[i]!)) return true;
    if (SELF.has(tokens.hash[i]!)) self = true;
    else if (self && NAMING.has(tokens.hash[i]!)) return true;
  }
  return false;
}

/** "the word …", "used to be called …": the word is talked about, not used. */
export function isMentionedAsWord({ view, first, sentence }: Use): boolean {
  const { tokens } = view;
  for (let i = first - 1; i >= Math.max(sentence.first, first - 3); i--) if (WORDS.has(tokens.hash[i]!)) return true;
  return false;
}

const isBoundary = (unit: number): boolean => unit === SEMICOLON || unit === 0x2c || unit === 0x2e;
