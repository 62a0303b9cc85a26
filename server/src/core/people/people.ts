/**
 * Who and what is named in a note. The same evidence decides whether a run of words names a person, a place or an
 * organization, so all three are mentions here.
 */

/** What a name names. */
export type Named = 'person' | 'place' | 'organization';

/** Who somebody is in the note. `person` is the one served; `participant` another group member; `other` any third party. */
export type Role = 'person' | 'writer' | 'staff' | 'participant' | 'kin' | 'other';

/** Names that the policy or the note itself says are no risk. Words are folded (see `text/fold`). */
export interface KnownNames {
  readonly staff: readonly string[];
  readonly agency: readonly string[];
  readonly allowed: readonly string[];
}

/** A mention from this confidence on is sure, and warns; below it hints. */
export const SURE_CONFIDENCE = 0.75;

/** Stands for an entity: the `memoryKey` of the name under which it was met first, so that it stays when others come or go. */
export type EntityKey = number;
/** No entity. */
export const NO_ENTITY: EntityKey = -1;

/** Somebody or something named, with all mentions of them taken together. */
export interface Entity {
  readonly named: Named;
  /** For people; `other` for the rest. */
  readonly role: Role;
  /** "sister", "landlord": the relation or post by which they were introduced. */
  readonly relation: string | undefined;
  /** The folded words of their names: "darnell", "whitaker". */
  readonly names: readonly string[];
  /** The fullest form as typed. */
  readonly display: string;
  /** Whether policy, header or signature says that this name is no risk (staff, the writer, the agency, allowed terms). */
  readonly known: boolean;
}

/** One mention in a block; numbers are tokens. */
export interface Mention {
  /** The name itself, without title and possessive ending. */
  readonly first: number;
  readonly end: number;
  /** With title, relation and possessive pronoun: "her sister Dana". Equals `first` when there is none. */
  readonly outerFirst: number;
  /** In `People.entities`. */
  readonly entity: EntityKey;
  /** From 0 to 1: how sure it is that this is a name of that kind. */
  readonly confidence: number;
}

/**
 * How the writer speaks of themself: as "I" or "we", as "PSS" and the like, perhaps as "the coach", or not at all. In the note
 * the largest one decides.
 */
export const WriterForm = { unnamed: 0, helper: 1, role: 2, self: 3 } as const;
export type WriterForm = (typeof WriterForm)[keyof typeof WriterForm];

/** All entities of a note and what is known of its people. Reused as the same object when nothing in it changed. */
export interface People {
  readonly entities: ReadonlyMap<EntityKey, Entity>;
  /** The pronoun that the note uses for the person most: "he", "she" or "they". */
  readonly pronoun: 'he' | 'she' | 'they';
  /** The person served, or `NO_ENTITY`. */
  readonly person: EntityKey;
  /** Whether several people are served at once, as in a group note. */
  readonly group: boolean;
  /** Whether the note is in the person's own "I", as a plan they told. */
  readonly ownHand: boolean;
  readonly writer: WriterForm;
  /** What the note as a whole knows of its name words: a word once sure is a name everywhere. Read by `mentionsOf` only. */
  readonly memory: NameMemory;
}

/** Entities by the words that name them. Keys are made by `memoryKey`. */
export interface NameMemory {
  /** Entity by all words of a name and its kind, and by each single word of a person's name. */
  readonly entities: ReadonlyMap<number, EntityKey>;
  /** The strongest evidence for each entity in the note, as a sum (see `evidence.ts`). */
  readonly strengths: ReadonlyMap<EntityKey, number>;
}

const KINDS: Readonly<Record<Named, number>> = { person: 0, place: 1, organization: 2 };
const KIND_BITS = 2;

/** The key of a name (the hash of its words) of one kind: an integer of 32 bits, which tables find several times faster than a larger one. */
export const memoryKey = (phrase: number, named: Named): number => (phrase << KIND_BITS) | KINDS[named];

/** The hash of a key's words, without its first bits. */
export const phraseOf = (key: number): number => key >>> KIND_BITS;
