import type { PlacedBlock } from '../note/note';
import { mentionsOf } from '../people/mentions';
import type { Entity, Mention, NameMemory, People } from '../people/people';
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
  a.pronoun === b.pronoun && a.group === b.group && a.ownHand === b.ownHand && a.person < 0 === b.person < 0;

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

/**
 * A block's judgement under a new survey: it holds where the block mentions the same people with the same certainty,
 * whoever else came or went; their numbers may differ. Nothing when the block must be judged again. A block that mentions
 * nobody keeps the survey that it was judged with: nothing in it reads the entities.
 */
export function resurveyed(state: BlockState, old: People, people: People): BlockState | undefined {
  if (people === old) return state;
  if (!sameSituation(people, old)) return undefined;
  const { view, placed, candidates } = state;
  const before = view.mentions;
  const mentions = candidates.list.length === 0 ? [] : mentionsOf(placed.reading, candidates, people);
  if (mentions.length !== before.length || !mentions.every((m, i) => sameMention(before[i]!, m, old, people)))
    return undefined;
  if (mentions.length === 0) return state;
  if (mentions.every((m, i) => m.entity === before[i]!.entity)) return { ...state, view: { ...view, people } };
  const numbers = new Map(mentions.map((m, i) => [before[i]!.entity, m.entity]));
  const renumber = <F extends { readonly fixes?: readonly Fix[] }>(found: F): F =>
    found.fixes?.some((fix) => fix.kind === 'rename') ? { ...found, fixes: renumbered(found.fixes, numbers) } : found;
  return {
    ...state,
    view: { ...view, people, mentions },
    findings: state.findings.map(renumber),
    told: state.told.map(renumber),
  };
}

const sameMention = (a: Mention, b: Mention, old: People, people: People): boolean =>
  a.first === b.first &&
  a.end === b.end &&
  a.outerFirst === b.outerFirst &&
  a.confidence === b.confidence &&
  sameEntity(old.entities[a.entity]!, people.entities[b.entity]!);

const renumbered = (fixes: readonly Fix[], numbers: ReadonlyMap<number, number>): Fix[] =>
  fixes.map((fix) => (fix.kind === 'rename' ? { ...fix, entity: numbers.get(fix.entity) ?? fix.entity } : fix));

/** The same judgement at the block's new place. */
export function moved(state: BlockState, placed: PlacedBlock): BlockState {
  const { start } = placed;
  if (start === state.start) return state;
  const { candidates, section, carriedIn, carriedOut, view, findings, credits, gathered, told, severest, voices } =
    state;
  return {
    placed,
    candidates,
    section,
    carriedIn,
    carriedOut,
    start,
    view,
    findings,
    credits,
    gathered,
    told,
    severest,
    voices,
  };
}
