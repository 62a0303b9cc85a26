import type { Note, PlacedBlock } from '../note/note';
import { mentionsOf } from '../people/mentions';
import type { Entity, Mention, NameMemory, People } from '../people/people';
import type { Fix } from '../rules/rule';
import type { Analysis, BlockState, Finding } from './analysis';

/** The old state of each block whose reading is still the same object: the blocks before and behind an edit. */
export function oldStates(note: Note, old: Analysis | undefined): ReadonlyArray<BlockState | undefined> {
  if (!old) return [];
  const states: (BlockState | undefined)[] = new Array(note.blocks.length);
  let i = 0;
  while (i < note.blocks.length && i < old.blocks.length && note.blocks[i]!.reading === old.blocks[i]!.placed.reading)
    states[i] = old.blocks[i++];
  const shift = old.blocks.length - note.blocks.length;
  for (let j = note.blocks.length - 1; j >= i && j + shift >= i; j--) {
    if (note.blocks[j]!.reading !== old.blocks[j + shift]!.placed.reading) break;
    states[j] = old.blocks[j + shift];
  }
  return states;
}

/** Whether two surveys say the same. */
export const samePeople = (a: People, b: People): boolean =>
  sameSituation(a, b) &&
  a.person === b.person &&
  a.entities.length === b.entities.length &&
  a.entities.every((entity, i) => sameEntity(entity, b.entities[i]!)) &&
  sameMemory(a.memory, b.memory);

/** What a block's judgement reads of the people beside those that the block mentions. */
const sameSituation = (a: People, b: People): boolean =>
  a.pronoun === b.pronoun && a.group === b.group && a.person < 0 === b.person < 0;

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
 * whoever else came or went; their numbers may differ. Nothing when the block must be judged again.
 */
export function resurveyed(state: BlockState, old: People, people: People): BlockState | undefined {
  if (people === old) return state;
  if (!sameSituation(people, old)) return undefined;
  const { judged, placed, candidates } = state;
  const before = judged.view.mentions;
  const mentions = mentionsOf(placed.reading, candidates, people);
  if (mentions.length !== before.length || !mentions.every((m, i) => sameMention(before[i]!, m, old, people)))
    return undefined;
  const view = { ...judged.view, people, mentions };
  if (mentions.every((m, i) => m.entity === before[i]!.entity)) return { ...state, judged: { ...judged, view } };
  const numbers = new Map(mentions.map((m, i) => [before[i]!.entity, m.entity]));
  const renumber = <F extends { readonly fixes?: readonly Fix[] }>(found: F): F =>
    found.fixes?.some((fix) => fix.kind === 'rename') ? { ...found, fixes: renumbered(found.fixes, numbers) } : found;
  return {
    ...state,
    judged: { ...judged, view, findings: judged.findings.map(renumber) },
    findings: state.findings.map(renumber),
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
  const by = placed.start - state.placed.start;
  if (by === 0) return state;
  const { start } = placed;
  const { candidates, section, carriedIn, carriedOut, judged, voices } = state;
  const { view, findings, credits, gathered } = judged;
  return {
    placed,
    candidates,
    section,
    carriedIn,
    carriedOut,
    judged: { start, view, findings, credits, gathered },
    findings: state.findings.length === 0 ? state.findings : state.findings.map((found) => shifted(found, by)),
    voices,
  };
}

function shifted({ rule, start, end, severity, message, fixes, related }: Finding, by: number): Finding {
  return { rule, start: start + by, end: end + by, severity, message, fixes, related };
}
