import { mask, NO_NOUNS } from '../../lexicon/classes';
import { Cue } from '../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import source from './role-term.txt';
import { readWordSets } from './wording/wordSets';

const SETS = readWordSets<'term' | 'compound' | 'before-adjective' | 'trade' | 'part-time' | 'treatment'>(source);
const ABBREVIATION = words('ct', 'cts', 'cl');
const PATIENT = words('patient');
const PEER = words('peer', 'peers', 'case');
const WRITER_TOO = words('peer', 'peers');
const FIRST_PERSON = mask('pronoun-first', 'pronoun-me', 'possessive-writer');
/** Where a role may be named. */
export const ROLE_TERM = new Cue({ words: [...SETS.term, ...ABBREVIATION, ...PEER] });
const PT = words('pt');
const THE = words('the', 'this');
const BE = mask('be');
const COORDINATOR = mask('coordinator');
const NEGATION = mask('negation');
const POSSESSIVE = mask('possessive-person');
const PERSON = mask('pronoun-person');
const NAME = mask('given-name', 'surname');
const WRITER = mask('pronoun-first', 'pronoun-plural');
const FINITE = mask('form-past', 'form-third', 'modal', 'be', 'have', 'do');
const DETERMINED = mask('determiner', 'possessive-writer', 'coordinator');
const HEALER = words('doctor', 'dentist', 'surgeon', 'therapist', 'clinic', 'firm', 'lawyer');
const WITH = words('with');
const WORKS = words('works', 'worked', 'working');
const PATIENT_WITH = mask('preposition', 'coordinator', 'be', 'subordinator', 'time-word', 'adverb');
const VERB_LIKE = mask('be', 'have', 'do', 'modal', 'saying', 'doubting', 'feeling', 'wanting', 'observing');
const INDEFINITE = words('a', 'an', 'another');
const ARTICLE = words('a', 'an', 'such', 'most');
const NO_NOUN = mask(...NO_NOUNS);
const IN_OUT = words('in', 'out', 'mental', 'psych', 'methadone');
/** The subject of a clause stands so near before its object. */
const SUBJECT_REACH = 5;

/** Whether the word at `i` names the person by their role in the service. */
export function isRoleTerm(tokens: Tokens, i: number): boolean {
  const hash = tokens.hash[i]!;
  if (SETS.compound.has(tokens.hash[i + 1] ?? 0) || isTitle(tokens, i)) return false;
  if (isTheirCustomer(tokens, i) || isDenied(tokens, i) || isAnybodys(tokens, i)) return false;
  if (PEER.has(hash))
    return (
      THE.has(tokens.hash[i - 1] ?? 0) &&
      tokens.is(i + 1, VERB_LIKE) &&
      !(WRITER_TOO.has(hash) && isWritersName(tokens))
    );
  if (ABBREVIATION.has(hash)) return isAbbreviatedClient(tokens, i);
  if (!SETS.term.has(hash) || IN_OUT.has(tokens.hash[i - 1] ?? 0)) return false;
  if (PT.has(hash) && (isPartTime(tokens, i) || isTreatment(tokens, i))) return false;
  return !PATIENT.has(hash) || !isAdjective(tokens, i);
}

/** "Consumer Reports", "Client Services": the name of a thing. */
const isTitle = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.capital) &&
  !tokens.has(i, Flag.allCaps) &&
  tokens.has(i + 1, Flag.capital) &&
  !tokens.has(i + 1, Flag.allCaps | Flag.sentenceStart) &&
  !tokens.is(i + 1, NAME) &&
  tokens.is(i + 1, mask('common-word'));

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

/** "The dentist had a patient before her", "she nursed patients": somebody's, but not the one whom the note is about. */
function isAnybodys(tokens: Tokens, i: number): boolean {
  if (INDEFINITE.has(tokens.hash[i - 1] ?? 0)) return !tokens.is(i - 2, BE) && isObjectOfAnother(tokens, i - 1);
  const plural = tokens.text.charAt(tokens.end[i]! - 1) === 's';
  return plural && !tokens.is(i - 1, DETERMINED) && isObjectOfAnother(tokens, i);
}

/** Whether somebody else than the writer is the subject before an object at `i`: "he/the doctor sees patients". */
function isObjectOfAnother(tokens: Tokens, i: number): boolean {
  let verb = false;
  for (let k = i - 1; k >= 0 && k >= i - SUBJECT_REACH; k--) {
    if (!tokens.isKind(k, Kind.word) || tokens.is(k, WRITER)) return false;
    if (verb) return tokens.is(k, PERSON) || HEALER.has(tokens.hash[k]!);
    verb = tokens.is(k, FINITE);
  }
  return false;
}

/** "works pt", "a pt job", "her hours are pt". */
const isPartTime = (tokens: Tokens, i: number): boolean =>
  SETS['part-time'].has(tokens.hash[i + 1] ?? 0) ||
  WORKS.has(tokens.hash[i - 1] ?? 0) ||
  (tokens.is(i - 1, BE) && !tokens.is(i + 1, VERB_LIKE));

/** "PT on Tuesdays": the treatment, in capitals; "PT says" is the person. "goes to pt". */
const isTreatment = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, Flag.allCaps)
    ? !tokens.has(i, Flag.sentenceStart) && !tokens.is(i + 1, VERB_LIKE)
    : SETS.treatment.has(tokens.hash[i - 1] ?? 0) ||
      (SETS.treatment.has(tokens.hash[i - 2] ?? 0) && !tokens.is(i + 1, VERB_LIKE));

/** "Ct reports", "met with ct"; not "CT scan", "5 cl". */
function isAbbreviatedClient(tokens: Tokens, i: number): boolean {
  if (tokens.has(i, Flag.allCaps) || tokens.isKind(i - 1, Kind.number)) return false;
  return !tokens.has(i, Flag.capital) || tokens.has(i, Flag.sentenceStart) || tokens.is(i + 1, VERB_LIKE);
}

/** "patient with herself", "was very patient", "slow and patient when he fishes", "the patient gardener waits". */
const isAdjective = (tokens: Tokens, i: number): boolean =>
  (WITH.has(tokens.hash[i + 1] ?? 0) && tokens.isKind(i - 1, Kind.mark) && !tokens.has(i, Flag.capital)) ||
  (ARTICLE.has(tokens.hash[i - 1] ?? 0) && isPlainNoun(tokens, i + 1)) ||
  (THE.has(tokens.hash[i - 1] ?? 0) && isPlainNoun(tokens, i + 1) && tokens.is(i + 2, FINITE)) ||
  (tokens.is(i - 1, COORDINATOR) &&
    tokens.is(i - 3, BE) &&
    !tokens.has(i, Flag.capital) &&
    tokens.is(i + 1, PATIENT_WITH) &&
    !tokens.is(i + 1, FINITE)) ||
  (SETS['before-adjective'].has(tokens.hash[i - 1] ?? 0) &&
    (i + 1 >= tokens.count || tokens.is(i + 1, PATIENT_WITH) || tokens.kind[i + 1]! > Kind.mixed));

/** "a patient teacher". */
const isPlainNoun = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) && !tokens.has(i, Flag.capital) && !tokens.is(i, NO_NOUN);
