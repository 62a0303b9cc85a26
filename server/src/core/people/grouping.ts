import { LIKELY } from './evidence';
import { Cue } from './nameContext';
import type { Named } from './people';
import type { Sighting } from './sighting';

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
  const singles: Sighting[] = [];
  const enter = (sighting: Sighting): void => place(sighting, strength.get(sighting.key)!, drafts, byWord, byPhrase);
  for (const sighting of sightings) {
    if (strength.get(sighting.key)! < LIKELY) continue;
    if (sighting.words.length === 1) singles.push(sighting);
    else enter(sighting);
  }
  singles.forEach(enter);
  return { drafts, byWord, byPhrase };
}

/** The strongest sum of each name, with a bonus for being named again. */
function strengths(sightings: readonly Sighting[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  const times = new Map<number, number>();
  for (const { key, sum } of sightings) {
    most.set(key, Math.max(most.get(key) ?? 0, sum));
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  for (const [key, count] of times) if (count > 1) most.set(key, most.get(key)! + REPEATED * Math.min(3, count - 1));
  return most;
}

function place(
  sighting: Sighting,
  sum: number,
  drafts: Draft[],
  byWord: Map<number, number>,
  byPhrase: Map<number, number>,
): void {
  const { named, key, hashes } = sighting;
  const twin = byPhrase.get(key) ?? (named === 'person' ? samePerson(hashes, drafts, byWord) : undefined);
  const index = twin ?? drafts.push(newDraft(named)) - 1;
  byPhrase.set(key, index);
  take(drafts[index]!, sighting, sum);
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

function take(draft: Draft, sighting: Sighting, sum: number): void {
  const { candidate, tokens, words, hashes } = sighting;
  for (let n = 0; n < words.length; n++) {
    if (draft.words.has(hashes[n]!)) continue;
    draft.words.add(hashes[n]!);
    draft.names.add(tokens.word(words[n]!));
  }
  const start = tokens.start[candidate.first]!;
  const end = tokens.end[candidate.end - 1]!;
  if (end - start > draft.display.length) draft.display = tokens.text.slice(start, end);
  if (candidate.cue > draft.cue) draft.cue = candidate.cue;
  if (candidate.relation >= 0) draft.relation ??= tokens.word(candidate.relation);
  draft.strength = Math.max(draft.strength, sum);
  draft.titled ||= sighting.titled;
  draft.writersOwn ||= sighting.writersOwn;
  draft.mentions++;
}
