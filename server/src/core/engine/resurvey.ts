import type { Candidates } from '../people/candidates';
import { mentionsOf } from '../people/mentions';
import { type Entity, type Mention, type NameMemory, type People, phraseOf } from '../people/people';
import type { Fix } from '../rules/rule';
import type { BlockState } from './analysis';

/** Whether two surveys say the same. */
export const samePeople = (a: People, b: People): boolean =>
  sameSituation(a, b) &&
  a.person === b.person &&
  a.entities.length === b.entities.length &&
  a.entities.every((entity, i) => sameEntity(entity, b.entities[i]!)) &&
  sameMemory(a.memory, b.memory);

/** What a block's judgement reads of the people beside those that the block mentions. */
const sameSituation = (a: People, b: People): boolean =>
  a.pronoun === b.pronoun &&
  a.group === b.group &&
  a.ownHand === b.ownHand &&
  a.writer === b.writer &&
  a.person < 0 === b.person < 0;

const sameEntity = (a: Entity, b: Entity): boolean =>
  a.named === b.named &&
  a.role === b.role &&
  a.relation === b.relation &&
  a.known === b.known &&
  a.display === b.display &&
  a.names.length === b.names.length &&
  a.names.every((name, i) => name === b.names[i]);

function sameMemory(a: NameMemory, b: NameMemory): boolean {
  if (a.entities.size !== b.entities.size || !a.strengths.every((strength, i) => strength === b.strengths[i]))
    return false;
  for (const [key, index] of a.entities) if (b.entities.get(key) !== index) return false;
  return true;
}

/** What tells quickly whether a new survey can mean anything for a block. */
export interface NameTraces {
  /** A bit for each word that may name somebody, and for all words of a name; other words may have the same bit. */
  readonly bits: number;
  /** The highest number of an entity that the block mentions; -1 when it mentions nobody. */
  readonly highest: number;
}

export function nameTraces({ list }: Candidates, mentions: readonly Mention[]): NameTraces {
  let bits = 0;
  for (const { phrase, words } of list) {
    bits |= bitOf(phrase);
    for (const word of words) bits |= bitOf(word);
  }
  return { bits, highest: highestOf(mentions) };
}

const highestOf = (mentions: readonly Mention[]): number =>
  mentions.reduce((highest, { entity }) => Math.max(highest, entity), -1);

/** One of 32 bits for the hash of a word or name. */
const bitOf = (hash: number): number => 1 << (hash >>> 7);

/**
 * What a new survey means for blocks that were judged under the old one. A judgement holds where the block mentions the same
 * people with the same certainty, whoever else came or went; their numbers may differ. A block keeps the people that it was
 * judged with: nothing in it reads the others.
 */
export class Resurvey {
  readonly #isSameSituation: boolean;
  /** The number that each entity has now; -1 where it is gone or another one. */
  readonly #numbers: Int32Array;
  /** The entities below this one have the numbers that they had. */
  readonly #firstMoved: number;
  /** Bits of all words and names that name somebody else now, or with another certainty. */
  readonly #changed: number;

  constructor(
    private readonly old: People,
    private readonly people: People,
  ) {
    this.#isSameSituation = sameSituation(people, old);
    this.#numbers = new Int32Array(old.entities.length).fill(-1);
    this.#changed = this.#compare();
    const moved = this.#numbers.findIndex((now, before) => now !== before);
    this.#firstMoved = moved < 0 ? this.#numbers.length : moved;
  }

  #compare(): number {
    const before = this.old.memory.entities;
    const now = this.people.memory.entities;
    let changed = 0;
    for (const [key, entity] of before) if (!this.#isSame(entity, now.get(key))) changed |= bitOf(phraseOf(key));
    for (const key of now.keys()) if (!before.has(key)) changed |= bitOf(phraseOf(key));
    return changed;
  }

  /** Whether an entity is now the one of the number `now`, and remembers that. */
  #isSame(entity: number, now: number | undefined): boolean {
    const { old, people } = this;
    if (now === undefined || old.memory.strengths[entity] !== people.memory.strengths[now]) return false;
    if (this.#numbers[entity] === now) return true;
    if (this.#numbers[entity] !== -1 || !sameEntity(old.entities[entity]!, people.entities[now]!)) return false;
    this.#numbers[entity] = now;
    return true;
  }

  /** A block's judgement under the new survey; nothing when the block must be judged again. */
  apply(state: BlockState): BlockState | undefined {
    if (!this.#isSameSituation) return undefined;
    const { candidates, names, view } = state;
    if ((names.bits & this.#changed) === 0 && names.highest < this.#firstMoved) return state;
    const before = view.mentions;
    const mentions = mentionsOf(candidates, this.people);
    if (mentions.length !== before.length || !mentions.every((mention, i) => this.#holds(before[i]!, mention)))
      return undefined;
    if (mentions.every(({ entity }, i) => entity === before[i]!.entity)) return state;
    return renumbered(state, mentions, this.people);
  }

  #holds(before: Mention, now: Mention): boolean {
    return (
      before.first === now.first &&
      before.end === now.end &&
      before.outerFirst === now.outerFirst &&
      before.confidence === now.confidence &&
      sameEntity(this.old.entities[before.entity]!, this.people.entities[now.entity]!)
    );
  }
}

/** A state whose mentions have the numbers that entities have now. */
function renumbered(state: BlockState, mentions: readonly Mention[], people: People): BlockState {
  const { view, names, findings, told } = state;
  const numbers = new Map(mentions.map(({ entity }, i) => [view.mentions[i]!.entity, entity]));
  const inFix = (fix: Fix): Fix =>
    fix.kind === 'rename' ? { ...fix, entity: numbers.get(fix.entity) ?? fix.entity } : fix;
  const inFound = <F extends { readonly fixes?: readonly Fix[] }>(found: F): F =>
    found.fixes?.some(({ kind }) => kind === 'rename') ? { ...found, fixes: found.fixes.map(inFix) } : found;
  return {
    ...state,
    view: { ...view, people, mentions },
    names: { ...names, highest: highestOf(mentions) },
    findings: findings.map(inFound),
    told: told.map(inFound),
  };
}
