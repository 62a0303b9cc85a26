/** Whose voice a clause carries; see the definitions in ARCHITECTURE.md, "Voice". */
export type Voice = 'person' | 'together' | 'writer' | 'observer' | 'record';
export const VOICES: readonly Voice[] = ['person', 'together', 'writer', 'observer', 'record'];

/** Numbers of clauses by voice, to count on. */
export const noVoices = (): Record<Voice, number> => ({ person: 0, together: 0, writer: 0, observer: 0, record: 0 });

/** Adds numbers of clauses to others, or takes them off. */
export function addVoices(
  into: Record<Voice, number>,
  counts: Readonly<Record<Voice, number>>,
  sign: 1 | -1 = 1,
): void {
  into.person += sign * counts.person;
  into.together += sign * counts.together;
  into.writer += sign * counts.writer;
  into.observer += sign * counts.observer;
  into.record += sign * counts.record;
}

/** Who a clause's grammatical subject is, after pronouns and roles are resolved. */
export type Actor = (typeof ACTORS)[number];
export const ACTORS = [
  'none',
  'writer',
  'person',
  'together',
  'institution',
  'staff',
  'kin',
  'other',
  'thing',
  'dummy',
] as const;

/** Bits of `Clause.flags`. */
export const ClauseFlag = {
  passive: 1,
  negated: 2,
  /** must, should, has to, needs to, is to, is expected to */
  duty: 4,
  /** will, is going to */
  future: 8,
  progressive: 16,
  /** be, seem and the like, with what follows */
  copula: 32,
  /** Reported speech follows or precedes. */
  reports: 64,
  /** The clause is, or is mostly, a quotation of the person's. */
  quotation: 128,
  /** The subject was carried over from the clause before. */
  carried: 256,
  /** A label, header line or heading. */
  label: 512,
} as const;

/** One clause: tokens `first` up to, not including, `end` in its block. `subject` and `verb` are tokens, or -1. */
export interface Clause {
  readonly first: number;
  readonly end: number;
  readonly voice: Voice;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly actor: Actor;
  readonly subject: number;
  readonly verb: number;
  readonly flags: number;
}

/** The subject that a clause without one takes over from what stands before it, across blocks too. */
export interface Carried {
  readonly actor: Actor;
  /** Which pronoun the third party last spoken of takes ("her sister": she), or -1: see `Third`. */
  readonly lastOther: number;
}

export const NOTHING_CARRIED: Carried = { actor: 'none', lastOther: -1 };
