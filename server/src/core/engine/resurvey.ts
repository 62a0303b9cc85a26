import type { Candidates } from '../people/candidates';
import { mentionsOf } from '../people/mentions';
import { type Entity, type EntityKey, type Mention, NO_ENTITY, type People, phraseOf } from '../people/people';
import type { BlockState } from './analysis';

/** Whether two surveys say the same. */
export const samePeople = (a: People, b: People): boolean =>
  sameSituation(a, b) &&
  a.person === b.person &&
  haveSame(a.entities, b.entities, sameEntity) &&
  haveSame(a.memory.entities, b.memory.entities) &&
  haveSame(a.memory.strengths, b.memory.strengths);

/** Whether two maps have the same in the same order. */
function haveSame<V>(
  a: ReadonlyMap<number, V>,
  b: ReadonlyMap<number, V>,
  isSame: (a: V, b: V) => boolean = Object.is,
): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const [otherKey, other] = others.next().value!;
    if (key !== otherKey || !isSame(value, other)) return false;
  }
  return true;
}

/** What a block's judgement reads of the people beside those that the block mentions. */
const sameSituation = (a: People, b: People): boolean =>
  a.pronoun === b.pronoun &&
  a.group === b.group &&
  a.ownHand === b.ownHand &&
  a.writer === b.writer &&
  (a.person === NO_ENTITY) === (b.person === NO_ENTITY);

const sameEntity = (a: Entity, b: Entity): boolean =>
  a.named === b.named &&
  a.role === b.role &&
  a.relation === b.relation &&
  a.known === b.known &&
  a.display === b.display &&
  a.names.length === b.names.length &&
  a.names.every((name, i) => name === b.names[i]);

/**
 * What tells quickly whether a new survey can mean anything for a block: a bit for each word that may name somebody, and for
 * all words of a name; other words may have the same bit.
 */
export function nameBits({ list }: Candidates): number {
  let bits = 0;
  for (const { phrase, words } of list) {
    bits |= bitOf(phrase);
    for (const word of words) bits |= bitOf(word);
  }
  return bits;
}

/** One of 32 bits for the hash of a word or name. */
const bitOf = (hash: number): number => 1 << (hash >>> 7);

/**
 * What a new survey means for blocks that were judged under the old one. A judgement holds where the block mentions the same
 * people with the same certainty, whoever else came or went. A block keeps the people that it was judged with: nothing in it
 * reads the others.
 */
export class Resurvey {
  readonly #isSameSituation: boolean;
  /** Bits of all words and names that name somebody else now, or with another certainty. */
  readonly #changed: number;

  constructor(
    private readonly old: People,
    private readonly people: People,
  ) {
    this.#isSameSituation = sameSituation(people, old);
    this.#changed = this.#compare();
  }

  #compare(): number {
    const before = this.old.memory.entities;
    const now = this.people.memory.entities;
    const changed = this.#changedEntities();
    let bits = 0;
    for (const [name, entity] of before)
      if (changed.has(entity) || now.get(name) !== entity) bits |= bitOf(phraseOf(name));
    for (const name of now.keys()) if (!before.has(name)) bits |= bitOf(phraseOf(name));
    return bits;
  }

  /** Those that are gone, or of whom something else is told or known with another certainty. */
  #changedEntities(): ReadonlySet<EntityKey> {
    const { old, people } = this;
    const changed = new Set<EntityKey>();
    for (const [key, entity] of old.entities) {
      const now = people.entities.get(key);
      const isSame =
        now && sameEntity(entity, now) && old.memory.strengths.get(key) === people.memory.strengths.get(key);
      if (!isSame) changed.add(key);
    }
    return changed;
  }

  /** Whether a block's judgement holds under the new survey. */
  holds({ candidates, names, view }: BlockState): boolean {
    if (!this.#isSameSituation) return false;
    if ((names & this.#changed) === 0) return true;
    const before = view.mentions;
    const mentions = mentionsOf(candidates, this.people);
    return mentions.length === before.length && mentions.every((mention, i) => this.#isSame(before[i]!, mention));
  }

  #isSame(before: Mention, now: Mention): boolean {
    return (
      before.entity === now.entity &&
      before.first === now.first &&
      before.end === now.end &&
      before.outerFirst === now.outerFirst &&
      before.confidence === now.confidence &&
      sameEntity(this.old.entities.get(before.entity)!, this.people.entities.get(now.entity)!)
    );
  }
}
