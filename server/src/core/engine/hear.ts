import type { PlacedBlock } from '../note/note';
import type { Section } from '../note/sections';
import type { Candidates } from '../people/candidates';
import { mentionsOf } from '../people/mentions';
import type { BlockView } from '../rules/rule';
import { castOf } from '../voice/actors';
import { type Carried, type Clause, noVoices, type Voice } from '../voice/clause';
import { voiceClauses } from '../voice/voices';
import { nameBits } from './resurvey';
import type { Survey } from './survey';

/** A block in which people and voices were heard, before any rule is asked. */
export interface HeardBlock {
  readonly placed: PlacedBlock;
  readonly candidates: Candidates;
  /** See `nameBits`. */
  readonly names: number;
  readonly section: Section;
  readonly carriedIn: Carried;
  readonly carriedOut: Carried;
  readonly start: number;
  readonly view: BlockView;
  readonly voices: Readonly<Record<Voice, number>>;
}

/** Hears who is named in a block and whose voice each clause has. A pure function of the block, the survey, and the section and subject that it takes over. */
export function hearBlock(
  placed: PlacedBlock,
  candidates: Candidates,
  { people, noteKind, settings }: Survey,
  section: Section,
  carried: Carried,
): HeardBlock {
  const { reading, start } = placed;
  const { tokens } = reading;
  const mentions = mentionsOf(candidates, people);
  const cast = castOf(reading, mentions, people);
  const voiced = voiceClauses({ reading, tokens, mentions, people, cast }, { noteKind, section, carried });
  const view: BlockView = {
    reading,
    tokens,
    mentions,
    clauses: voiced.clauses,
    people,
    cast,
    noteKind,
    section,
    facts: settings.facts,
  };
  const voices = countVoices(voiced.clauses);
  const names = nameBits(candidates);
  return { placed, candidates, names, section, carriedIn: carried, carriedOut: voiced.carried, start, view, voices };
}

function countVoices(clauses: readonly Clause[]): Record<Voice, number> {
  const counts = noVoices();
  for (const { voice } of clauses) counts[voice]++;
  return counts;
}
