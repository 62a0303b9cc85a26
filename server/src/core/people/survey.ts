import type { FrontMatter } from '../note/frontMatter';
import type { NoteKind } from '../note/kind';
import { foldWord, hashWord } from '../text/fold';
import type { Candidates } from './candidates';
import { type Draft, groupNames } from './grouping';
import { Introduction } from './nameContext';
import {
  type Entity,
  type EntityKey,
  type KnownNames,
  memoryKey,
  type NameMemory,
  NO_ENTITY,
  type People,
  type Role,
  WriterForm,
} from './people';
import type { Sighting } from './sighting';

/** Puts together what the blocks tell of names: who is who in the note. Linear in the number of sightings. */
export function surveyPeople(
  blocks: readonly Candidates[],
  frontMatter: FrontMatter,
  known: KnownNames,
  noteKind: NoteKind,
): People {
  const sightings: Sighting[] = [];
  const pronouns: [number, number, number] = [0, 0, 0];
  let writer: WriterForm = WriterForm.unnamed;
  for (const block of blocks) {
    for (let n = 0; n < 3; n++) pronouns[n]! += block.pronouns[n]!;
    if (block.writer > writer) writer = block.writer;
    for (const sighting of block.sightings) sightings.push(sighting);
  }
  const { drafts, byWord, byPhrase } = groupNames(sightings);
  const group = noteKind === 'group';
  const served = servedDraft(drafts, frontMatter, known, group);
  const harmless = knownWords(frontMatter, known);
  return {
    entities: new Map(drafts.map((draft) => [draft.key, entityOf(draft, draft === served, group, harmless)])),
    pronoun: pronounOf(pronouns),
    person: served?.key ?? NO_ENTITY,
    group,
    ownHand: noteKind === 'own-plan',
    writer,
    memory: memoryOf(drafts, byWord, byPhrase),
  };
}

function pronounOf([he, she, they]: readonly [number, number, number]): People['pronoun'] {
  if (he > she && he >= they) return 'he';
  return she > he && she >= they ? 'she' : 'they';
}

/** Names that are no risk: for people as sets of words of one name, for the rest as phrases. */
interface Harmless {
  readonly names: readonly ReadonlySet<number>[];
}

function knownWords(frontMatter: FrontMatter, { staff, agency, allowed }: KnownNames): Harmless {
  const writer = frontMatter.fields.filter((f) => f.key === 'writer').map((f) => f.value);
  return { names: [...staff, ...agency, ...allowed, ...writer].map(wordSet) };
}

const wordSet = (name: string): ReadonlySet<number> =>
  new Set(
    foldWord(name)
      .split(/[^\p{L}'-]+/u)
      .filter(Boolean)
      .map(hashWord),
  );

/** The person served: of the front matter or header, else of the title, else the first one named without a relation. */
function servedDraft(
  drafts: readonly Draft[],
  frontMatter: FrontMatter,
  known: KnownNames,
  group: boolean,
): Draft | undefined {
  const declared = frontMatter.fields.find((f) => f.key === 'person');
  const words = declared ? wordSet(declared.value) : new Set<number>();
  const harmless = knownWords(frontMatter, known);
  const isPerson = (d: Draft) => d.named === 'person';
  const byField = drafts.find(
    (d) => isPerson(d) && (d.introduction === Introduction.served || d.words.some((w) => words.has(w))),
  );
  if (byField || group) return byField;
  const free = (d: Draft) => isPerson(d) && d.introduction === Introduction.none && !isHarmless(d, harmless);
  const titled = drafts.find((d) => free(d) && d.titled);
  if (titled) return titled;
  let most: Draft | undefined;
  for (const d of drafts) if (free(d) && (!most || d.mentions > most.mentions + 1)) most = d;
  return most;
}

const isHarmless = (draft: Draft, { names }: Harmless): boolean =>
  names.some((name) => draft.words.length > 0 && draft.words.every((word) => name.has(word)));

const ROLES: Readonly<Record<Introduction, Role>> = {
  [Introduction.none]: 'other',
  [Introduction.kin]: 'kin',
  [Introduction.acquaintance]: 'other',
  [Introduction.post]: 'staff',
  [Introduction.member]: 'participant',
  [Introduction.served]: 'person',
  [Introduction.writer]: 'writer',
  [Introduction.staff]: 'staff',
  [Introduction.thing]: 'other',
};

function entityOf(draft: Draft, served: boolean, group: boolean, harmless: Harmless): Entity {
  const isPerson = draft.named === 'person';
  const role = !isPerson
    ? 'other'
    : served
      ? 'person'
      : draft.introduction === Introduction.none && group
        ? 'participant'
        : ROLES[draft.introduction];
  const ownField =
    draft.introduction === Introduction.writer || draft.introduction === Introduction.staff || draft.writersOwn;
  const isThing = draft.introduction === Introduction.thing;
  return {
    named: draft.named,
    role,
    relation: draft.relation,
    names: draft.names,
    display: draft.display,
    known: ownField || isThing || isHarmless(draft, harmless),
  };
}

function memoryOf(
  drafts: readonly Draft[],
  byWord: ReadonlyMap<number, Draft>,
  byPhrase: ReadonlyMap<number, Draft>,
): NameMemory {
  const entities = new Map<number, EntityKey>();
  for (const [phrase, { key }] of byPhrase) entities.set(phrase, key);
  for (const [word, { key }] of byWord) {
    const phrase = memoryKey(word, 'person');
    if (!entities.has(phrase)) entities.set(phrase, key);
  }
  return { entities, strengths: new Map(drafts.map(({ key, strength }) => [key, strength])) };
}
