import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashUnit } from '../text/fold';
import { readCardLines } from './cardLines';
import { coordinate } from './coordination';
import type { Evidence } from './evidence';
import { Cue, nameContext } from './nameContext';
import { isHandleWord, trimmedRun } from './nameEdges';
import { type Field, fieldNames, rosterSpans } from './nameFields';
import { isCapital, nameRuns } from './nameRuns';
import { signs } from './nameSigns';
import { weighLower, weighRun } from './weigh';

/** Words that may name somebody or something, with what their block says for it. Numbers are tokens. */
export interface Candidate extends Evidence {
  readonly first: number;
  readonly end: number;
  readonly outerFirst: number;
  readonly cue: Cue;
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
  /** How often "he", "she" and "they" stand in the block. */
  readonly pronouns: readonly [number, number, number];
  readonly digest: number;
}

const COMMON = mask('common-word');
const GIVEN = mask('given-name');
const NAME = mask('given-name', 'surname', 'city');
const PUBLIC = mask('public-name', 'abbreviation', 'large-region', 'name-particle');
const PERSON_NAME = mask('given-name', 'surname');
const PRONOUN = mask('pronoun-person', 'possessive-person', 'pronoun-object');
const PRONOUNS = [
  words('he', 'him', 'his'),
  words('she', 'her', 'hers'),
  words('they', 'them', 'their', 'theirs'),
] as const;
/** "habit opco": the ending of a company's name tells in lower case too. */
const COMPANY = signs('corporate');
const LOWER_COMPANY: Evidence = { person: -300, place: -300, organization: 200 };
/** A candidate of everyday words with less than this is hopeless. */
const HOPELESS = -100;
/** A lower-case first name with a surname behind it. */
const FULL_LOWER = 110;
const FULL_LOWER_ALONE = 30;

/** Finds all candidates of a block, from its text alone. Linear in its tokens. */
export function findCandidates(reading: BlockReading): Candidates {
  const { tokens } = reading;
  const list: Candidate[] = [];
  const style = styleOf(tokens);
  if (reading.kind === 'header') addHeader(list, reading, style);
  else {
    addRuns(list, tokens, style, 0, tokens.count);
    addLower(list, tokens, style);
    list.sort((a, b) => a.first - b.first);
  }
  coordinate(list, tokens);
  readCardLines(list, tokens);
  const fields = fieldNames(reading);
  const all = fields.length > 0 ? withFields(list, fields, tokens) : list;
  const pronouns = countPronouns(tokens);
  return { list: all, pronouns, digest: digestOf(all, tokens, pronouns) };
}

/** What capitals are worth in a block: nothing in a title or a line of capitals; `lowered` when it has hardly any. */
interface Style {
  readonly telling: boolean;
  readonly lowered: boolean;
}

function styleOf(tokens: Tokens): Style {
  let capitals = 0;
  let all = 0;
  let starts = 0;
  let lowStarts = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isKind(i, Kind.word)) continue;
    const capital = tokens.has(i, Flag.capital);
    if (tokens.has(i, Flag.sentenceStart)) {
      starts++;
      if (!capital) lowStarts++;
    }
    if (tokens.end[i]! - tokens.start[i]! < 4) continue;
    all++;
    if (capital) capitals++;
  }
  return { telling: all < 4 || capitals * 3 < all * 2, lowered: starts > 0 && lowStarts * 3 >= starts * 2 };
}

/** In a header only people count, in a field that lists who was there or in a line without any field. */
function addHeader(list: Candidate[], reading: BlockReading, style: Style): void {
  const { tokens } = reading;
  for (const { first, end } of rosterSpans(reading)) addRuns(list, tokens, style, first, end);
  list.forEach((one, i) => {
    list[i] = { ...one, place: -300, organization: -300 };
  });
}

function addRuns(list: Candidate[], tokens: Tokens, { telling }: Style, from: number, to: number): void {
  for (const whole of nameRuns(tokens, from, to)) {
    const run = trimmedRun(tokens, whole);
    if (!run) continue;
    const context = nameContext(tokens, run.first, run.end);
    const moved = run.first > whole.first;
    const tells = telling && (moved || !tokens.has(run.first, Flag.sentenceStart | Flag.lineStart));
    push(
      list,
      tokens,
      weighRun(tokens, run, context, tells),
      run.first,
      run.end,
      context.outerFirst,
      context.cue,
      context.relation,
      true,
    );
  }
}

function addLower(list: Candidate[], tokens: Tokens, { lowered }: Style): void {
  for (let i = 0; i < tokens.count; i++) {
    if (COMPANY.has(tokens.hash[i]!) && i > 0 && tokens.isKind(i - 1, Kind.word)) {
      push(list, tokens, LOWER_COMPANY, i - 1, i + 1, i - 1, Cue.none, -1, false);
      continue;
    }
    if (!isLowerName(tokens, i) || isHandleWord(tokens, i)) continue;
    const context = nameContext(tokens, i, i + 1);
    const evidence = weighLower(tokens, i, context, lowered);
    const full =
      tokens.is(i, GIVEN) &&
      isLowerName(tokens, i + 1) &&
      tokens.is(i + 1, PERSON_NAME) &&
      tokens.has(i + 1, Flag.spaced);
    if (full)
      push(
        list,
        tokens,
        { ...evidence, person: evidence.person + (lowered || evidence.person >= 60 ? FULL_LOWER : FULL_LOWER_ALONE) },
        i,
        i + 2,
        context.outerFirst,
        context.cue,
        context.relation,
        false,
      );
    else push(list, tokens, evidence, i, i + 1, context.outerFirst, context.cue, context.relation, false);
    if (full) i++;
  }
}

/** A lower-case word that some list has as a name, or that no list knows. */
function isLowerName(tokens: Tokens, i: number): boolean {
  if (!tokens.isKind(i, Kind.word) || (tokens.flags[i]! & Flag.capital) !== 0) return false;
  if (tokens.classSet[i] === 0) return tokens.end[i]! - tokens.start[i]! > 2;
  return !tokens.is(i, COMMON) && tokens.is(i, NAME) && !tokens.is(i, PUBLIC);
}

function push(
  list: Candidate[],
  tokens: Tokens,
  evidence: Evidence,
  first: number,
  end: number,
  outerFirst: number,
  cue: Cue,
  relation: number,
  capital: boolean,
): void {
  const phrase = namePhrase(tokens, first, end, capital);
  if (phrase.words.length === 0) return;
  const best = Math.max(evidence.person, evidence.place, evidence.organization);
  if (best < HOPELESS && capital && tokens.is(first, COMMON) && !tokens.is(first, GIVEN)) return;
  list.push({ ...evidence, first, end, outerFirst, cue, relation, ...phrase, capital, field: false });
}

function namePhrase(tokens: Tokens, first: number, end: number, capital: boolean): { words: number[]; phrase: number } {
  const found: number[] = [];
  for (let i = first; i < end; i++)
    if (capital ? isCapital(tokens, i) : tokens.isKind(i, Kind.word)) found.push(tokens.hash[i]!);
  return { words: found, phrase: found.slice(1).reduce(hashUnit, found[0] ?? 0) };
}

function withFields(list: readonly Candidate[], fields: readonly Field[], tokens: Tokens): Candidate[] {
  const free = list.filter((c) => !fields.some((f) => f.first <= c.first && c.end <= f.end));
  const named = fields.map(({ first, end, cue }) => ({
    person: 400,
    place: -400,
    organization: -400,
    first,
    end,
    outerFirst: first,
    cue,
    relation: -1,
    ...namePhrase(tokens, first, end, true),
    capital: true,
    field: true,
  }));
  return [...free, ...named].sort((a, b) => a.first - b.first);
}

function countPronouns(tokens: Tokens): readonly [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.is(i, PRONOUN)) continue;
    for (let n = 0; n < 3; n++) if (PRONOUNS[n]!.has(tokens.hash[i]!)) counts[n]!++;
  }
  return counts;
}

/** Everything the survey reads, as one number of 53 bits. */
function digestOf(list: readonly Candidate[], tokens: Tokens, pronouns: readonly number[]): number {
  let low = 17;
  let high = 0x51ed270b;
  const add = (value: number) => {
    low = hashUnit(low, value);
    high = Math.imul(high ^ value, 0x5bd1e995) ^ (low >>> 13);
  };
  pronouns.forEach(add);
  for (const c of list) {
    add(c.person);
    add(c.place);
    add(c.organization);
    add(c.cue);
    add(c.relation < 0 ? 0 : tokens.hash[c.relation]!);
    for (let at = tokens.start[c.first]!; at < tokens.end[c.end - 1]!; at++) add(tokens.text.charCodeAt(at));
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

export { Cue };
