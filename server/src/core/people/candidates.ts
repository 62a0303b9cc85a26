import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { type Candidate, candidate } from './candidate';
import { type CapitalStyle, capitalStyle } from './capitalStyle';
import { readCardLines } from './cardLines';
import { affiliate, coordinate } from './coordination';
import { digestOf } from './digest';
import { type Evidence, LIKELY } from './evidence';
import { withImpliedCapitals, withoutCapitals } from './impliedCapitals';
import { lowerCandidates } from './lowerCandidates';
import { NO_CONTEXT, nameContext } from './nameContext';
import { trimmedRun } from './nameEdges';
import { type Field, fieldNames, rosterSpans } from './nameFields';
import { type NameRun, nameRuns } from './nameRuns';
import { WriterForm } from './people';
import { type Sighting, sightingsOf, strongest } from './sighting';
import { weighRun } from './weigh';

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
const PRONOUN = mask('pronoun-person', 'possessive-person', 'pronoun-object');
const HE = words('he', 'him', 'his', 'hes', 'himself');
const SHE = words('she', 'her', 'hers', 'shes', 'herself');
const THEY = words('they', 'them', 'their', 'theirs');
const FIELD: Evidence = { person: 400, place: -400, organization: -400 };
/** A candidate of everyday words with less than this is hopeless. */
const HOPELESS = -100;

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

function bodyCandidates(typed: Tokens, style: CapitalStyle): Candidate[] {
  const tokens = style.shouted ? withoutCapitals(typed) : typed;
  const capitals = runCandidates(tokens, style, 0, tokens.count);
  const lower = lowerCandidates(tokens, style);
  const implied = impliedCandidates(tokens, style.lowered ? 0 : CAPITALS_KNOWN);
  if (lower.length + implied.length === 0) return capitals;
  const all = [...capitals, ...lower, ...implied].sort((a, b) => a.first - b.first);
  return implied.length === 0 ? all : strongestOf(all);
}

/** Those of a sorted list that nothing stronger overlaps: the run, if it says more than each of its words. */
function strongestOf(sorted: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= one.first) kept.push(one);
    else if (strongest(one).sum > strongest(last).sum) kept[kept.length - 1] = one;
  }
  return kept;
}

/** What a name loses when its capitals are only implied; `unlisted`: a person's that no list has. */
const IMPLIED_LOSS = { person: 60, unlisted: 110, thing: 50 };

/** What all of them lose where the writer uses capitals. */
const CAPITALS_KNOWN = 30;

/** Names typed without capitals, read as if each had its own. */
function impliedCandidates(tokens: Tokens, loss: number): Candidate[] {
  const typed = withImpliedCapitals(tokens);
  if (typed === tokens) return [];
  return runCandidates(typed, { telling: true, lowered: false, shouted: false }, 0, tokens.count).flatMap((one) => {
    if (tokens.has(one.first, Flag.capital)) return [];
    const person = one.person - (tokens.is(one.first, NAME) ? IMPLIED_LOSS.person : IMPLIED_LOSS.unlisted) - loss;
    const place = one.place - IMPLIED_LOSS.thing - loss;
    const organization = one.organization - IMPLIED_LOSS.thing - loss;
    return Math.max(person, place, organization) < LIKELY
      ? []
      : [{ ...one, person, place, organization, capital: false }];
  });
}

/** In a header only people count, in a field that lists who was there or in a line without any field. */
function headerCandidates(reading: BlockReading, style: CapitalStyle): Candidate[] {
  const { tokens } = reading;
  const lower = style.lowered ? lowerCandidates(tokens, style) : [];
  return rosterSpans(reading)
    .flatMap(({ first, end }) => [
      ...runCandidates(tokens, style, first, end),
      ...lower.filter((one) => one.first >= first && one.end <= end).map((one) => listed(tokens, one)),
    ])
    .map((one) => ({ ...one, place: -300, organization: -300 }));
}

/** "present: nkechi, soo-jin": between commas of such a field stands who was there. */
function listed(tokens: Tokens, one: Candidate): Candidate {
  const parts =
    tokens.isKind(one.outerFirst - 1, Kind.mark) && (one.end >= tokens.count || !tokens.isKind(one.end, Kind.word));
  return parts ? { ...one, person: one.person + LISTED } : one;
}
const LISTED = 150;

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
