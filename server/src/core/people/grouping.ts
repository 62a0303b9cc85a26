import { LIKELY } from './evidence';
import { Introduction } from './nameContext';
import type { EntityKey, Named } from './people';
import type { Sighting } from './sighting';

/** Somebody or something while the survey puts mentions together. */
export interface Draft {
  readonly key: EntityKey;
  readonly named: Named;
  /** The words, initials left out, and their hashes. Each once: names have few. */
  readonly names: string[];
  readonly words: number[];
  display: string;
  introduction: Introduction;
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
  byWord: Map<number, Draft>;
  byPhrase: Map<number, Draft>;
} {
  const drafts: Draft[] = [];
  const byWord = new Map<number, Draft>();
  const byPhrase = new Map<number, Draft>();
  const strengths = strengthsOf(sightings);
  const singles: number[] = [];
  const enter = (i: number): void => place(sightings[i]!, strengths[i]!, drafts, byWord, byPhrase);
  for (let i = 0; i < sightings.length; i++) {
    if (strengths[i]! < LIKELY) continue;
    if (sightings[i]!.words.length === 1) singles.push(i);
    else enter(i);
  }
  singles.forEach(enter);
  return { drafts, byWord, byPhrase };
}

/** How strong the name of each sighting is in the note: the strongest sum, with a bonus for being named again. */
function strengthsOf(sightings: readonly Sighting[]): Float64Array {
  const firsts = new Map<number, number>();
  const first = new Int32Array(sightings.length);
  const times = new Int32Array(sightings.length);
  const strengths = new Float64Array(sightings.length);
  for (let i = 0; i < sightings.length; i++) {
    const { key, sum } = sightings[i]!;
    const at = firsts.get(key) ?? i;
    if (at === i) firsts.set(key, i);
    first[i] = at;
    strengths[at] = Math.max(strengths[at]!, sum);
    times[at]!++;
  }
  for (let i = 0; i < sightings.length; i++) {
    const at = first[i]!;
    if (at === i) strengths[i]! += REPEATED * Math.min(3, times[i]! - 1);
    else strengths[i] = strengths[at]!;
  }
  return strengths;
}

function place(
  sighting: Sighting,
  sum: number,
  drafts: Draft[],
  byWord: Map<number, Draft>,
  byPhrase: Map<number, Draft>,
): void {
  const { named, key, hashes } = sighting;
  let draft = byPhrase.get(key) ?? (named === 'person' ? samePerson(hashes, byWord) : undefined);
  if (!draft) {
    draft = newDraft(key, named);
    drafts.push(draft);
  }
  byPhrase.set(key, draft);
  take(draft, sighting, sum);
  if (named !== 'person') return;
  for (const hash of hashes) if (!byWord.has(hash)) byWord.set(hash, draft);
}

const newDraft = (key: EntityKey, named: Named): Draft => ({
  key,
  named,
  names: [],
  words: [],
  display: '',
  introduction: Introduction.none,
  relation: undefined,
  strength: 0,
  mentions: 0,
  titled: false,
  writersOwn: false,
});

/** The person whose name has this first word, unless both have other surnames; or one with this surname alone. */
function samePerson(words: readonly number[], byWord: ReadonlyMap<number, Draft>): Draft | undefined {
  const first = byWord.get(words[0]!);
  if (!first) return words.length === 1 ? undefined : joinsSingle(words, byWord);
  return words.length === 1 || first.words.length === 1 || words.every((word) => first.words.includes(word))
    ? first
    : undefined;
}

/** "Linh Nguyen" where only "Ms. Nguyen" is known. */
function joinsSingle(words: readonly number[], byWord: ReadonlyMap<number, Draft>): Draft | undefined {
  const last = byWord.get(words.at(-1)!);
  return last?.words.length === 1 ? last : undefined;
}

function take(draft: Draft, sighting: Sighting, sum: number): void {
  const { words, hashes, display, introduction, relation } = sighting;
  for (let n = 0; n < words.length; n++) {
    if (draft.words.includes(hashes[n]!)) continue;
    draft.words.push(hashes[n]!);
    draft.names.push(words[n]!);
  }
  if (display.length > draft.display.length) draft.display = display;
  if (introduction > draft.introduction) draft.introduction = introduction;
  draft.relation ??= relation;
  draft.strength = Math.max(draft.strength, sum);
  draft.titled ||= sighting.titled;
  draft.writersOwn ||= sighting.writersOwn;
  draft.mentions++;
}
