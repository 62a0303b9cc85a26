import { Flag, type Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';
import type { Candidate } from './candidates';
import { LIKELY } from './evidence';
import { Cue } from './nameContext';
import type { Named } from './people';

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
  byPhrase: Map<string, number>;
} {
  const drafts: Draft[] = [];
  const byWord = new Map<number, number>();
  const byPhrase = new Map<string, number>();
  const strength = strengths(sightings);
  for (const single of [false, true]) {
    for (const sighting of sightings) {
      if ((nameWords(sighting).length === 1) !== single) continue;
      const { named, sum } = strongest(sighting.candidate);
      const total = Math.max(sum, strength.get(phraseKey(sighting.candidate, named)) ?? 0);
      if (total >= LIKELY && sum > 0) place(sighting, named, total, drafts, byWord, byPhrase);
    }
  }
  return { drafts, byWord, byPhrase };
}

export const phraseKey = (candidate: Candidate, named: Named): string => `${candidate.phrase}:${named}`;

/** The strongest sum of each name, with a bonus for being named again. */
function strengths(sightings: readonly Sighting[]): Map<string, number> {
  const most = new Map<string, { sum: number; times: number }>();
  for (const { candidate } of sightings) {
    const { named, sum } = strongest(candidate);
    if (sum <= 0) continue;
    const key = phraseKey(candidate, named);
    const known = most.get(key);
    if (!known) most.set(key, { sum, times: 1 });
    else {
      known.sum = Math.max(known.sum, sum);
      known.times++;
    }
  }
  return new Map([...most].map(([key, { sum, times }]) => [key, sum + REPEATED * Math.min(3, times - 1)]));
}

function place(
  sighting: Sighting,
  named: Named,
  sum: number,
  drafts: Draft[],
  byWord: Map<number, number>,
  byPhrase: Map<string, number>,
): void {
  const { candidate } = sighting;
  const key = phraseKey(candidate, named);
  const twin = byPhrase.get(key) ?? (named === 'person' ? samePerson(sighting, drafts, byWord) : undefined);
  const index = twin ?? drafts.push(newDraft(named)) - 1;
  byPhrase.set(key, index);
  take(drafts[index]!, sighting, sum);
  if (named !== 'person') return;
  for (const { hash } of nameWords(sighting)) if (!byWord.has(hash)) byWord.set(hash, index);
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
  sighting: Sighting,
  drafts: readonly Draft[],
  byWord: ReadonlyMap<number, number>,
): number | undefined {
  const words = nameWords(sighting);
  const first = byWord.get(words[0]!.hash);
  if (first === undefined) return words.length === 1 ? undefined : joinsSingle(words, drafts, byWord);
  const draft = drafts[first]!;
  return words.length === 1 || draft.words.size === 1 || words.every((w) => draft.words.has(w.hash))
    ? first
    : undefined;
}

/** "Linh Nguyen" where only "Ms. Nguyen" is known. */
function joinsSingle(
  words: readonly NameWord[],
  drafts: readonly Draft[],
  byWord: ReadonlyMap<number, number>,
): number | undefined {
  const last = byWord.get(words.at(-1)!.hash);
  return last !== undefined && drafts[last]!.words.size === 1 ? last : undefined;
}

function take(draft: Draft, sighting: Sighting, sum: number): void {
  const { candidate, tokens, titled } = sighting;
  for (const { hash, name } of nameWords(sighting)) {
    draft.words.add(hash);
    draft.names.add(name);
  }
  const shown = tokens.text.slice(tokens.start[candidate.first], tokens.end[candidate.end - 1]);
  if (shown.length > draft.display.length) draft.display = shown;
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

interface NameWord {
  readonly hash: number;
  readonly name: string;
}

/** The words of a name without initials, unless there is nothing else. */
function nameWords({ tokens, candidate }: Sighting): NameWord[] {
  const all: NameWord[] = [];
  for (let i = candidate.first; i < candidate.end; i++) {
    if (candidate.words.includes(tokens.hash[i]!)) all.push({ hash: tokens.hash[i]!, name: tokens.word(i) });
  }
  const long = all.filter((w) => w.name.length > 1);
  return long.length > 0 ? long : all;
}
