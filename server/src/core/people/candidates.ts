import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashUnit } from '../text/fold';
import type { Evidence } from './evidence';
import { type Cue, nameContext } from './nameContext';
import { type Field, fieldNames } from './nameFields';
import { isCapital, isInitial, type NameRun, nameRuns } from './nameRuns';
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
  /** Whether its last word is an initial: "Rosa M." */
  readonly initial: boolean;
  /** Typed with a capital. Lower-case words count only where the note or their neighbours make them names. */
  readonly capital: boolean;
  /** Never a mention: it stands in a header field or a signature. */
  readonly field: Field | undefined;
}

/** A block's candidates. Equal digests: the survey of the note cannot tell them apart. */
export interface Candidates {
  readonly list: readonly Candidate[];
  /** How often "he", "she" and "they" stand in the block. */
  readonly pronouns: readonly [number, number, number];
  readonly digest: number;
}

const COMMON = mask('common-word');
const NAME = mask('given-name', 'surname', 'city');
const PUBLIC = mask('public-name', 'abbreviation', 'large-region');
const LEADING = mask('title', 'kin', 'acquaintance', 'post', 'weekday', 'month', 'determiner');
const GIVEN = mask('given-name');
const FORMAL = mask('formal-title');
const DATE_WORD = mask('weekday', 'month');
const PRONOUNS = [
  words('he', 'him', 'his'),
  words('she', 'her', 'hers'),
  words('they', 'them', 'their', 'theirs'),
] as const;
const WORST = -100;

/** Finds all candidates of a block, from its text alone. Linear in its tokens. */
export function findCandidates(reading: BlockReading): Candidates {
  const { tokens } = reading;
  const fields = fieldNames(reading);
  const list: Candidate[] = [];
  if (reading.kind !== 'header') {
    const telling = capitalsTell(tokens);
    for (const run of nameRuns(tokens)) addRun(list, tokens, run, telling);
    addLower(list, tokens);
    list.sort((a, b) => a.first - b.first);
    coordinate(list, tokens);
  }
  const all = fields.length > 0 ? withFields(list, fields, tokens) : list;
  const pronouns = countPronouns(tokens);
  return { list: all, pronouns, digest: digestOf(all, tokens, pronouns) };
}

/** In a heading in title case or a line of capitals a capital tells nothing. */
function capitalsTell(tokens: Tokens): boolean {
  let capitals = 0;
  let all = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isKind(i, Kind.word) || tokens.end[i]! - tokens.start[i]! < 4) continue;
    all++;
    if (tokens.has(i, Flag.capital)) capitals++;
  }
  return all < 4 || capitals * 3 < all * 2;
}

function addRun(list: Candidate[], tokens: Tokens, run: NameRun, telling: boolean): void {
  const { first, end } = trimmed(tokens, run);
  if (first >= end) return;
  const context = nameContext(tokens, first, end);
  const moved = first > run.first;
  const tells = telling && (moved || !tokens.has(first, Flag.sentenceStart | Flag.lineStart));
  const evidence = weighRun(tokens, { first, end }, context, tells);
  push(list, tokens, {
    ...evidence,
    first,
    end,
    outerFirst: context.outerFirst,
    cue: context.cue,
    relation: context.relation,
    ...namePhrase(tokens, first, end),
    initial: endsInitial(tokens, end),
    capital: true,
    field: undefined,
  });
}

/** Leaves out what only leads a name in ("Met Rosa", "Wife Consuelo", "Tuesday"), and dates behind it. */
function trimmed(tokens: Tokens, run: NameRun): NameRun {
  let { first, end } = run;
  while (end > first && tokens.is(end - 1, DATE_WORD) && !tokens.is(end - 1, GIVEN)) end--;
  while (first < end - 1 && leads(tokens, first, end)) first++;
  while (first < end - 1 && !isCapital(tokens, first)) first++;
  return { first, end };
}

function leads(tokens: Tokens, first: number, end: number): boolean {
  if (tokens.is(first, FORMAL)) return true;
  if (tokens.isKind(first, Kind.mark)) return true;
  if (isInitial(tokens, first)) return false;
  if (tokens.is(first, LEADING)) return !tokens.is(first, GIVEN) || tokens.is(first, COMMON);
  return (
    tokens.has(first, Flag.sentenceStart) &&
    tokens.is(first, COMMON) &&
    !tokens.is(first, GIVEN) &&
    !tokens.is(end - 1, COMMON)
  );
}

function addLower(list: Candidate[], tokens: Tokens): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isKind(i, Kind.word) || (tokens.flags[i]! & Flag.capital) !== 0) continue;
    const known = tokens.classSet[i] !== 0;
    if (
      known
        ? tokens.is(i, COMMON) || !tokens.is(i, NAME) || tokens.is(i, PUBLIC)
        : tokens.end[i]! - tokens.start[i]! < 3
    )
      continue;
    const context = nameContext(tokens, i, i + 1);
    const evidence = weighLower(tokens, i, context);
    push(list, tokens, {
      ...evidence,
      first: i,
      end: i + 1,
      outerFirst: context.outerFirst,
      cue: context.cue,
      relation: context.relation,
      words: [tokens.hash[i]!],
      phrase: tokens.hash[i]!,
      initial: false,
      capital: false,
      field: undefined,
    });
  }
}

/** Hopeless candidates are kept only when a later certainty could make them names. */
function push(list: Candidate[], tokens: Tokens, candidate: Candidate): void {
  const best = Math.max(candidate.person, candidate.place, candidate.organization);
  if (
    best < WORST &&
    candidate.capital &&
    tokens.is(candidate.first, COMMON) &&
    candidate.words.length === 1 &&
    !tokens.is(candidate.first, GIVEN)
  )
    return;
  if (candidate.words.length > 0) list.push(candidate);
}

const AND = words('and', '&', 'or');

/** "Ana and Luis", "Rosa, Jim and Curtis": a person beside a name makes it one too. */
function coordinate(list: Candidate[], tokens: Tokens): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let n = 1; n < list.length; n++) {
      const [a, b] = [list[n - 1]!, list[n]!];
      if (!isJoint(tokens, a.end, b.outerFirst)) continue;
      if (a.person >= 140 && b.capital && b.person < 300)
        list[n] = { ...b, person: b.person + 70, place: b.place - 60 };
      else if (b.person >= 140 && a.capital && a.person < 300)
        list[n - 1] = { ...a, person: a.person + 70, place: a.place - 60 };
    }
  }
}

function isJoint(tokens: Tokens, end: number, next: number): boolean {
  const gap = next - end;
  if (gap < 1 || gap > 2) return false;
  const last = tokens.hash[next - 1]!;
  const comma = tokens.isKind(end, Kind.mark) && ',/'.includes(tokens.text.charAt(tokens.start[end]!));
  return gap === 1 ? comma || AND.has(last) : comma && AND.has(last);
}

function namePhrase(tokens: Tokens, first: number, end: number): { words: number[]; phrase: number } {
  const found: number[] = [];
  for (let i = first; i < end; i++) if (isCapital(tokens, i)) found.push(tokens.hash[i]!);
  return { words: found, phrase: found.slice(1).reduce(hashUnit, found[0] ?? 0) };
}

const endsInitial = (tokens: Tokens, end: number): boolean =>
  isInitial(tokens, end - 1) || (isInitial(tokens, end - 2) && tokens.isKind(end - 1, Kind.mark));

function withFields(list: readonly Candidate[], fields: readonly Field[], tokens: Tokens): Candidate[] {
  const inField = (c: Candidate) => fields.some((f) => f.first <= c.first && c.end <= f.end);
  const named = fields.map((field) => ({
    person: 400,
    place: -400,
    organization: -400,
    first: field.first,
    end: field.end,
    outerFirst: field.first,
    cue: field.cue,
    relation: -1,
    ...namePhrase(tokens, field.first, field.end),
    initial: endsInitial(tokens, field.end),
    capital: true,
    field,
  }));
  return [...list.filter((c) => !inField(c)), ...named].sort((a, b) => a.first - b.first);
}

function countPronouns(tokens: Tokens): readonly [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < tokens.count; i++) {
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
    for (const value of [
      c.person,
      c.place,
      c.organization,
      c.cue,
      c.relation < 0 ? 0 : tokens.hash[c.relation]!,
      c.words.length,
    ])
      add(value);
    for (let at = tokens.start[c.first]!; at < tokens.end[c.end - 1]!; at++) add(tokens.text.charCodeAt(at));
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
