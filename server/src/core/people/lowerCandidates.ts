import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { type Candidate, candidate } from './candidate';
import type { CapitalStyle } from './capitalStyle';
import type { Evidence } from './evidence';
import { lowerNamed } from './lowerNamed';
import { NO_CONTEXT, nameContext } from './nameContext';
import { publicPhrase } from './namedPhrases';
import { isHandleWord } from './nameEdges';
import { hasVowel, looksEveryday } from './nameShape';
import { signs } from './nameSigns';
import { isOwnersName } from './ownersName';
import { isInSaying } from './sayings';
import { weighLower } from './weighLower';

const COMMON = mask('common-word');
const GIVEN = mask('given-name');
const NAME = mask('given-name', 'surname', 'city');
const SHARED = mask('public-name', 'abbreviation', 'large-region', 'name-particle', 'month');
const NO_LOWER_NAME = mask(
  'kin',
  'public-name',
  'abbreviation',
  'large-region',
  'name-particle',
  'saying',
  'stating',
  'doubting',
  'feeling',
);
const PERSON_NAME = mask('given-name', 'surname');
const SURNAME = mask('surname');
const VERB = mask('be', 'human-verb');
const MODAL = mask('modal');
const BASE = mask('form-base');
const LEADS_NOUN = mask(
  'determiner',
  'preposition',
  'possessive-person',
  'possessive-writer',
  'pronoun-first',
  'pronoun-person',
  'modal',
);
/** "habit opco": the ending of a company's name tells in lower case too. */
const COMPANY = signs('corporate');
const LOWER_COMPANY: Evidence = { person: -300, place: -300, organization: 200 };
/** What a surname behind a lower-case first name adds, with and without other signs. */
const FULL_LOWER = 110;
const FULL_LOWER_ALONE = 30;
/** Both are in no dictionary: "declan rudd". */
const FULL_LOWER_NAMES = 60;
const LOWER_WORD = mask('lower-word');

/** What may be a name among words typed small: from the words, their neighbours and the lists alone. Linear in the tokens. */
export function lowerCandidates(tokens: Tokens, { lowered }: CapitalStyle): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const named = lowerNamed(tokens, i);
    if (named) {
      found.push(candidate(tokens, named, named.evidence, { ...NO_CONTEXT, outerFirst: i }, false));
      i = named.end - 1;
    } else if (isLowerCompany(tokens, i) || isLowerSchool(tokens, i)) {
      found.push(
        candidate(tokens, { first: i - 1, end: i + 1 }, LOWER_COMPANY, { ...NO_CONTEXT, outerFirst: i - 1 }, false),
      );
    } else if (
      (isLowerName(tokens, i) || isOwnersName(tokens, i) || (lowered && isEverydayName(tokens, i))) &&
      !isHandleWord(tokens, i) &&
      !isInSaying(tokens, i) &&
      publicPhrase(tokens, i, i + 2) === undefined
    ) {
      const one = lowerCandidate(tokens, i, lowered);
      found.push(one);
      i = one.end - 1;
    }
  }
  return found;
}

function lowerCandidate(tokens: Tokens, i: number, lowered: boolean): Candidate {
  const context = nameContext(tokens, i, i + 1);
  const evidence = weighLower(tokens, i, context, lowered);
  if (hasInitial(tokens, i)) {
    const person = Math.max(evidence.person, 0) + LOWER_INITIAL;
    return candidate(tokens, { first: i, end: i + 3 }, { ...evidence, person }, context, false);
  }
  const isFull =
    tokens.is(i, GIVEN) &&
    isLowerName(tokens, i + 1) &&
    tokens.is(i + 1, PERSON_NAME) &&
    tokens.has(i + 1, Flag.spaced);
  if (!isFull) return candidate(tokens, { first: i, end: i + 1 }, evidence, context, false);
  const isSpelled = tokens.is(i, LOWER_WORD) || tokens.is(i + 1, LOWER_WORD);
  const person =
    evidence.person + (lowered || evidence.person >= 60 ? FULL_LOWER : isSpelled ? FULL_LOWER_ALONE : FULL_LOWER_NAMES);
  return candidate(tokens, { first: i, end: i + 2 }, { ...evidence, person }, context, false);
}

/** "lamar w.", "will f.": a first name and a letter with its dot. */
const hasInitial = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, GIVEN) &&
  tokens.isKind(i + 1, Kind.word) &&
  tokens.end[i + 1]! - tokens.start[i + 1]! === 1 &&
  !tokens.has(i + 1, Flag.capital | Flag.lineStart) &&
  tokens.isMark(i + 2, '.') &&
  !tokens.has(i + 2, Flag.spaced);
const LOWER_INITIAL = 170;

const isLowerCompany = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === Kind.word &&
  COMPANY.has(tokens.hash[i]!) &&
  tokens.isKind(i - 1, Kind.word) &&
  !tokens.has(i, Flag.capital);

/** "jefferson elementary", "hallett tire": what it is behind a name, in lower case. */
const isLowerSchool = (tokens: Tokens, i: number): boolean =>
  LOWER_HEAD.has(tokens.hash[i]!) &&
  tokens.kind[i] === Kind.word &&
  !tokens.has(i, Flag.capital) &&
  tokens.isKind(i - 1, Kind.word) &&
  !tokens.has(i - 1, Flag.capital) &&
  !tokens.has(i, Flag.lineStart) &&
  !tokens.is(i - 1, EVERYDAY);
const LOWER_HEAD = signs('lower-head');
const EVERYDAY = mask('common-word', 'lower-word');

/** "molly", "tally": what is sold or counted under a first name. */
const NO_NAME = signs('no-lower-name');

/** A lower-case word that some list has as a name, or that no list knows. */
function isLowerName(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== Kind.word || (tokens.flags[i]! & Flag.capital) !== 0) return false;
  if (NO_NAME.has(tokens.hash[i]!) || (tokens.has(i, Flag.hyphen) && looksEveryday(tokens, i))) return false;
  if (tokens.classSet[i] === 0) return tokens.end[i]! - tokens.start[i]! > 2 && hasVowel(tokens, i);
  return !tokens.is(i, COMMON) && tokens.is(i, NAME) && !tokens.is(i, NO_LOWER_NAME) && hasVowel(tokens, i);
}

/** "saw faith okonkwo", "faith was quiet": a word of every day where a name can stand; the rest of the note decides. */
const isEverydayName = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, COMMON) &&
  tokens.is(i, GIVEN) &&
  !tokens.is(i, SHARED) &&
  !(tokens.is(i, MODAL) && tokens.is(i + 1, BASE)) &&
  ((isLowerName(tokens, i + 1) && tokens.is(i + 1, SURNAME)) ||
    hasInitial(tokens, i) ||
    (tokens.is(i + 1, VERB) && !tokens.is(i - 1, LEADS_NOUN)) ||
    (tokens.is(i - 1, KIN) && tokens.is(i - 2, LEADS_KIN)) ||
    TAKES_NAME.has(tokens.hash[i - 1] ?? 0));

/** "her husband earl", "his buddy chase". */
const KIN = mask('kin', 'acquaintance');
const LEADS_KIN = mask('possessive-person', 'possessive-writer');
const TAKES_NAME = new Set([...signs('takes-person'), ...words('/', 'to', 'and')]);
