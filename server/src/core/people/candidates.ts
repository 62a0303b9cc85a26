import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashUnit } from '../text/fold';
import { type CapitalStyle, capitalStyle } from './capitalStyle';
import { readCardLines } from './cardLines';
import { affiliate, coordinate } from './coordination';
import { digestOf } from './digest';
import { type Evidence, LIKELY } from './evidence';
import { withImpliedCapitals } from './impliedCapitals';
import { lowerNamed } from './lowerNamed';
import { type Introduction, type NameContext, NO_CONTEXT, nameContext } from './nameContext';
import { publicPhrase } from './namedPhrases';
import { isHandleWord, trimmedRun } from './nameEdges';
import { type Field, fieldNames, rosterSpans } from './nameFields';
import { isCapital, type NameRun, nameRuns } from './nameRuns';
import { hasVowel, looksEveryday } from './nameShape';
import { signs } from './nameSigns';
import { isOwnersName } from './ownersName';
import { WriterForm } from './people';
import { isInSaying } from './sayings';
import { type Sighting, sightingsOf } from './sighting';
import { weighRun } from './weigh';
import { weighLower } from './weighLower';

/** Words that may name somebody or something, with what their block says for it. Numbers are tokens. */
export interface Candidate extends Evidence {
  readonly first: number;
  readonly end: number;
  readonly outerFirst: number;
  readonly introduction: Introduction;
  /** Token of the relation or post, or -1. */
  readonly relation: number;
  /** Hashes of its words, in order; particles and dots left out. */
  readonly words: readonly number[];
  /** All words in one hash; that of the word itself when there is only one. */
  readonly phrase: number;
  /** Typed with a capital. Lower-case words count only where the note or their neighbours make them names. */
  readonly capital: boolean;
  /** Never a mention: it stands in a header field or a signature. */
  readonly field: boolean;
}

/** A block's candidates. Equal digests: the survey of the note cannot tell them apart. */
export interface Candidates {
  readonly list: readonly Candidate[];
  /** What those tell whose own evidence speaks for a name of some kind: the survey reads no others. */
  readonly sightings: readonly Sighting[];
  /** How often "he", "she" and "they" stand in the block. */
  readonly pronouns: readonly [number, number, number];
  /** How the writer speaks of themself in the block; "I" weighs more than a role. */
  readonly writer: WriterForm;
  readonly digest: number;
}

const COMMON = mask('common-word');
const SELF = mask('pronoun-first', 'pronoun-plural', 'pronoun-me', 'possessive-writer');
const WRITER_ROLE = mask('writer-role');
const GIVEN = mask('given-name');
const MAYBE = mask('given-name', 'city');
const BUILDING = mask('building');
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
const PRONOUN = mask('pronoun-person', 'possessive-person', 'pronoun-object');
const HE = words('he', 'him', 'his', 'hes', 'himself');
const SHE = words('she', 'her', 'hers', 'shes', 'herself');
const THEY = words('they', 'them', 'their', 'theirs');
/** "habit opco": the ending of a company's name tells in lower case too. */
const COMPANY = signs('corporate');
const LOWER_COMPANY: Evidence = { person: -300, place: -300, organization: 200 };
const FIELD: Evidence = { person: 400, place: -400, organization: -400 };
/** A candidate of everyday words with less than this is hopeless. */
const HOPELESS = -100;
/** What a surname behind a lower-case first name adds, with and without other signs. */
const FULL_LOWER = 110;
const FULL_LOWER_ALONE = 30;
/** Both are in no dictionary: "declan rudd". */
const FULL_LOWER_NAMES = 60;
const LOWER_WORD = mask('lower-word');

/** Finds all candidates of a block, from its text alone. Linear in its tokens. */
export function findCandidates(reading: BlockReading): Candidates {
  const { tokens } = reading;
  const style = capitalStyle(tokens);
  const list = reading.kind === 'header' ? headerCandidates(reading, style) : bodyCandidates(tokens, style);
  coordinate(list, tokens);
  affiliate(list, tokens);
  readCardLines(list, tokens);
  const all = withFields(list, fieldNames(reading), tokens);
  const pronouns = countPronouns(tokens);
  const writer = writerForm(tokens);
  const telling = all.filter(({ person, place, organization }) => person > 0 || place > 0 || organization > 0);
  return {
    list: all,
    sightings: sightingsOf(reading, telling),
    pronouns,
    writer,
    digest: digestOf(reading, telling, [...pronouns, writer]),
  };
}

function bodyCandidates(tokens: Tokens, style: CapitalStyle): Candidate[] {
  const capitals = runCandidates(tokens, style, 0, tokens.count);
  const lower = [...lowerCandidates(tokens, style), ...(style.lowered ? impliedCandidates(tokens) : [])];
  return lower.length === 0 ? capitals : [...capitals, ...lower].sort((a, b) => a.first - b.first);
}

/** What a name loses when its capitals are only implied; `unlisted`: a person's that no list has. */
const IMPLIED_LOSS = { person: 60, unlisted: 110, thing: 50 };

/** Names in a block without capitals, read as if each had its own. */
function impliedCandidates(tokens: Tokens): Candidate[] {
  const typed = withImpliedCapitals(tokens);
  if (typed === tokens) return [];
  return runCandidates(typed, { telling: true, lowered: false }, 0, tokens.count).flatMap((one) => {
    const person = one.person - (tokens.is(one.first, NAME) ? IMPLIED_LOSS.person : IMPLIED_LOSS.unlisted);
    const place = one.place - IMPLIED_LOSS.thing;
    const organization = one.organization - IMPLIED_LOSS.thing;
    return Math.max(person, place, organization) < LIKELY
      ? []
      : [{ ...one, person, place, organization, capital: false }];
  });
}

/** In a header only people count, in a field that lists who was there or in a line without any field. */
function headerCandidates(reading: BlockReading, style: CapitalStyle): Candidate[] {
  return rosterSpans(reading)
    .flatMap(({ first, end }) => runCandidates(reading.tokens, style, first, end))
    .map((one) => ({ ...one, place: -300, organization: -300 }));
}

function runCandidates(tokens: Tokens, { telling }: CapitalStyle, from: number, to: number): Candidate[] {
  const found: Candidate[] = [];
  for (const whole of nameRuns(tokens, !telling, from, to)) {
    if (isSentenceWord(tokens, whole)) continue;
    const run = trimmedRun(tokens, whole);
    if (!run) continue;
    const context = nameContext(tokens, run.first, run.end);
    const isInside = run.first > whole.first || !tokens.has(run.first, Flag.sentenceStart | Flag.lineStart);
    const evidence = weighRun(tokens, run, context, telling && isInside);
    if (!isHopeless(tokens, run.first, evidence)) found.push(candidate(tokens, run, evidence, context, true));
  }
  return found;
}

/** An everyday word whose capital only begins a sentence: most runs are this, and cost nothing more. */
const isSentenceWord = (tokens: Tokens, { first, end }: NameRun): boolean =>
  end - first === 1 &&
  tokens.has(first, Flag.sentenceStart | Flag.lineStart) &&
  tokens.is(first, COMMON) &&
  (!tokens.is(first, MAYBE) || (tokens.is(first, ACQUAINTANCE) && TOLD_APART.has(tokens.hash[end] ?? 0))) &&
  !tokens.is(end, BUILDING) &&
  !(tokens.isKind(first - 1, Kind.quote) && tokens.isKind(end, Kind.quote));

/** "Guy who runs the chess table": any guy. */
const ACQUAINTANCE = mask('acquaintance');
const TOLD_APART = words('who', 'that', 'from', 'at', 'in', 'with', 'named', 'on', 'behind', 'next');

const isHopeless = (tokens: Tokens, first: number, { person, place, organization }: Evidence): boolean =>
  Math.max(person, place, organization) < HOPELESS && tokens.is(first, COMMON) && !tokens.is(first, GIVEN);

function lowerCandidates(tokens: Tokens, { lowered }: CapitalStyle): Candidate[] {
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
    (tokens.is(i + 1, VERB) && !tokens.is(i - 1, LEADS_NOUN)) ||
    (tokens.is(i - 1, KIN) && tokens.is(i - 2, LEADS_KIN)) ||
    TAKES_NAME.has(tokens.hash[i - 1] ?? 0));

/** "her husband earl", "his buddy chase". */
const KIN = mask('kin', 'acquaintance');
const LEADS_KIN = mask('possessive-person', 'possessive-writer');
const TAKES_NAME = new Set([...signs('takes-person'), ...words('/', 'to', 'and')]);

function candidate(
  tokens: Tokens,
  run: NameRun,
  evidence: Evidence,
  context: NameContext,
  capital: boolean,
): Candidate {
  const { first, end } = run;
  const found: number[] = [];
  let phrase = 0;
  for (let i = first; i < end; i++) {
    if (capital ? !isCapital(tokens, i) : tokens.kind[i] !== Kind.word) continue;
    const hash = tokens.hash[i]!;
    phrase = found.length === 0 ? hash : hashUnit(phrase, hash);
    found.push(hash);
  }
  const { person, place, organization } = evidence;
  const { outerFirst, introduction, relation } = context;
  return {
    person,
    place,
    organization,
    first,
    end,
    outerFirst,
    introduction,
    relation,
    words: found,
    phrase,
    capital,
    field: false,
  };
}

/** Puts the names of header fields and signatures in place of what was found there. */
function withFields(list: readonly Candidate[], fields: readonly Field[], tokens: Tokens): readonly Candidate[] {
  if (fields.length === 0) return list;
  const free = list.filter((c) => !fields.some((f) => f.first <= c.first && c.end <= f.end));
  const named = fields.map((field) => ({
    ...candidate(
      tokens,
      field,
      FIELD,
      { ...NO_CONTEXT, outerFirst: field.first, introduction: field.introduction },
      true,
    ),
    field: true,
  }));
  return [...free, ...named].sort((a, b) => a.first - b.first);
}

/** "The coach", "mentor": somebody who helps, and not "his mentor". */
export const isHelperAt = (tokens: Tokens, i: number): boolean =>
  (tokens.is(i, HELPER_ROLE) || MENTOR.has(tokens.hash[i]!)) &&
  !tokens.is(i - 1, POSSESSIVE) &&
  !tokens.has(i - 1, Flag.possessive);
const HELPER_ROLE = mask('helper-role');
const MENTOR = words('mentor', 'companion');
const POSSESSIVE = mask('possessive-person', 'possessive-writer');

/** Only what the writer says themself: "I" in a quotation is somebody else. */
function writerForm(tokens: Tokens): WriterForm {
  let form: WriterForm = WriterForm.unnamed;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.has(i, Flag.quoted)) continue;
    if (tokens.is(i, SELF)) return WriterForm.self;
    if (tokens.is(i, WRITER_ROLE)) form = WriterForm.role;
    else if (form === WriterForm.unnamed && isHelperAt(tokens, i)) form = WriterForm.helper;
  }
  return form;
}

function countPronouns(tokens: Tokens): readonly [number, number, number] {
  let [he, she, they] = [0, 0, 0];
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.is(i, PRONOUN)) continue;
    const hash = tokens.hash[i]!;
    if (HE.has(hash)) he++;
    else if (SHE.has(hash)) she++;
    else if (THEY.has(hash)) they++;
  }
  return [he, she, they];
}
