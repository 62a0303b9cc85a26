import { Flag, type Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';
import type { Candidate } from './candidates';
import { LIKELY } from './evidence';
import { Cue } from './nameContext';
import { memoryKey, type Named } from './people';

/** Somebody or something while the survey puts mentions together. */
export interface Draft {
  readonly named: Named;
  /** Hashes of the words, initials left out. */
  readonly words: Set<number>;
  readonly names: Set<string>;
  display: string;
  cue: Cue;
  relation: string | undefined;
  strength: number;
  mentions: number;
  /** Introduced as the writer's own: "my sister Ana". */
  writersOwn: boolean;
  /** Stands in a title or heading. */
  titled: boolean;
}

/** A candidate in its block. */
export interface Sighting {
  readonly tokens: Tokens;
  readonly candidate: Candidate;
  readonly titled: boolean;
}

/** The kind that a candidate's own evidence speaks for most, and how strongly. */
export function strongest(candidate: Candidate): { named: Named; sum: number } {
  const { person, place, organization } = candidate;
  if (person >= place && person >= organization) return { named: 'person', sum: person };
  return place >= organization ? { named: 'place', sum: place } : { named: 'organization', sum: organization };
}

/** Several sightings of one name, each weak, make it surer; by so much each, up to three times. */
const REPEATED = 20;

/** Puts all sightings of a note into entities: full names first, then single words, which join the full names that hold them. */
export function groupNames(sightings: readonly Sighting[]): {
  drafts: Draft[];
  byWord: Map<number, number>;
  byPhrase: Map<number, number>;
} {
  const drafts: Draft[] = [];
  const byWord = new Map<number, number>();
  const byPhrase = new Map<number, number>();
  const strength = strengths(sightings);
  const singles: (() => void)[] = [];
  for (const sighting of sightings) {
    const { named, sum } = strongest(sighting.candidate);
    if (sum <= 0) continue;
    const total = Math.max(sum, strength.get(memoryKey(sighting.candidate.phrase, named)) ?? 0);
    if (total < LIKELY) continue;
    const words = nameWords(sighting);
    const enter = () => place(sighting, words, named, total, drafts, byWord, byPhrase);
    if (words.length === 1) singles.push(enter);
    else enter();
  }
  for (const enter of singles) enter();
  return { drafts, byWord, byPhrase };
}

/** The strongest sum of each name, with a bonus for being named again. */
function strengths(sightings: readonly Sighting[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  const times = new Map<number, number>();
  for (const { candidate } of sightings) {
    const { named, sum } = strongest(candidate);
    if (sum <= 0) continue;
    const key = memoryKey(candidate.phrase, named);
    most.set(key, Math.max(most.get(key) ?? 0, sum));
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  for (const [key, count] of times) if (count > 1) most.set(key, most.get(key)! + REPEATED * Math.min(3, count - 1));
  return most;
}

function place(
  sighting: Sighting,
  words: readonly number[],
  named: Named,
  sum: number,
  drafts: Draft[],
  byWord: Map<number, number>,
  byPhrase: Map<number, number>,
): void {
  const { candidate, tokens } = sighting;
  const key = memoryKey(candidate.phrase, named);
  const hashes = words.map((i) => tokens.hash[i]!);
  const twin = byPhrase.get(key) ?? (named === 'person' ? samePerson(hashes, drafts, byWord) : undefined);
  const index = twin ?? drafts.push(newDraft(named)) - 1;
  byPhrase.set(key, index);
  take(drafts[index]!, sighting, words, sum);
  if (named !== 'person') return;
  for (const hash of hashes) if (!byWord.has(hash)) byWord.set(hash, index);
}

const newDraft = (named: Named): Draft => ({
  named,
  words: new Set(),
  names: new Set(),
  display: '',
  cue: Cue.none,
  relation: undefined,
  strength: 0,
  mentions: 0,
  titled: false,
  writersOwn: false,
});

/** The person whose name has this first word, unless both have other surnames; or one with this surname alone. */
function samePerson(
  words: readonly number[],
  drafts: readonly Draft[],
  byWord: ReadonlyMap<number, number>,
): number | undefined {
  const first = byWord.get(words[0]!);
  if (first === undefined) return words.length === 1 ? undefined : joinsSingle(words, drafts, byWord);
  const draft = drafts[first]!;
  return words.length === 1 || draft.words.size === 1 || words.every((word) => draft.words.has(word))
    ? first
    : undefined;
}

/** "Linh Nguyen" where only "Ms. Nguyen" is known. */
function joinsSingle(
  words: readonly number[],
  drafts: readonly Draft[],
  byWord: ReadonlyMap<number, number>,
): number | undefined {
  const last = byWord.get(words.at(-1)!);
  return last !== undefined && drafts[last]!.words.size === 1 ? last : undefined;
}

function take(draft: Draft, sighting: Sighting, words: readonly number[], sum: number): void {
  const { candidate, tokens, titled } = sighting;
  for (const word of words) {
    const hash = tokens.hash[word]!;
    if (draft.words.has(hash)) continue;
    draft.words.add(hash);
    draft.names.add(tokens.word(word));
  }
  const { start, end } = tokens.span(candidate.first, candidate.end);
  if (end - start > draft.display.length) draft.display = tokens.text.slice(start, end);
  if (candidate.cue > draft.cue) draft.cue = candidate.cue;
  if (candidate.relation >= 0) draft.relation ??= tokens.word(candidate.relation);
  draft.strength = Math.max(draft.strength, sum);
  draft.titled ||= titled;
  draft.writersOwn ||= isWritersOwn(sighting);
  draft.mentions++;
}

const MY = hashWord('my');

const isWritersOwn = ({ tokens, candidate: { outerFirst, relation } }: Sighting): boolean =>
  relation >= 0 && tokens.isWord(outerFirst, MY) && !tokens.has(outerFirst, Flag.quoted);

/** The tokens of a name's words, without initials unless there is nothing else. */
function nameWords({ tokens, candidate }: Sighting): number[] {
  const all: number[] = [];
  for (let i = candidate.first; i < candidate.end; i++) if (candidate.words.includes(tokens.hash[i]!)) all.push(i);
  const long = all.filter((i) => tokens.end[i]! - tokens.start[i]! > LONGEST_LETTER || tokens.word(i).length > 1);
  return long.length > 0 ? long : all;
}

/** A letter with two combining marks. */
const LONGEST_LETTER = 3;
